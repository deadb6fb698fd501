import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bbox, booleanPointInPolygon, booleanValid } from '@turf/turf';
import type { Feature, Point } from 'geojson';
import { openCity } from '../../src/data/open-city.ts';
import { createIntake } from '../../src/intake/open-intake.ts';
import { folderReader } from '../fixtures/fixture-files.ts';

/**
 * Takes one file of population points in, in a process of its own so that its memory can be told, and prints what it
 * took as JSON: `tsx import-run.ts ours|plain FILE`.
 */
const [way = '', path = ''] = process.argv.slice(2);
const geodata = join(import.meta.dirname, '../../geodata');
const { city } = await openCity(folderReader(geodata), { only: ['communes', 'radio-model'] });
if (!city) throw new Error('The shipped city cannot be opened.');
const { communes, catalog, radioModel } = city;

async function ours(): Promise<number> {
  const intake = createIntake();
  const context = { cityBbox: catalog.city.bbox, operators: catalog.operators, communes, radioModel };
  const opened = await intake.open('points.geojson', new Uint8Array(readFileSync(path)), context, []);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failures));
  const prepared = await intake.prepare();
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.failures));
  return prepared.value.count;
}

/** What a script of a few lines would do: parse, judge each point, find its commune, leave out repeated ones. */
async function plain(): Promise<number> {
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as { features: Feature<Point>[] };
  const boxes = communes.map(({ geometry }) => bbox(geometry));
  const seen = new Set<string>();
  let count = 0;
  for (const feature of features) {
    const [lon, lat] = feature.geometry.coordinates as [number, number];
    const key = JSON.stringify([feature.geometry.coordinates, feature.properties]);
    if (seen.has(key) || !booleanValid(feature)) continue;
    seen.add(key);
    const home = communes.find(({ geometry }, index) => {
      const [west, south, east, north] = boxes[index]!;
      const isNear = lon >= west && lon <= east && lat >= south && lat <= north;
      return isNear && booleanPointInPolygon(feature, geometry);
    });
    if (home) feature.properties = { ...feature.properties, commune_code: home.code };
    count += 1;
  }
  return count;
}

const start = performance.now();
const count = way === 'ours' ? await ours() : await plain();
const ms = performance.now() - start;
console.log(JSON.stringify({ count, ms, peakMb: process.resourceUsage().maxRSS / 1024 }));
