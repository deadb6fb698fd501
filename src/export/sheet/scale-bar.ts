import { distance } from '../../text/numbers.ts';
import type { SheetBlock, SheetItem } from './sheet.ts';
import type { SheetStyle } from './sheet-style.ts';
import { baselineIn } from './text-items.ts';

export interface DrawnScale {
  block: SheetBlock;
  width: number;
  height: number;
}

const steps = [1, 2, 5];

/** The largest round length (1, 2 or 5 times a power of ten) of at most `mostM` metres. */
export function roundMetres(mostM: number): number {
  const power = 10 ** Math.floor(Math.log10(mostM));
  const step = steps.findLast((candidate) => candidate * power <= mostM * (1 + 1e-9)) ?? 1;
  return step * power;
}

/** A round length of ground as a bar, at the origin, on a plate; a sentence where the map has no scale. */
export function scaleBar(metresPerPoint: number | null, mostPt: number, style: SheetStyle): DrawnScale {
  const { unit, colors, words, measure, language } = style;
  const size = 7.5 * unit;
  const pad = 6 * unit;
  const plate = (width: number, height: number): SheetItem => ({
    kind: 'rect',
    x: 0,
    y: 0,
    width,
    height,
    radius: 3 * unit,
    fill: { color: colors.surface },
  });
  if (metresPerPoint === null) {
    const width = measure(words.sheets.perspective, size, 500) + 2 * pad;
    const height = 17 * unit;
    return {
      width,
      height,
      block: {
        role: 'paragraph',
        words: words.sheets.perspective,
        items: [
          plate(width, height),
          {
            kind: 'text',
            x: pad,
            y: baselineIn(0, height, size),
            text: words.sheets.perspective,
            sizePt: size,
            weight: 500,
            color: colors.ink,
          },
        ],
      },
    };
  }
  const metres = roundMetres(metresPerPoint * mostPt);
  const length = metres / metresPerPoint;
  const label = distance(metres, language);
  const half = measure(label, size, 500) / 2;
  const zero = measure('0', size, 500) / 2;
  const left = pad + zero;
  const width = left + length + half + pad;
  const barTop = 15.5 * unit;
  const barHeight = 3.5 * unit;
  const height = 24 * unit;
  const text = (x: number, words: string, align: 'middle' | 'start'): SheetItem => ({
    kind: 'text',
    x,
    y: 11.5 * unit,
    text: words,
    sizePt: size,
    weight: 500,
    color: colors.ink,
    align,
  });
  return {
    width,
    height,
    block: {
      role: 'figure',
      words: words.sheets.scaleBar(label),
      items: [
        plate(width, height),
        {
          kind: 'rect',
          x: left,
          y: barTop,
          width: length,
          height: barHeight,
          fill: { color: colors.surface },
          stroke: { color: colors.ink, width: 0.75 * unit },
        },
        {
          kind: 'rect',
          x: left,
          y: barTop,
          width: length / 2,
          height: barHeight,
          fill: { color: colors.ink },
        },
        text(left, '0', 'middle'),
        text(left + length, label, 'middle'),
      ],
    },
  };
}
