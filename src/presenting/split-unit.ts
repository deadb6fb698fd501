/** A figure as read, in its number and what follows: "360.963 người" is "360.963" and "người"; a percent sign stays. */
export function splitUnit(text: string): { number: string; unit: string } {
  const parts = /^([^\p{L}\s]*\d[^\p{L}\s]*)[\s\u00a0]+(\p{L}.*)$/u.exec(text);
  return parts ? { number: parts[1] ?? text, unit: parts[2] ?? '' } : { number: text, unit: '' };
}
