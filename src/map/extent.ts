import type { Catalog } from '../data/city.ts';
import type { Bbox } from '../geo/lon-lat.ts';

/** Degrees of sea kept free round the city and round the middle of an archipelago outside it. */
const cityMargin = 0.9;
const islandMargin: [lon: number, lat: number] = [4.5, 2.6];

export function joined(boxes: Bbox[]): Bbox {
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

/** Ground that panels hide round the city when it fits what they leave free, beyond the box that it opens with. */
export function boundsBesidePanels(
  { city }: Pick<Catalog, 'city'>,
  {
    widthPx,
    heightPx,
    padding: { top, right, bottom, left },
  }: { widthPx: number; heightPx: number; padding: Record<'top' | 'right' | 'bottom' | 'left', number> },
): Bbox {
  const [west, south, east, north] = city.viewBbox;
  const freeWidth = Math.max(1, widthPx - left - right);
  const freeHeight = Math.max(1, heightPx - top - bottom);
  // the side that is fitted leaves room on the other one
  const degreesPerPixel = Math.max((east - west) / freeWidth, (north - south) / freeHeight);
  const [dLon, dLat] = [degreesPerPixel * widthPx, degreesPerPixel * heightPx];
  return [
    west - dLon * (left / widthPx) - cityMargin,
    south - dLat * (bottom / heightPx) - cityMargin,
    east + dLon * (right / widthPx) + cityMargin,
    north + dLat * (top / heightPx) + cityMargin,
  ];
}
