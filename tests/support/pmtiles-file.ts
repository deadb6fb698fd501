import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

export interface TileOfFile {
  z: number;
  x: number;
  y: number;
  data: Uint8Array;
}

/** A PMTiles archive of version 3 with one directory; tiles are packed by gzip where they are vectors. */
export function pmtilesFile(
  tiles: readonly TileOfFile[],
  kind: 'mvt' | 'png',
  bbox: readonly [number, number, number, number],
  metadata: object,
): Uint8Array {
  const sorted = tiles
    .map(({ z, x, y, data }) => ({ id: zxyToTileId(z, x, y), data: kind === 'mvt' ? gzipSync(data) : data }))
    .sort((a, b) => a.id - b.id);
  const directory: number[] = [];
  varint(directory, sorted.length);
  for (const [i, { id }] of sorted.entries()) varint(directory, id - (sorted[i - 1]?.id ?? 0));
  for (const _ of sorted) varint(directory, 1);
  for (const { data } of sorted) varint(directory, data.length);
  for (const i of sorted.keys()) varint(directory, i === 0 ? 1 : 0);
  const root = gzipSync(Uint8Array.from(directory));
  const json = gzipSync(JSON.stringify(metadata));
  const body = Buffer.concat(sorted.map(({ data }) => data));
  const head = Buffer.alloc(127);
  head.write('PMTiles', 'latin1');
  head.writeUInt8(3, 7);
  const sections = [127, root.length, 127 + root.length, json.length, 127 + root.length + json.length, 0];
  sections.push(127 + root.length + json.length, body.length, sorted.length, sorted.length, sorted.length);
  for (const [i, value] of sections.entries()) head.writeBigUInt64LE(BigInt(value), 8 + 8 * i);
  const zooms = tiles.map(({ z }) => z);
  const compression = kind === 'mvt' ? 2 : 1;
  const small = [1, 2, compression, kind === 'mvt' ? 1 : 2, Math.min(...zooms), Math.max(...zooms)];
  for (const [i, value] of small.entries()) head.writeUInt8(value, 96 + i);
  for (const [i, degrees] of bbox.entries()) head.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i);
  return Buffer.concat([head, root, json, body]);
}

function varint(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}
