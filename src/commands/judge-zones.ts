import type { DefinitionKey } from '../coverage/result.ts';
import { useApp } from '../state/store.ts';
import { theEngine } from './engine/the-engine.ts';
import { failureOf } from './tell-failures.ts';

/** Judges the zones of the target again, by the operator the definition looks at alone, else by all. */
export async function judgeZones(definition: DefinitionKey): Promise<void> {
  const { coverage } = useApp.getState();
  const judged = await theEngine().zones(definition).catch(failureOf);
  const app = useApp.getState();
  // of data that have been replaced meanwhile
  if (!judged || app.coverage !== coverage) return;
  if (judged.operator === null) app.zonesOfAllComputed(judged.rows);
  if (app.definition === definition) app.zonesComputed(judged.rows, judged.holes, judged.operator);
}
