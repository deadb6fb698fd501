import { booleanPointInPolygon } from '@turf/turf';
import { outlineOf } from '../../geo/outline.ts';
import { atDeadZone } from '../finding-places.ts';
import { operatorName } from '../operator-name.ts';
import type { ReviewInput, RuleOf } from '../rule.ts';

/** A village reported to be without a signal at a place that lies in a service area. */
export const deadZoneInServiceArea: RuleOf<'dead-zone-in-service-area'> = {
  id: 'dead-zone-in-service-area',
  severity: 'error',
  isCheckable: ({ deadZones, serviceAreas }) => serviceAreas.length > 0 && deadZones.some(isPlaced),
  *check(input) {
    const areas = input.serviceAreas.map((area) => ({ ...area, ...outlineOf(area.geometry) }));
    yield null;
    for (const zone of input.deadZones.filter(isPlaced)) {
      const [lon = 0, lat = 0] = zone.geometry?.coordinates ?? [];
      const covering = areas.filter(
        ({ bbox, geometry }) =>
          lon >= bbox[0] &&
          lon <= bbox[2] &&
          lat >= bbox[1] &&
          lat <= bbox[3] &&
          booleanPointInPolygon([lon, lat], geometry),
      );
      if (covering.length === 0) {
        yield null;
        continue;
      }
      const ids = [...new Set(covering.map(({ operator }) => operator))].sort();
      yield {
        rule: 'dead-zone-in-service-area',
        ...atDeadZone(zone),
        values: { operators: ids.map((id) => operatorName(input.city.catalog, id)) },
      };
    }
  },
};

/** Reported to have no signal, and known by more than its commune. */
function isPlaced({ recordType, position, geometry }: ReviewInput['deadZones'][number]): boolean {
  const isKnown = position === 'surveyed' || position === 'approximate';
  return recordType === 'reported-dead-zone' && isKnown && geometry !== null;
}
