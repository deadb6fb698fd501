import { area } from '@turf/turf';
import type { Place } from '../../data/city.ts';
import { sharedArea } from '../../geo/shared-area.ts';
import { atPlace, centreOf } from '../finding-places.ts';
import { footprintsOf } from '../footprints.ts';
import type { RuleOf } from '../rule.ts';

/** Share of the smaller footprint. */
const ZONE_OVERLAP = 0.05;

/** Two zones on the same ground of which neither is said to be part of the other. */
export const zonesOverlap: RuleOf<'zones-overlap'> = {
  id: 'zones-overlap',
  severity: 'warning',
  isCheckable: ({ city }) => footprintsOf(city.places).length > 0,
  *check({ city }) {
    const footprints = footprintsOf(city.places).map((footprint) => ({
      ...footprint,
      areaM2: area(footprint.geometry),
    }));
    const isWithin = withinOf(city.places);
    for (const [k, one] of footprints.entries()) {
      for (const other of footprints.slice(k + 1)) {
        if (isWithin(one.place, other.place) || isWithin(other.place, one.place)) continue;
        const shared = sharedArea(one, other);
        const share = (shared?.areaM2 ?? 0) / Math.min(one.areaM2, other.areaM2);
        if (!shared || share <= ZONE_OVERLAP) yield null;
        else {
          yield {
            rule: 'zones-overlap',
            ...atPlace(one.place),
            position: centreOf(shared.bbox),
            bbox: shared.bbox,
            values: { other: other.place.name, areaHa: shared.areaM2 / 10_000, percent: 100 * share },
          };
        }
      }
    }
  },
};

/** Whether a place stands in another, directly or by the one it stands in. */
function withinOf(places: readonly Place[]): (inner: Place, outer: Place) => boolean {
  const byId = new Map(places.map((place) => [place.id, place]));
  return (inner, outer) => {
    const passed = new Set<string>();
    let at: Place | undefined = inner;
    while (at?.partOf && !passed.has(at.id)) {
      if (at.partOf === outer.id) return true;
      passed.add(at.id);
      at = byId.get(at.partOf);
    }
    return false;
  };
}
