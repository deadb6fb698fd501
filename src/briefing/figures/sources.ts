import { entriesOf } from '../../data/catalog.ts';
import type { DatasetKind } from '../../data/city.ts';
import { dateShown } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import type { BriefingFacts } from '../figure.ts';

type Facts = Pick<BriefingFacts, 'city' | 'coverage'>;

/** Ids of the datasets that the number is computed from. */
export function coverageDatasets({ coverage }: Facts): string[] {
  return coverage.sources.map(({ datasetId }) => datasetId);
}

/** Ids of the datasets of a kind. */
export function datasetsOfKind({ city }: Facts, ...kinds: DatasetKind[]): string[] {
  return kinds.flatMap((kind) => entriesOf(city.catalog, kind).map(({ id }) => id));
}

/** As-of date of the stations and service areas that the number counts, the oldest of several; empty where unknown. */
export function coverageAsOf({ city, coverage }: Facts): string {
  const signal = new Set(datasetsOfKind({ city, coverage }, 'stations', 'service-areas'));
  return oldest(coverage.sources.filter(({ datasetId }) => signal.has(datasetId)).map(({ asOf }) => asOf));
}

/** As-of date of datasets by id, the oldest of several. */
export function datasetsAsOf(ids: readonly string[], { city }: Facts): string {
  return oldest(city.catalog.datasets.filter(({ id }) => ids.includes(id)).map(({ asOf }) => asOf));
}

/** Whether any of these datasets is simulated; of those that the number is computed from the number says so. */
export function restsOnSimulated(ids: readonly string[], facts: Facts): boolean {
  const number = new Set(coverageDatasets(facts));
  return facts.city.catalog.datasets.some(
    ({ id, simulated }) => simulated && ids.includes(id) && (facts.coverage.simulated || !number.has(id)),
  );
}

function oldest(dates: readonly string[]): string {
  return dates.filter((date) => date !== '').sort()[0] ?? '';
}

/** "Title: source, date" of each dataset, in the order of the catalog. */
export function namedSources(ids: readonly string[], { city }: Facts, language: Language): string[] {
  const wanted = new Set(ids);
  return city.catalog.datasets
    .filter(({ id }) => wanted.has(id))
    .map(({ title, source, asOf }) =>
      messages[language].briefing.page.source(title[language], source, dateShown(asOf, language)),
    );
}
