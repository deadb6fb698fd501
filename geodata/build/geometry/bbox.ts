import type { Geometry, Position } from 'geojson';
import type { Bbox } from '../../../src/geo/lon-lat.ts';

/** The box round the geometries, degrees. Throws when there is no position in them. */
export function bboxOf(geometries: Geometry[]): Bbox {
  const box: Bbox = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const geometry of geometries) {
    for (const [lon = 0, lat = 0] of positionsOf(geometry)) {
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    }
  }
  if (!Number.isFinite(box[0])) throw new Error('A box was asked for of geometries without positions.');
  return box;
}

/** Every position of a geometry, rings and parts one after another. */
export function positionsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf);
  }
}
