import type { Commune } from '../data/city.ts';

/** What the outlines of communes and service areas tell, one entry per commune. */
export interface CommuneShares {
  /** Share of the commune's outline inside some service area, 0 to 1. */
  area: Float64Array;
  /** 1 where some service area shares at least a point with the commune. */
  touched: Uint8Array;
}

/**
 * Square kilometres a commune weighs with in the land-area definition: its official area, since outlines of far
 * reefs and of coasts are not what the law counts.
 */
export function landAreaKm2(commune: Commune): number {
  return Number.isFinite(commune.areaKm2) && commune.areaKm2 > 0 ? commune.areaKm2 : 0;
}
