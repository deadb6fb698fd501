import type { Compression, PMTiles, RangeResponse } from 'pmtiles';
import type { Bbox } from '../geo/lon-lat.ts';
import { type Ask, tileLimits } from './ask.ts';
import { type LiveFailure, type LiveReading, liveFailure } from './live-failure.ts';

/** PMTiles version 3: one file on a server, read in parts. */
export interface PmtilesArchive {
  title: string;
  form: 'raster' | 'vector';
  /** Names of the layers of vector tiles. */
  layers: string[];
  minZoom: number;
  maxZoom: number;
  bbox: Bbox | null;
  /** The tile, unpacked; null where the archive has none. */
  tile(z: number, x: number, y: number, signal?: AbortSignal): Promise<LiveReading<Uint8Array | null>>;
}

/** Bytes of a directory, the metadata or a tile, unpacked. */
const MOST_UNPACKED = 20_000_000;
const MOST_VECTOR_LAYERS = 200;

class LiveFault extends Error {
  readonly failure: LiveFailure;

  constructor(failure: LiveFailure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Reads head and metadata of an archive. */
export async function openPmtiles(
  ask: Ask,
  url: string,
  signal?: AbortSignal,
): Promise<LiveReading<PmtilesArchive>> {
  const host = new URL(url).origin;
  const { PMTiles, TileType } = await import('pmtiles');
  const archive = new PMTiles(
    { getKey: () => url, getBytes: bytesFrom(ask, url, host) },
    undefined,
    unpacked,
  );
  return guarded(host, async () => {
    const header = await archive.getHeader();
    signal?.throwIfAborted();
    const metadata = await archive.getMetadata();
    const { tileType, minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = header;
    const rasters: number[] = [TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif];
    if (tileType !== TileType.Mvt && !rasters.includes(tileType)) {
      return liveFailure('not-such-a-service', host);
    }
    const bbox: Bbox = [minLon, minLat, maxLon, maxLat];
    return {
      ok: true,
      value: {
        title: named(metadata, 'name'),
        form: tileType === TileType.Mvt ? 'vector' : 'raster',
        layers: vectorLayers(metadata),
        minZoom,
        maxZoom,
        bbox: minLon < maxLon && minLat < maxLat ? bbox : null,
        tile: (z, x, y, stop) => tileOf(archive, host, [z, x, y], stop),
      },
    };
  });
}

function tileOf(
  archive: PMTiles,
  host: string,
  [z, x, y]: [number, number, number],
  signal: AbortSignal | undefined,
): Promise<LiveReading<Uint8Array | null>> {
  return guarded(host, async () => {
    const tile = await archive.getZxy(z, x, y, signal);
    return { ok: true, value: tile ? new Uint8Array(tile.data) : null };
  });
}

/** What is wrong with the bytes of an archive is thrown by its reader; it comes out as a failure. */
async function guarded<T>(host: string, read: () => Promise<LiveReading<T>>): Promise<LiveReading<T>> {
  try {
    return await read();
  } catch (thrown) {
    if (thrown instanceof LiveFault) return { ok: false, failure: thrown.failure };
    const isStopped = thrown instanceof DOMException && thrown.name === 'AbortError';
    return liveFailure(isStopped ? 'stopped' : 'not-such-a-service', host);
  }
}

function bytesFrom(ask: Ask, url: string, host: string) {
  const fault = (code: LiveFailure['code'], detail?: LiveFailure['detail']) =>
    new LiveFault(liveFailure(code, host, detail).failure);
  return async (offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> => {
    if (!Number.isSafeInteger(offset) || !(length > 0) || length > tileLimits.maxBytes) {
      throw fault('too-large', { limit: tileLimits.maxBytes });
    }
    const range = { first: offset, last: offset + length - 1 };
    const answer = await ask({ url, range, ...tileLimits }, signal);
    if (!answer.ok) throw new LiveFault(answer.failure);
    const { status, bytes, etag } = answer.value;
    if (status !== 206 && bytes.length < offset) throw fault('no-ranges');
    // a server that knows no ranges sends the whole file, which will do where it is small
    const part = status === 206 ? bytes : bytes.subarray(offset, offset + length);
    const data = part.buffer.slice(part.byteOffset, part.byteOffset + part.length) as ArrayBuffer;
    return { data, ...(etag && !etag.startsWith('W/') ? { etag } : {}) };
  };
}

/** Unpacks no more than a tile may hold, so that a few bytes cannot become many. */
async function unpacked(packed: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  const { Compression } = await import('pmtiles');
  if (compression === Compression.None || compression === Compression.Unknown) return packed;
  if (compression !== Compression.Gzip) throw new Error('Only gzip is unpacked.');
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MOST_UNPACKED) {
      await reader.cancel();
      throw new Error('More is packed in it than a tile may hold.');
    }
    parts.push(value);
  }
  return new Blob(parts).arrayBuffer();
}

function named(metadata: unknown, name: string): string {
  const value: unknown = typeof metadata === 'object' && metadata !== null ? Reflect.get(metadata, name) : '';
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

function vectorLayers(metadata: unknown): string[] {
  const list: unknown =
    typeof metadata === 'object' && metadata !== null ? Reflect.get(metadata, 'vector_layers') : [];
  if (!Array.isArray(list)) return [];
  return [...new Set(list.map((each: unknown) => named(each, 'id')))]
    .filter((id) => id !== '')
    .slice(0, MOST_VECTOR_LAYERS);
}
