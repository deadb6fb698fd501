/** From this zoom on stations are masts, below it points. */
export const stationMastZoom = 11;

/** Radius in pixels of a station's point. */
export function stationDotRadius(tier: number): number {
  return tier < 9.5 ? 1.6 : 2.3;
}

/** Side in pixels of a mast's drawing box. */
export function stationMastSize(tier: number): number {
  return Math.min(40, 20 + (tier - stationMastZoom) * 5);
}
