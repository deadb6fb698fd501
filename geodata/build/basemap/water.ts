import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { ReadReference } from '../dataset.ts';
import { positionsOf } from '../geometry/bbox.ts';
import { ellipsoidAreaM2 } from '../geometry/ellipsoid-area.ts';
import { common, opened, partsOf, unionOf } from '../geometry/overlay.ts';
import { simplifyCoverage } from '../geometry/simplify-coverage.ts';
import { arealToGrid } from '../geometry/to-grid.ts';
import { cityLand } from './city-land.ts';
import { innerBay } from './inner-bay.ts';

type Areal = Polygon | MultiPolygon;

interface WaterProperties {
  natural?: string;
  landuse?: string;
  place?: string;
  area_ha: number;
}

/** Smaller ponds are neither drawn nor worth joining to a river. */
const SMALLEST_SOURCE_HA = 0.3;

const SMALLEST = { partM2: 25_000, holeM2: 15_000 };

const MIN_TRIANGLE_M2 = { city: 6_000, elsewhere: 60_000 };

/** Creeks and canals narrower than twice this are left out; a pixel of zoom 13 is nine metres. */
const NARROW_HALF_WIDTH_M = 18;

const LIMITS = { areaShare: 0.04, ringPoints: 6 };

/** Lakes, lagoons and rivers that are wide enough to have two banks, on land only, largest first. */
export function waterAreas(read: ReadReference, land: Areal): Feature<Polygon, { area_ha: number }>[] {
  const source: FeatureCollection<Areal, WaterProperties> = JSON.parse(read('osm_water_citycore.geojson'));
  const wet = source.features
    .filter(({ properties }) => properties.place === undefined && properties.area_ha >= SMALLEST_SOURCE_HA)
    .map(({ geometry }) => geometry);
  const inland = common(unionOf([...wet, innerBay(read)]), land);
  const wide = inland && opened(inland, NARROW_HALF_WIDTH_M);
  if (!wide) throw new Error('There is no water on land.');
  const city = cityLand(read);
  const parts = partsOf(arealToGrid(wide, SMALLEST));
  return simplifyCoverage(
    parts.map((geometry) => ({
      geometry,
      minTriangleM2: touches(geometry, city) ? MIN_TRIANGLE_M2.city : MIN_TRIANGLE_M2.elsewhere,
    })),
    LIMITS,
  )
    .flatMap((geometry) => partsOf(arealToGrid(geometry, { partM2: 0, holeM2: 0 })))
    .sort((a, b) => ellipsoidAreaM2(b) - ellipsoidAreaM2(a))
    .map((geometry) => ({
      type: 'Feature',
      properties: { area_ha: Math.round(ellipsoidAreaM2(geometry) / 1_000) / 10 },
      geometry,
    }));
}

function touches(water: Polygon, city: Areal): boolean {
  return positionsOf(water).some((position) => booleanPointInPolygon(position, city));
}
