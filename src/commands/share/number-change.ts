import type { App } from '../../state/store.ts';
import type { LinkedNumber } from '../../state/url-state.ts';
import { dateShown } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { percent, percentShown } from '../../text/numbers.ts';
import { coverageAsOf } from './coverage-as-of.ts';

type Here = Pick<App, 'card' | 'city' | 'coverage' | 'definitions'>;

/** A link keeps six decimals. */
const SAME = 1e-6;

/** What has become of the number of a link, as a sentence; null where it is what it was. */
export function numberChange(
  { hash, value, asOf }: LinkedNumber,
  definition: App['definition'],
  { card, city, coverage, definitions }: Here,
  language: Language,
): string | null {
  const now = definitions[definition];
  if (!card || !city || !coverage || !now) return null;
  const isSame = card.hash.startsWith(hash) && (value === undefined || Math.abs(value - now.value) <= SAME);
  if (isSame) return null;
  const { notices } = messages[language].share;
  const shown = (each: number) =>
    now.coveredPeople === null ? percent(each, language) : percentShown(each, coverage.target, language);
  const dated = (text: string, date: string) =>
    date === '' ? text : notices.dated(text, dateShown(date, language));
  const nowAsOf = coverageAsOf(card, city.catalog);
  const nowShown = dated(shown(now.value), nowAsOf);
  if (value === undefined) return notices.noValue(nowShown);
  if (shown(value) === shown(now.value) && (asOf ?? '') === nowAsOf) return notices.sameShown(nowShown);
  return notices.number(dated(shown(value), asOf ?? ''), nowShown);
}
