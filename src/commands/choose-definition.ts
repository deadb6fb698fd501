import type { DefinitionKey } from '../coverage/result.ts';
import { useApp } from '../state/store.ts';
import { computeDefinitions } from './compute-definitions.ts';
import { theEngine } from './the-engine.ts';

/** Puts another definition of coverage on the screen: figure, table and commune colours. */
export async function chooseDefinition(definition: DefinitionKey): Promise<void> {
  const { definitions } = useApp.getState();
  if (!definitions[definition]) await computeDefinitions();
  const app = useApp.getState();
  if (!app.definitions[definition]) return;
  app.definitionChosen(definition, await theEngine().communeRows(definition));
}
