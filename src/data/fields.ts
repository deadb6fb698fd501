import * as z from 'zod/mini';
import type { FailureCode } from './failure.ts';

z.config({ jitless: true });

/** How a number is written in files: decimal point, no thousands separators. */
const decimalNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The number a cell or property holds, or null. */
export function numberOf(raw: unknown): number | null {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : null;
  if (typeof raw !== 'string') return null;
  const text = raw.trim();
  const value = decimalNumber.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

/** A text that says something. */
export const text = z.string().check(z.minLength(1));

/** A code or id; files written by spreadsheets may hold it as a number. */
export const code = z.pipe(z.union([text, z.number()]), z.transform(String));

/** A number from a number or its text; `failure` is the code to report when it is none. */
export function number(failure: FailureCode = 'value-not-allowed') {
  return z.pipe(
    z.union([z.number(), z.string()]),
    z.transform((raw, context): number => {
      const value = numberOf(raw);
      if (value !== null) return value;
      context.issues.push({ code: 'custom', input: raw, params: { failure, expected: 'number' } });
      return z.NEVER;
    }),
  );
}

/** What a value should have been, in words that `failureSentence` knows. */
export type ExpectedValue =
  | 'text'
  | 'number'
  | 'positive'
  | 'percent'
  | 'whole'
  | 'not-negative'
  | 'people'
  | 'radius'
  | 'yes-no'
  | 'date'
  | 'list'
  | 'object'
  | 'h3-cell';

/** A number that must hold a condition; `failure` and what was expected go into the report. */
export function numberThat(
  holds: (value: number) => boolean,
  failure: FailureCode,
  expected: ExpectedValue,
  notANumber: FailureCode = failure,
) {
  return number(notANumber).check(z.refine(holds, { params: { failure, expected } }));
}

export const positiveNumber = numberThat((value) => value > 0, 'value-not-allowed', 'positive');

export const wholeNumber = numberThat(
  (value) => Number.isInteger(value) && value >= 0,
  'value-not-allowed',
  'whole',
);

/** More people than live on Earth: above this a number of people is a slip. */
export const MOST_PEOPLE = 1e10;

/** People of a commune or cell. */
export const peopleCount = numberThat(
  (value) => value >= 0,
  'population-negative',
  'not-negative',
  'population-not-a-number',
).check(
  z.refine((value) => value <= MOST_PEOPLE, { params: { failure: 'value-not-allowed', expected: 'people' } }),
);

/** yes/no, true/false, có/không, 1/0. */
export const yesNo = z.pipe(
  z.union([z.boolean(), z.string(), z.number()]),
  z.transform((raw, context): boolean => {
    const word = String(raw).trim().toLowerCase();
    if (['yes', 'true', '1', 'có'].includes(word)) return true;
    if (['no', 'false', '0', 'không'].includes(word)) return false;
    context.issues.push({ code: 'custom', input: raw, params: { expected: 'yes-no' } });
    return z.NEVER;
  }),
);

/** A date as sources give it: YYYY, YYYY-MM or YYYY-MM-DD. */
export const sourceDate = z.pipe(
  code,
  z.string().check(z.refine((date) => /^\d{4}(-\d{2}){0,2}$/.test(date), { params: { expected: 'date' } })),
);

/** Null where the file says nothing. */
export function orNull<Schema extends z.ZodMiniType>(schema: Schema) {
  return z._default(z.nullable(schema), null);
}
