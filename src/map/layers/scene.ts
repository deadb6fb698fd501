import type { Layer } from '@deck.gl/core';
import type { LayerState } from '../../state/layer.ts';
import type { IconAtlas } from '../icon-atlas.ts';
import type { MapContent } from '../map-content.ts';
import type { Mark } from '../marks.ts';

/** What the layers need beside the content: the camera in coarse steps, the symbols, and where to stand among the map's layers. */
export interface Scene {
  /** Zoom in steps of a half. */
  tier: number;
  /** Whether the camera looks at the ground at an angle. */
  pitched: boolean;
  marks: Mark[];
  atlas: IconAtlas | null;
}

/** Layers of one subject in paint order; nothing where there is nothing to draw. */
export type Painter = (content: MapContent, layer: LayerState, scene: Scene) => Layer[];
