/**
 * A file that has been taken apart already: its rows with the numbers they have in the file, columns under the names
 * that the readers know, positions in WGS 84 degrees [lon, lat]. Readers take it in the place of a file's bytes.
 */
export interface ParsedFile {
  /** What `lines` number: lines of a table, of which the heading is line 1, or features from 1. */
  parts: 'rows' | 'features';
  columns: readonly string[];
  /** Each as long as `columns`. */
  rows: readonly (readonly unknown[])[];
  lines: readonly number[];
  /** Ids that stand beside the properties of features; null where the format has none. */
  ids: readonly (string | null)[] | null;
  /** A GeoJSON geometry or null for each row, not yet checked; null for a table without. */
  geometries: readonly unknown[] | null;
}

/** What readers take: the bytes of a file, or a file taken apart already. */
export type FileContent = Uint8Array | ParsedFile;
