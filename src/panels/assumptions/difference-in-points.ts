import type { Language } from '../../text/language.ts';
import { decimal, percentRounded } from '../../text/numbers.ts';

/**
 * Percentage points between two values judged against a target, all in percent, so that it agrees with the figures as
 * they are shown; with two decimals where those look the same. Null where there is nothing to tell.
 */
export function differenceInPoints(
  from: number,
  to: number,
  target: number,
  language: Language,
): string | null {
  const shown = Math.abs(percentRounded(to, target) - percentRounded(from, target));
  if (shown >= 0.05) return decimal(shown, 1, language);
  const exact = Math.abs(to - from);
  return exact >= 0.005 ? decimal(exact, 2, language) : null;
}
