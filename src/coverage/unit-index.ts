import { NO_COMMUNE, type PopulationUnits } from '../data/city.ts';
import { createPointGrid, type PointGrid } from '../geo/point-grid.ts';
import { createPolygonSweep, type PolygonSweep } from '../geo/polygon-sweep.ts';
import { addExactly, createExactSums, type ExactSums } from './exact-sums.ts';

/**
 * Population units made ready for counting. It depends on the units alone, so one index serves every set of
 * service areas.
 *
 * Units stand in the order of `grid`. People are summed per bucket: one bucket for each commune, then one for the
 * units that lie in no commune.
 */
export interface UnitIndex {
  grid: PointGrid;
  sweep: PolygonSweep;
  /** Residents, in grid order. */
  people: Float64Array;
  /** Bucket of each unit, in grid order. */
  bucket: Uint16Array;
  communeCount: number;
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
  const people = new Float64Array(grid.count);
  const bucket = new Uint16Array(grid.count);
  let total = 0;
  let whole = true;
  for (let place = 0; place < grid.count; place++) {
    const unit = grid.order[place]!;
    const index = units.communeIndex[unit]!;
    const inUnit = units.people[unit]!;
    if (index >= communeCount && index !== NO_COMMUNE) {
      throw new RangeError(`Unit ${unit} is in commune ${index} of ${communeCount}.`);
    }
    if (!(inUnit >= 0 && inUnit < Infinity)) throw new RangeError(`Unit ${unit} has ${inUnit} people.`);
    people[place] = inUnit;
    bucket[place] = index === NO_COMMUNE ? communeCount : index;
    total += inUnit;
    if (whole && !Number.isInteger(inUnit)) whole = false;
  }
  const residents = createExactSums(communeCount + 1);
  for (let place = 0; place < grid.count; place++) addExactly(residents, bucket[place]!, people[place]!);
  return {
    grid,
    sweep: createPolygonSweep(grid),
    people,
    bucket,
    communeCount,
    residents,
    whole: whole && total <= Number.MAX_SAFE_INTEGER,
  };
}
