import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Bbox } from '../../../src/geo/lon-lat.ts';
import type { ReadReference } from '../dataset.ts';
import { boxPolygon } from '../geometry/box-polygon.ts';
import { ellipsoidAreaM2 } from '../geometry/ellipsoid-area.ts';
import { common, outside, partsOf, unionOf } from '../geometry/overlay.ts';
import { arealToGrid } from '../geometry/to-grid.ts';
import { type Neighbour, neighbours } from '../neighbours.ts';
import { cityLand } from './city-land.ts';
import { FAR_COAST } from './far-coast.ts';

/** The cape of Hải Vân and its island: in the OSM coast, in no unit of the city and in no neighbour. */
const CAPE: Bbox = [108.12, 16.165, 108.26, 16.24];

/** Thinner differences between the two coasts at the cape are slips of drawing. */
const SMALLEST_CAPE_PART_M2 = 300_000;

/** Inland south of the reference coast's end, where the southern neighbours meet. */
const SOUTH_INLAND: Bbox = [107.3, 13.9, 109, 14.72];

/** The islets of Cù Lao Chàm stay; holes are slips between the sources. */
const SMALLEST = { partM2: 5_000, holeM2: 1_000_000 };

export interface Land {
  land: MultiPolygon;
  neighbours: Neighbour[];
}

/** All land on the map as one area, and the neighbouring provinces as parts of it. */
export function buildLand(read: ReadReference): Land {
  const city = cityLand(read);
  const coast: FeatureCollection<Polygon | MultiPolygon> = JSON.parse(read('coastline_osm.geojson'));
  const osmLand = unionOf(coast.features.map(({ geometry }) => geometry));
  const fitted = neighbours(read, unionOf([osmLand, boxPolygon(SOUTH_INLAND)]));
  const known = unionOf([city, ...fitted.map(({ geometry }) => geometry)]);
  const cape = common(osmLand, boxPolygon(CAPE));
  const freeCape = cape && outside(cape, known);
  const capeParts = freeCape
    ? partsOf(freeCape).filter((part) => ellipsoidAreaM2(part) >= SMALLEST_CAPE_PART_M2)
    : [];
  const whole = unionOf([known, ...capeParts, ...FAR_COAST]);
  return { land: arealToGrid(whole, SMALLEST), neighbours: fitted };
}
