import type { Geometry, Position } from 'geojson';

const TYPES: Record<Geometry['type'], number> = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
  GeometryCollection: 7,
};

/** Bytes before the binary. */
const HEADER = 8;

/** A geometry in a GeoPackage (OGC 12-128r17, 2.1.3): a header with the number of its system, then well-known binary. */
export function geopackageGeometry(geometry: Geometry, srsId: number): Uint8Array {
  const bytes = new Uint8Array(HEADER + sizeOf(geometry));
  const view = new DataView(bytes.buffer);
  // "GP", version 1, little-endian without an envelope.
  bytes.set([0x47, 0x50, 0, 1]);
  view.setInt32(4, srsId, true);
  write(geometry, view, HEADER);
  return bytes;
}

function partsOf(geometry: Geometry): Geometry[] {
  switch (geometry.type) {
    case 'MultiPoint':
      return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
    case 'MultiLineString':
      return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
    case 'MultiPolygon':
      return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
    case 'GeometryCollection':
      return geometry.geometries;
    default:
      return [];
  }
}

/** Bytes of a geometry: order, type, then counts of four bytes and positions of sixteen. */
function sizeOf(geometry: Geometry): number {
  switch (geometry.type) {
    case 'Point':
      return 5 + 16;
    case 'LineString':
      return 5 + 4 + 16 * geometry.coordinates.length;
    case 'Polygon':
      return geometry.coordinates.reduce((sum, ring) => sum + 4 + 16 * ring.length, 5 + 4);
    default:
      return partsOf(geometry).reduce((sum, part) => sum + sizeOf(part), 5 + 4);
  }
}

/** Writes a geometry and gives the place behind it. */
function write(geometry: Geometry, view: DataView, start: number): number {
  view.setUint8(start, 1);
  view.setUint32(start + 1, TYPES[geometry.type], true);
  const at = start + 5;
  switch (geometry.type) {
    case 'Point':
      return writePath([geometry.coordinates], view, at);
    case 'LineString':
      return writeCounted(geometry.coordinates, view, at);
    case 'Polygon':
      view.setUint32(at, geometry.coordinates.length, true);
      return geometry.coordinates.reduce((next, ring) => writeCounted(ring, view, next), at + 4);
    default: {
      const parts = partsOf(geometry);
      view.setUint32(at, parts.length, true);
      return parts.reduce((next, part) => write(part, view, next), at + 4);
    }
  }
}

function writeCounted(path: readonly Position[], view: DataView, at: number): number {
  view.setUint32(at, path.length, true);
  return writePath(path, view, at + 4);
}

function writePath(path: readonly Position[], view: DataView, at: number): number {
  path.forEach(([x = 0, y = 0], k) => {
    view.setFloat64(at + 16 * k, x, true);
    view.setFloat64(at + 16 * k + 8, y, true);
  });
  return at + 16 * path.length;
}
