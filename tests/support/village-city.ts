import { NO_COMMUNE, type PopulationUnits, type Station } from '../../src/data/city.ts';

/** Metres of a degree of latitude on the sphere that service areas are measured with. */
const METRES_PER_DEGREE = (Math.PI / 180) * 6_371_008.8;
const WEST = 108;
const SOUTH = 16;
const SHRINK = Math.cos((SOUTH * Math.PI) / 180);

/** Cells a side of a square block of about 1 km. */
const CELLS_A_BLOCK = 4;
const CELL_M = 250;

export interface VillageCity {
  units: PopulationUnits;
  communeCount: number;
  /** Block of each unit, cut by communes. */
  block: number[];
  stations: Station[];
}

/** Standard normal numbers by Box and Muller's formula. */
export function normalsFrom(random: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/**
 * An invented city of square communes, its people heaped in villages, stations of two bands placed where people
 * live. Blocks of about 1 km hold 16 cells.
 *
 * @param side communes along one side, each of 8 km
 * @param stationsPerCommune 5 leave half of the people uncovered, 16 a fifth
 * @param offset cells by which the blocks whose people share an error are shifted, 0 to 3
 */
export function villageCity(
  random: () => number,
  { side = 2, stationsPerCommune = 16, offset = 0 } = {},
): VillageCity {
  const communeM = 8000;
  const cells = (side * communeM) / CELL_M;
  const communeCells = communeM / CELL_M;
  const villages = Array.from({ length: 14 * side * side }, () => ({
    x: random() * cells,
    y: random() * cells,
    people: 20 * random() ** 2 + 2,
    reach: 2 + 5 * random(),
  }));
  const lon: number[] = [];
  const lat: number[] = [];
  const people: number[] = [];
  const commune: number[] = [];
  const block: number[] = [];
  for (let row = 0; row < cells; row++) {
    for (let column = 0; column < cells; column++) {
      let density = 0.15 * random();
      for (const { x, y, people: heap, reach } of villages) {
        const square = ((column - x) ** 2 + (row - y) ** 2) / reach ** 2;
        if (square < 9) density += heap * Math.exp(-square);
      }
      const residents = Math.round(density * (0.5 + random()));
      if (residents === 0) continue;
      lon.push(round6(WEST + ((column + 0.5) * CELL_M) / (METRES_PER_DEGREE * SHRINK)));
      lat.push(round6(SOUTH + ((row + 0.5) * CELL_M) / METRES_PER_DEGREE));
      people.push(residents);
      const inCommune = Math.floor(row / communeCells) * side + Math.floor(column / communeCells);
      commune.push(inCommune);
      const blockOf = (cell: number) => Math.floor((cell + offset) / CELLS_A_BLOCK);
      block.push(blockOf(row) * (cells / CELLS_A_BLOCK + 1) + blockOf(column));
    }
  }
  const units = {
    count: lon.length,
    lon: Float64Array.from(lon),
    lat: Float64Array.from(lat),
    people: Float64Array.from(people),
    communeIndex: Uint16Array.from(commune),
    h3Resolution: null,
  };
  const stations: Station[] = [];
  while (stations.length < stationsPerCommune * side * side) {
    const unit = Math.floor(random() * units.count);
    if (random() * 12 > units.people[unit]!) continue;
    const band = random() < 0.5 ? 'n1' : 'n2';
    const environment = random() < 0.5 ? 'urban' : 'rural';
    stations.push({
      id: `s${stations.length}`,
      position: [
        round6(units.lon[unit]! + 0.002 * (random() - 0.5)),
        round6(units.lat[unit]! + 0.002 * (random() - 0.5)),
      ],
      operator: random() < 0.6 ? 'A' : 'B',
      band,
      environment,
      radiusM: (band === 'n1' ? 1800 : 1000) * (environment === 'urban' ? 0.7 : 1),
      simulated: true,
    });
  }
  return { units, communeCount: side * side, block, stations };
}

/** The true people times a log-normal error of mean one of each block and of each unit, every commune's sum held. */
export function published(
  city: VillageCity,
  { blockSigma, cellSigma }: { blockSigma: number; cellSigma: number },
  normal: () => number,
): Float64Array {
  const { units, block, communeCount } = city;
  const errorOf = (sigma: number) => Math.exp(sigma * normal() - (sigma * sigma) / 2);
  const blockErrors = new Map<number, number>();
  const people = units.people.map((residents, unit) => {
    let error = blockErrors.get(block[unit]!);
    if (error === undefined) {
      error = errorOf(blockSigma);
      blockErrors.set(block[unit]!, error);
    }
    return residents * error * errorOf(cellSigma);
  });
  const sums = [units.people, people].map((each) => {
    const sum = new Float64Array(communeCount);
    for (let unit = 0; unit < units.count; unit++) {
      const commune = units.communeIndex[unit]!;
      if (commune !== NO_COMMUNE) sum[commune]! += each[unit]!;
    }
    return sum;
  });
  return people.map((residents, unit) => {
    const commune = units.communeIndex[unit]!;
    return (residents * sums[0]![commune]!) / sums[1]![commune]!;
  });
}

function round6(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
