import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import { openCity } from '../../src/data/open-city.ts';
import type { BenchCase } from './contenders.ts';

const GEODATA = join(import.meta.dirname, '../../geodata');

/** The shipped city; null when `geodata/` does not hold one that opens. */
export async function shippedCase(): Promise<BenchCase | null> {
  if (!existsSync(join(GEODATA, 'catalog.json'))) return null;
  const { city } = await openCity(async (path) => {
    const file = join(GEODATA, path);
    return existsSync(file) ? new Uint8Array(await readFile(file)) : null;
  });
  if (!city || city.units.count === 0) return null;
  const { units, communes, serviceAreas } = coverageInputOf(city);
  return { name: 'shipped data', units, communeCount: communes.length, serviceAreas };
}
