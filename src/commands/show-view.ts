import { useApp } from '../state/store.ts';
import { layersFromUrl, readUrlState } from '../state/url-state.ts';
import { askWhy } from './ask-why.ts';
import { chooseDefinition } from './choose-definition.ts';
import { theMap } from './map-port.ts';
import { meantHere } from './share/link-marks.ts';

/** Shows what a view, the part of an address after `#`, says: where the map is, its layers, what is chosen. */
export async function showView(view: string): Promise<void> {
  const app = useApp.getState();
  const { camera, layers, selection, probe, definition } = meantHere(readUrlState(view), app);
  app.layersListed(layersFromUrl(app.layers, layers));
  if (camera) theMap()?.setCamera(camera);
  if (selection) app.thingSelected(selection);
  if (probe) void askWhy(probe);
  if (definition && definition !== app.definition) await chooseDefinition(definition);
}
