import type { Confidence, PlaceKind, PlaceStatus } from '../../../src/data/city.ts';
import type { LocalText } from '../../../src/text/language.ts';

/** What people wrote about one row of `places.csv`. */
export interface WrittenPlace {
  /** The status text of the row this stands for; a row whose status reads differently keeps its own words. */
  standsFor: string;
  status: PlaceStatus;
  note: LocalText;
  source: string;
  /** YYYY, YYYY-MM, YYYY-MM-DD, or null where the source has no date. */
  asOf: string | null;
  name?: LocalText;
  /** Where the category of the row is too coarse. */
  kind?: PlaceKind;
  partOf?: string;
  /** The most the row may claim; a doubt about the place lowers what the row says. */
  confidenceAtMost?: Confidence;
  position?: WrittenPosition;
  /** Ids of places that lie in the same outline; their official areas are compared with it together. */
  sharesOutlineWith?: string[];
}

export interface WrittenPosition {
  /** How the row's remark on the coordinates begins; a row with another remark keeps its own words. */
  standsFor: string;
  source: string;
  note: LocalText;
}
