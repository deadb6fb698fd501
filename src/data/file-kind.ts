/** What a file is about, as `inspect` names it. */
export type FileKind =
  | 'service-areas'
  | 'stations'
  | 'dead-zones'
  | 'zones'
  | 'places'
  | 'population'
  | 'communes'
  | 'other';
