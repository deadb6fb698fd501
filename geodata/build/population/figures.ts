import type { ReadReference } from '../dataset.ts';
import { readCensus } from './census.ts';
import {
  leaveOneOutPercent,
  peopleWithoutRoad,
  ruleWithExponent,
  spreads,
  wrongCommunePercent,
  wrongSquareKmPercent,
} from './measure.ts';
import type { PopulationModel } from './population-model.ts';

/** Sides of the blocks WorldPop is added up to, in its cells of about 1 km. */
export const BLOCKS = [3, 4, 5, 8] as const;

/** Exponents tried for the rule. */
export const EXPONENTS = [0.5, 0.6, 2 / 3, 0.75, 0.85, 1] as const;

/** Errors of one way to spread people, percent of people. */
export interface SpreadFigures {
  census: number;
  list: number;
  mountain: number;
  /** By `BLOCKS`; null where the spread is WorldPop itself. */
  squareKm: number[] | null;
}

export interface PopulationFigures {
  even: SpreadFigures;
  roads: SpreadFigures;
  worldPop: SpreadFigures;
  rule: SpreadFigures;
  /** Error against the census with each of `EXPONENTS`, and with the exponent chosen without the region. */
  byExponent: number[];
  leaveOneOut: number;
  withoutRoad: { worldPop: number; shipped: number };
}

/** Measures the rule against an even spread, plain roads and WorldPop; see `geodata/README.md`. */
export function populationFigures(read: ReadReference, model: PopulationModel): PopulationFigures {
  const census = readCensus(
    read,
    model.communes.map((commune) => commune.code),
  );
  const list = model.communes.map((commune) => commune.population);
  const isMountain = (commune: number) => model.communes[commune]!.terrain === 'mountain';
  const figures = (weights: Float64Array, withinBlocks: Float64Array | null): SpreadFigures => ({
    census: wrongCommunePercent(model, weights, census.people, census),
    list: wrongCommunePercent(model, weights, list, census),
    mountain: wrongCommunePercent(model, weights, census.people, census, isMountain),
    squareKm: withinBlocks && BLOCKS.map((cells) => wrongSquareKmPercent(model, withinBlocks, cells)),
  });
  const weights = spreads(model);
  const byExponent = EXPONENTS.map((exponent) => ruleWithExponent(model, exponent));
  return {
    even: figures(weights.even, weights.even),
    roads: figures(weights.roads, weights.roads),
    worldPop: figures(weights.worldPop, null),
    // Within a block WorldPop is taken as unknown, so only the roads' part of the rule is left.
    rule: figures(weights.rule, model.roadWeight),
    byExponent: byExponent.map((each) => wrongCommunePercent(model, each, census.people, census)),
    leaveOneOut: leaveOneOutPercent(model, byExponent, census),
    withoutRoad: peopleWithoutRoad(model),
  };
}
