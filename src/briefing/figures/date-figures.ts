import { dateShown } from '../../text/dates.ts';
import { messages } from '../../text/messages.ts';
import type { BriefingFacts } from '../figure.ts';
import { coverageSpec, type FigureSpec, figureSpec, inBoth } from './figure-spec.ts';
import { coverageAsOf, datasetsOfKind, namedSources } from './sources.ts';

/** The day of the briefing, the age of the coverage data and what they rest on; the value of a date is its year. */
export function dateFigures(facts: BriefingFacts): FigureSpec[] {
  const asOf = coverageAsOf(facts);
  const counted = new Set(facts.coverage.sources.map(({ datasetId }) => datasetId));
  const signal = datasetsOfKind(facts, 'stations', 'service-areas').filter((id) => counted.has(id));
  return [
    coverageSpec(facts, {
      key: 'basis',
      name: inBoth(({ labels }) => labels.basis),
      unit: 'count',
      value: signal.length > 0 ? signal.length : null,
      show: (value, language) => messages[language].briefing.units.sources(value),
      words: (language) => {
        const { briefing, mapWords } = messages[language];
        if (facts.coverage.simulated) return mapWords.simulated;
        return briefing.basis(namedSources(signal, facts, language).join('; '));
      },
    }),
    coverageSpec(facts, {
      key: 'data-date',
      name: inBoth(({ labels }) => labels.dataDate),
      unit: 'year',
      value: asOf === '' ? null : Number(asOf.slice(0, 4)),
      show: String,
      words: (language) => dateShown(asOf, language),
    }),
    figureSpec({
      key: 'today',
      name: inBoth(({ labels }) => labels.today),
      unit: 'year',
      value: Number(facts.today.slice(0, 4)),
      show: String,
      words: (language) => dateShown(facts.today, language),
      asOf: facts.today,
      source: inBoth(({ sources }) => sources.clock),
    }),
  ];
}
