import { shownValue } from '../../data/shown-value.ts';
import type { Limits } from '../limits.ts';
import type { BadRow, Cell, SourceLayer } from '../source.ts';
import { jsonDepthExceeds } from './json-scan.ts';
import { ReadingFault } from './reading-fault.ts';
import { vertexCount } from './vertex-count.ts';
import { readWkb } from './wkb.ts';
import { looksLikeWkt, readWkt } from './wkt.ts';

/** Cells that a column is recognised by. */
const SAMPLE = 20;

/** Bytes of the shortest geometry in well-known binary, a point, as two signs each; a mark of the byte order first. */
const looksLikeWkb = /^\s*(?:\\x)?0[01](?:[\da-f]{2}){20,}\s*$/i;

const looksLikeGeoJson = /^\s*\{\s*"(?:type|coordinates|geometries|crs)"/;

type ReadCell = (cell: string) => { geometry: unknown; srid: number | null } | null;

/**
 * A table with a column of geometries as text (WKT, PostGIS's hexadecimal WKB, GeoJSON) as a layer with geometries
 * and without that column; any other table as it is. A row whose text is no geometry becomes a bad row.
 */
export function withGeometryColumn(file: string, layer: SourceLayer, limits: Limits): SourceLayer {
  const found = geometryColumn(layer.rows, layer.columns.length, limits);
  if (!found) return layer;
  const { column, read } = found;
  const field = layer.columns[column]!;
  const rows: Cell[][] = [];
  const lines: number[] = [];
  const geometries: unknown[] = [];
  const bad: BadRow[] = [...(layer.badRows ?? [])];
  const srids = new Set<number | null>();
  let vertices = 0;
  layer.rows.forEach((cells, i) => {
    const line = layer.lines[i]!;
    const cell = String(cells[column] ?? '').trim();
    const read1 = cell === '' ? { geometry: null, srid: null } : read(cell);
    const where = { file, row: line, field };
    if (!read1) {
      const detail = { reason: 'wkt', value: shownValue(cell) };
      bad.push({ line, cells, failure: { code: 'invalid-geometry', where, detail } });
      return;
    }
    const count = vertexCount(read1.geometry);
    vertices += count.all;
    if (vertices > limits.vertices) {
      throw new ReadingFault('too-large', { what: 'vertices', limit: limits.vertices });
    }
    if (count.longest > limits.ringVertices) {
      const detail = { what: 'ringVertices', limit: limits.ringVertices };
      bad.push({ line, cells: withoutColumn(cells, column), failure: { code: 'too-large', where, detail } });
      return;
    }
    if (read1.geometry) srids.add(read1.srid);
    rows.push(withoutColumn(cells, column));
    lines.push(line);
    geometries.push(read1.geometry);
  });
  const [srid] = srids;
  return {
    ...layer,
    columns: layer.columns.filter((_, c) => c !== column),
    rows,
    lines,
    geometries,
    crs: srids.size === 1 && srid ? { name: `EPSG:${srid}`, wkt: null, byFormat: false } : layer.crs,
    ...(bad.length > 0 ? { badRows: bad.sort((a, b) => a.line - b.line) } : {}),
  };
}

function withoutColumn(cells: readonly Cell[], column: number): Cell[] {
  return cells.filter((_, c) => c !== column);
}

/** The first column of which most cells look like geometries, and how they are read. */
function geometryColumn(
  rows: readonly Cell[][],
  width: number,
  limits: Limits,
): { column: number; read: ReadCell } | null {
  const readers: [RegExp, ReadCell][] = [
    [looksLikeWkt, (cell) => readWkt(cell, limits.depth)],
    [looksLikeWkb, readHex],
    [looksLikeGeoJson, (cell) => readGeoJson(cell, limits.depth)],
  ];
  for (let column = 0; column < width; column += 1) {
    const sample: string[] = [];
    for (let i = 0; i < rows.length && sample.length < SAMPLE; i += 1) {
      const cell = rows[i]![column]!;
      if (typeof cell === 'string' && cell.trim() !== '') sample.push(cell);
    }
    for (const [pattern, read] of readers) {
      const fitting = sample.filter((cell) => pattern.test(cell)).length;
      if (fitting * 2 > sample.length) return { column, read };
    }
  }
  return null;
}

function readHex(cell: string): ReturnType<ReadCell> {
  if (!looksLikeWkb.test(cell)) return null;
  const digits = cell.replace(/^\\x/i, '');
  const bytes = Uint8Array.from({ length: digits.length / 2 }, (_, i) =>
    Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16),
  );
  try {
    // The corners fit into the cell, so they are counted afterwards like those of text.
    return readWkb(bytes, { spend() {} });
  } catch {
    return null;
  }
}

function readGeoJson(cell: string, depth: number): ReturnType<ReadCell> {
  if (!looksLikeGeoJson.test(cell) || jsonDepthExceeds(new TextEncoder().encode(cell), depth)) return null;
  try {
    return { geometry: JSON.parse(cell), srid: null };
  } catch {
    return null;
  }
}
