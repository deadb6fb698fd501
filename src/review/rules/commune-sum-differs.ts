import { peopleByCommune } from '../../data/population-sum.ts';
import { atCommune } from '../finding-places.ts';
import type { RuleOf } from '../rule.ts';

/** People; a difference up to this is rounding. */
const ROUNDING = 0.5;

/** A commune whose population units do not add up to its people in the official list. */
export const communeSumDiffers: RuleOf<'commune-sum-differs'> = {
  id: 'commune-sum-differs',
  severity: 'error',
  isCheckable: ({ city }) => city.units.count > 0 && city.communes.length > 0,
  *check({ city: { communes, units } }) {
    const sums = peopleByCommune(units, communes.length);
    for (const [k, commune] of communes.entries()) {
      const sum = sums[k]!;
      if (Math.abs(sum - commune.population) <= ROUNDING) continue;
      yield {
        rule: 'commune-sum-differs',
        ...atCommune(commune),
        values: { units: sum, list: commune.population },
      };
    }
  },
};
