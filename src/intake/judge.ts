import type { Failure, FailureCode, Reading } from '../data/failure.ts';
import type { FileKind } from '../data/file-kind.ts';
import type { ParsedFile } from '../data/parsed-file.ts';
import { readCommunes } from '../data/read-communes.ts';
import { readDeadZones } from '../data/read-dead-zones.ts';
import { readFeaturesOrUnplaced } from '../data/read-features.ts';
import { geometryTypes } from '../data/read-geometry.ts';
import { readPlaces } from '../data/read-places.ts';
import { readPopulation } from '../data/read-population.ts';
import { readServiceAreas } from '../data/read-service-areas.ts';
import { readStations } from '../data/read-stations.ts';
import type { ReadingContext } from '../data/reading-context.ts';

/** Reads a parsed file as a kind, for what the reader says about it. */
export function judge(
  kind: FileKind,
  file: string,
  parsed: ParsedFile,
  context: ReadingContext,
): Reading<unknown> {
  switch (kind) {
    case 'service-areas':
      return readServiceAreas(file, parsed, context);
    case 'stations':
      return readStations(file, parsed, context);
    case 'population':
      return readPopulation(file, parsed, context);
    case 'communes':
      return readCommunes(file, parsed, context);
    case 'zones':
    case 'places':
      return readPlaces(file, parsed, context, kind);
    case 'dead-zones':
      return judgeDeadZones(file, parsed, context);
    case 'other':
      return readFeaturesOrUnplaced(file, parsed, { geometries: geometryTypes, cityBbox: context.cityBbox });
  }
}

/**
 * Dead zones go into the register, which checks them in full; here only that they are points. A file of the app's own
 * layer is read by that layer's reader.
 */
function judgeDeadZones(file: string, parsed: ParsedFile, context: ReadingContext): Reading<unknown> {
  if (parsed.columns.includes('record_type')) return readDeadZones(file, parsed, context);
  return readFeaturesOrUnplaced(file, parsed, { geometries: ['Point'], cityBbox: context.cityBbox });
}

/** Faults of one row, as the reader says them. */
export interface JudgedRow {
  index: number;
  failures: Failure[];
}

export type Judgement =
  | { ok: true; remarks: Failure[] }
  | { ok: false; rows: JudgedRow[]; failures: Failure[] };

/** Faults of which the rows beyond the listed ones are read again one by one, to know what is wrong with each. */
const READ_AGAIN = 20_000;

/** Faults of the heading: no row can be left out to mend them. */
const ofTheWhole: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'column-missing',
  'column-repeated',
  'collection-empty',
]);

/**
 * What the reader of a kind says of some rows of a parsed file: nothing, or the rows at fault with all their faults.
 * `active` are indices of its rows, ascending.
 */
export function judgeRows(
  kind: FileKind,
  file: string,
  whole: ParsedFile,
  active: readonly number[],
  context: ReadingContext,
): Judgement {
  const reading = judge(kind, file, rowsOf(whole, active), context);
  if (reading.ok) return { ok: true, remarks: reading.remarks };
  const rows = new Map<number, Failure[]>();
  const others: Failure[] = [];
  let readAgain = 0;
  for (const { unlisted = [], ...failure } of reading.failures) {
    const index = ofTheWhole.has(failure.code) ? null : indexAt(whole, failure);
    if (index === null) {
      others.push(failure);
      continue;
    }
    addTo(rows, index, withoutTotal(failure));
    for (const line of unlisted) {
      const at = indexOfLine(whole, line);
      if (at === null || rows.get(at)?.some(({ code }) => code === failure.code)) continue;
      readAgain += 1;
      const single =
        readAgain <= READ_AGAIN || failure.code === 'invalid-geometry'
          ? judge(kind, file, rowsOf(whole, [at]), context)
          : null;
      const same = single && !single.ok ? single.failures.filter(({ code }) => code === failure.code) : [];
      const where = failure.where.row === undefined ? { file, featureIndex: line - 1 } : { file, row: line };
      const { field } = failure.where;
      if (same.length === 0)
        same.push({ code: failure.code, where: { ...where, ...(field ? { field } : {}) } });
      for (const each of same) addTo(rows, at, withoutTotal(each));
    }
  }
  const judged = [...rows]
    .map(([index, failures]) => ({ index, failures }))
    .sort((a, b) => a.index - b.index);
  return { ok: false, rows: judged, failures: others };
}

function addTo(rows: Map<number, Failure[]>, index: number, failure: Failure): void {
  const known = rows.get(index);
  if (known) known.push(failure);
  else rows.set(index, [failure]);
}

function withoutTotal(failure: Failure): Failure {
  const { detail, unlisted: _unlisted, ...rest } = failure;
  if (!detail) return rest;
  const { total: _total, ...others } = detail;
  return { ...rest, detail: others };
}

/** The rows at some indices as a parsed file of their own. */
export function rowsOf(whole: ParsedFile, indices: readonly number[]): ParsedFile {
  if (indices.length === whole.rows.length) return whole;
  return {
    ...whole,
    rows: indices.map((index) => whole.rows[index]!),
    lines: indices.map((index) => whole.lines[index]!),
    ids: whole.ids && indices.map((index) => whole.ids![index]!),
    geometries: whole.geometries && indices.map((index) => whole.geometries![index]),
  };
}

function indexAt(whole: ParsedFile, { where }: Failure): number | null {
  const line = where.row ?? (where.featureIndex === undefined ? null : where.featureIndex + 1);
  return line === null ? null : indexOfLine(whole, line);
}

/** Lines ascend. */
export function indexOfLine({ lines }: Pick<ParsedFile, 'lines'>, line: number): number | null {
  let [low, high] = [0, lines.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = lines[middle]!;
    if (found === line) return middle;
    if (found < line) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}
