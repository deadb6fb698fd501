/** To be written. */
export function Targets() {
  return null;
}
