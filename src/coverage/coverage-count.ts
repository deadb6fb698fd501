import type { ServiceArea } from '../data/city.ts';
import type { Spans } from '../geo/polygon-sweep.ts';
import { addExactly, createExactSums, type ExactSums } from './exact-sums.ts';
import type { UnitIndex } from './unit-index.ts';

/**
 * How many service areas cover each population unit, in all and per operator, and the people that adds up to.
 * Changes in place as service areas come and go; one that is added and removed again leaves no trace.
 */
export interface CoverageCount {
  index: UnitIndex;
  any: CoverageLayer;
  operators: Map<string, CoverageLayer>;
  /** By id; more than one where an id repeats. */
  areas: Map<string, CountedArea[]>;
  rowsPerBlock: number;
}

/** Counts of one operator, or of all. */
export interface CoverageLayer {
  /**
   * Covering areas per unit in grid order, cut into blocks of `rowsPerBlock` rows that are made when first
   * touched. A block ends with an unused entry.
   */
  blocks: (Int32Array | undefined)[];
  /** People in at least one area, per bucket of the index. */
  covered: ExactSums;
}

export interface CountedArea {
  operator: string;
  spans: Spans;
}

/** Units in a block, about. */
const BLOCK_SIZE = 4096;

/** Counts all service areas at once. */
export function createCoverageCount(
  index: UnitIndex,
  serviceAreas: readonly ServiceArea[] = [],
): CoverageCount {
  const { count: units, rows } = index.grid;
  const count: CoverageCount = {
    index,
    any: createLayer(index),
    operators: new Map(),
    areas: new Map(),
    rowsPerBlock: Math.max(1, Math.floor((BLOCK_SIZE * rows) / Math.max(1, units))),
  };
  for (const area of serviceAreas) {
    const spans = register(count, area);
    markEnds(count, count.any, spans);
    markEnds(count, layerOf(count, area.operator), spans);
  }
  sumMarks(count, count.any);
  for (const layer of count.operators.values()) sumMarks(count, layer);
  return count;
}

/** Counts one more service area. Takes time in proportion to its corners and to the units it covers. */
export function addServiceArea(count: CoverageCount, area: ServiceArea): void {
  const spans = register(count, area);
  cover(count, count.any, spans);
  cover(count, layerOf(count, area.operator), spans);
}

/**
 * Takes the service area of this id away again, the one added last where the id repeats.
 *
 * @throws RangeError when no such area is counted
 */
export function removeServiceArea(count: CoverageCount, id: string): void {
  const sameId = count.areas.get(id);
  const area = sameId?.pop();
  if (sameId === undefined || area === undefined)
    throw new RangeError(`Service area "${id}" is not counted.`);
  if (sameId.length === 0) count.areas.delete(id);
  uncover(count, count.any, area.spans);
  uncover(count, layerOf(count, area.operator), area.spans);
}

/** Replaces the service area of the same id, as when its station moves. */
export function moveServiceArea(count: CoverageCount, area: ServiceArea): void {
  removeServiceArea(count, area.id);
  addServiceArea(count, area);
}

/**
 * People in at least one service area, of `operator` or of any when null: one sum per commune, then that of the
 * units in no commune.
 */
export function coveredPeople(count: CoverageCount, operator: string | null = null): Float64Array {
  const layer = operator === null ? count.any : count.operators.get(operator);
  return layer?.covered.high ?? new Float64Array(count.index.communeCount + 1);
}

/** 1 for each unit in at least one service area, of `operator` or of any when null; in the order of the units. */
export function coveredUnits(count: CoverageCount, operator: string | null = null): Uint8Array {
  const { grid } = count.index;
  const covered = new Uint8Array(grid.count);
  const layer = operator === null ? count.any : count.operators.get(operator);
  layer?.blocks.forEach((counts, block) => {
    const first = firstOf(count, block);
    for (let k = 0; k < counts!.length - 1; k++) if (counts![k]! > 0) covered[grid.order[first + k]!] = 1;
  });
  return covered;
}

function createLayer(index: UnitIndex): CoverageLayer {
  return { blocks: [], covered: createExactSums(index.communeCount + 1) };
}

function layerOf(count: CoverageCount, operator: string): CoverageLayer {
  let layer = count.operators.get(operator);
  if (layer === undefined) {
    layer = createLayer(count.index);
    count.operators.set(operator, layer);
  }
  return layer;
}

function register(count: CoverageCount, area: ServiceArea): Spans {
  const spans = count.index.sweep(area.geometry);
  const counted = { operator: area.operator, spans };
  const sameId = count.areas.get(area.id);
  if (sameId === undefined) count.areas.set(area.id, [counted]);
  else sameId.push(counted);
  return spans;
}

/** First unit of a block, in grid order. */
function firstOf(count: CoverageCount, block: number): number {
  const { rows, rowStart } = count.index.grid;
  return rowStart[Math.min(rows, block * count.rowsPerBlock)]!;
}

function countsOf(count: CoverageCount, layer: CoverageLayer, block: number): Int32Array {
  layer.blocks[block] ??= new Int32Array(firstOf(count, block + 1) - firstOf(count, block) + 1);
  return layer.blocks[block]!;
}

/** Notes where runs begin and end, for `sumMarks` to turn all of a layer's marks into counts in one pass. */
function markEnds(count: CoverageCount, layer: CoverageLayer, spans: Spans): void {
  for (let k = 0; k < spans.length; k += 3) {
    const block = Math.floor(spans[k]! / count.rowsPerBlock);
    const counts = countsOf(count, layer, block);
    const first = firstOf(count, block);
    counts[spans[k + 1]! - first]!++;
    counts[spans[k + 2]! - first]!--;
  }
}

function sumMarks(count: CoverageCount, layer: CoverageLayer): void {
  const { people, bucket, whole } = count.index;
  layer.blocks.forEach((counts, block) => {
    const first = firstOf(count, block);
    const last = counts!.length - 1;
    let covering = 0;
    let runBucket = 0;
    let runPeople = 0;
    for (let k = 0; k < last; k++) {
      covering += counts![k]!;
      counts![k] = covering;
      if (covering === 0) continue;
      if (bucket[first + k] !== runBucket || !whole) {
        addExactly(layer.covered, runBucket, runPeople);
        runBucket = bucket[first + k]!;
        runPeople = 0;
      }
      runPeople += people[first + k]!;
    }
    addExactly(layer.covered, runBucket, runPeople);
    counts![last] = 0;
  });
}

function cover(count: CoverageCount, layer: CoverageLayer, spans: Spans): void {
  const { people, bucket } = count.index;
  for (let k = 0; k < spans.length; k += 3) {
    const block = Math.floor(spans[k]! / count.rowsPerBlock);
    const counts = countsOf(count, layer, block);
    const first = firstOf(count, block);
    for (let place = spans[k + 1]!; place < spans[k + 2]!; place++) {
      if (counts[place - first]!++ === 0) addExactly(layer.covered, bucket[place]!, people[place]!);
    }
  }
}

function uncover(count: CoverageCount, layer: CoverageLayer, spans: Spans): void {
  const { people, bucket } = count.index;
  for (let k = 0; k < spans.length; k += 3) {
    const block = Math.floor(spans[k]! / count.rowsPerBlock);
    const counts = countsOf(count, layer, block);
    const first = firstOf(count, block);
    for (let place = spans[k + 1]!; place < spans[k + 2]!; place++) {
      if (--counts[place - first]! === 0) addExactly(layer.covered, bucket[place]!, -people[place]!);
    }
  }
}
