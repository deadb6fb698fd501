/** Signs of a value that a message shows. */
const SHOWN_SIGNS = 60;

/** A raw value as a message shows it: lists and objects without their contents, long texts cut. */
export function shownValue(raw: unknown): string {
  if (typeof raw === 'object' && raw !== null) return Array.isArray(raw) ? '[…]' : '{…}';
  const text = String(raw);
  return text.length > SHOWN_SIGNS ? `${text.slice(0, SHOWN_SIGNS - 1)}…` : text;
}
