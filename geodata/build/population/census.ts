import type { ReadReference } from '../dataset.ts';
import { readTable } from '../reference.ts';

/** The 2019 census, counted on the ground, by today's communes. */
export interface Census {
  /** People by commune index; 0 where nobody was counted. */
  people: number[];
  /**
   * Region of each commune: its former district, or several districts together where a commune of today joins
   * parts of them. -1 where nobody was counted.
   */
  region: number[];
}

/** Reads `population_census2019_check.csv` and, for the former districts, `old_communes_census2019.csv`. */
export function readCensus(read: ReadReference, communeCodes: readonly string[]): Census {
  const index = new Map(communeCodes.map((code, i) => [code, i]));
  const people = communeCodes.map(() => 0);
  for (const row of readTable(read, 'population_census2019_check.csv', ['code', 'census2019'])) {
    people[communeIndex(index, row.code)] = Number(row.census2019);
  }
  const districtsOf = communeCodes.map(() => new Set<string>());
  for (const row of readTable(read, 'old_communes_census2019.csv', ['old_district', 'new_code'])) {
    // An old commune that was split names both its heirs: "20194|20197".
    for (const code of row.new_code.split('|')) {
      districtsOf[communeIndex(index, code)]!.add(row.old_district);
    }
  }
  return { people, region: joinedDistricts(districtsOf) };
}

function communeIndex(index: ReadonlyMap<string, number>, code: string): number {
  const commune = index.get(code);
  if (commune === undefined) throw new Error(`The census names commune ${code}, which is not in the list.`);
  return commune;
}

/** Districts that share a commune get the same number. */
function joinedDistricts(districtsOf: readonly Set<string>[]): number[] {
  const regionOf = new Map<string, number>();
  for (const [first, ...others] of districtsOf.map((districts) => [...districts])) {
    if (first === undefined) continue;
    const region = regionOf.get(first) ?? regionOf.size;
    regionOf.set(first, region);
    for (const other of others) {
      const merged = regionOf.get(other);
      regionOf.set(other, region);
      if (merged === undefined) continue;
      for (const [district, number] of regionOf) if (number === merged) regionOf.set(district, region);
    }
  }
  return districtsOf.map(([first]) => (first === undefined ? -1 : regionOf.get(first)!));
}
