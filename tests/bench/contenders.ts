import { bbox, booleanPointInPolygon } from '@turf/turf';
import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon } from 'geojson';
import whichPolygon from 'which-polygon';
import { coveredUnits, createCoverageCount } from '../../src/coverage/coverage-count.ts';
import { createUnitIndex, type UnitIndex } from '../../src/coverage/unit-index.ts';
import type { PopulationUnits, ServiceArea } from '../../src/data/city.ts';

export interface BenchCase {
  name: string;
  units: PopulationUnits;
  communeCount: number;
  serviceAreas: ServiceArea[];
}

/**
 * Every way of finding the covered units gives 1 for a unit in some service area, in the order of the units, and
 * builds whatever it needs from the plain arrays and polygons. `ours` counts each operator and each commune on the
 * way; the others find only whether there is any area.
 */
export type Contender = (bench: BenchCase) => Uint8Array;

export const ours: Contender = ({ units, communeCount, serviceAreas }) =>
  coveredUnits(createCoverageCount(createUnitIndex(units, communeCount), serviceAreas));

/** With the units indexed beforehand, as PostGIS has its GiST index beforehand. */
export function oursIndexed(index: UnitIndex): Contender {
  return ({ serviceAreas }) => coveredUnits(createCoverageCount(index, serviceAreas));
}

export const byWhichPolygon: Contender = ({ units, serviceAreas }) => {
  const features = serviceAreas.map(({ geometry }) => ({
    type: 'Feature' as const,
    properties: true,
    geometry,
  }));
  const query = whichPolygon<boolean>({
    type: 'FeatureCollection',
    features: features as GeoJSON.Feature<Polygon | MultiPolygon, boolean & GeoJSON.GeoJsonProperties>[],
  });
  const covered = new Uint8Array(units.count);
  for (let i = 0; i < units.count; i++) if (query([units.lon[i]!, units.lat[i]!])) covered[i] = 1;
  return covered;
};

export const byFlatbush: Contender = ({ units, serviceAreas }) => {
  const index = new Flatbush(serviceAreas.length);
  for (const { geometry } of serviceAreas) {
    const [west, south, east, north] = bbox(geometry);
    index.add(west, south, east, north);
  }
  index.finish();
  const covered = new Uint8Array(units.count);
  for (let i = 0; i < units.count; i++) {
    const lon = units.lon[i]!;
    const lat = units.lat[i]!;
    for (const found of index.search(lon, lat, lon, lat)) {
      if (booleanPointInPolygon([lon, lat], serviceAreas[found]!.geometry)) {
        covered[i] = 1;
        break;
      }
    }
  }
  return covered;
};

/** Turf alone: every polygon for every unit, until one holds it. Looks at every `step`-th unit only. */
export function byTurfLoop(step: number): Contender {
  return ({ units, serviceAreas }) => {
    const covered = new Uint8Array(units.count);
    for (let i = 0; i < units.count; i += step) {
      const point = [units.lon[i]!, units.lat[i]!];
      if (serviceAreas.some(({ geometry }) => booleanPointInPolygon(point, geometry))) covered[i] = 1;
    }
    return covered;
  };
}
