import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Bbox } from '../../../src/geo/lon-lat.ts';
import type { ReadReference } from '../dataset.ts';
import { boxPolygon } from '../geometry/box-polygon.ts';
import { ellipsoidAreaM2 } from '../geometry/ellipsoid-area.ts';
import { common, opened, outside, partsOf, unionOf } from '../geometry/overlay.ts';
import { cityLand } from './city-land.ts';

/** Round the bay of Mân Quang and the port of Thọ Quang, behind Sơn Trà. */
const BAY: Bbox = [108.2, 16.075, 108.252, 16.128];

/** Narrower spikes of the generalised coast are rounded off. */
const HALF_WIDTH_M = 90;

/**
 * Water that the communes count as theirs and the OSM coast leaves to the sea: the bay of Mân Quang, less the
 * port areas built into it. The coast of 2017 is generalised, so the shore is good to about 200 m.
 */
export function innerBay(read: ReadReference): Polygon {
  const coast: FeatureCollection<Polygon | MultiPolygon> = JSON.parse(read('coastline_osm.geojson'));
  const industrial: FeatureCollection<Polygon | MultiPolygon> = JSON.parse(read('osm_industrial.geojson'));
  const dry = unionOf([...coast.features, ...industrial.features].map(({ geometry }) => geometry));
  const wet = outside(boxPolygon(BAY), dry);
  const rounded = wet && opened(wet, HALF_WIDTH_M);
  const inCity = rounded && common(rounded, cityLand(read));
  const parts = inCity ? partsOf(inCity) : [];
  const [largest] = parts.sort((a, b) => ellipsoidAreaM2(b) - ellipsoidAreaM2(a));
  if (!largest) throw new Error('The coast leaves no bay behind Sơn Trà.');
  return largest;
}
