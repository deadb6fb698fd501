import type { AddFault, RegisterField } from './register-fault.ts';

/** More people than any village or cluster has: above this a count is a slip. */
const MOST_PEOPLE = 1_000_000;

const grouped = /^\d{1,3}([.,\u00a0\u202f ]\d{3})+$/;

/**
 * A count of people or homes: a whole number, thousands parted or not, null where nothing stands. Words beside
 * the number are a fault that names the number: the register holds figures, not estimates in words.
 */
export function checkCount(text: string, field: RegisterField, add: AddFault): number | null {
  if (text === '') return null;
  const isGrouped = grouped.test(text);
  const digits = isGrouped ? text.replace(/\D/g, '') : text;
  if (/^\d+$/.test(digits)) {
    const value = Number(digits);
    if (value > MOST_PEOPLE) {
      add('number-too-large', field, text, { most: MOST_PEOPLE });
      return null;
    }
    if (text.includes(',')) add('number-grouped', field, text, { used: value });
    return value;
  }
  const [only, another] = text.match(/\d+(?:[.,]\d{3})*/g) ?? [];
  const isOneCount = only !== undefined && another === undefined && !/[-−]\s*\d/.test(text);
  if (isOneCount) add('number-about', field, text, { suggested: Number(only.replace(/[.,]/g, '')) });
  else add('number-not-whole', field, text);
  return null;
}
