import type { LonLat } from '../../geo/lon-lat.ts';
import type { Language } from '../../text/language.ts';
import type { Theme } from '../../ui/tokens.ts';
import type { SheetItem } from './sheet.ts';

/** A line of a legend: its sign in a box of `width` by `height` points, drawn from the box's upper left corner. */
export interface SheetLegendEntry {
  sign: { width: number; height: number; items: SheetItem[] };
  /**
   * The size of the sign says something: a point of it is a CSS pixel of the map, so it is drawn enlarged exactly as the
   * map is.
   */
  toScale?: boolean;
  label: string;
}

export interface SheetLegendGroup {
  /** Name of the layer. */
  title: string;
  simulated: boolean;
  entries: SheetLegendEntry[];
}

/** The inset of the sea and the islands, as items in a box of its own. */
export interface SheetInset {
  width: number;
  height: number;
  items: SheetItem[];
  /** Every name in it, for the text equivalent. */
  names: string[];
}

/** A picture of the map with what must be said beside it; made by the map, drawn into sheets by writers. */
export interface MapPicture {
  /** PNG of the map alone, `widthPx` by `heightPx`. */
  png: Blob;
  widthPx: number;
  heightPx: number;
  /** Ground metres per CSS pixel in the middle of the picture, along its width; null where it is tilted. */
  metresPerPixel: number | null;
  /** Pixels of the picture per CSS pixel. */
  pixelRatio: number;
  /** Degrees clockwise from north; 0 is north up. */
  bearing: number;
  /** Degrees from looking straight down. */
  pitch: number;
  centre: LonLat;
  theme: Theme;
  language: Language;
  legend: SheetLegendGroup[];
  inset: SheetInset;
  /** Sources of what is drawn, each once. */
  sources: string[];
  simulated: boolean;
}
