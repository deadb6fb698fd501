/** To be written. */
export function Review() {
  return null;
}
