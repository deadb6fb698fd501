import type { Separator } from './csv-file.ts';
import type { DatasetFormat } from './dataset/dataset-format.ts';

/** A file made and not yet saved. */
export interface FileDescription {
  name: string;
  mime: string;
  blob: Blob;
}

export type TableFormat = 'csv' | 'xlsx' | 'geojson';

/** A format with what else may be asked for: the coordinate system by its code, and what parts the cells of CSV. */
export interface FormatWanted {
  format: DatasetFormat;
  crs: string;
  separator: Separator;
}

/** A file as people mostly want it, or exactly as they say. */
export type FileFormat = TableFormat | FormatWanted;
