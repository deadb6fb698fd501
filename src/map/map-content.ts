import type { FeatureCollection } from 'geojson';
import type { MapPort } from '../commands/map-port.ts';
import type { CommuneRow } from '../coverage/result.ts';
import type { PopulationCells, UncoveredCircles } from '../coverage/view.ts';
import type { ZoneHole } from '../coverage/zone-holes.ts';
import type { Catalog, Commune, DeadZone, OwnLayer, Place, ServiceArea, Station } from '../data/city.ts';
import type { Bbox, LonLat } from '../geo/lon-lat.ts';
import type { LayerState } from '../state/layer.ts';
import type { Camera, Selection } from '../state/selection.ts';
import type { Language } from '../text/language.ts';
import type { Theme } from '../ui/tokens.ts';
import type { GapMarks } from './gap-marks.ts';
import type { IntakeMark } from './intake-mark.ts';
import type { LiveDrawing } from './live-layers.ts';
import type { LiveTile } from './live-overlay.ts';
import type { ProbeMark } from './probe-mark.ts';

/** Everything the map draws, as plain data; the map holds no truth of its own. */
export interface MapContent {
  language: Language;
  theme: Theme;
  /** What the canvas is called for screen readers; the caller writes the sentence. */
  ariaLabel?: string;
  catalog: Catalog;
  /** In the order of the layer panel: the first is drawn on top. */
  layers: LayerState[];
  communes: Commune[];
  /** Percent per commune under the chosen definition; null while it is computed. */
  communeRows: CommuneRow[] | null;
  /** Percent; the colour scale of communes is centred on it. */
  target: number;
  places: Place[];
  deadZones: DeadZone[];
  stations: Station[];
  serviceAreas: ServiceArea[];
  /** Layers of the user's that no figure is computed from. */
  ownLayers: OwnLayer[];
  /** Layers of servers that the user has allowed. */
  live?: readonly LiveDrawing[];
  /** A file that is being looked at; null while none is. */
  intake: IntakeMark | null;
  /** Service areas stand beside the discs of the stations, not in their place. */
  joinsSignal?: boolean;
  /** What is computed rests on simulated figures. */
  coverageSimulated?: boolean;
  uncovered: UncoveredCircles | null;
  /** What is uncovered of the footprints of zones. */
  zoneHoles: ZoneHole[];
  population: PopulationCells | null;
  selection: Selection | null;
  /** Clusters of people not covered; null until they are ranked. */
  gaps: GapMarks | null;
  /** The point that is asked about, and what the answer draws. */
  probe: ProbeMark | null;
  /** Basemap files by catalog id, as loaded; a missing one is simply not drawn. */
  basemap: Record<string, FeatureCollection>;
}

/** What lies under the pointer, topmost first. */
export type MapHit = Selection;

export interface MapEvents {
  /** Asks for a tile of a live layer. */
  liveTile?: LiveTile;
  onHover(hits: MapHit[], at: { x: number; y: number } | null): void;
  onClick(hits: MapHit[], position: LonLat, at: { x: number; y: number }): void;
  onCamera(camera: Camera, bbox: Bbox): void;
  /** The base map is drawn. */
  onReady(): void;
  /** The data layers are drawn on it, for the first time. */
  onComplete(): void;
  /** A sentence is made from `code` by the caller. */
  onFailure(
    code: 'webgl-missing' | 'webgl-lost' | 'webgl-lost-often' | 'webgl-restored' | 'overlay-failed',
    detail: string,
  ): void;
}

/** The only owner of the MapLibre map. */
export interface MapView extends MapPort {
  setContent(content: MapContent): void;
  /** Screen space taken by panels, so that flown-to things are not under them. */
  setPadding(padding: { top: number; right: number; bottom: number; left: number }): void;
  /** How many times the page enlarges the map, so that it is drawn as sharp. */
  setScale(scale: number): void;
  destroy(): void;
}
