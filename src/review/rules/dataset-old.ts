import { monthsSince } from '../date-age.ts';
import { inDataset } from '../finding-places.ts';
import type { RuleOf } from '../rule.ts';

/** Months after which a dataset is worth asking for anew. */
const OLD_MONTHS = 18;

/** A dataset whose state is long past. */
export const datasetOld: RuleOf<'dataset-old'> = {
  id: 'dataset-old',
  severity: 'hint',
  *check({ city, today }) {
    for (const entry of city.catalog.datasets) {
      const months = monthsSince(entry.asOf, today);
      if (months < OLD_MONTHS) continue;
      yield { rule: 'dataset-old', ...inDataset(entry), values: { date: entry.asOf, months } };
    }
  },
};
