import { censusFindings, hasCensus } from '../census-findings.ts';
import type { RuleOf } from '../rule.ts';

/** A commune with far fewer people in the list than the last census counted. */
export const censusNotReached: RuleOf<'census-not-reached'> = {
  id: 'census-not-reached',
  severity: 'hint',
  isCheckable: ({ city }) => hasCensus(city),
  check: ({ city }) => censusFindings('census-not-reached', city),
};
