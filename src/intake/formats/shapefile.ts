import type { Reading } from '../../data/failure.ts';
import { remarkList } from '../../data/fault-list.ts';
import { failed } from '../failed.ts';
import type { Cell, Source, SourceLayer } from '../source.ts';
import { columnNames } from './column-names.ts';
import { crsOfWkt } from './crs-of-wkt.ts';
import type { Format, ReadOptions } from './format.ts';
import { readLoneEntry } from './lone-entry.ts';
import { guarded } from './reading-fault.ts';
import { isCompanion } from './shapefile/companion-files.ts';
import { readDbf } from './shapefile/read-dbf.ts';
import { readShp, SHAPEFILE_CODE } from './shapefile/read-shp.ts';
import { isZip, unzip } from './unzip.ts';

const parts = ['.shp', '.shx', '.dbf', '.prj', '.cpg'] as const;

type Part = (typeof parts)[number];

/** The files of one shapefile in an archive, under the name they share. */
type Parts = Partial<Record<Part, Uint8Array>> & { name: string };

/**
 * Shapefiles in a zip archive, a layer each. An archive without any is opened as the one file of another format
 * that is in it. A .shp file alone has neither attributes nor a coordinate system and is not taken.
 */
export const shapefile: Format = {
  id: 'shapefile',
  title: 'Shapefile (ZIP)',
  endings: ['.zip', '.shp'],
  recognises: (start, name) => isZip(start) || isShp(start) || /\.(shp|shx|dbf|prj|cpg)$/i.test(name),
  read(file, bytes, options) {
    return guarded(file, 'Shapefile', () =>
      isZip(bytes) ? readArchive(file, bytes, options) : loneFile(file, bytes),
    );
  },
};

function isShp(start: Uint8Array): boolean {
  return start.length >= 4 && new DataView(start.buffer, start.byteOffset).getInt32(0) === SHAPEFILE_CODE;
}

function loneFile(file: string, bytes: Uint8Array): Reading<never> {
  if (bytes.length === 0) return failed(file, 'file-cut-off', { bytes: 0 });
  const own = parts.find((part) => file.toLowerCase().endsWith(part)) ?? '.shp';
  const missing = ['.shp', '.shx', '.dbf', '.prj'].filter((part) => part !== own);
  return failed(file, 'shapefile-parts-missing', { missing: missing.join(', ') });
}

async function readArchive(file: string, bytes: Uint8Array, options: ReadOptions): Promise<Reading<Source>> {
  let hasShp = false;
  const unzipped = await unzip(file, bytes, options.limits, (name) => {
    hasShp ||= name.toLowerCase().endsWith('.shp');
    return true;
  });
  if (!unzipped.ok) return unzipped;
  if (!hasShp) return readLoneEntry(file, unzipped.value, options);
  const remarks = remarkList(file);
  const layers: SourceLayer[] = [];
  const { shapefiles, others } = shapefilesIn(unzipped.value);
  for (const [i, shapes] of shapefiles.entries()) {
    const onProgress = (done: number): void => options.onProgress?.((i + done) / shapefiles.length);
    const layer = layerOf(shapes, { ...options, onProgress });
    if (!shapes['.dbf']) remarks.add('attributes-missing', {});
    layers.push(layer);
  }
  if (others.length > 0) remarks.add('entries-left-out', {}, { files: others.length, found: others[0]! });
  const filled = layers.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return failed(file, 'collection-empty');
  return { ok: true, value: { file, format: 'shapefile', layers: filled }, remarks: remarks.faults };
}

/** The shapefiles of an archive, and the names of files that other programs read or nobody needs to. */
function shapefilesIn(entries: ReadonlyMap<string, Uint8Array>): { shapefiles: Parts[]; others: string[] } {
  const byName = new Map<string, Parts>();
  for (const name of entries.keys()) {
    const shared = /^(.*)\.shp$/i.exec(name)?.[1];
    if (shared !== undefined) byName.set(shared.toLowerCase(), { name: shared.split('/').at(-1)! });
  }
  const others: string[] = [];
  for (const [name, bytes] of entries) {
    const dot = name.lastIndexOf('.');
    const ending = name.slice(dot).toLowerCase();
    const shapes = byName.get(name.slice(0, dot).toLowerCase());
    const part = parts.find((each) => each === ending);
    if (shapes && part) shapes[part] = bytes;
    else if (part || !isCompanion(ending)) others.push(name);
  }
  return { shapefiles: [...byName.values()], others };
}

function layerOf({ name, ...files }: Parts, { limits, onProgress }: ReadOptions): SourceLayer {
  const shapes = readShp(files['.shp'] ?? new Uint8Array(), limits, onProgress);
  const codePage = files['.cpg'] ? new TextDecoder().decode(files['.cpg']) : null;
  const table = files['.dbf'] ? readDbf(files['.dbf'], codePage, limits) : { headings: [], rows: [] };
  const rows: Cell[][] = [];
  const lines: number[] = [];
  const geometries: unknown[] = [];
  const count = Math.max(shapes.length, table.rows.length);
  for (let i = 0; i < count; i += 1) {
    const row = i < table.rows.length ? table.rows[i]! : table.headings.map(() => null);
    if (row === null) continue;
    rows.push(row);
    lines.push(i + 1);
    geometries.push(shapes[i] ?? null);
  }
  return {
    name,
    parts: 'features',
    columns: columnNames(table.headings),
    rows,
    lines,
    ids: null,
    geometries,
    crs: files['.prj'] ? crsOfWkt(new TextDecoder().decode(files['.prj'])) : null,
  };
}
