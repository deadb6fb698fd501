import type { SceneSelection } from '../briefing/scene.ts';

/** One thing on the map, by the id it carries in the data. */
export type Selection = SceneSelection;

export interface Camera {
  lon: number;
  lat: number;
  zoom: number;
  bearing: number;
  pitch: number;
}
