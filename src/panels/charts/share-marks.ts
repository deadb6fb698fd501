import { barX, dot, type Markish, type PlotOptions, ruleY, text, tickX } from '@observablehq/plot';
import { messages } from '../../text/messages.ts';
import { percent, percentShown, targetShown } from '../../text/numbers.ts';
import { type ChartLook, type ChartSpec, type ShareRow, shareRowPx } from './chart-spec.ts';
import { hatchOf } from './hatch-mark.ts';
import { percentAxisX } from './percent-axis.ts';

/** From the middle of a row up to its words, and down to the middle of its bar or dot. */
const wordsUpPx = 8;
const figureDownPx = 9;
const barPx = 14;

function frame(rows: ShareRow[]): PlotOptions {
  return {
    marginLeft: 8,
    marginRight: 24,
    marginTop: 18,
    marginBottom: 26,
    x: { domain: [0, 100], axis: null },
    y: { type: 'band', domain: rows.map((row) => row.key), axis: null, padding: 0 },
  };
}

/** The name of each row at its left and its share at its right. */
function rowWords(rows: ShareRow[], target: number, { tokens, language }: ChartLook): Markish[] {
  const shown = ({ value, land }: ShareRow) =>
    land ? percent(value, language) : percentShown(value, target, language);
  const common = { y: 'key', dy: -wordsUpPx, fill: tokens.ink };
  const weightOf = (strong: boolean) => ({ fontWeight: strong ? 600 : 400 });
  return [true, false].flatMap((strong) => {
    const some = rows.filter((row) => row.strong === strong);
    return [
      text(some, { ...common, ...weightOf(strong), x: 0, text: 'name', textAnchor: 'start' }),
      text(some, { ...common, ...weightOf(strong), x: 100, dx: 20, text: shown, textAnchor: 'end' }),
    ];
  });
}

/** A mark across each row at the target, and its words above the first. */
function targetMark(rows: ShareRow[], target: number, { tokens, language }: ChartLook): Markish[] {
  const judged = rows.filter((row) => !row.land);
  return [
    tickX(judged, {
      x: target,
      y: 'key',
      insetTop: shareRowPx / 2 + figureDownPx - barPx / 2 - 3,
      insetBottom: shareRowPx / 2 - figureDownPx - barPx / 2 - 3,
      stroke: tokens.ink,
      strokeWidth: 2,
    }),
    text([messages[language].charts.target(targetShown(target, language))], {
      x: 100,
      dx: 20,
      frameAnchor: 'top',
      dy: -14,
      textAnchor: 'end',
      fill: tokens.ink2,
    }),
  ];
}

/** Operators as bars: all of them together solid, each alone hatched. */
export function operatorMarks(
  { rows, target }: Extract<ChartSpec, { kind: 'operators' }>,
  look: ChartLook,
): PlotOptions {
  const insets = {
    insetTop: shareRowPx / 2 + figureDownPx - barPx / 2,
    insetBottom: shareRowPx / 2 - figureDownPx - barPx / 2,
  };
  const bars = rows.flatMap((row): Markish[] => {
    const outline = { stroke: row.color, strokeWidth: 1 };
    const place = { x1: 0, x2: 'value', y: 'key', ...insets, ...outline };
    if (row.hatchDegrees === null) return [barX([row], { ...place, fill: row.color })];
    const hatch = hatchOf(row.color, row.hatchDegrees);
    return [hatch.mark, barX([row], { ...place, fill: hatch.fill })];
  });
  return {
    ...frame(rows),
    marks: [
      ...percentAxisX(look),
      ...bars,
      ...targetMark(rows, target, look),
      ...rowWords(rows, target, look),
    ],
  };
}

/** Definitions as dots on a line from nobody to everybody. */
export function definitionMarks(
  { rows, target }: Extract<ChartSpec, { kind: 'definitions' }>,
  look: ChartLook,
): PlotOptions {
  const { tokens } = look;
  const dots = [true, false].flatMap((strong) =>
    [true, false].map((land) =>
      dot(
        rows.filter((row) => row.strong === strong && row.land === land),
        {
          x: 'value',
          y: 'key',
          dy: figureDownPx,
          r: strong ? 6 : 5,
          symbol: land ? 'square' : 'circle',
          fill: strong ? tokens.accent : tokens.surface,
          stroke: tokens.accent,
          strokeWidth: 2,
        },
      ),
    ),
  );
  return {
    ...frame(rows),
    marks: [
      ...percentAxisX(look),
      ruleY(rows, { x1: 0, x2: 100, y: 'key', dy: figureDownPx, stroke: tokens.line, strokeWidth: 1.5 }),
      ...targetMark(rows, target, look),
      ...dots,
      ...rowWords(rows, target, look),
    ],
  };
}
