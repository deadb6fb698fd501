import type { ServiceArea } from '../data/city.ts';
import type { Spans } from '../geo/polygon-sweep.ts';
import { createExactSums, type ExactSums } from './exact-sums.ts';
import { addUnit, type UnitIndex } from './unit-index.ts';

/**
 * Which population units some service area covers, of any operator and of each, and the people that adds up to.
 * Changes in place as service areas come and go; one that is added and removed again leaves no trace.
 */
export interface CoverageCount {
  index: UnitIndex;
  any: CoverageLayer;
  operators: Map<string, CoverageLayer>;
  /** By id; more than one where an id repeats. */
  areas: Map<string, CountedArea[]>;
}

/** The service areas of one operator, or of all. */
export interface CoverageLayer {
  /** What each of them covers, in places of the index' grid. */
  areas: Set<Spans>;
  /** People in at least one of them, per bucket of the index. */
  covered: ExactSums;
  /** How many of them cover each place; null until a change asks for it. The last entry is not a place. */
  counts: Int32Array | null;
}

export interface CountedArea {
  operator: string;
  spans: Spans;
}

/** Bits in a byte. */
const LAYERS_AT_ONCE = 8;

/** Counts all service areas at once. */
export function createCoverageCount(
  index: UnitIndex,
  serviceAreas: readonly ServiceArea[] = [],
): CoverageCount {
  const count: CoverageCount = { index, any: createLayer(index), operators: new Map(), areas: new Map() };
  for (const area of serviceAreas) {
    const spans = register(count, area);
    for (const layer of layersOf(count, area.operator)) layer.areas.add(spans);
  }
  const layers = [count.any, ...count.operators.values()];
  for (let from = 0; from < layers.length; from += LAYERS_AT_ONCE) {
    sumLayers(index, layers.slice(from, from + LAYERS_AT_ONCE));
  }
  return count;
}

/**
 * Counts one more service area. Takes time in proportion to its corners and to the units it covers; the first
 * change of all counts the others once.
 */
export function addServiceArea(count: CoverageCount, area: ServiceArea): void {
  const spans = register(count, area);
  for (const layer of layersOf(count, area.operator)) {
    cover(count.index, layer, spans);
    layer.areas.add(spans);
  }
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
  for (const layer of layersOf(count, area.operator)) {
    uncover(count.index, layer, area.spans);
    layer.areas.delete(area.spans);
  }
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
  const { count: places, order } = count.index.grid;
  const layer = operator === null ? count.any : count.operators.get(operator);
  const covered = new Uint8Array(places);
  if (layer) markPlaces(covered, layer, 1);
  const units = new Uint8Array(places);
  for (let place = 0; place < places; place++) units[order[place]!] = covered[place]!;
  return units;
}

function createLayer(index: UnitIndex): CoverageLayer {
  return { areas: new Set(), covered: createExactSums(index.communeCount + 1), counts: null };
}

/** The layer of all operators and that of this one. */
function layersOf(count: CoverageCount, operator: string): [CoverageLayer, CoverageLayer] {
  let layer = count.operators.get(operator);
  if (layer === undefined) {
    layer = createLayer(count.index);
    count.operators.set(operator, layer);
  }
  return [count.any, layer];
}

function register(count: CoverageCount, area: ServiceArea): Spans {
  const spans = count.index.sweep(area.geometry);
  const counted = { operator: area.operator, spans };
  const sameId = count.areas.get(area.id);
  if (sameId === undefined) count.areas.set(area.id, [counted]);
  else sameId.push(counted);
  return spans;
}

/** Sums the people of up to eight layers, in one pass over the places. */
function sumLayers(index: UnitIndex, layers: readonly CoverageLayer[]): void {
  const { count, order } = index.grid;
  const inLayers = new Uint8Array(count);
  for (const [k, layer] of layers.entries()) markPlaces(inLayers, layer, 1 << k);
  const sums = layers.map(({ covered }) => covered);
  for (let place = 0; place < count; place++) {
    const bits = inLayers[place]!;
    if (bits === 0) continue;
    for (let k = 0; k < sums.length; k++) if ((bits >> k) & 1) addUnit(index, sums[k]!, order[place]!, 1);
  }
}

function markPlaces(places: Uint8Array, layer: CoverageLayer, bit: number): void {
  for (const spans of layer.areas) {
    for (let k = 0; k < spans.length; k += 3) {
      for (let place = spans[k + 1]!; place < spans[k + 2]!; place++) places[place]! |= bit;
    }
  }
}

/** The layer's counts; made from the ends of all runs, in one pass over the places. */
function countsOf(index: UnitIndex, layer: CoverageLayer): Int32Array {
  if (layer.counts !== null) return layer.counts;
  const counts = new Int32Array(index.grid.count + 1);
  for (const spans of layer.areas) {
    for (let k = 0; k < spans.length; k += 3) {
      counts[spans[k + 1]!]!++;
      counts[spans[k + 2]!]!--;
    }
  }
  let covering = 0;
  for (let place = 0; place < counts.length; place++) {
    covering += counts[place]!;
    counts[place] = covering;
  }
  layer.counts = counts;
  return counts;
}

function cover(index: UnitIndex, layer: CoverageLayer, spans: Spans): void {
  const counts = countsOf(index, layer);
  for (let k = 0; k < spans.length; k += 3) {
    for (let place = spans[k + 1]!; place < spans[k + 2]!; place++) {
      if (counts[place]!++ === 0) addUnit(index, layer.covered, index.grid.order[place]!, 1);
    }
  }
}

function uncover(index: UnitIndex, layer: CoverageLayer, spans: Spans): void {
  const counts = countsOf(index, layer);
  for (let k = 0; k < spans.length; k += 3) {
    for (let place = spans[k + 1]!; place < spans[k + 2]!; place++) {
      if (--counts[place]! === 0) addUnit(index, layer.covered, index.grid.order[place]!, -1);
    }
  }
}
