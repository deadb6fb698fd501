import { fold } from '../../text/fold.ts';
import { type Decimals, readNumber } from '../placing/read-number.ts';
import type { Cell } from '../source.ts';
import type { UnitOf } from './fields.ts';

/** Units that people write, folded, with the number that turns them into the unit of the field. */
const units: Readonly<Record<UnitOf, Readonly<Record<string, number>>>> = {
  metres: { m: 1, met: 1, metre: 1, metres: 1, meters: 1, km: 1_000, kilomet: 1_000 },
  hectares: { ha: 1, hecta: 1, hectares: 1, km2: 100, 'km²': 100, m2: 1e-4, 'm²': 1e-4 },
  'square-kilometres': { km2: 1, 'km²': 1, ha: 0.01, m2: 1e-6, 'm²': 1e-6 },
  people: {
    nguoi: 1,
    people: 1,
    khau: 1,
    nghin: 1_000,
    ngan: 1_000,
    'nghin nguoi': 1_000,
    'ngan nguoi': 1_000,
    thousand: 1_000,
  },
};

/** The unit of the field itself, as people read it. */
export const unitNames: Readonly<Record<UnitOf, string>> = {
  metres: 'm',
  hectares: 'ha',
  'square-kilometres': 'km²',
  people: 'người',
};

/** The unit that a heading names, where it is another than the field's: "Bán kính (km)", "radius_km". */
export function unitOfHeading(heading: string, unit: UnitOf): { name: string; factor: number } | null {
  const known = units[unit];
  const words = fold(heading).split(' ');
  const named = words.flatMap((word, at) => {
    const pair = `${word} ${words[at + 1] ?? ''}`;
    return Object.hasOwn(known, pair) ? [pair] : Object.hasOwn(known, word) ? [word] : [];
  });
  const name = named.at(-1);
  return name !== undefined && known[name] !== 1 ? { name, factor: known[name]! } : null;
}

/** No number with its unit takes more. */
const MOST_SIGNS = 60;

const WITH_UNIT = /^(.*\d)\s*(\p{Letter}[\p{Letter} ]*[²2]?|%)\.?$/u;

/** The digits of a number that stands in one cell with its unit; any other cell as it is. */
export function withoutUnit(cell: Cell): Cell {
  if (typeof cell !== 'string' || cell.length > MOST_SIGNS || readNumber(cell, 'point') !== null) return cell;
  return WITH_UNIT.exec(cell.trim())?.[1] ?? cell;
}

/** A number with its unit in one cell, in the unit of the field: "900 m", "1,2 km", "2.500 người"; null for none. */
export function numberWithUnit(text: string, unit: UnitOf | undefined, decimals: Decimals): number | null {
  if (text.length > MOST_SIGNS) return null;
  const [, digits = '', written = ''] = WITH_UNIT.exec(text.trim()) ?? [];
  const value = readNumber(digits, decimals);
  if (value === null) return null;
  if (written === '%') return unit === undefined ? value : null;
  const known = unit && units[unit];
  const name = fold(written);
  return known && Object.hasOwn(known, name) ? value * known[name]! : null;
}
