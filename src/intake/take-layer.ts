import type { Failure, FailurePlace } from '../data/failure.ts';
import type { FileKind } from '../data/file-kind.ts';
import type { ParsedFile } from '../data/parsed-file.ts';
import type { ReadingContext } from '../data/reading-context.ts';
import { implausibleValues } from './checks/implausible.ts';
import { outsideExtent } from './checks/outside-extent.ts';
import { repeatedRows } from './checks/repeated-rows.ts';
import type { ImportChoices } from './choices.ts';
import { type ExaminedRows, examineRows } from './examine-rows.ts';
import { firstPosition } from './first-position.ts';
import { insteadOf } from './mapping/fields.ts';
import { fillRows } from './mapping/fill-rows.ts';
import type { PlacedLayer } from './place-layer.ts';
import { readCoordinate } from './placing/read-angle.ts';
import { pointKinds } from './raw-positions.ts';
import type { RowFault } from './row-fault.ts';
import type { SourceLayer } from './source.ts';

export interface TakenLayer extends ExaminedRows {
  /** Assumed and turned while the rows were filled in, and what the reader says. */
  remarks: Failure[];
}

export interface LayerToTake {
  file: string;
  layer: SourceLayer;
  placed: PlacedLayer;
  choices: ImportChoices;
  /** Fields that the kind needs and nothing stands for. */
  missing: readonly string[];
  context: ReadingContext;
  /** Faults of the whole file that are known already. */
  failures: readonly Failure[];
}

/** Kinds that are made of outlines. */
const outlineKinds: ReadonlySet<FileKind> = new Set<FileKind>(['service-areas', 'communes']);

/** Kinds of which the same place may be told twice, as two households in one building are. */
const repeatable: ReadonlySet<FileKind> = new Set<FileKind>(['population', 'other']);

/** Fills the rows in under the names that the readers know, checks them and has them judged. */
export function takeLayer(input: LayerToTake): TakenLayer {
  const { file, layer, placed, choices, missing, context } = input;
  const { kind } = choices;
  const geometries = placed.as === 'geometries' ? placed.geometries : null;
  const filled = fillRows({ file, layer, kind, choices, geometries });
  const failures: Failure[] = [...input.failures];
  for (const field of missing) {
    if (layer.parts === 'rows') {
      const instead = insteadOf(kind, field);
      const detail = { found: layer.columns.join(', '), ...(instead === '' ? {} : { instead }) };
      failures.push({ code: 'column-missing', where: { ...headingPlace(file, layer), field }, detail });
    } else {
      const featureIndex = (layer.lines[0] ?? 1) - 1;
      failures.push({ code: 'value-missing', where: { file, featureIndex, field } });
    }
  }
  if (outlineKinds.has(kind) && geometries === null) {
    const expected = { found: 'null', expected: 'Polygon, MultiPolygon' };
    const detail = kind === 'communes' ? { ...expected, reason: 'commune-table' } : expected;
    failures.push({ code: 'wrong-geometry-type', where: { file }, detail });
  }
  const hasIds = filled.columns.includes('id') && 'id' in choices.columns;
  const faults = [
    ...placed.faults,
    ...filled.numbersRead,
    ...angles(layer, choices, new Set(placed.faults.map(({ index }) => index))),
    ...(hasIds || layer.ids || kind === 'communes' ? [] : repeats(layer, placed, kind)),
    ...outsideExtent(placed, kind, context.cityBbox),
    ...implausibleValues(kind, filled.columns, filled.rows).map((fault) => headed(fault, choices)),
    ...(kind === 'dead-zones' ? deadZoneFaults(filled.columns, filled.rows, choices.columns, context) : []),
  ];
  const parsed = parsedOf(input, filled.columns, filled.rows, geometries);
  const examined = examineRows({
    kind,
    file,
    parsed,
    badRows: layer.badRows ?? [],
    faults: faults.sort((a, b) => a.index - b.index),
    failures,
    choices: choices.faults,
    context,
  });
  const { report } = examined;
  nameHeadings(
    report.groups.flatMap(({ listed }) => listed.map(({ failure }) => failure)),
    choices.columns,
  );
  nameHeadings(report.readerRemarks, choices.columns);
  nameHeadings(
    examined.bad.flatMap(({ failures: said }) => said),
    choices.columns,
  );
  const repeated = repeatedColumns(file, layer, choices.columns);
  return { ...examined, remarks: [...repeated, ...filled.remarks, ...report.readerRemarks] };
}

function headed(fault: RowFault, { columns }: ImportChoices): RowFault {
  const { field } = fault;
  return field !== undefined && Object.hasOwn(columns, field) ? { ...fault, field: columns[field]! } : fault;
}

function headingPlace(file: string, { headingLine }: SourceLayer): FailurePlace {
  return headingLine === undefined ? { file } : { file, row: headingLine };
}

/** Headings that stand more than once, of which the first is read. */
function repeatedColumns(
  file: string,
  layer: SourceLayer,
  columns: Readonly<Record<string, string>>,
): Failure[] {
  return [...new Set(Object.values(columns))]
    .filter((heading) => layer.columns.includes(`${heading} (2)`))
    .map((field) => ({
      code: 'column-repeated',
      where: { ...headingPlace(file, layer), field },
    }));
}

function parsedOf(
  { layer, placed, choices: { kind } }: LayerToTake,
  columns: string[],
  rows: unknown[][],
  geometries: readonly unknown[] | null,
): ParsedFile {
  const { parts, lines, ids } = layer;
  if (kind === 'dead-zones' && layer.columns.includes('record_type')) {
    return {
      parts,
      lines,
      ids,
      geometries: geometries ?? rows.map(() => null),
      columns: layer.columns,
      rows: layer.rows,
    };
  }
  if (!pointKinds.has(kind)) {
    return { parts, lines, ids, columns, rows, geometries: geometries ?? rows.map(() => null) };
  }
  const flat = placed.as === 'points' ? placed.flat : null;
  const at = (index: number): (number | null)[] =>
    flat ? [flat[2 * index]!, flat[2 * index + 1]!] : [null, null];
  rows.forEach((cells, index) => {
    cells.unshift(...at(index));
  });
  return { parts, lines, ids: null, columns: ['lon', 'lat', ...columns], rows, geometries: null };
}

/** Positions in a table that are written in degrees and minutes or with their unit, and read all the same. */
function angles(
  { columns: headings, rows, geometries }: SourceLayer,
  { columns, decimals }: ImportChoices,
  faulty: ReadonlySet<number>,
): RowFault[] {
  const [first, second] = [headings.indexOf(columns.lon ?? ''), headings.indexOf(columns.lat ?? '')];
  if (geometries || first < 0 || second < 0 || first === second) return [];
  const plain =
    decimals === 'comma'
      ? /^\s*[+-]?(\d+(,\d*)?|\d+\.\d+)\s*$/
      : /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;
  const faults: RowFault[] = [];
  rows.forEach((cells, index) => {
    for (const c of [first, second]) {
      const cell = cells[c];
      if (typeof cell !== 'string' || plain.test(cell) || faulty.has(index)) continue;
      if (readCoordinate(cell, decimals) === null) continue;
      faults.push({ index, code: 'number-read', field: headings[c]!, detail: { value: cell.slice(0, 60) } });
      return;
    }
  });
  return faults;
}

function repeats(layer: SourceLayer, placed: PlacedLayer, kind: FileKind): RowFault[] {
  const position = (index: number): readonly [number, number] => {
    if (placed.as === 'points') return [placed.flat[2 * index]!, placed.flat[2 * index + 1]!];
    return (
      (placed.as === 'geometries' && firstPosition(placed.geometries[index])) || [Number.NaN, Number.NaN]
    );
  };
  const sameGeometry = (a: number, b: number): boolean => {
    if (placed.as === 'points')
      return Object.is(position(a)[0], position(b)[0]) && Object.is(position(a)[1], position(b)[1]);
    if (placed.as === 'nowhere') return true;
    return JSON.stringify(placed.geometries[a]) === JSON.stringify(placed.geometries[b]);
  };
  const reason = repeatable.has(kind) ? 'harmless' : '';
  return repeatedRows(layer.rows, position, sameGeometry).map(({ index, first }) => ({
    index,
    code: 'row-repeated',
    detail: { first: layer.lines[first]!, ...(reason === '' ? {} : { reason }) },
  }));
}

/** What the register asks of every entry; it checks the rest itself. */
function deadZoneFaults(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  headings: Readonly<Record<string, string>>,
  { communes }: ReadingContext,
): RowFault[] {
  const [name, code, commune] = ['name', 'commune_code', 'commune'].map((field) => columns.indexOf(field));
  const codes = communes && new Set(communes.map((each) => each.code));
  const isEmpty = (cells: readonly unknown[], c: number): boolean =>
    c < 0 || cells[c] === null || cells[c] === '';
  return rows.flatMap((cells, index): RowFault[] => {
    const faults: RowFault[] = [];
    if (name! >= 0 && isEmpty(cells, name!))
      faults.push({ index, code: 'value-missing', field: headings.name ?? 'name' });
    if (isEmpty(cells, code!) && isEmpty(cells, commune!)) {
      const field = headings.commune ?? headings.commune_code ?? 'commune';
      faults.push({ index, code: 'value-missing', field });
    } else if (!isEmpty(cells, code!) && codes && !codes.has(String(cells[code!]))) {
      const value = String(cells[code!]).slice(0, 60);
      faults.push({
        index,
        code: 'unknown-commune',
        field: headings.commune_code ?? 'commune_code',
        detail: { value },
      });
    }
    return faults;
  });
}

/** Readers name a field as they know it; people know it as the file heads it. */
function nameHeadings(failures: readonly Failure[], columns: Readonly<Record<string, string>>): void {
  for (const { where } of failures) {
    const { field } = where;
    if (field !== undefined && Object.hasOwn(columns, field)) where.field = columns[field]!;
    else if (field === 'lon, lat' && columns.lon && columns.lat) {
      where.field = [...new Set([columns.lon, columns.lat])].join(', ');
    }
  }
}
