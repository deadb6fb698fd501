import { NO_COMMUNE, type PopulationUnits } from '../data/city.ts';
import { createPointGrid, type PointGrid } from '../geo/point-grid.ts';
import { createPolygonSweep, type PolygonSweep } from '../geo/polygon-sweep.ts';
import { addExactly, createExactSums, type ExactSums } from './exact-sums.ts';

/**
 * Population units made ready for counting. It depends on the units alone, so one index serves every set of
 * service areas; the units' arrays must not change under it.
 *
 * People are summed per bucket: one bucket for each commune, then one for the units that lie in no commune.
 */
export interface UnitIndex {
  units: PopulationUnits;
  communeCount: number;
  grid: PointGrid;
  sweep: PolygonSweep;
  /** All residents per bucket. */
  residents: ExactSums;
  /** True when people are whole and few enough for every sum to be exact in one double. */
  whole: boolean;
}

/**
 * @throws RangeError when a coordinate is not a finite number, people are negative or not a finite number, or a
 * commune index points past `communeCount`
 */
export function createUnitIndex(units: PopulationUnits, communeCount: number): UnitIndex {
  const grid = createPointGrid(units.lon, units.lat);
  const { people, communeIndex } = units;
  const residents = createExactSums(communeCount + 1);
  let total = 0;
  let whole = true;
  for (let unit = 0; unit < grid.count; unit++) {
    const inUnit = people[unit]!;
    const commune = communeIndex[unit]!;
    if (commune >= communeCount && commune !== NO_COMMUNE) {
      throw new RangeError(`Unit ${unit} is in commune ${commune} of ${communeCount}.`);
    }
    if (!(inUnit >= 0 && inUnit < Infinity)) throw new RangeError(`Unit ${unit} has ${inUnit} people.`);
    residents.high[Math.min(commune, communeCount)]! += inUnit;
    total += inUnit;
    if (inUnit !== Math.floor(inUnit)) whole = false;
  }
  whole &&= total <= Number.MAX_SAFE_INTEGER;
  const index = { units, communeCount, grid, sweep: createPolygonSweep(grid), residents, whole };
  if (!whole) {
    residents.high.fill(0);
    for (let unit = 0; unit < grid.count; unit++) addUnit(index, residents, unit, 1);
  }
  return index;
}

/** Adds a unit's people to its bucket, or takes them away. */
export function addUnit(index: UnitIndex, sums: ExactSums, unit: number, sign: 1 | -1): void {
  const { people, communeIndex } = index.units;
  const bucket = Math.min(communeIndex[unit]!, index.communeCount);
  if (index.whole) sums.high[bucket]! += sign * people[unit]!;
  else addExactly(sums, bucket, sign * people[unit]!);
}
