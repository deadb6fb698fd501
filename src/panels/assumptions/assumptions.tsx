/** To be written. */
export function Assumptions() {
  return null;
}
