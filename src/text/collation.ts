const collator = new Intl.Collator('vi', { numeric: true });

/** Orders names as a Vietnamese dictionary does: An, Ăn, Ân, Du, Đa, Đông; numbers in them by value. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}
