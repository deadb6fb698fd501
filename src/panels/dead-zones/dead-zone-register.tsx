/** To be written. */
export function DeadZoneRegister() {
  return null;
}
