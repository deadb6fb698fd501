import type { Geometry } from 'geojson';
import type { LocalText } from '../text/language.ts';

/** One column of an exported table. */
export interface DataColumn<Row> {
  /** Name of the column in files, lower case with underscores, the same in both languages: programs read it. */
  key: string;
  /** What people read above the column in a workbook. */
  heading: LocalText;
  kind: 'text' | 'integer' | 'decimal' | 'date' | 'yes-no';
  value(row: Row): string | number | boolean | null;
  /** Decimals of a `decimal` column. */
  digits?: number;
}

/** A line of what stands beside a table: its definition, a source, that it is simulated. */
export interface AboutLine {
  name: LocalText;
  value: LocalText;
}

/** A table with everything that a file of it must say. */
export interface DataTable<Row> {
  /** Start of the file's name, without extension: ascii, words joined by hyphens. */
  name: string;
  title: LocalText;
  columns: readonly DataColumn<Row>[];
  /** Walked once per file, in order. */
  rows: Iterable<Row>;
  /** For GeoJSON; without it the features have no geometry. WGS 84, [lon, lat]. */
  geometry?(row: Row): Geometry | null;
  about: readonly AboutLine[];
  /** Whether 5G figures in it are simulated; every file then says so, in its name too. */
  simulated: boolean;
}
