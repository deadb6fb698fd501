import { inBoth, nowhere } from '../finding-places.ts';
import type { RuleOf } from '../rule.ts';

/** Share of the announced total; up to this the list and the total count as the same. */
const TOTAL_TOLERANCE = 0.015;

/** The commune list adds up to another number of people than was announced for the city. */
export const officialTotalDiffers: RuleOf<'official-total-differs'> = {
  id: 'official-total-differs',
  severity: 'hint',
  isCheckable: ({ city }) =>
    city.communes.length > 0 && (city.catalog.city.announcedPopulation?.value ?? 0) > 0,
  *check({ city: { catalog, communes } }) {
    const { value: announced = 0, source = '' } = catalog.city.announcedPopulation ?? {};
    const list = communes.reduce((sum, { population }) => sum + population, 0);
    if (Math.abs(list - announced) <= TOTAL_TOLERANCE * announced) return;
    yield {
      rule: 'official-total-differs',
      ...nowhere(inBoth((words) => words.total)),
      values: { list, announced, source },
    };
  },
};
