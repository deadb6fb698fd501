import type { ScenePage } from '../../../briefing/scene-page.ts';
import { exhibitFits } from './exhibit-shapes.ts';
import { figureCells, figureLines, largeFigure } from './figure-shapes.ts';
import { type Box, type Paragraph, SLIDE, type Stack } from './slide.ts';
import { fittingSize, textHeight } from './text-fit.ts';

/** Between the title and the rule above the footer. */
export const CONTENT: Box = { x: SLIDE.margin, y: 110, width: SLIDE.width - 2 * SLIDE.margin, height: 366 };

const BOTTOM = CONTENT.y + CONTENT.height;
const GAP = 24;
const NARROW = 304;
const WIDE = 452;
const FIRST_WIDTH = 290;
const LARGEST = 64;
const LARGEST_IN_ROW = 52;

/** Sizes of the text from large to small; the last is the least before it goes on to another slide. */
const SIZES = {
  aboveExhibit: [15, 14, 13],
  underFigures: [16, 15, 14, 13],
  byItself: [20, 18, 16, 15, 14, 13],
  wide: [18, 16, 15, 14, 13, 12],
};

/** Where things stand on the first slide of a scene. */
export interface Arrangement {
  figures: Stack;
  text: Box;
  textSizePt: number;
  /** Null where it gets a slide of its own. */
  exhibit: Box | null;
  picture: Box;
}

/**
 * Figures in a row above text and exhibit where those have room for all they say; else the figures above the text in
 * a column and the map large beside it; else, for a long text, a row and a wider column.
 */
export function arrangementOf(page: ScenePage, text: readonly Paragraph[]): Arrangement {
  const row = figureRow(page);
  return (page.exhibit && withExhibit(page, text, row)) ?? besideColumn(page, text) ?? belowRow(text, row);
}

function withExhibit(page: ScenePage, text: readonly Paragraph[], row: Stack): Arrangement | null {
  const left = leftBelow(row);
  for (const textSizePt of SIZES.aboveExhibit) {
    const height = textHeight(text, left.width, textSizePt);
    const used = height === 0 ? 0 : height + 10;
    const exhibit = { ...left, y: left.y + used, height: left.height - used };
    if (!exhibitFits(page.exhibit!, exhibit, page.language)) continue;
    return { figures: row, text: { ...left, height }, textSizePt, exhibit, picture: pictureBeside(left) };
  }
  return null;
}

function besideColumn(page: ScenePage, text: readonly Paragraph[]): Arrangement | null {
  const figures = figureColumn(page);
  const y = CONTENT.y + figures.height + (figures.height > 0 ? 14 : 0);
  const left: Box = { ...CONTENT, y, width: NARROW, height: BOTTOM - y };
  if (left.height < 0) return null;
  const textSizePt = fittingSize(text, left, figures.height > 0 ? SIZES.underFigures : SIZES.byItself);
  if (textSizePt === null) return null;
  const picture = pictureBeside({ ...left, y: CONTENT.y, height: CONTENT.height });
  return { figures, text: left, textSizePt, exhibit: null, picture };
}

function belowRow(text: readonly Paragraph[], row: Stack): Arrangement {
  const left = leftBelow(row);
  const textSizePt = fittingSize(text, left, SIZES.wide) ?? SIZES.wide.at(-1)!;
  return { figures: row, text: left, textSizePt, exhibit: null, picture: pictureBeside(left) };
}

function leftBelow(row: Stack): Box {
  const y = CONTENT.y + row.height + (row.height > 0 ? 12 : 0);
  return { ...CONTENT, y, width: WIDE, height: BOTTOM - y };
}

function pictureBeside(left: Box): Box {
  const x = left.x + left.width + GAP;
  return { x, y: left.y, width: CONTENT.x + CONTENT.width - x, height: left.height };
}

function figureColumn(page: ScenePage): Stack {
  if (page.figures.length === 0) return { shapes: [], height: 0 };
  const large = largeFigure(page, { ...CONTENT, width: NARROW }, LARGEST);
  const y = CONTENT.y + large.height + 10;
  const lines = figureLines(page, { ...CONTENT, y, width: NARROW });
  const height = large.height + (lines.height > 0 ? 10 + lines.height : 0);
  return { shapes: [...large.shapes, ...lines.shapes], height };
}

function figureRow(page: ScenePage): Stack {
  if (page.figures.length === 0) return { shapes: [], height: 0 };
  const width = page.figures.length === 1 ? CONTENT.width : FIRST_WIDTH;
  const large = largeFigure(page, { ...CONTENT, width }, LARGEST_IN_ROW);
  const cells = figureCells(page, {
    x: CONTENT.x + FIRST_WIDTH,
    y: CONTENT.y,
    width: CONTENT.width - FIRST_WIDTH,
  });
  return { shapes: [...large.shapes, ...cells.shapes], height: Math.max(large.height, cells.height) };
}
