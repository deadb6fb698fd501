import type { MultiPolygon, Polygon } from 'geojson';
import type { Catalog } from './city.ts';
import type { ReadFile } from './dataset-files.ts';
import { readBasemap } from './read-basemap.ts';

/** Catalog id of the drawn file that holds all land on the map. */
const LAND_ID = 'land';

/** The land the map is drawn on, as polygons; null where the catalog has none or it cannot be read. */
export async function readLand(
  readFile: ReadFile,
  catalog: Catalog,
): Promise<(Polygon | MultiPolygon)[] | null> {
  const entry = catalog.datasets.find(({ id, kind }) => id === LAND_ID && kind === 'basemap');
  if (!entry) return null;
  const reading = readBasemap(entry, await readFile(entry.file));
  if (!reading.ok) return null;
  return reading.value.features.flatMap(({ geometry }) =>
    geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? [geometry] : [],
  );
}
