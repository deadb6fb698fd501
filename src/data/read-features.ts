import type { Geometry } from 'geojson';
import type { Bbox } from '../geo/lon-lat.ts';
import { declaredCrs } from './declared-crs.ts';
import type { Failure, FailurePlace, Reading } from './failure.ts';
import { type FaultList, faultList, remarkList } from './fault-list.ts';
import type { FileContent, ParsedFile } from './parsed-file.ts';
import { type GeometryType, isRecord, readGeometry } from './read-geometry.ts';
import { readJson } from './read-json.ts';

/** One feature of a GeoJSON file, its geometry checked, its properties not yet. */
export interface FeatureRecord<G> {
  /** From 0, in file order; the line less one where the file is a table. */
  index: number;
  /** The same for a failure. */
  where: Omit<FailurePlace, 'file'>;
  id: string | null;
  properties: Record<string, unknown>;
  geometry: G;
}

interface FeatureOptions<Type extends GeometryType> {
  geometries: readonly Type[];
  cityBbox: Bbox | null;
}

type GeometryOf<Type extends GeometryType> = Extract<Geometry, { type: Type }>;

/** Features of a GeoJSON file or a parsed one, each with a geometry of one of the given types. */
export function readFeatures<Type extends GeometryType>(
  file: string,
  content: FileContent,
  options: FeatureOptions<Type>,
): Reading<FeatureRecord<GeometryOf<Type>>[]> {
  return read(file, content, (raw) => readGeometry(raw, options.geometries, options.cityBbox));
}

/** The same for things of which some have no known position: their geometry is null. */
export function readFeaturesOrUnplaced<Type extends GeometryType>(
  file: string,
  content: FileContent,
  options: FeatureOptions<Type>,
): Reading<FeatureRecord<GeometryOf<Type> | null>[]> {
  return read(file, content, (raw) =>
    raw === null || raw === undefined
      ? { geometry: null, closedRings: 0, rewoundRings: 0 }
      : readGeometry(raw, options.geometries, options.cityBbox),
  );
}

type Checked<G> =
  | { geometry: G; closedRings: number; rewoundRings: number }
  | Extract<ReturnType<typeof readGeometry>, { fault: unknown }>;

function read<G>(
  file: string,
  content: FileContent,
  check: (raw: unknown) => Checked<G>,
): Reading<FeatureRecord<G>[]> {
  const listed = content instanceof Uint8Array ? listedIn(file, content) : parsedFeatures(file, content);
  if (!listed.ok) return listed;
  const faults = faultList(file);
  const remarks = remarkList(file);
  const value: FeatureRecord<G>[] = [];
  const { parts } = content instanceof Uint8Array ? { parts: 'features' } : content;
  for (const { raw, index } of listed.value) {
    const where = parts === 'rows' ? { row: index + 1 } : { featureIndex: index };
    const feature = featureRecord(raw, index, where, check, faults, remarks);
    if (feature) value.push(feature);
  }
  return faults.faults.length > 0
    ? { ok: false, failures: faults.faults }
    : { ok: true, value, remarks: remarks.faults };
}

interface Listed {
  raw: unknown;
  index: number;
}

function listedIn(file: string, bytes: Uint8Array): Reading<Iterable<Listed>> {
  const json = readJson(file, bytes);
  if (!json.ok) return json;
  const features = featuresOf(file, json.value);
  if (!features.ok) return features;
  return { ok: true, value: features.value.map((raw, index) => ({ raw, index })), remarks: [] };
}

/** The rows of a parsed file as features, one at a time. */
function parsedFeatures(file: string, parsed: ParsedFile): Reading<Iterable<Listed>> {
  const { rows, columns, lines, ids, geometries } = parsed;
  if (rows.length === 0) return { ok: false, failures: [{ code: 'collection-empty', where: { file } }] };
  function* features(): Generator<Listed> {
    for (let i = 0; i < rows.length; i += 1) {
      const cells = rows[i]!;
      const properties = Object.fromEntries(columns.map((column, c) => [column, cells[c]]));
      const raw = { type: 'Feature', id: ids?.[i] ?? null, properties, geometry: geometries?.[i] ?? null };
      yield { raw, index: lines[i]! - 1 };
    }
  }
  return { ok: true, value: features(), remarks: [] };
}

function featureRecord<G>(
  raw: unknown,
  index: number,
  where: Omit<FailurePlace, 'file'>,
  check: (raw: unknown) => Checked<G>,
  faults: FaultList,
  remarks: FaultList,
): FeatureRecord<G> | null {
  if (!isRecord(raw) || raw.type !== 'Feature') {
    faults.add('not-geojson', where, { found: typeName(raw) });
    return null;
  }
  const checked = check(raw.geometry);
  if ('fault' in checked) {
    faults.add(checked.fault, where, checked.detail);
    return null;
  }
  if (checked.closedRings > 0) {
    remarks.add('ring-not-closed', where, { rings: checked.closedRings });
  }
  if (checked.rewoundRings > 0) {
    remarks.add('winding-reversed', where, { rings: checked.rewoundRings });
  }
  const id = typeof raw.id === 'string' || typeof raw.id === 'number' ? String(raw.id) : null;
  return {
    index,
    where,
    id,
    properties: isRecord(raw.properties) ? raw.properties : {},
    geometry: checked.geometry,
  };
}

/** The features of a parsed GeoJSON file in WGS 84; a lone feature or geometry counts as a collection of one. */
export function featuresOf(file: string, json: unknown): Reading<unknown[]> {
  const fail = (failure: Omit<Failure, 'where'>): Reading<never> => ({
    ok: false,
    failures: [{ ...failure, where: { file } }],
  });
  const features = listedFeatures(json);
  if (!features) return fail({ code: 'not-geojson', detail: { found: typeName(json) } });
  const crs = declaredCrs(json);
  if (crs.known === 'other') return fail({ code: 'crs-not-supported', detail: { found: crs.name } });
  if (features.length === 0) return fail({ code: 'collection-empty' });
  return { ok: true, value: features, remarks: [] };
}

function listedFeatures(json: unknown): unknown[] | null {
  if (!isRecord(json)) return null;
  if (json.type === 'FeatureCollection') return Array.isArray(json.features) ? json.features : null;
  if (json.type === 'Feature') return [json];
  const isGeometry = Array.isArray(json.coordinates) && typeof json.type === 'string';
  return isGeometry ? [{ type: 'Feature', properties: {}, geometry: json }] : null;
}

/** The name by which an unexpected piece of JSON is shown. */
function typeName(json: unknown): string {
  if (isRecord(json)) return typeof json.type === 'string' ? json.type : 'object';
  return Array.isArray(json) ? 'array' : json === null ? 'null' : typeof json;
}
