import type { Geometry, Position } from 'geojson';
import type { LonLat } from '../../geo/lon-lat.ts';
import { polygonsOf } from '../rings.ts';

/** Geometries taken apart for drawing. */
export interface Shapes {
  points: LonLat[];
  /** Lines, and the rings of polygons. */
  paths: Position[][];
  polygons: Position[][][];
}

function add(geometry: Geometry, shapes: Shapes): void {
  switch (geometry.type) {
    case 'Point':
      if (geometry.coordinates.length >= 2) shapes.points.push(geometry.coordinates as LonLat);
      break;
    case 'MultiPoint':
      shapes.points.push(...(geometry.coordinates as LonLat[]));
      break;
    case 'LineString':
      shapes.paths.push(geometry.coordinates);
      break;
    case 'MultiLineString':
      shapes.paths.push(...geometry.coordinates);
      break;
    case 'GeometryCollection':
      for (const each of geometry.geometries) add(each, shapes);
      break;
    default: {
      const polygons = polygonsOf(geometry);
      shapes.polygons.push(...polygons);
      shapes.paths.push(...polygons.flat());
    }
  }
}

/** Points, paths and polygons of all the geometries. */
export function shapesOf(geometries: readonly Geometry[]): Shapes {
  const shapes: Shapes = { points: [], paths: [], polygons: [] };
  for (const geometry of geometries) add(geometry, shapes);
  return shapes;
}
