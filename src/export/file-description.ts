/** A file made and not yet saved. */
export interface FileDescription {
  name: string;
  mime: string;
  blob: Blob;
}

export type TableFormat = 'csv' | 'xlsx' | 'geojson';
