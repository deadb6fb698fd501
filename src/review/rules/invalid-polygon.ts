import type { MultiPolygon, Polygon } from 'geojson';
import type { FindingPlace } from '../finding.ts';
import { atCommune, atPlace, atServiceArea } from '../finding-places.ts';
import { footprintsOf } from '../footprints.ts';
import { outlineFault } from '../outline-fault.ts';
import type { ReviewInput, RuleOf } from '../rule.ts';

/** An outline that crosses itself, has no area, or holds the same ring twice. */
export const invalidPolygon: RuleOf<'invalid-polygon'> = {
  id: 'invalid-polygon',
  severity: 'error',
  *check(input) {
    for (const { geometry, place } of outlines(input)) {
      const found = outlineFault(geometry);
      yield found && {
        rule: 'invalid-polygon',
        ...place(),
        position: found.position,
        bbox: null,
        values: { fault: found.fault },
      };
    }
  },
};

/** Outlines that came with the data: discs round stations are drawn, not read. */
function* outlines({
  city,
}: ReviewInput): Generator<{ geometry: Polygon | MultiPolygon; place: () => FindingPlace }> {
  for (const commune of city.communes) yield { geometry: commune.geometry, place: () => atCommune(commune) };
  for (const { geometry, place } of footprintsOf(city.places))
    yield { geometry, place: () => atPlace(place) };
  for (const area of city.serviceAreas) yield { geometry: area.geometry, place: () => atServiceArea(area) };
}
