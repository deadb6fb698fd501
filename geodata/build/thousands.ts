/**
 * 1234567.5 → "1,234,567.5" or, with '.', "1.234.567,5", whatever the language setting of the machine.
 * Decimals are written as they are.
 */
export function thousands(value: number, separator: ',' | '.' = ','): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separator);
  if (decimals === undefined) return grouped;
  return `${grouped}${separator === ',' ? '.' : ','}${decimals}`;
}
