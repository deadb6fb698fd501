import { censusFindings, hasCensus } from '../census-findings.ts';
import type { RuleOf } from '../rule.ts';

/** A commune with far more people in the list than the last census counted. */
export const censusExceeded: RuleOf<'census-exceeded'> = {
  id: 'census-exceeded',
  severity: 'warning',
  isCheckable: ({ city }) => hasCensus(city),
  check: ({ city }) => censusFindings('census-exceeded', city),
};
