import { evaluateZones } from '../../coverage/zones.ts';
import { atPlace } from '../finding-places.ts';
import type { RuleOf } from '../rule.ts';

/** A zone declared to be wholly under 5G that is not, by the service areas the same operators give. */
export const zoneDeclaredFullWithHole: RuleOf<'zone-declared-full-with-hole'> = {
  id: 'zone-declared-full-with-hole',
  severity: 'error',
  isCheckable: ({ city, serviceAreas }) =>
    serviceAreas.length > 0 && city.places.some(({ declaredPercent }) => declaredPercent !== null),
  *check({ city, serviceAreas }) {
    const declared = city.places.filter(({ declaredPercent }) => declaredPercent === 100);
    const rows = evaluateZones(declared, serviceAreas, []);
    for (const [k, { percent, uncoveredHa, hasService }] of rows.entries()) {
      const isFull = percent === null ? hasService !== false : percent === 100;
      if (isFull) yield null;
      else {
        yield {
          rule: 'zone-declared-full-with-hole',
          ...atPlace(declared[k]!),
          values: { percent, uncoveredHa },
        };
      }
    }
  },
};
