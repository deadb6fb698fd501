import type { Format } from './format.ts';
import { guarded } from './reading-fault.ts';

const MAGIC = [0x50, 0x41, 0x52, 0x31];

/** GeoParquet with geometries as WKB, and plain Parquet as a table. */
export const geoparquet: Format = {
  id: 'geoparquet',
  title: 'GeoParquet',
  endings: ['.parquet', '.geoparquet'],
  recognises: (start) => MAGIC.every((byte, i) => start[i] === byte),
  read: (file, bytes, options) =>
    guarded(file, 'GeoParquet', async () => {
      const { readGeoParquet } = await import('./geoparquet/read-geo-parquet.ts');
      return readGeoParquet(file, bytes, options);
    }),
};
