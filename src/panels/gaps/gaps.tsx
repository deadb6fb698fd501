/** To be written. */
export function Gaps() {
  return null;
}
