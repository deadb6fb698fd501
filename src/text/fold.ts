/**
 * Text as it is compared in searches: lower case, no diacritics, đ as d, everything but letters and digits
 * as one space. "Hòa Bắc", "Hoà Bắc" and "hoa bac" become the same.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}
