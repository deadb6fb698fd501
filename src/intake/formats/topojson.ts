import type { Reading } from '../../data/failure.ts';
import { isRecord } from '../../data/read-geometry.ts';
import { failed } from '../failed.ts';
import type { Source, SourceLayer, StatedCrs } from '../source.ts';
import { anyTextStart, isAnyText } from './decode-any-text.ts';
import { cellOf, featureRows } from './feature-rows.ts';
import type { Format, ReadOptions } from './format.ts';
import { finished, statedCrs } from './geojson.ts';
import { brokenJson, jsonBytes, parsedSpan } from './json-bytes.ts';
import { outlineJson } from './json-scan.ts';
import { guarded, ReadingFault } from './reading-fault.ts';
import { type TopologyShapes, topologyShapes } from './topology-shapes.ts';

/** A topology, each of its objects a layer. */
export const topojson: Format = {
  id: 'topojson',
  title: 'TopoJSON',
  endings: ['.topojson', '.json'],
  recognises: (start) =>
    isAnyText(start) &&
    /^\s*\{/.test(anyTextStart(start, 256)) &&
    /"type"\s*:\s*"Topology"/.test(anyTextStart(start, start.length)),
  read: (file, bytes, options) => guarded(file, 'TopoJSON', () => readTopology(file, bytes, options)),
};

function readTopology(file: string, given: Uint8Array, options: ReadOptions): Reading<Source> {
  const text = jsonBytes(file, given);
  if (!text.ok) return text;
  const bytes = text.value;
  const { limits } = options;
  const outline = outlineJson(bytes, limits.depth);
  if (outline.is === 'too-deep') throw new ReadingFault('too-large', { what: 'depth', limit: limits.depth });
  if (outline.is !== 'object') return brokenJson(file, bytes);
  const members = new Map<string, unknown>();
  for (const [key, span] of outline.members) {
    const parsed = parsedSpan(file, bytes, span);
    if (!parsed.ok) return parsed;
    members.set(key, parsed.value);
  }
  options.onProgress?.(0.5);
  const objects = members.get('objects');
  const shapes = topologyShapes(members.get('arcs'), members.get('transform'), limits);
  if (!isRecord(objects) || !shapes) return failed(file, 'file-damaged', { format: 'TopoJSON' });
  const crs = statedCrs(members.get('crs'));
  const layers: SourceLayer[] = [];
  for (const [name, object] of Object.entries(objects)) {
    const layer = readLayer(file, name.normalize('NFC'), object, shapes, crs, options);
    if (!layer.ok) return layer;
    layers.push(layer.value);
  }
  const filled = layers.filter(({ rows, badRows }) => rows.length > 0 || badRows);
  if (filled.length === 0) return failed(file, 'collection-empty');
  return { ok: true, value: { file, format: 'topojson', layers: filled }, remarks: text.remarks };
}

function readLayer(
  file: string,
  name: string,
  object: unknown,
  shapes: TopologyShapes,
  crs: StatedCrs | null,
  { limits }: ReadOptions,
): Reading<SourceLayer> {
  const isCollection =
    isRecord(object) && object.type === 'GeometryCollection' && Array.isArray(object.geometries);
  const list: readonly unknown[] = isCollection ? (object.geometries as unknown[]) : [object];
  const rows = featureRows(file, 'features', limits);
  list.forEach((raw, i) => {
    const line = i + 1;
    if (!isRecord(raw) || (typeof raw.type !== 'string' && raw.type !== null)) {
      rows.addFeature(raw, line);
      return;
    }
    const geometry = shapes.geometryOf(raw);
    const values = isRecord(raw.properties) ? raw.properties : {};
    if (geometry === 'broken')
      rows.addBad(line, Object.values(values).map(cellOf), 'invalid-geometry', { reason: 'arcs' });
    else rows.add(values, geometry, raw.id, line);
  });
  const layer = rows.layer({ name, crs, placed: true });
  return list.length === 0
    ? { ok: true, value: layer, remarks: [] }
    : finished(rows, { name, crs, placed: true });
}
