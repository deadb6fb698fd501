/**
 * What is wrong with a file, in terms a program can test and `failureSentence` can say.
 * Codes are stable: tests, the command line and the screen use the same ones.
 */
export type FailureCode =
  | 'file-missing'
  | 'file-cut-off'
  | 'format-not-supported'
  | 'encoding-not-utf8'
  | 'not-json'
  | 'not-geojson'
  | 'not-csv'
  | 'not-population-pack'
  | 'crs-not-supported'
  | 'column-missing'
  | 'column-repeated'
  | 'row-length-differs'
  | 'wrong-geometry-type'
  | 'invalid-geometry'
  | 'coordinate-out-of-range'
  | 'coordinates-lat-lon-order'
  | 'coordinate-not-a-number'
  | 'collection-empty'
  | 'duplicate-id'
  | 'unknown-commune'
  | 'population-not-a-number'
  | 'population-negative'
  | 'outside-city'
  | 'radius-not-positive'
  | 'radio-range-missing'
  | 'row-repeated'
  | 'outside-extent'
  | 'value-implausible'
  | 'value-missing'
  | 'value-not-allowed'
  | 'checksum-differs'
  | 'no-number'
  | 'several-files'
  | 'file-unreadable'
  | 'too-large'
  | 'server-answer'
  | 'archive-damaged'
  | 'archive-encrypted'
  | 'archive-too-large'
  | 'archive-many-files'
  | 'file-damaged'
  | 'not-xml'
  | 'xml-entities'
  | 'shapefile-parts-missing'
  | 'not-project-file'
  | 'project-file-newer'
  | 'project-file-damaged'
  | RemarkCode;

/** What was repaired or assumed while reading; the data are used. */
export type RemarkCode =
  | 'crs-assumed'
  | 'crs-declared'
  | 'crs-read'
  | 'axes-swapped'
  | 'number-read'
  | 'unit-converted'
  | 'ids-assumed'
  | 'value-assumed'
  | 'ring-not-closed'
  | 'winding-reversed'
  | 'operator-missing'
  | 'column-assumed'
  | 'delimiter-detected'
  | 'decimal-comma'
  | 'outside-communes'
  | 'radius-from-model'
  | 'band-read'
  | 'population-sum-differs'
  | 'commune-by-position'
  | 'attributes-missing'
  | 'entries-left-out'
  | 'layers-left-out'
  | 'link-not-followed'
  | 'encoding-detected'
  | 'heading-found'
  | 'heading-missing'
  | 'column-numbers'
  | 'sheet-hidden'
  | 'rows-hidden'
  | 'formulas-uncomputed';

/** Where in a file: GeoJSON feature index from 0, CSV line number from 1 (the heading is line 1). */
export interface FailurePlace {
  file: string;
  featureIndex?: number;
  row?: number;
  field?: string;
}

export interface Failure {
  code: FailureCode;
  where: FailurePlace;
  /**
   * The offending value and what would have been right, for the sentence.
   * `total` says how often the same fault occurs in the file, where only the first are listed.
   */
  detail?: Record<string, string | number>;
  /** Rows, or numbers of features from 1, in which the same fault occurs and that are not listed. */
  unlisted?: number[];
}

/** Reading gives a value and remarks, or failures; never an exception. */
export type Reading<T> = { ok: true; value: T; remarks: Failure[] } | { ok: false; failures: Failure[] };
