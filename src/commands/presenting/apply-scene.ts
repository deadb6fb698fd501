import type { Scene } from '../../briefing/scene.ts';
import type { DefinitionKey } from '../../coverage/result.ts';
import { useApp } from '../../state/store.ts';
import { layersFromUrl } from '../../state/url-state.ts';
import { forgetPoint } from '../ask-why.ts';
import { chooseDefinition } from '../choose-definition.ts';
import { theMap } from '../map-port.ts';
import { wearTheme } from '../set-preferences.ts';
import { failureOf } from '../tell-failures.ts';

/** The definition that scenes asked for last; it may still be on its way. */
let asked: DefinitionKey | null = null;

/** Puts what a scene shows on the map: layers that there are, definition, selection, theme, ground. At once where `still`. */
export function applyScene(scene: Scene, { still = false }: { still?: boolean } = {}): void {
  const app = useApp.getState();
  app.layersListed(layersFromUrl(app.layers, [...scene.layers]));
  app.thingSelected(scene.selection);
  app.thingHovered(null);
  if (app.probe) forgetPoint();
  wearTheme(scene.theme);
  theMap()?.showView(scene.view, still);
  showDefinition(scene.definition);
}

/** Also where it is there already, when another one is on its way. */
export function showDefinition(definition: DefinitionKey): void {
  const isComing = asked !== null && asked !== definition;
  asked = definition;
  if (isComing || useApp.getState().definition !== definition) {
    void chooseDefinition(definition).catch(failureOf);
  }
}
