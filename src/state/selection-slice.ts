import type { Bbox } from '../geo/lon-lat.ts';
import type { Camera, Selection } from './selection.ts';
import type { SetApp } from './store.ts';

/** Things under one spot of the screen, in pixels of the map. */
export interface Hits {
  hits: Selection[];
  at: { x: number; y: number };
}

export interface SelectionSlice {
  selection: Selection | null;
  /** Several things under one click, to choose from. */
  choices: Hits | null;
  hover: Hits | null;
  camera: Camera | null;
  /** What of the ground the camera sees; null until the map has been drawn. */
  view: Bbox | null;
  thingSelected(selection: Selection | null): void;
  choicesOffered(choices: Hits | null): void;
  thingHovered(hover: Hits | null): void;
  cameraMoved(camera: Camera, view?: Bbox): void;
}

export function selectionSlice(set: SetApp): SelectionSlice {
  return {
    selection: null,
    choices: null,
    hover: null,
    camera: null,
    view: null,
    thingSelected: (selection) => set({ selection, choices: null }),
    choicesOffered: (choices) => set({ choices }),
    thingHovered: (hover) => set({ hover }),
    cameraMoved: (camera, view) => set(view ? { camera, view } : { camera }),
  };
}
