import type { DefinitionKey } from '../coverage/result.ts';
import type { UncoveredCircles } from '../coverage/view.ts';
import { zoomTier } from '../geo/web-mercator.ts';
import { useApp } from '../state/store.ts';
import { theEngine } from './engine/the-engine.ts';

/** Where a map opens before its camera is known. */
const openingZoom = 9;

/** Definition and zoom step asked for last; an answer to an earlier question is dropped. */
let asked = '';

function tierNow(): number {
  return zoomTier(useApp.getState().camera?.zoom ?? openingZoom);
}

function questionNow(definition: DefinitionKey): string {
  return `${definition} ${tierNow()}`;
}

/** The people whom a definition does not count, as circles for the zoom on screen. */
export function uncoveredOf(definition: DefinitionKey): Promise<UncoveredCircles | null> {
  asked = questionNow(definition);
  return theEngine().uncovered(definition, tierNow());
}

/** The data have changed: what was asked before is no answer. */
export function forgetUncovered(): void {
  asked = '';
}

/** Draws them anew when the zoom has come to another step. */
export async function drawUncovered(): Promise<void> {
  const { definition, coverage } = useApp.getState();
  const question = questionNow(definition);
  if (!coverage || asked === question) return;
  const circles = await uncoveredOf(definition);
  const app = useApp.getState();
  if (asked === question && question === questionNow(app.definition)) app.uncoveredDrawn(circles);
}
