import { csv } from './csv.ts';
import { flatgeobuf } from './flatgeobuf.ts';
import type { Format } from './format.ts';
import { geojson } from './geojson.ts';
import { geojsonSeq } from './geojson-seq.ts';
import { geopackage } from './geopackage.ts';
import { geoparquet } from './geoparquet.ts';
import { gpx } from './gpx.ts';
import { kml } from './kml.ts';
import { kmz } from './kmz.ts';
import { shapefile } from './shapefile.ts';
import { topojson } from './topojson.ts';
import { xlsx } from './xlsx.ts';

export { readSource } from './read-source.ts';

/** Every format that can be taken in, in the order in which they are tried: the more particular first. */
export const formats: readonly Format[] = [
  flatgeobuf,
  geopackage,
  geoparquet,
  xlsx,
  kmz,
  shapefile,
  kml,
  gpx,
  topojson,
  geojsonSeq,
  geojson,
  csv,
];

/** Bytes at the beginning by which a format is recognised. */
const START = 65_536;

/** The format of a file by its first bytes, helped by its name; null where it is none of ours. */
export function formatOf(file: string, bytes: Uint8Array): Format | null {
  const start = bytes.subarray(0, START);
  return formats.find((format) => format.recognises(start, file)) ?? null;
}
