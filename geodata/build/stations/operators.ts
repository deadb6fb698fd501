import type { OperatorId } from './counts.ts';

export interface OperatorPlan {
  operator: OperatorId;
  /** Letters in the station ids. */
  letters: string;
  urbanBand: string;
  ruralBand: string;
  /** Share of the rural stations that use 700 MHz (n28) instead of `ruralBand`. */
  ruralLowBandShare: number;
}

/** The order in which the networks are drawn; each keeps its distances within itself only. */
export const OPERATOR_PLANS: OperatorPlan[] = [
  { operator: 'viettel', letters: 'VTL', urbanBand: 'n41', ruralBand: 'n41', ruralLowBandShare: 0.2 },
  { operator: 'vnpt', letters: 'VNP', urbanBand: 'n78', ruralBand: 'n78', ruralLowBandShare: 1 },
  { operator: 'mobifone', letters: 'MBF', urbanBand: 'n77', ruralBand: 'n77', ruralLowBandShare: 0 },
];

/** 700 MHz. */
export const LOW_BAND = 'n28';

/** From this many people per km² within 1 km a station counts as urban (Degree of Urbanisation: urban centre). */
export const URBAN_DENSITY = 1500;

/**
 * Least distance between two stations of one operator, metres: the inter-site distances 3GPP evaluates
 * networks with (TR 38.913: urban macro 500 m, rural 1,732 m, rural at 700 MHz 5,000 m).
 * Of two stations with different values the smaller one holds.
 */
export function leastDistance(band: string, environment: 'urban' | 'rural'): number {
  if (environment === 'urban') return 500;
  return band === LOW_BAND ? 5000 : 1732;
}
