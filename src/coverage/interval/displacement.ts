import { normalQuantile, normalShareBelow } from './normal-distribution.ts';

/**
 * Share of people in a wrong place when the people of every place are multiplied by a log-normal error e of mean
 * one and standard deviation `sigma` of its logarithm.
 *
 * Whoever is too many somewhere is missing elsewhere, so the share is half of E|e − 1|, which is E max(e − 1, 0).
 * For ln e normal with mean −σ²/2 that is Φ(σ/2) − Φ(−σ/2) = 2Φ(σ/2) − 1: the price of an option at the money
 * without interest (F. Black, M. Scholes, Journal of Political Economy 81(3), 1973).
 */
export function displacedShare(sigma: number): number {
  return 2 * normalShareBelow(sigma / 2) - 1;
}

/**
 * The standard deviation of the logarithm that puts `share` of the people in a wrong place: σ = 2Φ⁻¹((1 + D) / 2).
 *
 * @throws RangeError unless 0 ≤ share < 1
 */
export function sigmaOfDisplacement(share: number): number {
  if (!(share >= 0 && share < 1)) throw new RangeError(`A share of ${share} cannot be in a wrong place.`);
  return share === 0 ? 0 : 2 * normalQuantile((1 + share) / 2);
}
