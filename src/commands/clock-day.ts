/** Today by this machine's clock and time zone, YYYY-MM-DD. */
export function clockDay(now: Date = new Date()): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
