import type { Cell } from '../source.ts';

export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

export function isNumber(cell: Cell): boolean {
  return (
    typeof cell === 'number' ||
    (typeof cell === 'string' && /^[+-]?[\d.,\s]*\d[\d.,\s]*(?:e[+-]?\d+)?$/i.test(cell))
  );
}

/** With decimals as positions have: a number that is not whole, a text with two or more. */
export function hasDecimals(cell: Cell): boolean {
  return typeof cell === 'number' ? !Number.isInteger(cell) : /^[+-]?\d{1,9}[.,]\d{2,}$/.test(String(cell));
}
