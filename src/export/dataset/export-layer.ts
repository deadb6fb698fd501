import type { Geometry } from 'geojson';
import type { Cell } from '../../intake/source.ts';
import type { LocalText } from '../../text/language.ts';
import type { AboutLine, DataColumn, DataTable } from '../data-table.ts';

export interface ExportColumn {
  key: string;
  heading: LocalText;
  /** Told by the cells where it is not given. */
  kind?: DataColumn<never>['kind'];
  /** Decimals of a `decimal` column. */
  digits?: number;
}

/** A layer to be written: plain data, so that it can be handed to a worker. */
export interface ExportLayer {
  /** Start of the file's name: ascii, words joined by hyphens. */
  name: string;
  title: LocalText;
  columns: readonly ExportColumn[];
  /** Each as long as `columns`. */
  rows: readonly (readonly Cell[])[];
  /** One for each row, WGS 84 [lon, lat]; null for a table without. */
  geometries: readonly (Geometry | null)[] | null;
  about: readonly AboutLine[];
  /** Whether any of it is simulated; every file then says so, in its name too. */
  simulated: boolean;
}

/** A layer as the table that writers take; a row is its index. */
export function tableOfLayer(layer: ExportLayer): DataTable<number> {
  const { rows, geometries, columns } = layer;
  return {
    name: layer.name,
    title: layer.title,
    columns: columns.map((column, c) => {
      const kind = column.kind ?? kindOf(rows, c);
      const digits = column.digits ?? (kind === 'decimal' ? decimalsOf(rows, c) : undefined);
      return {
        key: column.key,
        heading: column.heading,
        kind,
        value: (row) => rows[row]?.[c] ?? null,
        ...(digits === undefined ? {} : { digits }),
      };
    }),
    rows: Array.from(rows.keys()),
    ...(geometries ? { geometry: (row) => geometries[row] ?? null } : {}),
    about: layer.about,
    simulated: layer.simulated,
  };
}

/** A table of figures as a layer: what stands in it, walked once. */
export function layerOfTable<Row>(table: DataTable<Row>): ExportLayer {
  const all = [...table.rows];
  const { geometry } = table;
  return {
    name: table.name,
    title: table.title,
    columns: table.columns.map(({ key, heading, kind, digits }) => ({
      key,
      heading,
      kind,
      ...(digits === undefined ? {} : { digits }),
    })),
    rows: all.map((row) => table.columns.map(({ value }) => value(row))),
    geometries: geometry ? all.map((row) => geometry(row)) : null,
    about: table.about,
    simulated: table.simulated,
  };
}

const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

function kindOf(rows: ExportLayer['rows'], column: number): DataColumn<never>['kind'] {
  let kind: DataColumn<never>['kind'] | null = null;
  for (const row of rows) {
    const cell = row[column] ?? null;
    if (cell === null) continue;
    const own = kindOfCell(cell);
    if (kind === null || kind === own) kind = own;
    else if ((kind === 'integer' && own === 'decimal') || (kind === 'decimal' && own === 'integer')) {
      kind = 'decimal';
    } else return 'text';
  }
  return kind ?? 'text';
}

function kindOfCell(cell: string | number | boolean): DataColumn<never>['kind'] {
  if (typeof cell === 'number') return Number.isInteger(cell) ? 'integer' : 'decimal';
  if (typeof cell === 'boolean') return 'yes-no';
  return ISO_DAY.test(cell) ? 'date' : 'text';
}

/** Decimals that a workbook shows; the cells hold all. */
const MOST_SHOWN = 9;

function decimalsOf(rows: ExportLayer['rows'], column: number): number {
  let digits = 1;
  for (const row of rows) {
    const written = String(row[column] ?? '').split('.')[1]?.length ?? 0;
    if (written > digits) digits = written;
    if (digits >= MOST_SHOWN) return MOST_SHOWN;
  }
  return digits;
}
