import { dateShown } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { integer } from '../text/numbers.ts';
import type { TargetStatus } from './target-status.ts';
import type { ZoneScore } from './zone-score.ts';

/** How the zones stand, in sentences. */
export function zonesInWords(
  { full, measured, withService, operating, pointOnly, unlocated }: ZoneScore,
  language: Language,
): string[] {
  const { targets: words } = messages[language];
  return [
    words.zones(full, measured),
    words.zonesService(withService, operating - unlocated),
    ...(pointOnly > 0 ? [words.zonesPoint(pointOnly)] : []),
    ...(unlocated > 0 ? [words.zonesUnlocated(unlocated)] : []),
  ];
}

/** What the present figure of a target is made of, in sentences; none where it is unknown. */
export function statusInWords(status: TargetStatus, language: Language): string[] {
  const { targets: words } = messages[language];
  if (status.kind === 'unknown') return [];
  if (status.kind === 'stated') return [words.stated(dateShown(status.asOf, language), status.source)];
  switch (status.from) {
    case 'population':
      return [words.people(integer(status.coveredPeople, language), integer(status.totalPeople, language))];
    case 'zones':
      return zonesInWords(status.score, language);
    case 'official-count':
      return [words.official(dateShown(status.asOf, language), status.source)];
  }
}
