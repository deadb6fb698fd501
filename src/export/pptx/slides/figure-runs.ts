import type { Figure } from '../../../briefing/figure.ts';
import type { Run, SlideColor } from './slide.ts';
import { LINE, textWidth } from './text-fit.ts';

/** Least size of a unit, and its share of the number's. */
const UNIT = 13;
const UNIT_SHARE = 0.36;

/** A number with what comes right before it, and the words after it. */
const NUMBER_AND_UNIT = /^(\D{0,2}\d[\d.,]*%?)(.*)$/su;

function partsOf(text: string): [number: string, unit: string] {
  const [, number = text, unit = ''] = NUMBER_AND_UNIT.exec(text) ?? [];
  return [number, unit];
}

/** A number, large, and its unit beside it. */
export function figureRuns(text: string, sizePt: number, color: SlideColor): Run[] {
  const [number, unit] = partsOf(text);
  const unitSize = Math.max(UNIT, Math.round(sizePt * UNIT_SHARE));
  return [
    { text: number, sizePt, color, bold: true },
    ...(unit === '' ? [] : [{ text: unit, sizePt: Math.min(sizePt, unitSize), color: 'ink2' as const }]),
  ];
}

export function runsWidth(runs: readonly Run[]): number {
  return runs.reduce((sum, { text, sizePt = 0, bold }) => sum + textWidth(text, sizePt, bold), 0);
}

/** A unit that has no room beside its number goes on below it. */
export function runsHeight(runs: readonly Run[], width: number): number {
  const [number, unit] = runs;
  const lines = Math.ceil(runsWidth(runs) / (width * 0.94));
  return ((number?.sizePt ?? 0) + Math.max(0, lines - 1) * (unit?.sizePt ?? number?.sizePt ?? 0)) * LINE;
}

/** The largest size at which number and unit stand on a line, or the number alone where that would be too small. */
export function figureSize(text: string, width: number, sizes: readonly number[], least: number): number {
  return (
    sizes.find((one) => one >= least && runsWidth(figureRuns(text, one, 'ink')) <= width) ??
    sizes.find((one) => textWidth(partsOf(text)[0], one, true) <= width) ??
    sizes.at(-1)!
  );
}

/** Of a figure by its verdict, which its icon and word say too. */
export function colorOf({ met }: Figure): SlideColor {
  return met === null ? 'ink' : met ? 'met' : 'notMet';
}
