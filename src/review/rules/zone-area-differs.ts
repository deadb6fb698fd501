import { area } from '@turf/turf';
import type { Place } from '../../data/city.ts';
import { atPlace } from '../finding-places.ts';
import { footprintsOf } from '../footprints.ts';
import type { RuleOf } from '../rule.ts';

/** Share of the official area. */
const ZONE_AREA_TOLERANCE = 0.25;

/** A zone whose outline is far larger or smaller than its official area. */
export const zoneAreaDiffers: RuleOf<'zone-area-differs'> = {
  id: 'zone-area-differs',
  severity: 'warning',
  isCheckable: ({ city }) => footprintsOf(city.places).some(({ place }) => place.areaHa !== null),
  *check({ city }) {
    for (const { place, geometry } of footprintsOf(city.places)) {
      const officialHa = place.areaHa;
      if (officialHa === null) continue;
      const drawnHa = area(geometry) / 10_000;
      const agrees = (hectares: number) => Math.abs(drawnHa - hectares) <= ZONE_AREA_TOLERANCE * hectares;
      if (agrees(officialHa) || agrees(officialHa + undrawnPartsHa(place, city.places))) yield null;
      else yield { rule: 'zone-area-differs', ...atPlace(place), values: { drawnHa, officialHa } };
    }
  },
};

/** Official hectares of the zones that are part of this one and may be drawn within its outline. */
function undrawnPartsHa({ id }: Place, places: readonly Place[]): number {
  return places
    .filter((part) => part.partOf === id && part.targetZone && part.geometry?.type === 'Point')
    .reduce((sum, part) => sum + (part.areaHa ?? 0), 0);
}
