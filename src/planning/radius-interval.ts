import type { Interval } from '../coverage/interval/interval.ts';
import { middleOf } from '../coverage/interval/quantile.ts';
import { type Normals, seededNormals } from '../coverage/interval/seeded-normals.ts';
import { percentOf } from '../coverage/percent.ts';
import { type AsyncOptions, runSteps, runStepsAsync, type Steps } from '../coverage/steps.ts';
import type { Station } from '../data/city.ts';
import { bandOf } from './assumptions.ts';
import { GREATEST_FACTOR, type Reach } from './reach.ts';

/** Errors of the radii, as standard deviations of the logarithm of a radius. */
export interface RadiusNoise {
  /** One error for all stations of a band in an environment: the model as a whole reaches too far or not far enough. */
  commonSigma: number;
  /** One error for each station: its height, tilt and surroundings are not those of the model. */
  stationSigma: number;
}

export interface RadiusIntervalRequest {
  reach: Reach;
  /** Percent of the definition `any`, from the count itself. */
  point: number;
  noise: RadiusNoise;
  draws: number;
  seed: number;
  /** 0 to 1. */
  level: number;
}

/**
 * How far the percentage may be off because stations reach farther or less far than the radio model says.
 *
 * A radius is the nominal one times a log-normal error with the median one, common to its band and environment, times
 * one of its own; at most twice the nominal one. A draw covers a unit when the factor of one of its stations is at
 * least the pair's ratio. The nominal radii are what the error is applied to, so the quantiles of the draws are the
 * interval as they stand: were the errors as assumed, the true percentage would be a draw like any other.
 *
 * Not in it: shadows behind hills and buildings within a service area, load, stations that do not exist.
 */
export function radiusInterval(
  request: RadiusIntervalRequest,
  onProgress?: (done: number) => void,
): Interval {
  return runSteps(radiusIntervalSteps(request), onProgress);
}

/** The same with pauses, a draw at a time. */
export function radiusIntervalAsync(
  request: RadiusIntervalRequest,
  options?: AsyncOptions,
): Promise<Interval> {
  return runStepsAsync(radiusIntervalSteps(request), options);
}

function* radiusIntervalSteps({
  reach,
  point,
  noise,
  draws,
  seed,
  level,
}: RadiusIntervalRequest): Steps<Interval> {
  const about = { point, level, draws, seed };
  if ((noise.commonSigma === 0 && noise.stationSigma === 0) || reach.stations.length === 0) {
    return { low: point, high: point, ...about };
  }
  const { people } = reach.index.units;
  const total = people.reduce((sum, each) => sum + each, 0);
  const nextFactors = radiusFactors(reach.stations, noise, seededNormals(seed));
  const values = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    values[draw] = percentOf(peopleWithin(reach, nextFactors()), total);
    yield (draw + 1) / draws;
  }
  return { ...middleOf(values, level), ...about };
}

/** People of the units that some station reaches with its factor. */
export function peopleWithin({ index, start, station, ratio }: Reach, factors: Float64Array): number {
  const { people, count } = index.units;
  let within = 0;
  let pair = 0;
  for (let unit = 0; unit < count; unit++) {
    const end = start[unit + 1]!;
    for (; pair < end; pair++) {
      if (ratio[pair]! <= factors[station[pair]!]!) {
        within += people[unit]!;
        break;
      }
    }
    pair = end;
  }
  return within;
}

/** Draws a factor for every station anew at each call, into the same array. */
function radiusFactors(
  stations: readonly Station[],
  { commonSigma, stationSigma }: RadiusNoise,
  normals: Normals,
): () => Float64Array {
  const names = stations.map((station) => `${bandOf(station)} ${station.environment ?? ''}`);
  const groups = [...new Set(names)];
  const groupOf = names.map((name) => groups.indexOf(name));
  const common = new Float64Array(groups.length);
  const factors = new Float64Array(stations.length);
  return () => {
    for (let k = 0; k < common.length; k++) common[k] = commonSigma * normals();
    for (let k = 0; k < factors.length; k++) {
      factors[k] = Math.min(GREATEST_FACTOR, Math.exp(common[groupOf[k]!]! + stationSigma * normals()));
    }
    return factors;
  };
}
