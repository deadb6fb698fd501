import { atStation, inBoth } from '../finding-places.ts';
import type { RuleOf } from '../rule.ts';

/** Simulated and declared stations side by side: the figure is then neither. */
export const simulatedMixed: RuleOf<'simulated-mixed'> = {
  id: 'simulated-mixed',
  severity: 'warning',
  isCheckable: ({ city }) => city.stations.length > 0,
  *check({ city }) {
    const simulated = city.stations.filter((station) => station.simulated);
    const declared = city.stations.length - simulated.length;
    const fewer = city.stations.find((station) => station.simulated === simulated.length <= declared);
    if (simulated.length === 0 || declared === 0 || !fewer) return;
    yield {
      rule: 'simulated-mixed',
      ...atStation(fewer),
      subject: inBoth((words) => words.stations),
      values: { simulated: simulated.length, declared },
    };
  },
};
