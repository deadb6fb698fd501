import { NO_COMMUNE } from '../../data/city.ts';
import { inBoth } from '../finding-places.ts';
import type { RuleOf } from '../rule.ts';

/** A population unit with people in it that lies in no commune. */
export const populationOutsideCommunes: RuleOf<'population-outside-communes'> = {
  id: 'population-outside-communes',
  severity: 'warning',
  isCheckable: ({ city }) => city.units.count > 0 && city.communes.length > 0,
  *check({ city: { units } }) {
    for (let unit = 0; unit < units.count; unit += 1) {
      const people = units.people[unit]!;
      if (units.communeIndex[unit] !== NO_COMMUNE || people === 0) continue;
      yield {
        rule: 'population-outside-communes',
        subject: inBoth((words) => words.unit(String(unit + 1))),
        thing: null,
        position: [units.lon[unit]!, units.lat[unit]!],
        bbox: null,
        values: { people },
      };
    }
  },
};
