import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection, Geometry } from 'geojson';
import type { FileDescription } from '../../src/export/file-description.ts';
import { hasProgram } from './programs.ts';

/** Whether GDAL's programs are on this machine (Debian: gdal-bin). */
export const hasGdal = hasProgram('ogr2ogr');

export type GdalFeatures = FeatureCollection<Geometry | null, Record<string, unknown>>;

/**
 * A layer of a file as GDAL reads it, turned into WGS 84 by GDAL from the file's system or the given one; what it warns
 * of is in `warnings`.
 */
export async function readByGdal(
  file: FileDescription,
  { layer, openOptions = [], system }: { layer?: string; openOptions?: string[]; system?: string } = {},
): Promise<{ features: GdalFeatures['features']; warnings: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'gdal-'));
  try {
    const path = join(folder, file.name);
    writeFileSync(path, new Uint8Array(await file.blob.arrayBuffer()));
    const source = file.name.endsWith('.zip') ? `/vsizip/${path}` : path;
    const out = join(folder, 'out.geojson');
    const run = spawnSync(
      'ogr2ogr',
      [
        ...['-f', 'GeoJSON', '-t_srs', 'EPSG:4326', '-lco', 'COORDINATE_PRECISION=10', '-lco', 'RFC7946=NO'],
        ...(system === undefined ? [] : ['-s_srs', system]),
        ...openOptions.flatMap((option) => ['-oo', option]),
        ...[out, source],
        ...(layer === undefined ? [] : [layer]),
      ],
      { encoding: 'utf8' },
    );
    const collection: GdalFeatures = JSON.parse(readFileSync(out, 'utf8'));
    return { features: collection.features, warnings: run.stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What `ogrinfo -so` says of all layers of a file. */
export async function describedByGdal(file: FileDescription): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'gdal-'));
  try {
    const path = join(folder, file.name);
    writeFileSync(path, new Uint8Array(await file.blob.arrayBuffer()));
    const source = file.name.endsWith('.zip') ? `/vsizip/${path}` : path;
    const { stdout, stderr } = spawnSync('ogrinfo', ['-so', '-al', source], { encoding: 'utf8' });
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
