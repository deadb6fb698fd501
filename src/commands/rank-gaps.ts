import { proxy } from 'comlink';
import type { RangeKey } from '../planning/common-range.ts';
import { type App, useApp } from '../state/store.ts';
import { theEngine } from './engine/the-engine.ts';

/** The ranking asked for last; an answer to an earlier one is dropped. */
let latest = 0;

/** What the ranking on screen, or the one being made, is of. */
let rankedOf: unknown[] = [];

/** Ranks the people not covered under the definition on screen, by clusters and by communes. */
async function rankGaps(): Promise<void> {
  latest += 1;
  const asked = latest;
  const app = useApp.getState();
  const { definition, gapRange, gaps } = app;
  app.gapRankingStarted(gaps?.definition === definition);
  try {
    const ranking = await theEngine().gaps(
      { definition, range: gapRange },
      proxy((done: number) => {
        if (asked === latest) app.gapRankingAdvanced(done);
      }),
    );
    if (asked === latest) app.gapsRanked(ranking);
  } catch {
    if (asked === latest) app.gapRankingFailed();
  }
}

/** Tries again what failed. */
export function rankGapsAgain(): void {
  void rankGaps();
}

/** Chooses the band and environment of suggested stations. */
export function chooseGapRange(range: RangeKey): void {
  useApp.getState().gapRangeChosen(range);
}

function isShown({ layers }: App): boolean {
  return layers.some(({ id, visible }) => id === 'gap-clusters' && visible);
}

function isWanted(app: App): boolean {
  return app.coverage !== null && (app.rightPanel === 'gaps' || isShown(app));
}

/** Whether the layer is on only because the panel is open. */
let broughtLayer = false;

function followPanel(app: App): void {
  if (app.rightPanel === 'gaps') {
    broughtLayer = !isShown(app);
    if (broughtLayer) app.layerShown('gap-clusters', true);
  } else if (broughtLayer) {
    broughtLayer = false;
    app.layerShown('gap-clusters', false);
  }
}

/**
 * Keeps the ranking in step with the definition, the number and the chosen range while its panel or its layer is in
 * use. The panel brings the layer when it opens, and takes it along when it goes, unless it was on before.
 */
export function followGaps(): () => void {
  return useApp.subscribe((app, before) => {
    if (app.rightPanel !== before.rightPanel) followPanel(app);
    const now = useApp.getState();
    const of = [now.coverage, now.definition, now.gapRange];
    if (!isWanted(now) || of.every((each, k) => each === rankedOf[k])) return;
    rankedOf = of;
    void rankGaps();
  });
}
