/** To be written. */
export function Charts() {
  return null;
}
