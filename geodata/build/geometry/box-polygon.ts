import type { Polygon } from 'geojson';
import type { Bbox } from '../../../src/geo/lon-lat.ts';

/** The box as a polygon, counter-clockwise. */
export function boxPolygon([west, south, east, north]: Bbox): Polygon {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}
