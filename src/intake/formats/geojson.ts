import { declaredCrs } from '../../data/declared-crs.ts';
import type { Reading } from '../../data/failure.ts';
import { isRecord } from '../../data/read-geometry.ts';
import { failed } from '../failed.ts';
import type { Limits } from '../limits.ts';
import type { Source, SourceLayer, StatedCrs } from '../source.ts';
import { anyTextStart, isAnyText } from './decode-any-text.ts';
import { type FeatureRows, featureRows, typeName } from './feature-rows.ts';
import type { Format, ReadOptions } from './format.ts';
import { brokenJson, jsonBytes, parsedSpan } from './json-bytes.ts';
import { holdsMoreLists, isJsonList, type JsonSpan, jsonItems, outlineJson } from './json-scan.ts';
import { layerName } from './layer-name.ts';
import { guarded, ReadingFault } from './reading-fault.ts';

/** Features after which the progress is told. */
const STEP = 20_000;

const geometryNames: ReadonlySet<unknown> = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

/**
 * A FeatureCollection, a feature or a geometry by itself; also a list of features, and a list of plain records, which
 * is a table. Features are parsed one by one, so that a large file is never in memory as a whole tree.
 */
export const geojson: Format = {
  id: 'geojson',
  title: 'GeoJSON',
  endings: ['.geojson', '.json'],
  recognises: (start, name) =>
    isAnyText(start) && (/^\s*[{[]/.test(anyTextStart(start, 256)) || /\.(geo)?json$/i.test(name)),
  read: (file, bytes, options) => guarded(file, 'GeoJSON', () => readAny(file, bytes, options)),
};

function readAny(file: string, given: Uint8Array, options: ReadOptions): Reading<Source> {
  const text = jsonBytes(file, given);
  if (!text.ok) return text;
  const bytes = text.value;
  const outline = outlineJson(bytes, options.limits.depth);
  let layer: Reading<SourceLayer>;
  switch (outline.is) {
    case 'too-deep':
      throw new ReadingFault('too-large', { what: 'depth', limit: options.limits.depth });
    case 'broken':
      return brokenJson(file, bytes);
    case 'list':
      layer = readList(file, bytes, outline.span, null, layerName(file), options);
      break;
    case 'object':
      layer = readObject(file, bytes, outline.members, options);
  }
  if (!layer.ok) return layer;
  const value: Source = { file, format: 'geojson', layers: [layer.value] };
  return { ok: true, value, remarks: [...text.remarks, ...layer.remarks] };
}

function readObject(
  file: string,
  bytes: Uint8Array,
  members: ReadonlyMap<string, JsonSpan>,
  options: ReadOptions,
): Reading<SourceLayer> {
  const features = members.get('features');
  const others = new Map<string, unknown>();
  for (const [key, span] of members) {
    if (span === features) continue;
    if (hasLongRing(bytes, span, options.limits)) {
      const detail = { what: 'ringVertices', limit: options.limits.ringVertices };
      return failed(file, 'too-large', detail, { featureIndex: 0 });
    }
    const parsed = parsedSpan(file, bytes, span);
    if (!parsed.ok) return parsed;
    others.set(key, parsed.value);
  }
  const type = others.get('type');
  const crs = statedCrs(others.get('crs'));
  if (type === 'FeatureCollection') {
    if (!features || !isJsonList(bytes, features))
      return failed(file, 'not-geojson', { found: 'FeatureCollection' });
    const title = others.get('name');
    const name =
      typeof title === 'string' && title.trim() !== '' ? title.trim().normalize('NFC') : layerName(file);
    return readList(file, bytes, features, crs, name, options);
  }
  const rows = featureRows(file, 'features', options.limits);
  const whole = Object.fromEntries(others);
  if (type === 'Feature') rows.addFeature(whole, 1);
  else if (geometryNames.has(type)) rows.add({}, whole, null, 1);
  else if (others.has('geometryType') || others.has('spatialReference')) {
    return failed(file, 'format-not-supported', { found: 'esri-json' });
  } else return failed(file, 'not-geojson', { found: typeName(whole) });
  return finished(rows, { name: layerName(file), crs, placed: true });
}

/** A list of features, or of plain records where the first is one. */
function readList(
  file: string,
  bytes: Uint8Array,
  list: JsonSpan,
  crs: StatedCrs | null,
  name: string,
  { limits, onProgress }: ReadOptions,
): Reading<SourceLayer> {
  const rows = featureRows(file, 'features', limits);
  let placed = true;
  let line = 0;
  for (const span of jsonItems(bytes, list, limits.depth)) {
    if (!span) return brokenJson(file, bytes);
    line += 1;
    if (hasLongRing(bytes, span, limits)) {
      rows.addBad(line, [], 'too-large', { what: 'ringVertices', limit: limits.ringVertices });
      continue;
    }
    const item = parsedSpan(file, bytes, span);
    if (!item.ok) return item;
    if (line === 1) placed = !isPlainRecord(item.value);
    if (placed) rows.addFeature(item.value, line);
    else if (isPlainRecord(item.value)) rows.add(item.value, null, null, line);
    else rows.addFeature(null, line);
    if (line % STEP === 0) onProgress?.(span.end / bytes.length);
  }
  if (line === 0) return failed(file, 'collection-empty');
  return finished(rows, { name, crs, placed });
}

/** Bytes of the shortest position, with its comma. */
const POSITION_BYTES = 6;

/** Whether a ring has too many corners, told before they take a hundred times their bytes in memory. */
function hasLongRing(bytes: Uint8Array, span: JsonSpan, { ringVertices }: Limits): boolean {
  const isLong = span.end - span.start > ringVertices * POSITION_BYTES;
  return isLong && holdsMoreLists(bytes, span, ringVertices);
}

/** A layer without any row fails with what is wrong with the first. */
export function finished(
  rows: FeatureRows,
  description: Parameters<FeatureRows['layer']>[0],
): Reading<SourceLayer> {
  const layer = rows.layer(description);
  const first = layer.rows.length === 0 ? layer.badRows?.[0] : undefined;
  return first ? { ok: false, failures: [first.failure] } : { ok: true, value: layer, remarks: [] };
}

function isPlainRecord(item: unknown): item is Record<string, unknown> {
  return isRecord(item) && item.type !== 'Feature' && !('geometry' in item) && !('coordinates' in item);
}

/** What the older `crs` member says. */
export function statedCrs(crs: unknown): StatedCrs | null {
  const declared = declaredCrs({ crs });
  return declared.known === 'none' ? null : { name: declared.name, wkt: null, byFormat: false };
}
