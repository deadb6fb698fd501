/** The figures of a result by commune that the share needs. */
interface ResultByCommune {
  totalPeople: number;
  byCommune: readonly { code: string; population: number; coveredPeople: number }[];
}

interface CommuneGround {
  code: string;
  terrain: string;
  areaKm2: number;
}

/** What the high-mountain communes are to the city and to its target; shares in percent, unrounded. */
export interface MountainShare {
  communes: number;
  people: number;
  /** Share of the city's people. */
  peopleShare: number;
  /** Share of the city's official area. */
  areaShare: number;
  coveredPeople: number;
  /** Share of their own people that is covered. */
  coverage: number;
  /** Percent of the city if everybody outside the high mountains were covered and nobody in them. */
  withoutThem: number;
}

/** Null where nobody lives in high mountains, or nobody anywhere. */
export function mountainShare(
  { totalPeople, byCommune }: ResultByCommune,
  communes: readonly CommuneGround[],
): MountainShare | null {
  const high = communes.filter(({ terrain }) => terrain === 'mountain');
  const codes = new Set(high.map(({ code }) => code));
  const rows = byCommune.filter(({ code }) => codes.has(code));
  const people = rows.reduce((sum, { population }) => sum + population, 0);
  if (people === 0 || totalPeople === 0) return null;
  const coveredPeople = rows.reduce((sum, row) => sum + row.coveredPeople, 0);
  const areaKm2 = (of: readonly CommuneGround[]) => of.reduce((sum, commune) => sum + commune.areaKm2, 0);
  return {
    communes: rows.length,
    people,
    peopleShare: (100 * people) / totalPeople,
    areaShare: (100 * areaKm2(high)) / areaKm2(communes),
    coveredPeople,
    coverage: (100 * coveredPeople) / people,
    withoutThem: (100 * (totalPeople - people)) / totalPeople,
  };
}
