import type { CoverageCard } from '../../coverage/result.ts';
import type { Catalog } from '../../data/city.ts';

/** The date of the signal that the number counts, the oldest of several as on the pages of a briefing; empty where none is known. */
export function coverageAsOf({ sources }: Pick<CoverageCard, 'sources'>, { datasets }: Catalog): string {
  const signal = new Set(
    datasets.filter(({ kind }) => kind === 'service-areas' || kind === 'stations').map(({ id }) => id),
  );
  const dates = sources.filter(({ datasetId }) => signal.has(datasetId)).map(({ asOf }) => asOf);
  return dates.filter((date) => /^\d{4}(-\d\d){0,2}$/.test(date)).sort()[0] ?? '';
}
