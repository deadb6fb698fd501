import type { Geometry } from 'geojson';
import type { Bbox } from '../geo/lon-lat.ts';
import { declaredCrs } from './declared-crs.ts';
import type { Failure, Reading } from './failure.ts';
import { type FaultList, faultList, remarkList } from './fault-list.ts';
import { type GeometryType, isRecord, readGeometry } from './read-geometry.ts';
import { readJson } from './read-json.ts';

/** One feature of a GeoJSON file, its geometry checked, its properties not yet. */
export interface FeatureRecord<G> {
  /** From 0, in file order. */
  index: number;
  id: string | null;
  properties: Record<string, unknown>;
  geometry: G;
}

interface FeatureOptions<Type extends GeometryType> {
  geometries: readonly Type[];
  cityBbox: Bbox | null;
}

type GeometryOf<Type extends GeometryType> = Extract<Geometry, { type: Type }>;

/** Features of a GeoJSON file, each with a geometry of one of the given types. */
export function readFeatures<Type extends GeometryType>(
  file: string,
  bytes: Uint8Array,
  options: FeatureOptions<Type>,
): Reading<FeatureRecord<GeometryOf<Type>>[]> {
  return read(file, bytes, (raw) => readGeometry(raw, options.geometries, options.cityBbox));
}

/** The same for things of which some have no known position: their geometry is null. */
export function readFeaturesOrUnplaced<Type extends GeometryType>(
  file: string,
  bytes: Uint8Array,
  options: FeatureOptions<Type>,
): Reading<FeatureRecord<GeometryOf<Type> | null>[]> {
  return read(file, bytes, (raw) =>
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
  bytes: Uint8Array,
  check: (raw: unknown) => Checked<G>,
): Reading<FeatureRecord<G>[]> {
  const json = readJson(file, bytes);
  if (!json.ok) return json;
  const features = featuresOf(file, json.value);
  if (!features.ok) return features;
  const faults = faultList(file);
  const remarks = remarkList(file);
  const value: FeatureRecord<G>[] = [];
  features.value.forEach((raw, index) => {
    const feature = featureRecord(raw, index, check, faults, remarks);
    if (feature) value.push(feature);
  });
  return faults.faults.length > 0
    ? { ok: false, failures: faults.faults }
    : { ok: true, value, remarks: remarks.faults };
}

function featureRecord<G>(
  raw: unknown,
  index: number,
  check: (raw: unknown) => Checked<G>,
  faults: FaultList,
  remarks: FaultList,
): FeatureRecord<G> | null {
  if (!isRecord(raw) || raw.type !== 'Feature') {
    faults.add('not-geojson', { featureIndex: index }, { found: typeName(raw) });
    return null;
  }
  const checked = check(raw.geometry);
  if ('fault' in checked) {
    faults.add(checked.fault, { featureIndex: index }, checked.detail);
    return null;
  }
  if (checked.closedRings > 0) {
    remarks.add('ring-not-closed', { featureIndex: index }, { rings: checked.closedRings });
  }
  if (checked.rewoundRings > 0) {
    remarks.add('winding-reversed', { featureIndex: index }, { rings: checked.rewoundRings });
  }
  const id = typeof raw.id === 'string' || typeof raw.id === 'number' ? String(raw.id) : null;
  return {
    index,
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
