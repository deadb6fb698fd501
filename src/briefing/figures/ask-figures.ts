import type { DefinitionKey } from '../../coverage/result.ts';
import { registerProgress } from '../../register/register-progress.ts';
import { zoneScore } from '../../targets/zone-score.ts';
import type { Language, LocalText } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { hectares, percent } from '../../text/numbers.ts';
import type { BriefingFacts } from '../figure.ts';
import { withNote } from '../with-note.ts';
import { coverageSpec, type FigureSpec, inBoth, noteOf } from './figure-spec.ts';
import { topClusters } from './gap-figures.ts';
import { boardOf } from './target-figures.ts';
import { targetedZones, uncoveredHectares } from './zone-figures.ts';

/** What the requests are counted by. */
const COUNTED_BY: DefinitionKey = 'any';

/**
 * What is missing, each as a request to those who can supply it; null until everything is computed. Those that a
 * definition decides carry the note.
 */
function asksOf(facts: BriefingFacts, note: LocalText | null, language: Language): string[] | null {
  const { coverage, gaps, city, card } = facts;
  const zones = targetedZones(facts);
  if (!gaps || !zones) return null;
  const { asks } = messages[language].briefing;
  const list: string[] = [];
  const counted = (ask: string) => list.push(withNote(ask, note?.[language]));
  if (coverage.simulated)
    list.push(card.operators.length > 0 ? asks.operators(card.operators.join(', ')) : asks.operatorsUnnamed);
  if (!coverage.met && gaps.people > 0) {
    const { clusters, share } = topClusters(gaps);
    counted(asks.stations(clusters, percent(share, language)));
  }
  const { measured, full, operating } = zoneScore(zones);
  if (full < measured) counted(asks.zones(measured - full, hectares(uncoveredHectares(zones), language)));
  if (measured < operating) list.push(asks.outlines(operating - measured));
  const { unpublished, left } = registerProgress(facts.register, city.deadZoneCounts);
  if (unpublished !== null && unpublished > 0) list.push(asks.names(unpublished));
  else if (left !== null && left > 0) list.push(asks.deadZones(left));
  const unknown = boardOf(facts).filter(({ status }) => status.kind === 'unknown').length;
  if (unknown > 0) list.push(asks.figures(unknown));
  return list;
}

/** The requests, one a line. */
export function askFigures(facts: BriefingFacts, definition: DefinitionKey): FigureSpec[] {
  const note = noteOf(COUNTED_BY, definition, facts);
  return [
    coverageSpec(facts, {
      key: 'asks',
      name: inBoth(({ labels }) => labels.asks),
      unit: 'count',
      definition: COUNTED_BY,
      saysDefinition: true,
      value: asksOf(facts, note, 'vi')?.length ?? null,
      show: (value, language) => messages[language].briefing.units.asks(value),
      words: (language) => {
        const { asks } = messages[language].briefing;
        const list = asksOf(facts, note, language) ?? [];
        return list.length === 0
          ? asks.none
          : list.map((ask, index) => asks.numbered(index + 1, ask)).join('\n');
      },
    }),
  ];
}
