/** Whether a pasted text is a table of at least a heading and a row, or GeoJSON, and not just some words. */
export function isTableText(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) return /"type"\s*:/.test(trimmed.slice(0, 2000));
  const [first = '', second = ''] = trimmed.split(/\r\n|\r|\n/, 2);
  if (second === '') return false;
  return ['\t', ';', ','].some((separator) => first.includes(separator) && second.includes(separator));
}
