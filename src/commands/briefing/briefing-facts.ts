import type { BriefingFacts } from '../../briefing/figure.ts';
import type { Deck } from '../../briefing/scene.ts';
import { operatorOfKey } from '../../coverage/definition-key.ts';
import type { CommuneRow, CoverageResult, DefinitionKey } from '../../coverage/result.ts';
import { cityWithRegister, registerEntries } from '../../state/register-in-force.ts';
import { type App, useApp } from '../../state/store.ts';
import { clockDay } from '../clock-day.ts';
import { finishDefinitions } from '../compute-definitions.ts';
import { theEngine } from '../engine/the-engine.ts';

let last: { of: unknown[]; facts: BriefingFacts } | null = null;

/** What a briefing is computed from, as it stands; null while there is no number. The same object until something changes. */
export function briefingFacts(app: App): BriefingFacts | null {
  const { coverage, card, definitions, definition, communeRows } = app;
  const { zonesOfAll, briefingGaps, briefingRows, live } = app;
  const city = cityWithRegister(app);
  if (!city || !coverage || !card) return null;
  const register = registerEntries(app);
  const today = clockDay();
  const of: unknown[] = [
    city,
    coverage,
    card,
    definitions,
    definition,
    communeRows,
    zonesOfAll,
    briefingGaps,
    briefingRows,
    register,
    live,
    today,
  ];
  if (last?.of.every((each, k) => each === of[k])) return last.facts;
  const facts: BriefingFacts = {
    city,
    coverage,
    card,
    definitions,
    communeRows: { ...briefingRows, ...(communeRows && { [definition]: communeRows }) },
    zones: zonesOfAll,
    gaps: briefingGaps,
    register,
    live,
    today,
  };
  last = { of, facts };
  return facts;
}

/** What is being computed for a number, by name, so that nothing is asked for twice at a time. */
let work: { of: App['coverage']; asked: Map<string, Promise<void>> } = { of: null, asked: new Map() };

function once(name: string, ask: (isCurrent: () => boolean) => Promise<void>): Promise<void> {
  const { asked, of } = work;
  const known = asked.get(name);
  if (known) return known;
  const asking = ask(() => useApp.getState().coverage === of).finally(() => asked.delete(name));
  asked.set(name, asking);
  return asking;
}

/** Whether the data have what a definition asks for: an operator may be gone. */
export function isDefined(definition: DefinitionKey, { definitions }: CoverageResult): boolean {
  return operatorOfKey(definition) === null || definition in definitions;
}

/** The zones by all operators, beside whatever the panel of zones judges them by. */
async function judgeForBriefing(isCurrent: () => boolean): Promise<void> {
  const { rows } = await theEngine().zones('any');
  if (isCurrent()) useApp.getState().zonesOfAllComputed(rows);
}

/** The ranking of gaps under `any`, beside whatever the panel of gaps ranks. */
async function rankForBriefing(isCurrent: () => boolean): Promise<void> {
  const ranking = await theEngine().briefingGaps({ definition: 'any', range: null });
  if (isCurrent()) useApp.getState().briefingGapsRanked(ranking);
}

/** Rows of the communes under a definition, from the store where they are there. */
export async function communeRowsOf(definition: DefinitionKey): Promise<CommuneRow[]> {
  const { coverage, definition: shown, communeRows, briefingRows } = useApp.getState();
  if (coverage?.definition === definition) return coverage.byCommune;
  const known = briefingRows[definition] ?? (shown === definition ? communeRows : null);
  return known ?? (await theEngine().communeRows(definition));
}

/**
 * Asks the engine for everything that the figures of a briefing rest on and that is not there yet: definitions, the
 * zones by all operators, the gaps under `any`, the communes under each scene's definition. Nothing before there is a
 * number; asking again costs nothing. Rejects where the engine fails. What the engine answers of data that have been
 * replaced meanwhile is dropped.
 */
export async function prepareBriefing(deck: Deck): Promise<void> {
  const { coverage, zonesOfAll, briefingGaps, briefingRows } = useApp.getState();
  if (!coverage) return;
  if (work.of !== coverage) work = { of: coverage, asked: new Map() };
  const wanted = [...new Set(deck.scenes.map((scene) => scene.definition))];
  await Promise.all([
    finishDefinitions(),
    zonesOfAll ? null : once('zones', judgeForBriefing),
    briefingGaps ? null : once('gaps', rankForBriefing),
    ...wanted
      .filter((definition) => definition !== coverage.definition && !briefingRows[definition])
      .filter((definition) => isDefined(definition, coverage))
      .map((definition) =>
        once(`rows ${definition}`, async (isCurrent) => {
          const rows = await theEngine().communeRows(definition);
          if (isCurrent()) useApp.getState().briefingRowsCounted(definition, rows);
        }),
      ),
  ]);
}
