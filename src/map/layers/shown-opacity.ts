/** The `opacity` that makes deck.gl, which applies a gamma of 2.2 to it, show what the legend shows; 0 to 1. */
export function shownOpacity(opacity: number): number {
  return opacity ** 2.2;
}
