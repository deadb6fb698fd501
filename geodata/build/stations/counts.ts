/** Published national figures the number of stations is scaled from. */
export const NATIONAL = {
  /** 5G stations of all operators, January 2026 ("more than 35,000"). */
  stations: 35_000,
  /** Of them Viettel's, end of 2025. */
  viettel: 30_000,
  /** Average population of 2024 (General Statistics Office, 2025-01-06). */
  people: 101_300_000,
} as const;

/** 5G stations in Huế, next door: how the two smaller operators compare. */
export const HUE = { viettel: 324, vnpt: 18, mobifone: 10 } as const;

export type OperatorId = 'viettel' | 'vnpt' | 'mobifone';

/**
 * 5G stations per operator for so many people: Viettel's and the others' national numbers per head, the
 * others split between VNPT and MobiFone as in Huế.
 */
export function stationCounts(people: number): Record<OperatorId, number> {
  const share = people / NATIONAL.people;
  const others = (NATIONAL.stations - NATIONAL.viettel) * share;
  const vnptShare = HUE.vnpt / (HUE.vnpt + HUE.mobifone);
  return {
    viettel: Math.round(NATIONAL.viettel * share),
    vnpt: Math.round(others * vnptShare),
    mobifone: Math.round(others * (1 - vnptShare)),
  };
}
