import type { CoverageEvaluation } from '../coverage-evaluation.ts';

/** Which service areas cover each population unit. */
export interface UnitAreas {
  /** Where the areas of each unit begin in `areas`; length units + 1. */
  offsets: Uint32Array;
  /** Indices into the input's service areas, ascending within a unit. */
  areas: Uint32Array;
}

/**
 * The service areas over each unit, by the rule that the units are counted with: every area is swept once over the
 * grid of units.
 */
export function unitAreas({ count, input }: Pick<CoverageEvaluation, 'count' | 'input'>): UnitAreas {
  const { grid, sweep } = count.index;
  const { order } = grid;
  const swept = input.serviceAreas.map(({ geometry }) => sweep(geometry));
  const offsets = new Uint32Array(grid.count + 1);
  for (const spans of swept) {
    for (let k = 0; k < spans.length; k += 3) {
      for (let place = spans[k + 1]!; place < spans[k + 2]!; place++) offsets[order[place]! + 1]!++;
    }
  }
  for (let unit = 0; unit < grid.count; unit++) offsets[unit + 1]! += offsets[unit]!;
  const areas = new Uint32Array(offsets[grid.count]!);
  const next = offsets.slice(0, grid.count);
  for (const [area, spans] of swept.entries()) {
    for (let k = 0; k < spans.length; k += 3) {
      for (let place = spans[k + 1]!; place < spans[k + 2]!; place++) areas[next[order[place]!]!++] = area;
    }
  }
  return { offsets, areas };
}

/** Indices into the input's service areas that cover a unit, ascending. */
export function areasOfUnit({ offsets, areas }: UnitAreas, unit: number): Uint32Array {
  return areas.subarray(offsets[unit]!, offsets[unit + 1]!);
}
