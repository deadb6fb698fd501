import type { Catalog } from '../data/city.ts';
import type { Bbox } from '../geo/lon-lat.ts';

/** Degrees of sea kept free round the city and round the middle of an archipelago outside it. */
const cityMargin = 0.9;
const islandMargin: [lon: number, lat: number] = [4.5, 2.6];

function joined(boxes: Bbox[]): Bbox {
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}

/** Where the camera may go: the city and every archipelago that must stand on the map. */
export function mapBounds({ city, islands }: Pick<Catalog, 'city' | 'islands'>): Bbox {
  const [west, south, east, north] = city.bbox;
  const [dLon, dLat] = islandMargin;
  return joined([
    [west - cityMargin, south - cityMargin, east + cityMargin, north + cityMargin],
    ...islands.map(
      ({ position: [lon, lat] }): Bbox =>
        lon > west && lon < east && lat > south && lat < north
          ? city.bbox
          : [lon - dLon, lat - dLat, lon + dLon, lat + dLat],
    ),
  ]);
}
