import type { Geometry } from 'geojson';

/** Lists within each other round a position: a Point has none. */
const depthOf = new Map([
  ['Point', 0],
  ['MultiPoint', 1],
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3],
]);

/** A geometry that a map can draw without stumbling: known type, numbers only, degrees; a collection of such. */
export function drawnGeometry(value: unknown): Geometry | 'not-a-geometry' | 'not-degrees' {
  const type = part(value, 'type');
  if (type === 'GeometryCollection') {
    const members = part(value, 'geometries');
    if (!Array.isArray(members)) return 'not-a-geometry';
    for (const member of members) {
      const found = simple(member);
      if (typeof found === 'string') return found;
    }
    return value as Geometry;
  }
  return simple(value);
}

function simple(value: unknown): Geometry | 'not-a-geometry' | 'not-degrees' {
  const depth = depthOf.get(String(part(value, 'type')));
  if (depth === undefined) return 'not-a-geometry';
  const found = positions(part(value, 'coordinates'), depth);
  return found === 'degrees' ? withoutRepeats(value as Geometry) : found;
}

/** Each polygon of many once: MapServer 8.0.0 gives all of them again for each. */
function withoutRepeats(geometry: Geometry): Geometry {
  if (geometry.type !== 'MultiPolygon' || geometry.coordinates.length < 2) return geometry;
  const distinct = new Map(geometry.coordinates.map((polygon) => [JSON.stringify(polygon), polygon]));
  return { ...geometry, coordinates: [...distinct.values()] };
}

function positions(value: unknown, depth: number): 'degrees' | 'not-a-geometry' | 'not-degrees' {
  if (!Array.isArray(value)) return 'not-a-geometry';
  if (depth === 0) {
    const [lon, lat] = value;
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) return 'not-a-geometry';
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? 'degrees' : 'not-degrees';
  }
  for (const each of value) {
    const found = positions(each, depth - 1);
    if (found !== 'degrees') return found;
  }
  return 'degrees';
}

function part(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
