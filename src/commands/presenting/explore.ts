import type { Scene } from '../../briefing/scene.ts';
import { deckInForce } from '../../state/deck-in-force.ts';
import type { LayerState } from '../../state/layer.ts';
import { type App, useApp } from '../../state/store.ts';
import { layersFromUrl } from '../../state/url-state.ts';

/** The map has been moved, or something selected: the scene is left for a while, and one key brings it back. */
export function startExploring(): void {
  const { presenting, presentingMoved } = useApp.getState();
  if (!presenting || presenting.exploring || presenting.sceneId === '') return;
  presentingMoved({ ...presenting, exploring: true });
}

/** The scene that is being shown; null where none is. */
export function sceneShown(app: App): Scene | null {
  const { presenting } = app;
  return (presenting && deckInForce(app)?.scenes.find(({ id }) => id === presenting.sceneId)) ?? null;
}

function seen(layers: LayerState[]): string {
  return layers
    .filter(({ visible }) => visible)
    .map(({ id, opacity }) => `${id} ${opacity}`)
    .join();
}

/** Whether a change has taken the screen away from its scene. */
export function hasLeftScene(app: App, before: App, scene: Scene): boolean {
  const { selection, probe, layers } = app;
  if (selection !== before.selection && selection !== scene.selection) return true;
  if (probe && probe !== before.probe) return true;
  if (layers === before.layers || seen(layers) === seen(before.layers)) return false;
  return seen(layers) !== seen(layersFromUrl(layers, [...scene.layers]));
}
