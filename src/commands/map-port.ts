import type { SceneView } from '../briefing/scene.ts';
import type { CommuneRow, DefinitionKey } from '../coverage/result.ts';
import type { PopulationCells, UncoveredCircles } from '../coverage/view.ts';
import type { ZoneHole } from '../coverage/zone-holes.ts';
import type { MapPicture } from '../export/sheet/map-sheet.ts';
import type { Bbox, LonLat } from '../geo/lon-lat.ts';
import type { GapRanking } from '../planning/gap-ranking.ts';
import type { LayerState } from '../state/layer.ts';
import type { Camera, Selection } from '../state/selection.ts';
import type { Language } from '../text/language.ts';
import type { Theme } from '../ui/tokens.ts';

/** What a picture shows instead of what is on the screen; what is left out is as on the screen. */
export interface PictureContent {
  layers?: LayerState[];
  definition?: DefinitionKey;
  communeRows?: CommuneRow[] | null;
  uncovered?: UncoveredCircles | null;
  zoneHoles?: ZoneHole[];
  population?: PopulationCells | null;
  gaps?: GapRanking | null;
  selection?: Selection | null;
  /** Null leaves out the point that is asked about. */
  probe?: null;
  theme?: Theme;
  language?: Language;
}

/** A picture of the map that is not on the screen. */
export interface PictureRequest {
  content: PictureContent;
  view: SceneView;
  /** CSS pixels; labels are as large as on a screen of this size. */
  widthPx: number;
  heightPx: number;
  /** Pixels of the picture per CSS pixel. */
  pixelRatio: number;
  signal?: AbortSignal;
}

/** Why there is no picture. */
export type PictureFailure = 'no-map' | 'no-webgl' | 'too-large' | 'timed-out' | 'lost' | 'aborted';

/** What a command may ask of the map; the map connects itself when it is on screen. */
export interface MapPort {
  flyTo(position: LonLat, zoom: number): void;
  fitBbox(bbox: Bbox): void;
  setCamera(camera: Camera): void;
  zoomBy(levels: number): void;
  resetNorth(): void;
  setPitch(degrees: number): void;
  /** The position in the middle of what panels leave of the map; null before it is drawn. */
  middle(): LonLat | null;
  focus(): void;
  /**
   * Shows the ground of a scene in what panels leave free; at once where `still`. It stays in view when panels or the
   * window change, until the map is moved.
   */
  showView(view: SceneView, still?: boolean): void;
  /** What is in view now, as a scene keeps it; null before the map is drawn. */
  viewNow(): SceneView | null;
  /** Draws off the screen; what is on it does not move. */
  picture(request: PictureRequest): Promise<{ picture: MapPicture } | { failure: PictureFailure }>;
}

let port: MapPort | null = null;

export function connectMap(map: MapPort | null): void {
  port = map;
}

/** The map, or null while there is none (before it loads, or without WebGL). */
export function theMap(): MapPort | null {
  return port;
}
