import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { Place, ServiceArea, Station } from '../data/city.ts';
import { coveredArea } from '../geo/covered-area.ts';
import { nearestDistanceM } from '../geo/nearest-distance.ts';
import { distinctOutlines, type Outline, outlineOf } from '../geo/outline.ts';
import { percentOf } from './percent.ts';
import type { ZoneRow } from './result.ts';
import { type AsyncOptions, runSteps, runStepsAsync, type Steps } from './steps.ts';

const M2_PER_HECTARE = 10_000;

/**
 * Service in each place: of a footprint the percentage of its area, by Turf's geometry, and whether it has any;
 * of a point only whether it has service there; nothing where only the commune is known, or not even that.
 *
 * A footprint has 100 % only when at most 1 m² of it is left over, which is what rounding leaves of nothing.
 */
export function evaluateZones(
  places: readonly Place[],
  serviceAreas: readonly ServiceArea[],
  stations: readonly Station[],
): ZoneRow[] {
  return runSteps(zoneSteps(places, serviceAreas, stations));
}

/** The same, a place at a time. */
export function evaluateZonesAsync(
  places: readonly Place[],
  serviceAreas: readonly ServiceArea[],
  stations: readonly Station[],
  options?: AsyncOptions,
): Promise<ZoneRow[]> {
  return runStepsAsync(zoneSteps(places, serviceAreas, stations), options);
}

function* zoneSteps(
  places: readonly Place[],
  serviceAreas: readonly ServiceArea[],
  stations: readonly Station[],
): Steps<ZoneRow[]> {
  const areas = distinctOutlines(serviceAreas.map(({ geometry }) => geometry));
  const rows: ZoneRow[] = [];
  for (const place of places) {
    rows.push({ ...heading(place), ...service(place, areas, stations) });
    yield rows.length / places.length;
  }
  return rows;
}

function heading(place: Place): Pick<ZoneRow, 'id' | 'name' | 'kind' | 'status' | 'position'> {
  const { id, name, kind, status, position } = place;
  return { id, name: name.vi, kind, status, position };
}

type Service = Pick<ZoneRow, 'hasService' | 'percent' | 'uncoveredHa' | 'nearestStationM'>;

function service(
  { position, geometry }: Place,
  areas: readonly Outline[],
  stations: readonly Station[],
): Service {
  if (geometry === null || position === 'commune-symbol' || position === 'unknown') {
    return { hasService: null, percent: null, uncoveredHa: null, nearestStationM: null };
  }
  const nearestStationM = nearestDistanceM(
    geometry,
    stations.map((station) => station.position),
  );
  if (geometry.type === 'Point') return { ...atPoint(geometry, areas), nearestStationM };
  return { ...ofFootprint(geometry, areas), nearestStationM };
}

function atPoint(point: Point, areas: readonly Outline[]): Omit<Service, 'nearestStationM'> {
  const [lon, lat] = point.coordinates as [number, number];
  const hasService = areas.some(({ bbox, geometry }) => {
    const near = bbox[0] <= lon && lon <= bbox[2] && bbox[1] <= lat && lat <= bbox[3];
    return near && booleanPointInPolygon(point, geometry);
  });
  return { hasService, percent: null, uncoveredHa: null };
}

function ofFootprint(
  footprint: Polygon | MultiPolygon,
  areas: readonly Outline[],
): Omit<Service, 'nearestStationM'> {
  const { coveredM2, uncoveredM2 } = coveredArea(outlineOf(footprint), areas);
  const percent = percentOf(coveredM2, coveredM2 + uncoveredM2);
  return { hasService: percent > 0, percent, uncoveredHa: uncoveredM2 / M2_PER_HECTARE };
}
