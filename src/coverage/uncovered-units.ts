import type { PopulationUnits } from '../data/city.ts';
import type { UncoveredUnits } from './view.ts';

/**
 * The units with people whom a definition does not count as covered, in file order. `shares` is the covered share
 * of each unit, see `unitShares`.
 */
export function uncoveredUnits(units: PopulationUnits, shares: Float64Array): UncoveredUnits {
  const left: number[] = [];
  for (let i = 0; i < units.count; i++) if (shares[i]! < 1 && units.people[i]! > 0) left.push(i);
  const positions = new Float64Array(2 * left.length);
  const people = new Float32Array(left.length);
  let maxPeople = 0;
  for (const [k, i] of left.entries()) {
    positions[2 * k] = units.lon[i]!;
    positions[2 * k + 1] = units.lat[i]!;
    people[k] = units.people[i]! * (1 - shares[i]!);
    if (people[k]! > maxPeople) maxPeople = people[k]!;
  }
  return { positions, people, maxPeople };
}
