import type { PopulationUnits } from '../../data/city.ts';
import { percentOf } from '../percent.ts';
import { type AsyncOptions, runSteps, runStepsAsync, type Steps } from '../steps.ts';
import { blockSteps } from './blocks.ts';
import { type PopulationNoise, peopleDraws } from './draw-people.ts';
import type { Interval } from './interval.ts';
import { piecesOf } from './pieces.ts';
import { middleOf } from './quantile.ts';
import { seededNormals } from './seeded-normals.ts';

export interface PopulationIntervalRequest {
  units: PopulationUnits;
  communeCount: number;
  /** 1 for each covered unit, else 0, see `unitShares`. */
  shares: Float64Array;
  /** The error the published people are believed to have. */
  noise: PopulationNoise;
  draws: number;
  seed: number;
  /** 0 to 1. */
  level: number;
}

/** Share of the work that finding the blocks takes. */
const BLOCKS_SHARE = 0.25;

/** Share of the pairs of units in a block that are believed to share their error. */
const SHARED_ERROR = 4 / 9;

/**
 * How far the percentage may be off because people live elsewhere in their commune than published: in another block
 * of about 1 km, or in another unit of it. Commune totals are held.
 *
 * The ends are quantiles of the percentage over people drawn anew round the published ones. The published people are
 * the true ones times an error, and so are heaped more than the true ones; an error of the same size on top would
 * count that twice and make the interval too wide. The draws take a smaller one, see `redrawnNoise`, with which they
 * vary as the published percentage does round the true one. A test counts how often the truth is inside.
 *
 * Not in it: wrong commune totals, people away from where they are registered.
 *
 * @throws RangeError for a share that is neither 0 nor 1
 */
export function populationInterval(
  request: PopulationIntervalRequest,
  onProgress?: (done: number) => void,
): Interval {
  return runSteps(populationIntervalSteps(request), onProgress);
}

/** The same with pauses, a draw at a time. */
export function populationIntervalAsync(
  request: PopulationIntervalRequest,
  options?: AsyncOptions,
): Promise<Interval> {
  return runStepsAsync(populationIntervalSteps(request), options);
}

/**
 * The error to draw with, given the error of the published people.
 *
 * With τ² = exp(σ²) − 1 the variance of an error, a published sum p of true people t has E[p²] = (1 + τ²) t², so
 * draws with the variance v = τ² / (1 + τ²) vary by v p², on average by the τ² t² that is wanted. For blocks it is
 * τ² / (1 + 4/9 τ²): how far an error of where people live really reaches is not known, and need not end where our
 * blocks do. Of two units in one of two squares of the same size laid over each other at random, each way two thirds
 * share the other square too, so 4/9 of the pairs of units in a block share their error.
 */
function redrawnNoise({ blockSigma, cellSigma }: PopulationNoise): PopulationNoise {
  const block = Math.expm1(blockSigma * blockSigma);
  const cell = Math.expm1(cellSigma * cellSigma);
  return {
    blockSigma: Math.sqrt(Math.log1p(block / (1 + SHARED_ERROR * block))),
    cellSigma: Math.sqrt(Math.log1p(cell / (1 + cell))),
  };
}

function* populationIntervalSteps(request: PopulationIntervalRequest): Steps<Interval> {
  const { units, communeCount, shares, noise, draws, seed, level } = request;
  const finding = blockSteps(units);
  let found = finding.next();
  while (!found.done) {
    yield BLOCKS_SHARE * found.value;
    found = finding.next();
  }
  const pieces = piecesOf(units, communeCount, shares, found.value);
  const total = sum(pieces.communePeople);
  const point = percentOf(sum(pieces.communeCovered), total);
  const about = { point, level, draws, seed };
  if (total === 0 || (noise.blockSigma === 0 && noise.cellSigma === 0)) {
    return { low: point, high: point, ...about };
  }
  const people = peopleDraws(pieces, redrawnNoise(noise), seededNormals(seed));
  const values = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    people.next();
    values[draw] = (100 * sum(people.covered)) / total;
    yield BLOCKS_SHARE + ((1 - BLOCKS_SHARE) * (draw + 1)) / draws;
  }
  return { ...middleOf(values, level), ...about };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let k = 0; k < values.length; k++) total += values[k]!;
  return total;
}
