import { proxy } from 'comlink';
import { drawnDeadZones } from '../state/register-in-force.ts';
import { type App, useApp } from '../state/store.ts';
import { clockDay } from './clock-day.ts';
import { theEngine } from './engine/the-engine.ts';

interface Reviewed {
  city: App['city'];
  deadZones: ReturnType<typeof drawnDeadZones>;
}

/** What the last review was, or is being, made from; null when there is none to keep. */
let latest: Reviewed | null = null;

/** Reviews the data with every rule, unless that has been done since they last changed. */
export async function runReview(): Promise<void> {
  const app = useApp.getState();
  const asked: Reviewed = { city: app.city, deadZones: drawnDeadZones(app) };
  if (!asked.city || (latest?.city === asked.city && latest.deadZones === asked.deadZones)) return;
  latest = asked;
  app.reviewStarted();
  try {
    const onProgress = proxy((done: number) => useApp.getState().reviewAdvanced(done));
    const review = await theEngine().review(clockDay(), asked.deadZones, onProgress);
    if (latest === asked) app.reviewFinished(review);
  } catch {
    if (latest !== asked) return;
    latest = null;
    app.reviewFailed();
  }
}
