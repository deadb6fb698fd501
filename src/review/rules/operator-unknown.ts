import { UNKNOWN_OPERATOR } from '../../data/operator-names.ts';
import type { FindingOf, FindingPlace } from '../finding.ts';
import { atServiceArea, atStation, inBoth } from '../finding-places.ts';
import type { RuleOf } from '../rule.ts';

/** An operator of stations or service areas that the catalog does not list, once however many it has. */
export const operatorUnknown: RuleOf<'operator-unknown'> = {
  id: 'operator-unknown',
  severity: 'warning',
  isCheckable: ({ city }) => city.stations.length + city.serviceAreas.length > 0,
  *check({ city }) {
    const listed = new Set(city.catalog.operators.filter(({ supplied }) => !supplied).map(({ id }) => id));
    const found = new Map<string, FindingOf<'operator-unknown'>>();
    const findingFor = (id: string, first: Pick<FindingPlace, 'thing' | 'position'>) => {
      const known = found.get(id);
      if (known) return known;
      const finding: FindingOf<'operator-unknown'> = {
        rule: 'operator-unknown',
        subject: inBoth((words) => (id === UNKNOWN_OPERATOR.id ? words.operatorMissing : words.operator(id))),
        thing: first.thing,
        position: first.position,
        bbox: null,
        values: { stations: 0, areas: 0 },
      };
      found.set(id, finding);
      return finding;
    };
    for (const station of city.stations) {
      if (!listed.has(station.operator))
        findingFor(station.operator, atStation(station)).values.stations += 1;
    }
    for (const area of city.serviceAreas) {
      if (!listed.has(area.operator)) findingFor(area.operator, atServiceArea(area)).values.areas += 1;
    }
    yield* found.values();
  },
};
