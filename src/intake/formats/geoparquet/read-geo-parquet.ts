import { type Compressors, type ParquetParsers, parquetMetadata, parquetRead } from 'hyparquet';
import { compressors as decompressors, decompressZstd } from 'hyparquet-compressors';
import type { Reading } from '../../../data/failure.ts';
import { failed } from '../../failed.ts';
import type { Cell, Source } from '../../source.ts';
import type { ReadOptions } from '../format.ts';
import { layerBuilder } from '../layer-builder.ts';
import { layerName } from '../layer-name.ts';
import { ReadingFault } from '../reading-fault.ts';
import { geometryOrUnreadable } from '../unreadable-geometry.ts';
import { vertexBudget } from '../vertex-budget.ts';
import { readWkb } from '../wkb.ts';
import { checkPages } from './check-pages.ts';
import { geoColumns } from './geo-columns.ts';

/** Dates as ISO text; geometries stay bytes, which are read with the limits. */
const parsers: Partial<ParquetParsers> = {
  dateFromDays: (days) => isoText(days * 86_400_000)?.slice(0, 10) ?? null,
  timestampFromMilliseconds: (millis) => isoText(Number(millis)),
  timestampFromMicroseconds: (micros) => isoText(Number(micros / 1000n)),
  timestampFromNanoseconds: (nanos) => isoText(Number(nanos / 1_000_000n)),
  geometryFromBytes: (bytes) => bytes,
  geographyFromBytes: (bytes) => bytes,
  jsonFromBytes: (bytes) => (bytes ? new TextDecoder().decode(bytes) : null),
};

/** Takes a Parquet file apart; throws where it contradicts itself. */
export async function readGeoParquet(
  file: string,
  bytes: Uint8Array,
  { limits, onProgress }: ReadOptions,
): Promise<Reading<Source>> {
  if (bytes.length === 0) return failed(file, 'file-cut-off', { bytes: 0 });
  const compressors = limitedCompressors(2 * limits.unpackedBytes);
  const metadata = parquetMetadata(bytes, { geoparquet: false, parsers });
  if (Number(metadata.num_rows) > limits.features) {
    throw new ReadingFault('too-large', { what: 'features', limit: limits.features });
  }
  checkPages(bytes, metadata, compressors, limits);
  const geo = geoColumns(metadata);
  const headings = topLevel(metadata.schema).filter(
    (name) => name === geo?.primary || !geo?.leftOut.has(name),
  );
  if (headings.length > limits.columns) {
    throw new ReadingFault('too-large', { what: 'columns', limit: limits.columns });
  }
  const placed = geo !== null && headings.includes(geo.primary);
  const builder = layerBuilder({ name: layerName(file), crs: geo?.crs ?? null, placed, limits });
  for (const heading of headings) if (heading !== geo?.primary) builder.column(heading);
  const budget = vertexBudget(limits);
  const buffer = {
    byteLength: bytes.length,
    slice: (from: number, to?: number): ArrayBuffer => bytes.slice(from, to).buffer,
  };
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const addRows = (rows: unknown[][]): void => {
      for (const row of rows) {
        const values: [string, Cell][] = [];
        let geometry: unknown = null;
        headings.forEach((heading, c) => {
          const value = row[c];
          if (heading !== geo?.primary) values.push([heading, cellOf(value)]);
          else if (value instanceof Uint8Array) {
            geometry = geometryOrUnreadable(() => readWkb(value, budget).geometry);
          }
        });
        builder.add(values, geometry);
      }
    };
    await parquetRead({
      file: buffer,
      metadata,
      columns: headings,
      compressors,
      parsers,
      utf8: false,
      rowStart,
      rowEnd,
      onComplete: addRows,
    });
    rowStart = rowEnd;
    onProgress?.(rowEnd / Number(metadata.num_rows));
  }
  if (builder.count === 0) return failed(file, 'collection-empty');
  return { ok: true, value: { file, format: 'geoparquet', layers: [builder.layer()] }, remarks: [] };
}

type Decompressor = (input: Uint8Array, outputLength: number) => Uint8Array;

/** The decompressors of the format, which unpack no more than `most` bytes in all; every page is unpacked twice. */
function limitedCompressors(most: number): Compressors {
  // Without a place to write to, it takes as much memory as the packed bytes ask for.
  const ZSTD: Decompressor = (input, outputLength) => decompressZstd(input, new Uint8Array(outputLength));
  let left = most;
  return Object.fromEntries(
    Object.entries({ ...decompressors, ZSTD }).map(([codec, decompress]) => [
      codec,
      (input: Uint8Array, outputLength: number): Uint8Array => {
        left -= outputLength;
        if (left < 0) throw new ReadingFault('archive-too-large', { limit: most / 2 });
        return decompress(input, outputLength);
      },
    ]),
  );
}

/** Columns under the root of the schema, which lists them depth first. */
function topLevel(schema: readonly { name: string; num_children?: number }[]): string[] {
  const names: string[] = [];
  let next = 1;
  const pass = (): void => {
    let inside = 1;
    for (; inside > 0 && next < schema.length; next += 1) inside += (schema[next]!.num_children ?? 0) - 1;
  };
  for (let child = schema[0]?.num_children ?? 0; child > 0 && next < schema.length; child -= 1) {
    names.push(schema[next]!.name);
    pass();
  }
  return names;
}

function cellOf(value: unknown): Cell {
  switch (typeof value) {
    case 'string':
      return value.trim().normalize('NFC') || null;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'boolean':
      return value;
    case 'bigint': {
      const near = Number(value);
      return Number.isSafeInteger(near) ? near : String(value);
    }
    case 'object':
      if (value instanceof Uint8Array) return textOf(value);
      return value === null
        ? null
        : JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part));
    default:
      return null;
  }
}

/** Bytes of no stated type: text where they are, else nothing that a table could show. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim().normalize('NFC') || null;
  } catch {
    return null;
  }
}

function isoText(millis: number): string | null {
  const date = new Date(millis);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
