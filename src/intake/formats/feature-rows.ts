import type { Failure, FailureCode } from '../../data/failure.ts';
import { isRecord } from '../../data/read-geometry.ts';
import type { Limits } from '../limits.ts';
import type { BadRow, Cell, SourceLayer, StatedCrs } from '../source.ts';
import { columnNames } from './column-names.ts';
import { ReadingFault } from './reading-fault.ts';
import { vertexCount } from './vertex-count.ts';

/** Collects features of JSON as the rows of a layer, whose columns become known while it is read. */
export interface FeatureRows {
  /** Rows and bad rows. */
  readonly count: number;
  /** What stands in the place of a feature, whatever it is. */
  addFeature(raw: unknown, line: number): void;
  /** The values of a row and its geometry; `geometry` undefined where it has no place for one. */
  add(values: Record<string, unknown>, geometry: unknown, id: unknown, line: number): void;
  addBad(line: number, cells: Cell[], code: FailureCode, detail?: Failure['detail']): void;
  layer(description: { name: string; crs: StatedCrs | null; placed: boolean }): SourceLayer;
}

/** An empty collection; stops the reading at too many rows, columns or corners. */
export function featureRows(file: string, parts: SourceLayer['parts'], limits: Limits): FeatureRows {
  const columns = new Map<string, number>();
  const rows: Cell[][] = [];
  const lines: number[] = [];
  const ids: (string | null)[] = [];
  const geometries: unknown[] = [];
  const badRows: BadRow[] = [];
  let vertices = 0;

  const indexOf = (key: string): number => {
    const known = columns.get(key);
    if (known !== undefined) return known;
    if (columns.size >= limits.columns) {
      throw new ReadingFault('too-large', { what: 'columns', limit: limits.columns });
    }
    columns.set(key, columns.size);
    return columns.size - 1;
  };
  const placeOf = (line: number): Failure['where'] =>
    parts === 'rows' ? { file, row: line } : { file, featureIndex: line - 1 };
  const checkCount = (): void => {
    if (rows.length + badRows.length >= limits.features) {
      throw new ReadingFault('too-large', { what: 'features', limit: limits.features });
    }
  };
  const addBad: FeatureRows['addBad'] = (line, cells, code, detail) => {
    checkCount();
    badRows.push({ line, cells, failure: { code, where: placeOf(line), ...(detail ? { detail } : {}) } });
  };

  const add: FeatureRows['add'] = (values, geometry, id, line) => {
    checkCount();
    const row: Cell[] = [];
    const where = placeOf(line);
    let fault: Failure | null = null;
    for (const key of Object.keys(values)) {
      const index = indexOf(key);
      while (row.length < index) row.push(null);
      const cell = cellOf(values[key]);
      row[index] = cell;
      if (typeof cell === 'string' && cell.length > limits.cellChars) {
        const detail = { what: 'cellChars', limit: limits.cellChars };
        fault = { code: 'too-large', where: { ...where, field: key }, detail };
      }
    }
    const count = vertexCount(geometry);
    vertices += count.all;
    if (vertices > limits.vertices)
      throw new ReadingFault('too-large', { what: 'vertices', limit: limits.vertices });
    if (count.longest > limits.ringVertices) {
      fault = { code: 'too-large', where, detail: { what: 'ringVertices', limit: limits.ringVertices } };
    }
    if (fault) {
      badRows.push({ line, cells: row, failure: fault });
      return;
    }
    rows.push(row);
    lines.push(line);
    geometries.push(geometry ?? null);
    ids.push(typeof id === 'string' || typeof id === 'number' ? String(id) : null);
  };

  return {
    get count() {
      return rows.length + badRows.length;
    },
    add,
    addBad,
    addFeature(raw, line) {
      if (!isRecord(raw) || raw.type !== 'Feature') {
        addBad(line, [cellOf(raw)], 'not-geojson', { found: typeName(raw) });
        return;
      }
      add(isRecord(raw.properties) ? raw.properties : {}, raw.geometry, raw.id, line);
    },
    layer({ name, crs, placed }) {
      for (const row of rows) {
        while (row.length < columns.size) row.push(null);
      }
      return {
        name,
        parts,
        columns: columnNames([...columns.keys()]),
        rows,
        lines,
        ids: ids.some((id) => id !== null) ? ids : null,
        geometries: placed ? geometries : null,
        crs,
        ...(badRows.length > 0 ? { badRows } : {}),
      };
    },
  };
}

/** A value of JSON as a cell: lists and objects as the JSON they are. */
export function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : JSON.stringify(value).normalize('NFC');
}

/** The name by which an unexpected piece of JSON is shown. */
export function typeName(json: unknown): string {
  if (isRecord(json)) return typeof json.type === 'string' ? json.type : 'object';
  return Array.isArray(json) ? 'array' : json === null ? 'null' : typeof json;
}
