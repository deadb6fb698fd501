/**
 * What is wrong with a file, in terms a program can test and `failureSentence` can say.
 * Codes are stable: tests, the command line and the screen use the same ones.
 */
export type FailureCode =
  | 'file-missing'
  | 'file-cut-off'
  | 'not-json'
  | 'not-geojson'
  | 'not-csv'
  | 'column-missing'
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
  | 'value-missing'
  | 'value-not-allowed'
  | 'checksum-differs';

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
  /** The offending value and what would have been right, for the sentence. */
  detail?: Record<string, string | number>;
}

/** Reading gives a value and remarks, or failures; never an exception. */
export type Reading<T> = { ok: true; value: T; remarks: Failure[] } | { ok: false; failures: Failure[] };
