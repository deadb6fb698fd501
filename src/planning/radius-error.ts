/**
 * Path loss grows with the distance d by 10 n log10(d) dB. Source: 3GPP TR 38.901, table 7.4.1-1 without line of
 * sight: n = 3.908 for UMa, (43.42 − 3.1 log10 35) / 10 = 3.86 for RMa with antennas at 35 m.
 */
const PATH_LOSS_EXPONENT = 3.9;

/**
 * Standard deviation of the logarithm of a radius when the path loss that a model predicts has the standard deviation
 * `errorDb`: a path loss off by one dB moves the edge by the factor 10^(1 / 10n).
 */
export function radiusSigma(errorDb: number): number {
  return (errorDb * Math.LN10) / (10 * PATH_LOSS_EXPONENT);
}
