import { partsForAsync } from '../../coverage/parts-for-async.ts';
import type { DefinitionKey } from '../../coverage/result.ts';
import type { AsyncOptions } from '../../coverage/steps.ts';
import type { FileDescription, FileFormat } from '../../export/file-description.ts';
import { commonRange, type RangeKey, rangeOf } from '../../planning/common-range.ts';
import type { GapRanking } from '../../planning/gap-ranking.ts';
import type { Language } from '../../text/language.ts';
import type { Jobs } from './jobs.ts';
import type { Ready } from './opened.ts';

export interface GapRequest {
  definition: DefinitionKey;
  /** Row of the radio model for new stations; the one most stations are of when null. */
  range: RangeKey | null;
}

/** Who is not covered, by clusters and communes, and what one new station would change. */
export interface GapPart {
  /** Null where there is no number. A new request ends the one before it; `gaps` is the job's name. */
  gaps(request: GapRequest, onProgress?: (done: number) => void): Promise<GapRanking | null>;
  /** The same for a briefing, which neither ends the ranking on the screen nor is ended by it. */
  briefingGaps(request: GapRequest): Promise<GapRanking | null>;
  /** The clusters of a request as a file; their people sum to everybody not covered. */
  gapFile(request: GapRequest, format: FileFormat, language: Language): Promise<FileDescription>;
}

/** Rankings that are kept: one of the screen, one of the briefing. */
const mostKept = 2;

export function gapPart(ready: Ready, jobs: Jobs): GapPart {
  /** The latest rankings of one evaluation, by request. */
  let last: { of: unknown; rankings: Map<string, GapRanking> } | null = null;

  async function ranked(
    { definition, range: wanted }: GapRequest,
    options?: AsyncOptions,
  ): Promise<GapRanking | null> {
    const { city, evaluation } = ready();
    if (!evaluation) return null;
    const key = JSON.stringify([definition, wanted]);
    const known = last?.of === evaluation ? last.rankings.get(key) : undefined;
    if (known) return known;
    const { gapRankingAsync } = await import('../../planning/gap-ranking.ts');
    const parts = await partsForAsync(evaluation, definition);
    const range = (wanted && rangeOf(wanted, city.radioModel)) ?? commonRange(city.stations, city.radioModel);
    const ranking = await gapRankingAsync({ evaluation, parts, definition, range }, options);
    const others = last?.of === evaluation ? [...last.rankings].slice(1 - mostKept) : [];
    last = { of: evaluation, rankings: new Map([...others, [key, ranking]]) };
    return ranking;
  }

  return {
    gaps: (request, onProgress) => jobs.run('gaps', (options) => ranked(request, options), onProgress),

    briefingGaps: (request) => jobs.run('briefing-gaps', (options) => ranked(request, options)),

    async gapFile(request, format, language) {
      const { evaluation } = ready();
      const ranking = await ranked(request);
      if (!evaluation || !ranking) throw new Error('There is no number to rank the gaps of.');
      const { gapClusterTable } = await import('../../export/gap-cluster-table.ts');
      const { aboutCoverage } = await import('../../export/about-coverage.ts');
      const { tableFile } = await import('../../export/table-file.ts');
      const counted = request.definition === 'land-area' ? 'any' : request.definition;
      const parts = await partsForAsync(evaluation, counted);
      const about = aboutCoverage({ evaluation: { ...evaluation, parts }, definition: counted });
      const table = gapClusterTable(ranking, evaluation.input.communes, about, evaluation.input.simulated);
      return tableFile(table, format, language);
    },
  };
}
