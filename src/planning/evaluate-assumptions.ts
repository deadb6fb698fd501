import { createExactSums } from '../coverage/exact-sums.ts';
import { percentOf } from '../coverage/percent.ts';
import { serviceAreaOfStation } from '../coverage/service-area-of-station.ts';
import { addUnit } from '../coverage/unit-index.ts';
import type { RadioRange, Station } from '../data/city.ts';
import type { Spans } from '../geo/polygon-sweep.ts';
import {
  type AssumedCoverage,
  type AssumptionBasis,
  type Assumptions,
  bandOf,
  type PopulationBasis,
} from './assumptions.ts';
import { indoorShare } from './indoor-share.ts';
import { GREATEST_FACTOR, type Reach, ratioError } from './reach.ts';

/** Factor on a station's radius; 0 when its operator is out. */
function assumedFactor(
  station: Station,
  { radiusFactor, environment, operatorOut }: Assumptions,
  radioModel: readonly RadioRange[],
): number {
  if (station.operator === operatorOut) return 0;
  const factor = radiusFactor[bandOf(station)] ?? 1;
  return environment === 'indoor' ? factor * indoorShare(station, radioModel) : factor;
}

/**
 * Share of residents within range of at least one operator (the definition `any`) under other assumptions: the same
 * units are covered as when every station's radius were changed and everything counted anew. Takes a few
 * milliseconds for a hundred thousand units.
 *
 * @throws RangeError when a radius is more than doubled, indoor radii are asked for that the radio model lacks, or
 * the people of a basis are not known
 */
export function evaluateAssumptions(
  reach: Reach,
  assumptions: Assumptions,
  basis: AssumptionBasis,
): AssumedCoverage {
  const { index } = reach;
  const covered = createExactSums(index.communeCount + 1);
  forEachCovered(reach, assumptions, basis.radioModel, (unit) => addUnit(index, covered, unit, 1));
  const factors = communeFactors(index.residents.high, assumptions.population, basis);
  let coveredPeople = 0;
  let totalPeople = 0;
  for (let k = 0; k < factors.length; k++) {
    coveredPeople += factors[k]! * covered.high[k]!;
    totalPeople += factors[k]! * index.residents.high[k]!;
  }
  const value = percentOf(coveredPeople, totalPeople);
  if (assumptions.population !== 'announced') return { value, coveredPeople, totalPeople };
  const { announcedPeople } = basis;
  if (announcedPeople === null) throw new RangeError('No total of the people has been announced.');
  const scale = totalPeople > 0 ? announcedPeople / totalPeople : 0;
  return { value, coveredPeople: scale * coveredPeople, totalPeople: announcedPeople };
}

/** 1 for each unit in at least one service area under the assumptions, in the order of the units. */
export function coveredUnder(
  reach: Reach,
  assumptions: Assumptions,
  radioModel: readonly RadioRange[],
): Uint8Array {
  const covered = new Uint8Array(reach.index.units.count);
  forEachCovered(reach, assumptions, radioModel, (unit) => {
    covered[unit] = 1;
  });
  return covered;
}

/**
 * Pairs whose edge is surely beyond or before the unit are decided by their ratio; where rounding of the corners
 * could matter, and no other station settles it, the service area itself is made and swept.
 */
function forEachCovered(
  reach: Reach,
  assumptions: Assumptions,
  radioModel: readonly RadioRange[],
  count: (unit: number) => void,
): void {
  const { index, stations, start, station, ratio } = reach;
  const factors = stations.map((each) => assumedFactor(each, assumptions, radioModel));
  const most = Math.max(0, ...factors);
  if (most > GREATEST_FACTOR) throw new RangeError(`A radius times ${most} is beyond what was looked at.`);
  const sure = Float64Array.from(factors, (factor, k) => within(factor, stations[k]!, -1));
  const possible = Float64Array.from(factors, (factor, k) => within(factor, stations[k]!, 1));
  const widest = Math.max(0, ...possible);
  const swept = new Map<number, Spans>();
  for (let unit = 0; unit < index.units.count; unit++) {
    const end = start[unit + 1]!;
    let covered = false;
    let doubtful = -1;
    for (let pair = start[unit]!; pair < end && ratio[pair]! <= widest; pair++) {
      const k = station[pair]!;
      if (ratio[pair]! <= sure[k]!) {
        covered = true;
        break;
      }
      if (doubtful < 0 && ratio[pair]! <= possible[k]!) doubtful = pair;
    }
    for (let pair = doubtful; !covered && pair >= 0 && pair < end; pair++) {
      const k = station[pair]!;
      if (ratio[pair]! <= possible[k]!) covered = inServiceArea(k, unit);
    }
    if (covered) count(unit);
  }

  function inServiceArea(k: number, unit: number): boolean {
    let spans = swept.get(k);
    if (spans === undefined) {
      const each = stations[k]!;
      spans = index.sweep(serviceAreaOfStation({ ...each, radiusM: each.radiusM * factors[k]! }).geometry);
      swept.set(k, spans);
    }
    const { order } = index.grid;
    for (let j = 0; j < spans.length; j += 3) {
      for (let place = spans[j + 1]!; place < spans[j + 2]!; place++) if (order[place] === unit) return true;
    }
    return false;
  }
}

/** The ratio up to which (−1) a unit is surely, or beyond which (1) it is surely not, in reach; exact at 1. */
function within(factor: number, { radiusM }: Station, side: -1 | 1): number {
  if (factor === 0) return -1;
  return factor === 1 ? 1 : factor * (1 + side * ratioError(radiusM * factor));
}

/** Factor on the people of each commune, then of those in no commune, whom no census row counts: 1. */
function communeFactors(
  residents: Float64Array,
  population: PopulationBasis,
  { communes }: AssumptionBasis,
): Float64Array {
  const factors = new Float64Array(residents.length).fill(1);
  if (population !== 'census') return factors;
  for (const [k, { censusPopulation }] of communes.entries()) {
    if (censusPopulation === null) throw new RangeError(`Commune ${k} has no census people.`);
    factors[k] = residents[k]! > 0 ? censusPopulation / residents[k]! : 0;
  }
  return factors;
}
