import type { DefinitionKey } from '../coverage/result.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { percent, percentShown } from '../text/numbers.ts';
import { computeDefinitions } from './compute-definitions.ts';
import { theEngine } from './the-engine.ts';

/** Puts another definition of coverage on the screen: figure, table and commune colours; reads the figure out. */
export async function chooseDefinition(definition: DefinitionKey): Promise<void> {
  const { definitions } = useApp.getState();
  if (!definitions[definition]) await computeDefinitions();
  const app = useApp.getState();
  const chosen = app.definitions[definition];
  if (!chosen) return;
  app.definitionChosen(definition, await theEngine().communeRows(definition));
  const { language, coverage, announced } = useApp.getState();
  if (!coverage) return;
  const { kpi } = messages[language];
  announced(
    chosen.coveredPeople === null
      ? kpi.announcedArea(percent(chosen.value, language))
      : kpi.announced(percentShown(chosen.value, coverage.target, language)),
  );
}
