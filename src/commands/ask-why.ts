import type { PointExplanation } from '../coverage/trail/explain-point.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { theEngine } from './engine/the-engine.ts';
import { mapMiddle } from './map-middle.ts';

/** The question asked last; an answer to an earlier one is dropped. */
let latest = 0;

/** Asks why the place at a position is, or is not, counted as covered, and marks it on the map. */
export async function askWhy(position: LonLat): Promise<void> {
  useApp.getState().pointAsked(position);
  const explanation = await explainProbe();
  if (explanation) announce(explanation);
}

/** The same where nothing was clicked: what was selected gives way to the answer. */
export async function askWhyAt(position: LonLat): Promise<void> {
  const app = useApp.getState();
  app.thingSelected(null);
  if (!app.presenting) app.rightPanelOpened('inspector');
  await askWhy(position);
}

/** Asks about the middle of the map that can be seen. */
export async function askWhyAtCentre(): Promise<void> {
  const middle = mapMiddle();
  if (middle) await askWhyAt(middle);
}

/** Takes the mark off the map again. */
export function forgetPoint(): void {
  useApp.getState().pointForgotten();
}

/** Looks the answer up again, as when the definition changes; null when it comes too late. */
export async function explainProbe(): Promise<PointExplanation | null> {
  latest += 1;
  const asked = latest;
  const { probe, definition } = useApp.getState();
  if (!probe) return null;
  const explanation = await theEngine()
    .explainPoint(probe, definition)
    .catch(() => null);
  if (asked !== latest || useApp.getState().probe !== probe) return null;
  useApp.getState().pointExplained(explanation);
  return explanation;
}

function announce({ unit }: PointExplanation): void {
  const { language, announced } = useApp.getState();
  const { why, kpi } = messages[language];
  announced(unit ? why.announced(kpi.people(unit.people), why.states[stateOf(unit.share)]) : why.nobody);
}

function stateOf(share: number): 'covered' | 'partly' | 'uncovered' {
  if (share === 1) return 'covered';
  return share > 0 ? 'partly' : 'uncovered';
}
