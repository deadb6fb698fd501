import type { FileKind } from '../../data/file-kind.ts';
import { usualRange } from '../checks/implausible.ts';
import type { ImportChoices } from '../choices.ts';
import { splitPair } from '../placing/position-columns.ts';
import { readCoordinate } from '../placing/read-angle.ts';
import { columnDecimals, type Decimals, readNumber } from '../placing/read-number.ts';
import type { Cell, SourceLayer } from '../source.ts';
import { type FieldSpec, kindFields } from './fields.ts';
import { numberWithUnit, unitOfHeading, withoutUnit } from './units.ts';

/** How decimals stand in the columns of a layer: in most of them, and in those that are decided by themselves. */
export type LayerDecimals = Required<Pick<ImportChoices, 'decimals' | 'decimalsOf'>>;

/** How decimals stand in the column of that heading. */
export function decimalsIn(
  { decimals, decimalsOf = {} }: Pick<ImportChoices, 'decimals' | 'decimalsOf'>,
  heading: string | undefined,
): Decimals {
  return heading !== undefined && Object.hasOwn(decimalsOf, heading) ? decimalsOf[heading]! : decimals;
}

/** What was so for the last file of the same shape, and whether the user had said it. */
export interface KnownDecimals {
  decimals: Decimals;
  said: boolean;
}

/** Fields that count something whole: a sign before three digits sets off thousands. */
const counts: ReadonlySet<string> = new Set(['population', 'people', 'households', 'census_population']);

/** Degrees between which positions in Việt Nam and its seas lie, by longitude and latitude. */
const DEGREES = [
  [101, 118],
  [5, 24],
] as const;

/** Between which numbers the fields lie that are not looked at for slips. */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  declared_percent: [0, 100],
  label_lon: DEGREES[0],
  label_lat: DEGREES[1],
};

/** Rows of which the numbers are looked at. */
const SAMPLE = 2_000;

/** Some cells of the columns that stand for one field, or for a position. */
interface NumberColumn {
  headings: string[];
  isPosition: boolean;
  cells: Cell[];
  /** The same without their units. */
  numbers: Cell[];
  /** The reading that cells open to two suggest; null where both are as good. */
  likelier(open: readonly Cell[]): Decimals | null;
}

/**
 * How decimals stand in each column of numbers: as its own cells tell; where those can be read both ways, a position
 * lies in the country, and others are as the user has said of the last file of the same shape; else a count is whole,
 * and a number lies where its field usually does; else as in the file's other columns, or as in the last file.
 */
export function proposedDecimals(
  layer: Pick<SourceLayer, 'columns' | 'rows'>,
  kind: FileKind,
  columns: Readonly<Record<string, string>>,
  known: KnownDecimals | null,
): LayerDecimals {
  const numeric = numberColumns(layer, kind, columns);
  const own = numeric.map(({ numbers }) => columnDecimals(numbers));
  const decided = numeric.map(({ isPosition, cells, numbers, likelier }, i): Decimals | null => {
    const settled = own[i]!;
    if (settled !== 'ambiguous') return settled;
    return known?.said && !isPosition
      ? known.decimals
      : likelier(cells.filter((_, k) => isOpen(numbers[k]!)));
  });
  const all = columnDecimals(numeric.flatMap(({ numbers }) => numbers));
  const position = numeric.findIndex(({ isPosition }) => isPosition);
  const decimals = all !== 'ambiguous' ? all : (decided[position] ?? known?.decimals ?? 'point');
  const decimalsOf: Record<string, Decimals> = {};
  for (const [i, { headings, numbers }] of numeric.entries()) {
    const reading = decided[i] ?? decimals;
    if (!numbers.some(isOpen) || (own[i] !== 'ambiguous' && reading === decimals)) continue;
    for (const heading of headings) decimalsOf[heading] = reading;
  }
  return { decimals, decimalsOf };
}

/** How decimals stand in numbers that may be degrees; null where nothing tells. */
export function likelierDegrees(open: readonly Cell[]): Decimals | null {
  const areIn = (decimals: Decimals): number =>
    open.filter((cell) => {
      const value = readCoordinate(cell, decimals);
      return value !== null && DEGREES.some(([low, high]) => value >= low && value <= high);
    }).length;
  return greater(areIn('point'), areIn('comma'));
}

function greater(point: number, comma: number): Decimals | null {
  return point === comma ? null : point > comma ? 'point' : 'comma';
}

function isOpen(cell: Cell): boolean {
  return typeof cell === 'string' && readNumber(cell, 'point') !== readNumber(cell, 'comma');
}

function numberColumns(
  { columns: headings, rows }: Pick<SourceLayer, 'columns' | 'rows'>,
  kind: FileKind,
  columns: Readonly<Record<string, string>>,
): NumberColumn[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const sample = (heading: string): Cell[] => {
    const c = headings.indexOf(heading);
    const cells: Cell[] = [];
    for (let i = 0; i < rows.length; i += step) cells.push(rows[i]![c] ?? null);
    return cells;
  };
  const headingOf = (field: string): string | undefined => {
    const heading = Object.hasOwn(columns, field) ? columns[field]! : '';
    return headings.includes(heading) ? heading : undefined;
  };
  const found: NumberColumn[] = [];
  const [lon, lat] = [headingOf('lon'), headingOf('lat')];
  if (lon !== undefined && lat !== undefined) {
    const positions = [...new Set([lon, lat])];
    const cells = positions.flatMap(sample).flatMap((cell) => (lon === lat ? splitPair(cell) : [cell]));
    found.push({ headings: positions, isPosition: true, cells, numbers: cells, likelier: likelierDegrees });
  }
  for (const spec of kindFields[kind]) {
    const heading = headingOf(spec.field);
    if (!spec.numeric || heading === undefined || found.some((column) => column.headings.includes(heading)))
      continue;
    const cells = sample(heading);
    const likelier = (open: readonly Cell[]) => likelierNumbers(spec, kind, heading, open);
    const numbers = cells.map(withoutUnit);
    found.push({ headings: [heading], isPosition: false, cells, numbers, likelier });
  }
  return found;
}

/** A count is whole; another number lies where those of its field do. */
function likelierNumbers(
  { field, unit }: FieldSpec,
  kind: FileKind,
  heading: string,
  open: readonly Cell[],
): Decimals | null {
  if (counts.has(field)) {
    const grouped = (decimals: Decimals): number =>
      open.filter((cell) => Number.isInteger(readNumber(withoutUnit(cell), decimals))).length;
    return greater(grouped('point'), grouped('comma'));
  }
  const range = usualRange(kind, field) ?? (Object.hasOwn(ranges, field) ? ranges[field]! : null);
  if (!range) return null;
  const [low, high] = range;
  const factor = (unit && unitOfHeading(heading, unit)?.factor) ?? 1;
  const usual = (decimals: Decimals): number =>
    open.filter((cell) => {
      const bare = readNumber(cell, decimals);
      const value =
        bare !== null
          ? bare * factor
          : typeof cell === 'string'
            ? numberWithUnit(cell, unit, decimals)
            : null;
      return value !== null && value >= low && value <= high;
    }).length;
  return greater(usual('point'), usual('comma'));
}
