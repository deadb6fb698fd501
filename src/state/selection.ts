/** One thing on the map, by the id it carries in the data. */
export type Selection =
  | { kind: 'commune'; code: string }
  | { kind: 'place'; id: string }
  | { kind: 'dead-zone'; id: string }
  | { kind: 'station'; id: string }
  /** A row of an own layer, by its number from 0. */
  | { kind: 'own'; datasetId: string; row: number };

export interface Camera {
  lon: number;
  lat: number;
  zoom: number;
  bearing: number;
  pitch: number;
}
