import { isFuture } from '../date-age.ts';
import { datedThings } from '../dated-things.ts';
import type { RuleOf } from '../rule.ts';

/** A source dated after the day of the review. */
export const dateInFuture: RuleOf<'date-in-future'> = {
  id: 'date-in-future',
  severity: 'error',
  *check(input) {
    for (const { date, place } of datedThings(input)) {
      if (isFuture(date, input.today)) yield { rule: 'date-in-future', ...place(), values: { date } };
    }
  },
};
