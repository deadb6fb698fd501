/** 1234567 → "1,234,567" or, with '.', "1.234.567", whatever the language setting of the machine. */
export function thousands(value: number, separator: ',' | '.' = ','): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, separator);
}
