import { serviceAreaOfStation } from '../../src/coverage/service-area-of-station.ts';
import type { Operator, PopulationUnits, ServiceArea, Station } from '../../src/data/city.ts';
import { seededRandom } from '../support/random.ts';

export interface SyntheticCity {
  units: PopulationUnits;
  communeCount: number;
  operators: Operator[];
  stations: Station[];
  serviceAreas: ServiceArea[];
}

/** Distance between the centres of neighbouring H3 cells of resolution 10, in metres. */
const SPACING_M = 131;
const METRES_PER_DEGREE = 111_195;
const WEST = 107.2;
const SOUTH = 15;

/**
 * An invented city on a turned hexagonal lattice like H3's: plain, towns and empty mountains, people heaped in
 * the towns, stations of three operators placed where people live with the radii of three bands.
 *
 * @param unitCount units; the city grows northwards with it
 * @param stationCount stations, one disc of 64 corners each
 */
export function syntheticCity(unitCount: number, stationCount: number, seed = 1): SyntheticCity {
  const random = seededRandom(seed);
  const shrink = Math.cos((16 * Math.PI) / 180);
  const widthM = 95_000;
  const towns = Array.from({ length: 40 }, (_, k) => ({
    x: random() * widthM,
    y: random() ** 1.5 * 90_000,
    people: k === 0 ? 60 : 4 + 30 * random() ** 4,
    reachM: 1500 + 5000 * random(),
  }));

  const lon = new Float64Array(unitCount);
  const lat = new Float64Array(unitCount);
  const people = new Float64Array(unitCount);
  const communeIndex = new Uint16Array(unitCount);
  const turn = 0.33;
  const rowM = SPACING_M * Math.sqrt(0.75);
  let count = 0;
  for (let yM = 0; count < unitCount; yM += 2000) {
    for (let j = -800; j < 1400 && count < unitCount; j++) {
      for (let i = -400; i < 1200 && count < unitCount; i++) {
        const u = (i + (j & 1) / 2) * SPACING_M;
        const v = j * rowM;
        const x = u * Math.cos(turn) - v * Math.sin(turn);
        const y = u * Math.sin(turn) + v * Math.cos(turn);
        const coast = widthM - 9000 + 8000 * Math.sin(y / 17_000);
        if (y < yM || y >= yM + 2000 || x < 5000 * Math.sin(y / 9000) + 5000 || x > coast) continue;
        lon[count] = round6(WEST + x / (METRES_PER_DEGREE * shrink));
        lat[count] = round6(SOUTH + y / METRES_PER_DEGREE);
        let density = 0.2;
        for (const town of towns) {
          const square = ((x - town.x) ** 2 + (y - town.y) ** 2) / town.reachM ** 2;
          if (square < 12) density += town.people * Math.exp(-square);
        }
        people[count] = Math.floor(density * 2 * random());
        communeIndex[count] = Math.floor(x / 10_000) + 10 * (Math.floor(y / 12_000) % 10);
        count++;
      }
    }
  }

  const operators = ['A', 'B', 'C'].map((id) => ({ id, name: `Operator ${id}` }));
  const radii = [580, 710, 1130, 1350, 1370];
  const stations: Station[] = [];
  while (stations.length < stationCount) {
    const unit = Math.floor(random() * unitCount);
    if (random() * 8 > people[unit]! + 1) continue;
    stations.push({
      id: `s${stations.length}`,
      position: [
        round6(lon[unit]! + 0.001 * (random() - 0.5)),
        round6(lat[unit]! + 0.001 * (random() - 0.5)),
      ],
      operator: operators[Math.floor(random() * 3)]!.id,
      band: null,
      environment: null,
      radiusM: radii[Math.floor(random() * radii.length)]!,
      simulated: true,
    });
  }
  return {
    units: { count, lon, lat, people, communeIndex, h3Resolution: null },
    communeCount: 100,
    operators,
    stations,
    serviceAreas: stations.map(serviceAreaOfStation),
  };
}

function round6(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
