/** Next number in [0, 1) of a seeded sequence. */
export type Random = () => number;

/**
 * Seeded pseudo-random numbers: xorshift with shifts 13, 17, 5 on 32 bits (G. Marsaglia, "Xorshift RNGs",
 * Journal of Statistical Software 8 (14), 2003). `seed` is a positive integer below 2³².
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  if (state === 0) throw new Error('The seed of a xorshift sequence is not 0.');
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4_294_967_296;
  };
}
