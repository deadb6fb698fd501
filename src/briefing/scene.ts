import type { DefinitionKey } from '../coverage/result.ts';
import type { Bbox, LonLat } from '../geo/lon-lat.ts';
import type { LocalText } from '../text/language.ts';
import type { Theme } from '../ui/tokens.ts';
import type { ExhibitKey } from './exhibit.ts';
import type { FigureKey } from './figure.ts';

/** Where a scene looks, so that any screen shows at least the same ground. */
export type SceneView =
  /** All of a box of degrees, seen from above with north up. */
  | { kind: 'box'; bbox: Bbox }
  /** As it was captured: `size` are the CSS pixels that panels left free, `centre` the ground in their middle. */
  | {
      kind: 'camera';
      centre: LonLat;
      zoom: number;
      /** Degrees clockwise from north. */
      bearing: number;
      /** Degrees from looking straight down. */
      pitch: number;
      size: [widthPx: number, heightPx: number];
    };

/** One thing on the map, by the id it carries in the data. */
export type SceneSelection =
  | { kind: 'commune'; code: string }
  | { kind: 'place'; id: string }
  | { kind: 'dead-zone'; id: string }
  | { kind: 'station'; id: string }
  /** A row of an own layer, by its number from 0. */
  | { kind: 'own'; datasetId: string; row: number };

/** What a scene was written against: slides that know when their number has changed. */
export interface SceneSeen {
  /** Hash of the inputs of the number. */
  hash: string;
  /** As-of date of the coverage data, ISO day, month or year. */
  asOf: string;
  /** Unrounded value of each figure on the scene; null where it had none. */
  values: Record<FigureKey, number | null>;
}

/**
 * One page of a briefing: one idea, its figures, and where on the map it is. Texts are plain text in which
 * `{{figure-key}}` stands for a figure, bound to the data.
 */
export interface Scene {
  /** Unique in the deck. */
  id: string;
  title: LocalText;
  /** One sentence, or a few lines. */
  text: LocalText;
  /** For the speaker only. */
  notes: LocalText;
  /** The big figures, the first the biggest; at most `MOST_FIGURES`. */
  figures: FigureKey[];
  exhibit: ExhibitKey | null;
  view: SceneView;
  /** Visible layers by id, topmost first; opacity 0 to 1. */
  layers: { id: string; opacity: number }[];
  definition: DefinitionKey;
  selection: SceneSelection | null;
  /** Null follows the app. */
  theme: Theme | null;
  /** Null until somebody has stood by its figures: the scenes that ship always show what is. */
  seen: SceneSeen | null;
}

/** The scenes of a briefing in their order. */
export interface Deck {
  title: LocalText;
  scenes: readonly Scene[];
}

export const MOST_FIGURES = 4;
export const MOST_SCENES = 100;
