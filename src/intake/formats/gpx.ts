import type { Position } from 'geojson';
import type { Reading } from '../../data/failure.ts';
import { failed } from '../failed.ts';
import type { Cell, Source } from '../source.ts';
import { beginsWithElement, decodeXml } from './decode-xml.ts';
import type { Format, ReadOptions } from './format.ts';
import { type LayerBuilder, layerBuilder } from './layer-builder.ts';
import { guarded, ReadingFault } from './reading-fault.ts';
import { vertexBudget } from './vertex-budget.ts';
import { readXml } from './xml.ts';

/** GPS Exchange Format: waypoints, tracks and routes, a layer each, in WGS 84. */
export const gpx: Format = {
  id: 'gpx',
  title: 'GPX',
  endings: ['.gpx'],
  recognises: (start, name) => beginsWithElement(start, 'gpx') || name.toLowerCase().endsWith('.gpx'),
  read: (file, bytes, options) => guarded(file, 'GPX', () => readGpx(file, bytes, options)),
};

interface Thing {
  element: string;
  values: [string, Cell][];
  lines: Position[][];
}

/** Fields of a point that are numbers; the others are texts. */
const numeric: ReadonlySet<string> = new Set([
  'ele',
  'magvar',
  'geoidheight',
  'sat',
  'hdop',
  'vdop',
  'pdop',
  'number',
]);

/** Elements within a feature that only hold others. */
const wrappers: ReadonlySet<string> = new Set(['extensions', 'link', 'trkseg', 'trkpt', 'rtept']);

function readGpx(file: string, bytes: Uint8Array, { limits, onProgress }: ReadOptions): Reading<Source> {
  const decoded = decodeXml(file, bytes);
  if (!decoded.ok) return decoded;
  const crs = { name: 'EPSG:4326', wkt: null, byFormat: true };
  const layer = (name: string): LayerBuilder => layerBuilder({ name, crs, placed: true, limits });
  const builders = new Map([
    ['wpt', layer('waypoints')],
    ['trk', layer('tracks')],
    ['rte', layer('routes')],
  ]);
  const budget = vertexBudget(limits);
  const path: string[] = [];
  let thing: Thing | null = null;
  let inPoint = false;
  let text = '';
  let hasChildren = false;

  const start = (element: string, attributes: ReadonlyMap<string, string>): void => {
    path.push(element);
    text = '';
    hasChildren = false;
    if (thing === null) {
      if (!builders.has(element) || path.length !== 2) return;
      thing = { element, values: [], lines: [] };
      if (element === 'wpt') thing.lines.push([positionOf(attributes)]);
      if (element === 'rte') thing.lines.push([]);
    } else if (element === 'trkseg') thing.lines.push([]);
    else if (element === 'trkpt' || element === 'rtept') {
      budget.spend(1);
      inPoint = true;
      const line = thing.lines.at(-1);
      line?.push(positionOf(attributes));
      if (line && line.length > limits.ringVertices) {
        throw new ReadingFault('too-large', { what: 'ringVertices', limit: limits.ringVertices });
      }
    } else if (element === 'link' && !inPoint && attributes.has('href')) {
      thing.values.push(['link', attributes.get('href')!]);
    }
  };

  const end = (element: string): void => {
    path.pop();
    const isLeaf = !hasChildren;
    hasChildren = true;
    if (thing === null) return;
    if (element === thing.element && path.length === 1) {
      const builder = builders.get(element)!;
      builder.add(thing.values, geometryOf(thing));
      thing = null;
      if (builder.count % 1024 === 0) onProgress?.(0.5);
    } else if (element === 'trkpt' || element === 'rtept') inPoint = false;
    else if (!inPoint && isLeaf && !wrappers.has(element) && path.at(-1) !== 'link') {
      thing.values.push([element, valueIn(element, text)]);
    }
  };

  readXml(
    decoded.value,
    {
      open: start,
      close: end,
      text(part) {
        text += part;
        if (text.length > limits.cellChars) {
          throw new ReadingFault('too-large', { what: 'cellChars', limit: limits.cellChars });
        }
      },
    },
    limits,
  );
  const layers = [...builders.values()].filter(({ count }) => count > 0).map((builder) => builder.layer());
  if (layers.length === 0) return failed(file, 'collection-empty');
  return { ok: true, value: { file, format: 'gpx', layers }, remarks: [] };
}

function geometryOf({ element, lines }: Thing): unknown {
  if (element === 'wpt') return { type: 'Point', coordinates: lines[0]![0] };
  return lines.length === 1
    ? { type: 'LineString', coordinates: lines[0]! }
    : { type: 'MultiLineString', coordinates: lines };
}

function positionOf(attributes: ReadonlyMap<string, string>): Position {
  return [Number(attributes.get('lon') || Number.NaN), Number(attributes.get('lat') || Number.NaN)];
}

function valueIn(element: string, text: string): Cell {
  const plain = text.trim().normalize('NFC');
  if (plain === '') return null;
  const value = Number(plain);
  return numeric.has(element) && Number.isFinite(value) ? value : plain;
}
