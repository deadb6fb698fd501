import type { PopulationUnits } from '../../data/city.ts';

/** The units of each commune, in file order. */
export interface UnitsByCommune {
  /** Where the units of each commune begin in `units`, then those in no commune; length communes + 2. */
  start: Uint32Array;
  units: Uint32Array;
}

/** Sorts the units by commune, in two passes; those in no commune come last. */
export function unitsByCommune({ count, communeIndex }: PopulationUnits, communes: number): UnitsByCommune {
  const start = new Uint32Array(communes + 2);
  for (let unit = 0; unit < count; unit++) start[Math.min(communeIndex[unit]!, communes) + 1]!++;
  for (let commune = 0; commune <= communes; commune++) start[commune + 1]! += start[commune]!;
  const next = start.slice(0, communes + 1);
  const units = new Uint32Array(count);
  for (let unit = 0; unit < count; unit++) units[next[Math.min(communeIndex[unit]!, communes)]!++] = unit;
  return { start, units };
}
