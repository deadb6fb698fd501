import type { ReadReference } from './dataset.ts';
import { readTable } from './reference.ts';

/** Units the census table has no rows for, because nobody was counted there. */
const WITHOUT_CENSUS: [code: string, district: string][] = [['20333', 'Hoàng Sa']];

/**
 * The district each commune belonged to before 2025-07-01, by commune code: where a commune joins parts of
 * two districts, the one that gave more people in the 2019 census.
 */
export function formerDistricts(read: ReadReference): Map<string, string> {
  const peopleByDistrict = new Map<string, Map<string, number>>();
  const columns = ['old_district', 'pop_census_2019', 'new_code'] as const;
  for (const row of readTable(read, 'old_communes_census2019.csv', columns)) {
    const people = peopleByDistrict.get(row.new_code) ?? new Map<string, number>();
    people.set(row.old_district, (people.get(row.old_district) ?? 0) + Number(row.pop_census_2019));
    peopleByDistrict.set(row.new_code, people);
  }
  const districts = new Map(WITHOUT_CENSUS);
  for (const [code, people] of peopleByDistrict) {
    const [largest] = [...people].sort((a, b) => b[1] - a[1]);
    if (largest) districts.set(code, spaced(largest[0]));
  }
  return districts;
}

/** "ĐiệnBàn" → "Điện Bàn": the census table writes names without spaces. */
function spaced(name: string): string {
  return name.normalize('NFC').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
}
