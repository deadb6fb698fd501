import { useApp } from '../state/store.ts';
import { explainProbe } from './ask-why.ts';
import { listUnits } from './open-commune-units.ts';

/** Keeps the explanation of the point and the list of units in step with the definition and the number. */
export function followTrail(): () => void {
  return useApp.subscribe((app, before) => {
    if (app.definition === before.definition && app.coverage === before.coverage) return;
    if (app.probe) void explainProbe();
    if (app.trailCommune === null) return;
    if (app.definition !== before.definition) app.trailUnitsAsked(app.trailFilter, 0);
    void listUnits();
  });
}
