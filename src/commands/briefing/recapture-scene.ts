import { announceDeck } from './change-deck.ts';
import { editScene } from './edit-scene.ts';
import { sceneOnScreen } from './scene-on-screen.ts';

/** Gives a scene the view, the layers and the selection of the screen; its definition stays. */
export function recaptureScene(id: string): void {
  const shown = sceneOnScreen();
  if (!shown) return;
  const { view, layers, selection } = shown;
  editScene(id, { view, layers, selection });
  announceDeck((words) => words.recaptured);
}
