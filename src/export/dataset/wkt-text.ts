import type { Geometry, Position } from 'geojson';

/** A geometry as well-known text: POLYGON ((108 16, 108.1 16, …)). */
export function wktText(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `POINT (${pair(geometry.coordinates)})`;
    case 'MultiPoint':
      return `MULTIPOINT ${list(geometry.coordinates.map((each) => `(${pair(each)})`))}`;
    case 'LineString':
      return `LINESTRING ${line(geometry.coordinates)}`;
    case 'MultiLineString':
      return `MULTILINESTRING ${list(geometry.coordinates.map(line))}`;
    case 'Polygon':
      return `POLYGON ${list(geometry.coordinates.map(line))}`;
    case 'MultiPolygon':
      return `MULTIPOLYGON ${list(geometry.coordinates.map((rings) => list(rings.map(line))))}`;
    case 'GeometryCollection':
      return `GEOMETRYCOLLECTION ${list(geometry.geometries.map(wktText))}`;
  }
}

function pair([x, y]: Position): string {
  return `${x} ${y}`;
}

function line(positions: readonly Position[]): string {
  return list(positions.map(pair));
}

function list(parts: readonly string[]): string {
  return parts.length === 0 ? 'EMPTY' : `(${parts.join(', ')})`;
}
