/** How large the errors are taken to be, in the units people know them by. */
export interface IntervalAssumptions {
  /** Share of people in a wrong block of about 1 km, commune totals held; 0 to 1. */
  blockDisplacement: number;
  /** Share of a block's people in a wrong unit of it. */
  cellDisplacement: number;
  /** Error of the path loss common to a band in an environment, dB. */
  commonErrorDb: number;
  /** Error of the path loss of a single station, dB. */
  stationErrorDb: number;
  draws: number;
  seed: number;
  /** 0 to 1. */
  level: number;
}

/**
 * What is assumed until somebody says otherwise.
 *
 * - 20.3 % of people in a wrong square kilometre: measured by spreading the people of blocks of 8 km, the widest that
 *   was tried and the nearest to a commune, by the rule of the population grid, and comparing with WorldPop's 1 km
 *   numbers (geodata/README.md, "How good it is"). WorldPop is a model too; both models' errors are in the figure.
 * - 30 % of a block's people in a wrong unit: an assumption, no count says it. Spreading a block's people evenly over
 *   its inhabited units moves 13 % of them; about twice that is taken.
 * - 3 dB common to a band and environment, and 3 dB for a single station: assumptions, about half of the shadowing of 6
 *   to 8 dB of 3GPP TR 38.901 (table 7.4.1-1). Shadowing itself differs from place to place inside a service area and
 *   is not an error of its radius.
 */
export const defaultIntervalAssumptions: IntervalAssumptions = {
  blockDisplacement: 0.203,
  cellDisplacement: 0.3,
  commonErrorDb: 3,
  stationErrorDb: 3,
  draws: 400,
  seed: 20_260_311,
  level: 0.9,
};
