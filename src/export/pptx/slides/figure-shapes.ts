import type { ScenePage } from '../../../briefing/scene-page.ts';
import { pptxWords } from '../../../text/messages/pptx.ts';
import { belowFigure } from './below-figure.ts';
import { colorOf, figureRuns, figureSize, runsHeight, runsWidth } from './figure-runs.ts';
import { fittedLabel } from './fitted-label.ts';
import { plainShape } from './plain-shape.ts';
import type { Box, SlideShape, Stack } from './slide.ts';
import { LINE, lineCount } from './text-fit.ts';

/** From large to small; below 48 only where a figure with all its digits is too wide. */
const KPI_SIZES = [64, 60, 56, 52, 48, 44, 40, 36, 32, 28, 24, 20, 16];
/** Sizes at which a unit rather goes below its number than both get smaller. */
const KPI_LEAST = 48;
const CELL_SIZES = [26, 24, 22, 20, 18, 16, 14];
const CELL_LEAST = 22;
const LABEL = 13;
const SMALL = 11.5;

/** The first figure, as large as its column lets it be. */
export function largeFigure(page: ScenePage, at: Omit<Box, 'height'>, most: number): Stack {
  const figure = page.figures[0]!;
  const { language } = page;
  const words = pptxWords[language];
  const label = fittedLabel(figure, language, at.width, LABEL, 2);
  const text = figure.text[language];
  const size = figureSize(
    text,
    at.width,
    KPI_SIZES.filter((one) => one <= most),
    KPI_LEAST,
  );
  const labelHeight = lineCount(label, at.width, LABEL) * LABEL * LINE;
  const valueHeight = runsHeight(figureRuns(text, size, 'ink'), at.width);
  const below = belowFigure(page, 0, { x: at.x, y: at.y + labelHeight + valueHeight, width: at.width });
  return {
    shapes: [
      plainShape(words.figureLabel(1), { ...at, height: labelHeight }, [{ text: label }], LABEL, 'ink2'),
      {
        kind: 'text',
        name: words.figureValue(1),
        box: { ...at, y: at.y + labelHeight, height: valueHeight },
        paragraphs: [{ runs: figureRuns(text, size, colorOf(figure)) }],
        sizePt: size,
        color: colorOf(figure),
        bold: true,
        anchor: 'middle',
      },
      ...below.shapes,
    ],
    height: labelHeight + valueHeight + below.height,
  };
}

/** The other figures as lines under one another: what it is on the left, the number flush right. */
export function figureLines(page: ScenePage, at: Omit<Box, 'height'>): Stack {
  const words = pptxWords[page.language];
  const shapes: SlideShape[] = [];
  let y = at.y;
  for (const [k, figure] of page.figures.entries()) {
    if (k === 0) continue;
    const value = figure.text[page.language];
    const runs = figureRuns(value, 20, colorOf(figure));
    const valueWidth = Math.min(at.width * 0.6, Math.max(90, Math.ceil(runsWidth(runs)) + 4));
    const labelWidth = at.width - valueWidth - 12;
    const label = fittedLabel(figure, page.language, labelWidth, SMALL, 2);
    const labelHeight = lineCount(label, labelWidth, SMALL) * SMALL * LINE;
    const rowHeight = Math.max(26, labelHeight, runsHeight(runs, valueWidth));
    const below = belowFigure(page, k, { x: at.x, y: y + 8 + rowHeight, width: at.width });
    shapes.push(
      hairline(page, { x: at.x, y: y + 3, width: at.width, height: 0 }),
      {
        ...plainShape(
          words.figureLabel(k + 1),
          { x: at.x, y: y + 7, width: labelWidth, height: rowHeight },
          [{ text: label }],
          SMALL,
          'ink2',
        ),
        anchor: 'middle',
      },
      {
        ...plainShape(
          words.figureValue(k + 1),
          { x: at.x + at.width - valueWidth, y: y + 7, width: valueWidth, height: rowHeight },
          runs,
          20,
          colorOf(figure),
        ),
        align: 'end',
        anchor: 'middle',
      },
      ...below.shapes,
    );
    y += 10 + rowHeight + below.height;
  }
  return { shapes, height: y - at.y };
}

/** The other figures side by side. */
export function figureCells(page: ScenePage, at: Omit<Box, 'height'>): Stack {
  const words = pptxWords[page.language];
  const others = page.figures.slice(1);
  const gap = 20;
  const width = (at.width - gap * others.length) / Math.max(1, others.length);
  const labels = others.map((figure) => fittedLabel(figure, page.language, width, SMALL, 3));
  const labelHeight = Math.max(2, ...labels.map((label) => lineCount(label, width, SMALL))) * SMALL * LINE;
  let height = 0;
  const shapes = others.flatMap((figure, index): SlideShape[] => {
    const k = index + 1;
    const x = at.x + index * (width + gap) + gap;
    const label = labels[index]!;
    const value = figure.text[page.language];
    const size = figureSize(value, width, CELL_SIZES, CELL_LEAST);
    const valueHeight = runsHeight(figureRuns(value, size, 'ink'), width);
    const below = belowFigure(page, k, { x, y: at.y + labelHeight + valueHeight + 4, width });
    height = Math.max(height, labelHeight + valueHeight + 4 + below.height);
    return [
      {
        kind: 'line',
        name: words.hairline,
        box: { x: x - gap / 2, y: at.y + 2, width: 0, height: 84 },
        color: 'hairline',
        widthPt: 0.75,
      },
      {
        ...plainShape(
          words.figureLabel(k + 1),
          { x, y: at.y, width, height: labelHeight },
          [{ text: label }],
          SMALL,
          'ink2',
        ),
      },
      {
        ...plainShape(
          words.figureValue(k + 1),
          { x, y: at.y + labelHeight + 2, width, height: valueHeight },
          figureRuns(value, size, colorOf(figure)),
          size,
          colorOf(figure),
        ),
        anchor: 'middle',
      },
      ...below.shapes,
    ];
  });
  return { shapes, height };
}

function hairline(page: ScenePage, box: Box): SlideShape {
  return { kind: 'line', name: pptxWords[page.language].hairline, box, color: 'hairline', widthPt: 0.75 };
}
