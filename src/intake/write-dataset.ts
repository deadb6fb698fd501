import type { FileKind } from '../data/file-kind.ts';
import { fieldOfHeading } from '../data/headings.ts';
import { isRecord } from '../data/read-geometry.ts';
import { closeRings } from './checks/close-rings.ts';
import { rewindRings } from './checks/rewind-rings.ts';
import { joinedBytes } from './joined-bytes.ts';
import { kindFields } from './mapping/fields.ts';
import { csvCell } from './plain-cell.ts';
import type { SourceLayer } from './source.ts';
import type { TakenLayer } from './take-layer.ts';

/** A file of the app's own formats in WGS 84, as the readers of `data` take it. */
export interface WrittenDataset {
  fileName: string;
  bytes: Uint8Array;
}

/**
 * Writes the rows that are taken in: stations, population and dead zones as CSV, everything else as GeoJSON (RFC 7946).
 * Numbers are written in full, and columns that the kind does not know are kept under their own headings.
 */
export function writeDataset(
  kind: FileKind,
  layer: SourceLayer,
  columns: Readonly<Record<string, string>>,
  taken: Pick<TakenLayer, 'parsed' | 'taken'>,
): WrittenDataset {
  if (kind === 'stations' || kind === 'population') {
    return { fileName: `${kind}.csv`, bytes: joinedBytes(pointLines(kind, layer, columns, taken)) };
  }
  if (kind === 'dead-zones')
    return { fileName: 'dead-zones.csv', bytes: joinedBytes(deadZoneLines(layer, columns, taken)) };
  return { fileName: `${kind}.geojson`, bytes: joinedBytes(features(kind, layer, columns, taken)) };
}

/** Columns that are written even where the file has none, so that no other can be taken for them. */
const ownColumns: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  stations: ['id', 'lon', 'lat', 'operator', 'radius_m', 'band', 'environment', 'simulated'],
  population: ['lon', 'lat', 'population'],
};

/** Names that the reader of a kind would take for a column of its own; that of other layers takes none. */
function readNames(kind: FileKind): readonly string[] {
  if (kind === 'other') return [];
  const fields = kindFields[kind].map(({ field }) => field);
  return kind === 'population' ? [...fields, 'people'] : fields;
}

interface Extra {
  name: string;
  c: number;
}

/** The columns of the file that stand for no field, under names that no reader takes for one. */
function extrasOf(
  kind: FileKind,
  layer: SourceLayer,
  columns: Readonly<Record<string, string>>,
  written: readonly string[],
): Extra[] {
  const used = new Set(Object.values(columns));
  const taken = new Set([...written, ...readNames(kind)].map((name) => name.toLowerCase()));
  return layer.columns.flatMap((heading, c): Extra[] => {
    if (used.has(heading)) return [];
    const isTaken = (name: string): boolean => {
      const field = fieldOfHeading(name);
      return taken.has(name.toLowerCase()) || (field !== null && taken.has(field));
    };
    let name = heading;
    for (let count = 2; isTaken(name); count += 1) name = `${heading} (${count})`;
    taken.add(name.toLowerCase());
    return [{ name, c }];
  });
}

function* pointLines(
  kind: FileKind,
  layer: SourceLayer,
  columns: Readonly<Record<string, string>>,
  { parsed, taken }: Pick<TakenLayer, 'parsed' | 'taken'>,
): Generator<string> {
  const own = ownColumns[kind] ?? [];
  const fields = [...own, ...parsed.columns.filter((field) => !own.includes(field))];
  const at = fields.map((field) => parsed.columns.indexOf(field));
  const extras = extrasOf(kind, layer, columns, fields);
  yield `${[...fields, ...extras.map(({ name }) => name)].map(csvText).join(',')}\r\n`;
  for (const index of taken) {
    const row = parsed.rows[index]!;
    const cells = layer.rows[index]!;
    const values = at.map((c) => (c < 0 ? '' : csvText(row[c])));
    yield `${[...values, ...extras.map(({ c }) => csvText(cells[c]))].join(',')}\r\n`;
  }
}

/** Nothing but the signs that no text file may hold is lost. */
function csvText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  return csvCell(String(value).replaceAll('\0', ''));
}

function* features(
  kind: FileKind,
  layer: SourceLayer,
  columns: Readonly<Record<string, string>>,
  { parsed, taken }: Pick<TakenLayer, 'parsed' | 'taken'>,
): Generator<string> {
  const extras = extrasOf(kind, layer, columns, parsed.columns);
  const keys = parsed.columns.map((field) => `${JSON.stringify(field)}:`);
  const extraKeys = extras.map(({ name }) => `${JSON.stringify(name)}:`);
  yield `{"type":"FeatureCollection","name":${JSON.stringify(layer.name)},"features":[\n`;
  let first = true;
  for (const index of taken) {
    const row = parsed.rows[index]!;
    const cells = layer.rows[index]!;
    const properties = [
      ...keys.map((key, c) => key + JSON.stringify(row[c] ?? null)),
      ...extraKeys.map((key, k) => key + JSON.stringify(cells[extras[k]!.c] ?? null)),
    ];
    const id = layer.ids?.[index] ?? null;
    const ownId = id === null ? '' : `"id":${JSON.stringify(id)},`;
    const geometry = JSON.stringify(tidyGeometry(parsed.geometries?.[index] ?? null));
    const feature = `{"type":"Feature",${ownId}"geometry":${geometry},"properties":{${properties.join(',')}}}`;
    yield `${first ? '' : ',\n'}${feature}`;
    first = false;
  }
  yield '\n]}\n';
}

/** Closed, turned as RFC 7946 asks, and without heights. */
function tidyGeometry(geometry: unknown): unknown {
  if (!isRecord(geometry)) return null;
  const flat = { type: geometry.type, coordinates: withoutHeights(geometry.coordinates, 5) };
  return rewindRings(closeRings(flat));
}

function withoutHeights(list: unknown, depth: number): unknown {
  if (!Array.isArray(list) || depth === 0) return list;
  if (typeof list[0] === 'number') return list.length > 2 ? list.slice(0, 2) : list;
  return list.map((each: unknown) => withoutHeights(each, depth - 1));
}

/** Columns of the register, by the names it has for them; it checks the entries itself. */
function* deadZoneLines(
  layer: SourceLayer,
  columns: Readonly<Record<string, string>>,
  { parsed, taken }: Pick<TakenLayer, 'parsed' | 'taken'>,
): Generator<string> {
  const fields = Object.keys(columns).filter((field) => field !== 'lon' && field !== 'lat');
  const at = fields.map((field) => layer.columns.indexOf(columns[field]!));
  yield `${[...fields, 'lon', 'lat'].join(',')}\r\n`;
  for (const index of taken) {
    const geometry = parsed.geometries?.[index];
    const [lon = null, lat = null]: unknown[] =
      isRecord(geometry) && Array.isArray(geometry.coordinates) ? geometry.coordinates : [];
    const cells = layer.rows[index]!;
    yield `${[...at.map((c) => csvText(cells[c])), csvText(lon), csvText(lat)].join(',')}\r\n`;
  }
}
