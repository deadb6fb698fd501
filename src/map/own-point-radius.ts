/** More points than these are too dense to be told apart from afar, and get smaller. */
const manyPoints = 20_000;

/** Radius in pixels of an own point. */
export function ownPointRadius(tier: number, count: number): number {
  const small = count > manyPoints ? 1.25 : 2.5;
  return Math.min(5, small + Math.max(0, tier - 9) * 0.5);
}
