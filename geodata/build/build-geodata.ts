import { createHash } from 'node:crypto';
import type { Catalog, DatasetEntry } from '../../src/data/city.ts';
import { buildBasemap } from './basemap.ts';
import { buildCatalog } from './catalog.ts';
import { buildCommunes } from './communes.ts';
import type { BuiltDataset, BuiltFile, ReadReference } from './dataset.ts';
import { buildDeadZones } from './dead-zones.ts';
import { buildInsets } from './insets.ts';
import { buildPlaces } from './places.ts';
import { buildPopulation } from './population.ts';
import { buildReadme } from './readme.ts';
import { buildStations } from './stations.ts';
import { buildTargets } from './targets.ts';

/** Every builder, in the order of the catalog. */
export const BUILDERS: Record<string, (read: ReadReference) => BuiltDataset> = {
  communes: buildCommunes,
  population: buildPopulation,
  stations: buildStations,
  places: buildPlaces,
  'dead-zones': buildDeadZones,
  targets: buildTargets,
  basemap: buildBasemap,
  insets: buildInsets,
};

/** What one run writes into `geodata/`. */
export interface Geodata {
  catalog: Catalog;
  files: BuiltFile[];
}

/**
 * Runs the named builders, or all of them when none is named, and makes the catalog.
 * A partial run keeps the other entries of `previous` and leaves the README alone.
 */
export function buildGeodata(read: ReadReference, names: string[], previous: Catalog | null): Geodata {
  const isFull = names.length === 0;
  const wanted = isFull ? Object.keys(BUILDERS) : names;
  const built = new Map<string, BuiltDataset>();
  for (const name of wanted) {
    const build = BUILDERS[name];
    if (!build)
      throw new Error(`There is no builder ${name}; there are ${Object.keys(BUILDERS).join(', ')}.`);
    built.set(name, build(read));
  }
  const files = [...built.values()].flatMap((dataset) => dataset.files);
  const entries = [...built.values()].flatMap((dataset) => withSums(dataset));
  const catalog = buildCatalog(read, isFull ? entries : merged(previous?.datasets ?? [], entries));
  files.push({ name: 'catalog.json', content: `${JSON.stringify(catalog, null, 2)}\n` });
  if (isFull) {
    const parts = [...built.values()].map((dataset) => dataset.readme);
    files.push({ name: 'README.md', content: buildReadme(catalog, parts) });
  }
  return { catalog, files };
}

function withSums({ entries, files }: BuiltDataset): DatasetEntry[] {
  return entries.map((entry) => {
    const file = files.find(({ name }) => name === entry.file);
    if (!file) throw new Error(`The entry ${entry.id} names ${entry.file}, which its builder does not make.`);
    const bytes = fileBytes(file);
    return { ...entry, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
  });
}

/** The bytes a file has on disk; text is UTF-8. */
export function fileBytes({ content }: BuiltFile): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}

/** The old list with the new entries in place of those with the same id, unknown ones at the end. */
function merged(previous: DatasetEntry[], fresh: DatasetEntry[]): DatasetEntry[] {
  const kept = previous.map((entry) => fresh.find(({ id }) => id === entry.id) ?? entry);
  return [...kept, ...fresh.filter(({ id }) => !previous.some((entry) => entry.id === id))];
}
