import type { Scene } from '../../briefing/scene.ts';
import { deckInForce } from '../../state/deck-in-force.ts';
import { useApp } from '../../state/store.ts';
import { applyScene } from './apply-scene.ts';
import { keepTalk } from './kept-talk.ts';
import { type Step, sceneAfter, sceneNumbered } from './scene-order.ts';

/** Shows a scene of the briefing that is being given; nothing where none is given or there is no such scene. */
export function showScene(id: string, { still = false }: { still?: boolean } = {}): void {
  const app = useApp.getState();
  const scene = deckInForce(app)?.scenes.find((each) => each.id === id);
  if (scene) stand(scene, still);
}

export function nextScene(): void {
  step('next');
}

export function previousScene(): void {
  step('previous');
}

export function firstScene(): void {
  step('first');
}

export function lastScene(): void {
  step('last');
}

/** `number` from 1. */
export function jumpToScene(number: number): void {
  const deck = deckInForce(useApp.getState());
  const scene = deck && sceneNumbered(deck, number);
  if (scene) stand(scene);
}

/** Back to the scene after exploring: map, layers, selection, definition. */
export function returnToScene(): void {
  const { presenting } = useApp.getState();
  if (presenting) showScene(presenting.sceneId);
}

function step(where: Step): void {
  const app = useApp.getState();
  const deck = deckInForce(app);
  if (!app.presenting || !deck) return;
  const scene = sceneAfter(deck, app.presenting.sceneId, where);
  if (scene) stand(scene);
}

function stand(scene: Scene, still = false): void {
  const { presenting, presentingMoved } = useApp.getState();
  if (!presenting) return;
  presentingMoved({
    ...presenting,
    sceneId: scene.id,
    exploring: false,
    black: false,
    keysShown: false,
    digits: '',
  });
  keepTalk();
  applyScene(scene, { still });
}
