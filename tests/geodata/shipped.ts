import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection, Geometry } from 'geojson';
import Papa from 'papaparse';

/** Text of a file of `geodata/`. */
export function shippedText(name: string): string {
  return readFileSync(new URL(`../../geodata/${name}`, import.meta.url), 'utf8');
}

export function shippedBytes(name: string): Uint8Array {
  return Buffer.from(shippedText(name), 'utf8');
}

export function shippedFeatures<P>(name: string): FeatureCollection<Geometry | null, P>['features'] {
  const collection: FeatureCollection<Geometry | null, P> = JSON.parse(shippedText(name));
  return collection.features;
}

export function shippedRows(name: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(shippedText(name), { header: true, skipEmptyLines: true }).data;
}

/** The reference folder, or null on a clone that stands alone. */
export const referenceDir: string | null = (() => {
  const dir =
    process.env.GEODATA_SOURCES ?? fileURLToPath(new URL('../../../shared/reference', import.meta.url));
  return existsSync(dir) ? dir : null;
})();
