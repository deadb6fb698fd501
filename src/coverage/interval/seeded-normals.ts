/** Independent standard normal numbers that repeat for the same seed. */
export type Normals = () => number;

/**
 * Uniform numbers by xorshift32 (G. Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8(14), 2003), its
 * seed stirred by an odd multiplier, made normal by the polar method (G. Marsaglia, T. A. Bray, SIAM Review 6(3),
 * 1964).
 *
 * @param seed a whole number
 */
export function seededNormals(seed: number): Normals {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ 0x6a09e667) | 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 31 - 1;
  };
  for (let k = 0; k < 8; k++) next();
  let kept: number | null = null;
  return () => {
    if (kept !== null) {
      const normal = kept;
      kept = null;
      return normal;
    }
    for (;;) {
      const x = next();
      const y = next();
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      kept = y * scale;
      return x * scale;
    }
  };
}
