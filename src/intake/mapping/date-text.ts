const WRITTEN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const MONTH = /^(\d{1,2})[/.-](\d{4})$/;
const STAMP = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/;
const SLASHED = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/;

/**
 * A day, month or year as ISO has it, from the way people write them, the day first: 05/09/2026, 9/2026. Anything
 * else stays as it is.
 */
export function dateText(cell: unknown): unknown {
  if (typeof cell !== 'string') return cell;
  const text = cell.trim();
  const two = (part: string | undefined): string => (part ?? '').padStart(2, '0');
  const day = WRITTEN.exec(text);
  if (day) return `${day[3]}-${two(day[2])}-${two(day[1])}`;
  const slashed = SLASHED.exec(text);
  if (slashed) return `${slashed[1]}-${two(slashed[2])}-${two(slashed[3])}`;
  const month = MONTH.exec(text);
  if (month) return `${month[2]}-${two(month[1])}`;
  return STAMP.exec(text)?.[1] ?? text;
}
