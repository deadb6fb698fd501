import type { Figure } from '../../../briefing/figure.ts';
import type { FigureChange, ScenePage } from '../../../briefing/scene-page.ts';
import { pptxWords } from '../../../text/messages/pptx.ts';
import { plainShape } from './plain-shape.ts';
import type { Box, SlideShape, Stack } from './slide.ts';
import { LINE, lineCount, textWidth } from './text-fit.ts';

/** Of the verdict of the first figure and of the others; a change is as the latter. */
const LARGE = 14;
const SMALL = 11.5;

/** Under a figure: icon and word of its verdict, and what it was before. */
export function belowFigure(page: ScenePage, k: number, at: Omit<Box, 'height'>): Stack {
  const figure = page.figures[k]!;
  const words = pptxWords[page.language];
  const large = k === 0;
  const size = large ? LARGE : SMALL;
  const row = size * LINE + 3;
  const shapes: SlideShape[] = [];
  let x = at.x;
  let height = 0;
  if (figure.met !== null) {
    const icon = size + 1;
    const text = figure.met ? words.met : words.notMet;
    const width = Math.min(at.width - icon - 6, Math.ceil(textWidth(text, size, true)) + 8);
    shapes.push(
      {
        kind: 'verdict',
        name: words.figureVerdict(k + 1),
        box: { x, y: at.y + (row - icon) / 2, width: icon, height: icon },
        met: figure.met,
      },
      {
        ...plainShape(
          words.figureVerdict(k + 1),
          { x: x + icon + 6, y: at.y, width, height: row },
          [{ text, bold: true }],
          size,
          figure.met ? 'met' : 'notMet',
        ),
        anchor: 'middle',
      },
    );
    x += icon + 6 + width + 8;
    height = row;
  }
  const change = changeOf(page, figure);
  if (change) {
    const text = words.changed(change.before);
    const isBeside = figure.met !== null && x + textWidth(text, SMALL) <= at.x + at.width;
    const left = isBeside ? x : at.x;
    const width = at.x + at.width - left;
    const own = isBeside ? row : lineCount(text, width, SMALL) * SMALL * LINE + 3;
    const y = isBeside ? at.y : at.y + height;
    shapes.push({
      ...plainShape(
        words.figureChange(k + 1),
        { x: left, y, width, height: own },
        [{ text }],
        SMALL,
        'accent',
      ),
      anchor: 'middle',
    });
    height = Math.max(height, y - at.y + own);
  }
  return { shapes, height };
}

function changeOf(page: ScenePage, figure: Figure): FigureChange | undefined {
  return page.changes.find((change) => change.figure.key === figure.key);
}
