import type { MultiPolygon } from 'geojson';
import type { Place, ServiceArea } from '../data/city.ts';
import { distinctOutlines, outlineOf } from '../geo/outline.ts';
import { uncoveredPart } from '../geo/uncovered-part.ts';
import { type AsyncOptions, runSteps, runStepsAsync, type Steps } from './steps.ts';

/** The part of a zone's footprint that no service area covers. */
export interface ZoneHole {
  /** Id of the place. */
  id: string;
  geometry: MultiPolygon;
}

/** What is uncovered of each footprint; none for a zone that is wholly covered or has no footprint. */
export function zoneHoles(places: readonly Place[], serviceAreas: readonly ServiceArea[]): ZoneHole[] {
  return runSteps(holeSteps(places, serviceAreas));
}

/** The same, a zone at a time. */
export function zoneHolesAsync(
  places: readonly Place[],
  serviceAreas: readonly ServiceArea[],
  options?: AsyncOptions,
): Promise<ZoneHole[]> {
  return runStepsAsync(holeSteps(places, serviceAreas), options);
}

function* holeSteps(places: readonly Place[], serviceAreas: readonly ServiceArea[]): Steps<ZoneHole[]> {
  const areas = distinctOutlines(serviceAreas.map(({ geometry }) => geometry));
  const holes: ZoneHole[] = [];
  for (const [k, { id, geometry }] of places.entries()) {
    if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') {
      const part = uncoveredPart(outlineOf(geometry), areas);
      if (part) holes.push({ id, geometry: part });
    }
    yield (k + 1) / places.length;
  }
  return holes;
}
