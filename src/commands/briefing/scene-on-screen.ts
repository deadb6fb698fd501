import type { Scene } from '../../briefing/scene.ts';
import { useApp } from '../../state/store.ts';
import { theMap } from '../map-port.ts';

/**
 * What of a scene the screen shows: where it looks, the visible layers with those of servers lowest, the definition and
 * what is selected.
 */
export type OnScreen = Pick<Scene, 'view' | 'layers' | 'definition' | 'selection'>;

/** What is on the screen now; the whole city where no map has been drawn. Null before there is a city. */
export function sceneOnScreen(): OnScreen | null {
  const { city, layers, live, definition, selection } = useApp.getState();
  if (!city) return null;
  return {
    view: theMap()?.viewNow() ?? { kind: 'box', bbox: city.catalog.city.viewBbox },
    layers: [
      ...layers.filter(({ visible }) => visible).map(({ id, opacity }) => ({ id, opacity })),
      ...live.filter(({ visible }) => visible).map(({ id }) => ({ id: `live:${id}`, opacity: 1 })),
    ],
    definition,
    selection,
  };
}
