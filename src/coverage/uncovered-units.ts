import type { PopulationUnits } from '../data/city.ts';
import { type CoverageCount, coveredUnits } from './coverage-count.ts';
import type { UncoveredUnits } from './view.ts';

/** The units with residents that no service area covers, of `operator` or of any when null, in file order. */
export function uncoveredUnits(
  units: PopulationUnits,
  count: CoverageCount,
  operator: string | null = null,
): UncoveredUnits {
  const covered = coveredUnits(count, operator);
  const left: number[] = [];
  for (let i = 0; i < units.count; i++) if (covered[i] === 0 && units.people[i]! > 0) left.push(i);
  const positions = new Float64Array(2 * left.length);
  const people = new Float32Array(left.length);
  let maxPeople = 0;
  for (const [k, i] of left.entries()) {
    positions[2 * k] = units.lon[i]!;
    positions[2 * k + 1] = units.lat[i]!;
    people[k] = units.people[i]!;
    if (units.people[i]! > maxPeople) maxPeople = units.people[i]!;
  }
  return { positions, people, maxPeople };
}
