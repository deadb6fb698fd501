import { latLngToCell } from 'h3-js';
import type { PopulationUnits } from '../../data/city.ts';
import { METRES_PER_DEGREE } from '../../geo/earth.ts';
import type { Steps } from '../steps.ts';

/** H3 cells of this resolution have about 0.7 km². */
const BLOCK_RESOLUTION = 8;

/** Units between two pauses. */
const UNITS_A_STEP = 4096;

/** Number of the block of about 1 km that each unit lies in, from 0. */
export interface Blocks {
  count: number;
  ofUnit: Uint32Array;
}

/**
 * Blocks of about one square kilometre: the H3 cell of resolution 8 round a unit's centre where the units are H3
 * cells, else squares of 1,000 m counted from the equator and, at each row's own latitude, from Greenwich.
 */
export function* blockSteps(units: PopulationUnits): Steps<Blocks> {
  const nameOf = units.h3Resolution === null ? squareOf : hexagonOf;
  const numbers = new Map<string | number, number>();
  const ofUnit = new Uint32Array(units.count);
  for (let unit = 0; unit < units.count; unit++) {
    const name = nameOf(units.lon[unit]!, units.lat[unit]!);
    let block = numbers.get(name);
    if (block === undefined) {
      block = numbers.size;
      numbers.set(name, block);
    }
    ofUnit[unit] = block;
    if (unit % UNITS_A_STEP === 0) yield unit / units.count;
  }
  return { count: numbers.size, ofUnit };
}

function hexagonOf(lon: number, lat: number): string {
  return latLngToCell(lat, lon, BLOCK_RESOLUTION);
}

function squareOf(lon: number, lat: number): number {
  const row = Math.floor((lat * METRES_PER_DEGREE) / 1000);
  const shrink = Math.cos((((row + 0.5) * 1000) / METRES_PER_DEGREE) * (Math.PI / 180));
  const column = Math.floor((lon * METRES_PER_DEGREE * shrink) / 1000);
  return row * 65_536 + column;
}
