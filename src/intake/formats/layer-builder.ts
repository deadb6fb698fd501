import type { Limits } from '../limits.ts';
import type { Cell, SourceLayer, StatedCrs } from '../source.ts';
import { headingText } from './column-names.ts';
import { ReadingFault } from './reading-fault.ts';

/** Collects the features of a layer whose columns become known while it is read. */
export interface LayerBuilder {
  readonly count: number;
  /** A column before there are values, so that it has its place and is there even when it stays empty. */
  column(heading: string): void;
  /** `values` by heading as written; a heading that stands twice in one feature becomes a column of its own. */
  add(values: Iterable<readonly [string, Cell]>, geometry: unknown, id?: string | null): void;
  layer(): SourceLayer;
}

interface LayerDescription {
  name: string;
  crs: StatedCrs | null;
  /** Whether rows have geometries. */
  placed: boolean;
  limits: Limits;
}

/** An empty layer; stops the reading at too many features or columns, or too long a text. */
export function layerBuilder({ name, crs, placed, limits }: LayerDescription): LayerBuilder {
  const columns = new Map<string, number>();
  const rows: Cell[][] = [];
  const geometries: unknown[] = [];
  const ids: (string | null)[] = [];
  const indexOf = (heading: string): number => {
    const known = columns.get(heading);
    if (known !== undefined) return known;
    if (columns.size >= limits.columns) {
      throw new ReadingFault('too-large', { what: 'columns', limit: limits.columns });
    }
    columns.set(heading, columns.size);
    return columns.size - 1;
  };
  return {
    get count() {
      return rows.length;
    },
    column(heading) {
      indexOf(headingText(heading) || '?');
    },
    add(values, geometry, id = null) {
      if (rows.length >= limits.features) {
        throw new ReadingFault('too-large', { what: 'features', limit: limits.features });
      }
      const row: Cell[] = [];
      for (const [heading, value] of values) {
        if (typeof value === 'string' && value.length > limits.cellChars) {
          const where = { featureIndex: rows.length };
          throw new ReadingFault('too-large', { what: 'cellChars', limit: limits.cellChars }, where);
        }
        const plain = headingText(heading) || '?';
        let index = indexOf(plain);
        for (let n = 2; row[index] !== undefined; n += 1) index = indexOf(`${plain} (${n})`);
        row[index] = value;
      }
      rows.push(row);
      geometries.push(geometry);
      ids.push(id);
    },
    layer() {
      for (const row of rows) {
        for (let c = 0; c < columns.size; c += 1) row[c] ??= null;
      }
      return {
        name,
        parts: 'features',
        columns: [...columns.keys()],
        rows,
        lines: rows.map((_, i) => i + 1),
        ids: ids.some((id) => id !== null) ? ids : null,
        geometries: placed ? geometries : null,
        crs,
      };
    },
  };
}
