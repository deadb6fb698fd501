import type { Deck, Scene } from '../../briefing/scene.ts';
import { deckInForce } from '../../state/deck-in-force.ts';
import { type App, useApp } from '../../state/store.ts';
import { prepareBriefing } from '../briefing/briefing-facts.ts';
import { theMap } from '../map-port.ts';
import { failureOf } from '../tell-failures.ts';
import { applyScene } from './apply-scene.ts';
import { hasLeftScene, sceneShown, startExploring } from './explore.ts';
import { keepTalk } from './kept-talk.ts';
import { sceneNearest } from './scene-order.ts';
import { warmUpBriefing } from './warm-up.ts';

/** A deck that has changed under the talk: its scene as it is now, or the nearest that is left. */
function followDeck(app: App, before: App, deck: Deck | null): void {
  const { presenting } = app;
  if (!presenting) return;
  if (deck) void prepareBriefing(deck).catch(failureOf);
  const was = sceneShown(before);
  const scene = sceneNearest(deckInForce(before), deck, presenting.sceneId);
  if (scene === was) return;
  const isElsewhere = scene?.id !== presenting.sceneId;
  if (isElsewhere) {
    app.presentingMoved({ ...presenting, sceneId: scene?.id ?? '', exploring: false });
    keepTalk();
  }
  if (scene && (isElsewhere || !presenting.exploring)) applyScene(scene);
}

/** The ground of the scene, for a map that was not there yet when it was asked for. */
function showGround(scene: Scene | null): void {
  if (scene) theMap()?.showView(scene.view, true);
}

/** Keeps a talk in step with what happens round it: the deck, the data, the map, and what the speaker tries out. */
export function followPresenting(): () => void {
  return useApp.subscribe((app, before) => {
    if (app.rightPanel === 'briefing' && before.rightPanel !== 'briefing') warmUpBriefing();
    if (!app.presenting || !before.presenting) return;
    const deck = deckInForce(app);
    if (deck !== deckInForce(before)) return followDeck(app, before, deck);
    if (app.coverage !== before.coverage && app.coverage && deck) void prepareBriefing(deck).catch(failureOf);
    const scene = sceneShown(app);
    if (app.view && !before.view && !app.presenting.exploring) showGround(scene);
    if (scene && hasLeftScene(app, before, scene)) startExploring();
  });
}
