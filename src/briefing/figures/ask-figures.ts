import { registerProgress } from '../../register/register-progress.ts';
import { zoneScore } from '../../targets/zone-score.ts';
import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { hectares, percent } from '../../text/numbers.ts';
import type { BriefingFacts } from '../figure.ts';
import { coverageSpec, type FigureSpec, inBoth } from './figure-spec.ts';
import { topClusters } from './gap-figures.ts';
import { boardOf } from './target-figures.ts';
import { targetedZones, uncoveredHectares } from './zone-figures.ts';

/** What is missing, each as a request to those who can supply it; null until everything is computed. */
function asksOf(facts: BriefingFacts, language: Language): string[] | null {
  const { coverage, gaps, city, card } = facts;
  const zones = targetedZones(facts);
  if (!gaps || !zones) return null;
  const { asks } = messages[language].briefing;
  const list: string[] = [];
  if (coverage.simulated)
    list.push(card.operators.length > 0 ? asks.operators(card.operators.join(', ')) : asks.operatorsUnnamed);
  if (!coverage.met && gaps.people > 0) {
    const { clusters, share } = topClusters(gaps);
    list.push(asks.stations(clusters, percent(share, language)));
  }
  const { measured, full, operating } = zoneScore(zones);
  if (full < measured) list.push(asks.zones(measured - full, hectares(uncoveredHectares(zones), language)));
  if (measured < operating) list.push(asks.outlines(operating - measured));
  const { unpublished, left } = registerProgress(facts.register, city.deadZoneCounts);
  if (unpublished !== null && unpublished > 0) list.push(asks.names(unpublished));
  else if (left !== null && left > 0) list.push(asks.deadZones(left));
  const unknown = boardOf(facts).filter(({ status }) => status.kind === 'unknown').length;
  if (unknown > 0) list.push(asks.figures(unknown));
  return list;
}

/** The requests, one a line. */
export function askFigures(facts: BriefingFacts): FigureSpec[] {
  return [
    coverageSpec(facts, {
      key: 'asks',
      label: inBoth(({ labels }) => labels.asks),
      unit: 'count',
      value: asksOf(facts, 'vi')?.length ?? null,
      show: (value, language) => messages[language].briefing.units.asks(value),
      words: (language) => {
        const { asks } = messages[language].briefing;
        const list = asksOf(facts, language) ?? [];
        return list.length === 0
          ? asks.none
          : list.map((ask, index) => asks.numbered(index + 1, ask)).join('\n');
      },
    }),
  ];
}
