import { deckInForce } from '../../state/deck-in-force.ts';
import { useApp } from '../../state/store.ts';
import { applyScene } from '../presenting/apply-scene.ts';
import {
  type BeforePresenting,
  beforePresenting,
  restoreBefore,
  restoreCamera,
} from '../presenting/before-presenting.ts';
import { announceDeck } from './change-deck.ts';

/** What was on the screen before the first scene that was looked at. */
let before: BeforePresenting | null = null;

/** Shows a scene on the map beside the panel; the screen before can be had back. */
export function lookAtScene(id: string): void {
  const app = useApp.getState();
  const scenes = deckInForce(app)?.scenes ?? [];
  const index = scenes.findIndex((scene) => scene.id === id);
  const scene = scenes[index];
  if (!scene) return;
  if (app.sceneLookedAt === null) before = beforePresenting();
  app.sceneLooked(id);
  applyScene(scene);
  announceDeck((words) => words.shown(index + 1, scene.title[app.language]));
}

/** Back to the screen before scenes were looked at. */
export function goBackFromScene(): void {
  const app = useApp.getState();
  if (app.sceneLookedAt === null) return;
  app.sceneLooked(null);
  if (!before) return;
  const { rightPanel, leftOpen, sheet, aboutDatasetId } = app;
  restoreBefore({ ...before, panels: { rightPanel, leftOpen, sheet, aboutDatasetId } });
  restoreCamera(before);
  before = null;
  announceDeck((words) => words.wentBack);
}
