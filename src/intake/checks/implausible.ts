import { numberOf } from '../../data/fields.ts';
import type { FileKind } from '../../data/file-kind.ts';
import type { RowFault } from '../row-fault.ts';

/**
 * Between which numbers a field usually lies; beyond, the row is looked at. Metres: no 5G band reaches 15 km from a
 * mast, and none less than 20 m outdoors. People of one point: more than live on any square kilometre of the country. People of a
 * commune: the most populous of Việt Nam have some 300,000. Hectares: the largest industrial parks have some 3,000.
 */
const usual: Readonly<Partial<Record<FileKind, Readonly<Record<string, readonly [number, number]>>>>> = {
  stations: { radius_m: [20, 15_000] },
  population: { population: [0, 200_000] },
  communes: { population: [0, 1_000_000], area_km2: [0.1, 5_000] },
  zones: { area_ha: [0.1, 30_000] },
  places: { area_ha: [0.001, 30_000], floors: [0, 150] },
  'dead-zones': { people: [0, 10_000], households: [0, 3_000] },
};

/** Where the numbers of a field usually lie; null for one of which nobody knows. */
export function usualRange(kind: FileKind, field: string): readonly [low: number, high: number] | null {
  const limits = usual[kind] ?? {};
  return Object.hasOwn(limits, field) ? limits[field]! : null;
}

/** Years of which data are brought. */
const YEARS = [1975, 2100] as const;

/** Values that can be read and used but are most likely a slip. */
export function implausibleValues(
  kind: FileKind,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): RowFault[] {
  const watched = columns.flatMap((field, c) => {
    const [least, most] = usualRange(kind, field) ?? [-Infinity, Infinity];
    const isDate = field.endsWith('_date') || field === 'as_of';
    return Number.isFinite(most) || isDate ? [{ field, c, least, most, isDate }] : [];
  });
  if (watched.length === 0) return [];
  const faults: RowFault[] = [];
  rows.forEach((cells, index) => {
    for (const { field, c, least, most, isDate } of watched) {
      const cell = cells[c];
      if (cell === null || cell === undefined || cell === '') continue;
      const value = isDate ? yearOf(cell) : numberOf(cell);
      const [low, high] = isDate ? YEARS : [least, most];
      // Nothing below 0 is left to this check: the readers refuse it.
      if (value === null || (value >= low && value <= high) || value <= 0) continue;
      faults.push({ index, code: 'value-implausible', field, detail: { value: String(cell), low, high } });
    }
  });
  return faults;
}

function yearOf(cell: unknown): number | null {
  const year = /^(\d{4})(-|$)/.exec(String(cell))?.[1];
  return year === undefined ? null : Number(year);
}
