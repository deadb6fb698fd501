import type { Census } from './census.ts';
import type { PopulationModel } from './population-model.ts';
import { roadWeight, worldPopWeight } from './rule.ts';
import type { WorldPopPiece } from './world-pop.ts';

/** Ways to spread people over cells, as a weight per cell. */
export function spreads(model: PopulationModel) {
  return {
    even: new Float64Array(model.cells.count).fill(1),
    roads: model.plainRoadM,
    worldPop: worldPopWeight(model, 1),
    rule: model.weight,
  };
}

/** The rule with another exponent. */
export function ruleWithExponent(model: PopulationModel, exponent: number): Float64Array {
  const byWorldPop = worldPopWeight(model, exponent);
  return roadWeight(model, exponent).map((weight, cell) => weight * byWorldPop[cell]!);
}

/** People put into a wrong commune, by commune and therefore counted twice, when regions are spread by weight. */
export function misplacedByCommune(
  model: PopulationModel,
  weights: Float64Array,
  truth: readonly number[],
  region: readonly number[],
): number[] {
  const weightOf = truth.map(() => 0);
  weights.forEach((weight, cell) => {
    weightOf[model.cells.commune[cell]!]! += weight;
  });
  const regionWeight = totals(weightOf, region);
  const regionPeople = totals(truth, region);
  return truth.map((people, commune) => {
    const number = region[commune]!;
    if (number === -1) return 0;
    return Math.abs((regionPeople[number]! * weightOf[commune]!) / regionWeight[number]! - people);
  });
}

/**
 * Percent of people in a wrong commune when the people of each former district are spread over its cells by
 * weight and compared with `truth` by commune. `only` restricts the count to some communes.
 */
export function wrongCommunePercent(
  model: PopulationModel,
  weights: Float64Array,
  truth: readonly number[],
  census: Census,
  only: (commune: number) => boolean = () => true,
): number {
  const misplaced = misplacedByCommune(model, weights, truth, census.region);
  const counted = truth.map((_, commune) => commune).filter((commune) => only(commune));
  const wrong = counted.reduce((sum, commune) => sum + misplaced[commune]!, 0);
  const all = counted.reduce((sum, commune) => sum + truth[commune]!, 0);
  return (100 * wrong) / 2 / all;
}

/**
 * As `wrongCommunePercent` for a weight with one free number, chosen for each region on all the others: what
 * to expect where the census was not looked at.
 */
export function leaveOneOutPercent(
  model: PopulationModel,
  choices: readonly Float64Array[],
  census: Census,
): number {
  const byChoice = choices.map((weights) =>
    totals(misplacedByCommune(model, weights, census.people, census.region), census.region),
  );
  const regions = byChoice[0]!.length;
  let wrong = 0;
  for (let region = 0; region < regions; region += 1) {
    const others = byChoice.map((errors) => sum(errors) - (errors[region] ?? 0));
    const best = others.indexOf(Math.min(...others));
    wrong += byChoice[best]![region] ?? 0;
  }
  return (100 * wrong) / 2 / sum(census.people);
}

/**
 * Percent of people in a wrong square kilometre when WorldPop is added up to blocks of `blockCells` × `blockCells`
 * of its cells within a commune, spread by weight and compared with WorldPop itself.
 */
export function wrongSquareKmPercent(
  model: PopulationModel,
  weights: Float64Array,
  blockCells: number,
): number {
  const weightOf = model.pieces.map(() => 0);
  const cellsOf = model.pieces.map(() => 0);
  weights.forEach((weight, cell) => {
    const piece = model.pieceOf[cell]!;
    if (piece === -1) return;
    weightOf[piece]! += weight;
    cellsOf[piece]! += 1;
  });
  const counted = model.pieces.map((_, i) => i).filter((piece) => cellsOf[piece]! > 0);
  const blockOf = (piece: WorldPopPiece) =>
    `${Math.floor(piece.gridColumn / blockCells)} ${Math.floor(piece.gridRow / blockCells)} ${piece.commune}`;
  const blocks = new Map<string, { people: number; weight: number; cells: number }>();
  for (const i of counted) {
    const key = blockOf(model.pieces[i]!);
    const block = blocks.get(key) ?? { people: 0, weight: 0, cells: 0 };
    block.people += model.pieces[i]!.peopleAnchored;
    block.weight += weightOf[i]!;
    block.cells += cellsOf[i]!;
    blocks.set(key, block);
  }
  let wrong = 0;
  let all = 0;
  for (const i of counted) {
    const block = blocks.get(blockOf(model.pieces[i]!))!;
    const share = block.weight > 0 ? weightOf[i]! / block.weight : cellsOf[i]! / block.cells;
    wrong += Math.abs(block.people * share - model.pieces[i]!.peopleAnchored);
    all += model.pieces[i]!.peopleAnchored;
  }
  return (100 * wrong) / 2 / all;
}

/** People in WorldPop pieces through which no known road runs: as WorldPop has them, and as shipped. */
export function peopleWithoutRoad(model: PopulationModel): { worldPop: number; shipped: number } {
  const roadM = model.pieces.map(() => 0);
  const shipped = model.pieces.map(() => 0);
  model.pieceOf.forEach((piece, cell) => {
    if (piece === -1) return;
    roadM[piece]! += model.plainRoadM[cell]!;
    shipped[piece]! += model.people[cell]!;
  });
  const without = model.pieces.map((_, i) => i).filter((i) => roadM[i] === 0);
  return {
    worldPop: Math.round(without.reduce((people, i) => people + model.pieces[i]!.peopleAnchored, 0)),
    shipped: without.reduce((people, i) => people + shipped[i]!, 0),
  };
}

function totals(values: readonly number[], region: readonly number[]): number[] {
  const sums: number[] = [];
  values.forEach((value, i) => {
    const number = region[i]!;
    if (number !== -1) sums[number] = (sums[number] ?? 0) + value;
  });
  return sums;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
