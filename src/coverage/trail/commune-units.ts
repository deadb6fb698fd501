import type { PopulationUnits } from '../../data/city.ts';
import { areasOfUnit } from '../audit/unit-areas.ts';
import { addExactly, createExactSums } from '../exact-sums.ts';
import type { DefinitionKey } from '../result.ts';
import { OUTSIDE_COMMUNES } from '../rows-of.ts';
import { unitShares } from '../unit-shares.ts';
import type { TrailGround } from './trail-ground.ts';
import { cellOfUnit } from './unit-at.ts';
import { type UnitsByCommune, unitsByCommune } from './units-by-commune.ts';

/** A unit is `covered` when the definition counts all of its people, and `uncovered` when it leaves some out. */
export type UnitFilter = 'all' | 'uncovered' | 'covered';

/** Which units of one commune to list, the most people first. */
export interface CommuneUnitsRequest {
  /** Code of the commune, or `OUTSIDE_COMMUNES` for the units in none. */
  commune: string;
  definition: DefinitionKey;
  filter: UnitFilter;
  /** Units to skip. */
  offset: number;
  /** Units to give at most. */
  limit: number;
}

/** One population unit and what covers it. */
export interface CommuneUnitRow {
  /** Index in file order. */
  unit: number;
  /** Null where the units are points. */
  h3: string | null;
  lon: number;
  lat: number;
  people: number;
  /** Share of its people that the definition counts as covered, 0 to 1. */
  share: number;
  /** Those with a service area over its centre, each once. */
  operators: string[];
  /** Service areas over its centre. */
  areas: number;
}

export interface UnitSums {
  units: number;
  people: number;
  /** People whom the definition counts as covered; not whole where it counts communes by area. */
  coveredPeople: number;
}

/** A page of a commune's units, and the sums over all of them for each filter. */
export interface CommuneUnitsPage {
  request: CommuneUnitsRequest;
  rows: CommuneUnitRow[];
  sums: Record<UnitFilter, UnitSums>;
}

const sorted = new WeakMap<PopulationUnits, UnitsByCommune>();

/**
 * A page of the units of one commune under a definition, ordered by people, then as in the file.
 *
 * @throws RangeError when there is no such commune, and for a geometric definition when `parts` has no outlines
 */
export function communeUnits(ground: TrailGround, request: CommuneUnitsRequest): CommuneUnitsPage {
  const { input } = ground.evaluation;
  const { people } = input.units;
  const shares = unitShares(request.definition, ground.parts);
  const all = unitsOfCommune(input.units, input.communes, request.commune);
  const listed: Record<UnitFilter, Uint32Array> = {
    all,
    uncovered: all.filter((unit) => shares[unit]! < 1),
    covered: all.filter((unit) => shares[unit]! === 1),
  };
  const page = listed[request.filter]
    .slice()
    .sort((a, b) => people[b]! - people[a]! || a - b)
    .subarray(request.offset, request.offset + request.limit);
  return {
    request,
    rows: Array.from(page, (unit) => rowOf(ground, unit, shares[unit]!)),
    sums: {
      all: sumsOf(listed.all, people, shares),
      uncovered: sumsOf(listed.uncovered, people, shares),
      covered: sumsOf(listed.covered, people, shares),
    },
  };
}

function unitsOfCommune(
  units: PopulationUnits,
  communes: readonly { code: string }[],
  code: string,
): Uint32Array {
  const found = communes.findIndex((commune) => commune.code === code);
  if (found < 0 && code !== OUTSIDE_COMMUNES) throw new RangeError(`There is no commune "${code}".`);
  const byCommune = sorted.get(units) ?? unitsByCommune(units, communes.length);
  sorted.set(units, byCommune);
  const bucket = found < 0 ? communes.length : found;
  return byCommune.units.subarray(byCommune.start[bucket], byCommune.start[bucket + 1]);
}

function rowOf(
  { evaluation: { input }, unitAreas }: TrailGround,
  unit: number,
  share: number,
): CommuneUnitRow {
  const { units, serviceAreas } = input;
  const areas = areasOfUnit(unitAreas, unit);
  return {
    unit,
    h3: cellOfUnit(units, unit),
    lon: units.lon[unit]!,
    lat: units.lat[unit]!,
    people: units.people[unit]!,
    share,
    operators: [...new Set(Array.from(areas, (area) => serviceAreas[area]!.operator))],
    areas: areas.length,
  };
}

/** Sums that do not depend on the order of the units. */
function sumsOf(units: Uint32Array, people: Float64Array, shares: Float64Array): UnitSums {
  const sums = createExactSums(2);
  for (const unit of units) {
    addExactly(sums, 0, people[unit]!);
    addExactly(sums, 1, people[unit]! * shares[unit]!);
  }
  return { units: units.length, people: sums.high[0]!, coveredPeople: sums.high[1]! };
}
