import type { DefinitionKey } from '../coverage/result.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { percent, percentShown } from '../text/numbers.ts';
import { computeDefinitions } from './compute-definitions.ts';
import { drawUncovered, uncoveredOf } from './draw-uncovered.ts';
import { theEngine } from './engine/the-engine.ts';
import { judgeZones } from './judge-zones.ts';

/** The definition asked for last; an answer to an earlier one is dropped. */
let latest: DefinitionKey = 'any';

/** Puts another definition of coverage on the screen: figure, table, commune colours and people not covered; reads the figure out. */
export async function chooseDefinition(definition: DefinitionKey): Promise<void> {
  latest = definition;
  const { definitions, coverage } = useApp.getState();
  const isReplaced = () => useApp.getState().coverage !== coverage;
  const again = async () => {
    if (latest === definition) await chooseDefinition(definition);
  };
  if (!definitions[definition]) await computeDefinitions();
  const app = useApp.getState();
  const chosen = app.definitions[definition];
  if (isReplaced()) return again();
  if (!chosen) return;
  const [rows, uncovered] = await Promise.all([theEngine().communeRows(definition), uncoveredOf(definition)]);
  if (isReplaced()) return again();
  if (latest !== definition) return;
  app.definitionChosen(definition, rows, uncovered);
  void judgeZones(definition);
  void drawUncovered();
  const { language, announced } = app;
  if (!coverage) return;
  const { kpi } = messages[language];
  announced(
    chosen.coveredPeople === null
      ? kpi.announcedArea(percent(chosen.value, language))
      : kpi.announced(percentShown(chosen.value, coverage.target, language)),
  );
}
