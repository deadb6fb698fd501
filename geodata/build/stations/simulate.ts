import { distance } from '@turf/turf';
import type { Station } from '../../../src/data/city.ts';
import type { LonLat } from '../../../src/geo/lon-lat.ts';
import { lonLatToLattice } from '../../../src/geo/unit-lattice.ts';
import type { CityCells } from '../population/city-cells.ts';
import { polygonLookup } from '../population/polygon-lookup.ts';
import type { PopulationModel } from '../population/population-model.ts';
import type { Road } from '../population/roads.ts';
import { stationCounts } from './counts.ts';
import { LOW_BAND, leastDistance, OPERATOR_PLANS, type OperatorPlan, URBAN_DENSITY } from './operators.ts';
import { outdoorRadius } from './radio-model.ts';
import { type Random, seededRandom } from './random.ts';
import { roadPointsByCell } from './road-points.ts';

/** The seed of the shipped scenario. */
export const SEED = 20_260_311;

/** Draws in vain, one after the other, after which no more room is assumed. */
const MAX_DRAWS = 100_000;

/** A cell of resolution 10 is about 130 m from centre to centre here: 8 steps reach beyond 1 km. */
const DENSITY_STEPS = 9;
const DENSITY_RADIUS_M = 1000;

/**
 * The simulated 5G network: for each operator the number of stations that published figures suggest. Each
 * station is drawn near people (a cell with probability in proportion to its people), put on a random road
 * point of that cell, and kept unless the operator already has a station too near.
 */
export function simulateStations(model: PopulationModel, roads: readonly Road[], seed = SEED): Station[] {
  const { cells, people, communes } = model;
  const random = seededRandom(seed);
  const roadPoints = roadPointsByCell(cells, roads);
  const drawCell = weightedDraw(people, random);
  const inCity = polygonLookup(communes.map((commune) => commune.geometry));
  const counts = stationCounts(communes.reduce((sum, commune) => sum + commune.population, 0));
  return OPERATOR_PLANS.flatMap((plan) => {
    const placed: Station[] = [];
    let draws = 0;
    while (placed.length < counts[plan.operator]) {
      draws += 1;
      if (draws > MAX_DRAWS)
        throw new Error(`No room for ${counts[plan.operator]} stations of ${plan.operator}.`);
      const points = roadPoints.get(drawCell());
      if (points === undefined) continue;
      const [lon, lat] = points[Math.floor(random() * points.length)]!;
      const position: LonLat = [round5(lon), round5(lat)];
      if (inCity(...position) === -1) continue;
      const station = stationAt(
        plan,
        placed.length + 1,
        position,
        densityAt(cells, people, position),
        random,
      );
      if (placed.some((other) => tooNear(other, station))) continue;
      placed.push(station);
      draws = 0;
    }
    return placed;
  });
}

function stationAt(
  plan: OperatorPlan,
  number: number,
  position: LonLat,
  peoplePerKm2: number,
  random: Random,
): Station {
  const environment = peoplePerKm2 >= URBAN_DENSITY ? 'urban' : 'rural';
  const isLowBand = random() < plan.ruralLowBandShare;
  const ruralBand = isLowBand ? LOW_BAND : plan.ruralBand;
  const band = environment === 'urban' ? plan.urbanBand : ruralBand;
  return {
    id: `SIM-${plan.letters}-${String(number).padStart(4, '0')}`,
    position,
    operator: plan.operator,
    band,
    environment,
    radiusM: outdoorRadius(band, environment),
    simulated: true,
  };
}

function tooNear(a: Station, b: Station): boolean {
  if (a.band === null || b.band === null || a.environment === null || b.environment === null) return false;
  const least = Math.min(leastDistance(a.band, a.environment), leastDistance(b.band, b.environment));
  return distance(a.position, b.position, { units: 'meters' }) < least;
}

/** People per km² within 1 km. */
function densityAt(cells: CityCells, people: Int32Array, position: LonLat): number {
  const centre = lonLatToLattice(cells.frame, ...position);
  let sum = 0;
  for (let column = -DENSITY_STEPS; column <= DENSITY_STEPS; column += 1) {
    for (let row = -DENSITY_STEPS; row <= DENSITY_STEPS; row += 1) {
      const cell = cells.at(centre.column + column, centre.row + row);
      if (cell === -1 || people[cell] === 0) continue;
      const cellCentre = [cells.lon[cell]!, cells.lat[cell]!];
      if (distance(position, cellCentre, { units: 'meters' }) <= DENSITY_RADIUS_M) sum += people[cell]!;
    }
  }
  return sum / (Math.PI * (DENSITY_RADIUS_M / 1000) ** 2);
}

/** Indices in proportion to whole weights. */
function weightedDraw(weights: Int32Array, random: Random): () => number {
  const upTo = new Float64Array(weights.length);
  let total = 0;
  weights.forEach((weight, i) => {
    total += weight;
    upTo[i] = total;
  });
  return () => {
    const wanted = Math.floor(random() * total);
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

function round5(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
