import type { Failure, FailureCode } from './failure.ts';

/** What is wrong, and what to do about it; both without the place and without a full stop in `what`. */
export interface FailureWords {
  what: string;
  todo: string;
}

/** The words of one language for every code. */
export interface FailureVocabulary {
  codes: Record<FailureCode, (failure: Failure) => FailureWords>;
  place(failure: Failure): string;
  /** Said when the same fault occurs more often than it is listed. */
  inAll(total: number): string;
}

/** Faults whose field is said in the sentence or means nothing to people, and not in the place. */
export const wholeFileCodes: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'column-missing',
  'column-repeated',
  'checksum-differs',
  'file-cut-off',
  'not-population-pack',
  'column-assumed',
  'unit-converted',
  'value-assumed',
]);

/** The word for a detail, undefined where there is none; a detail may be called as parts of every object are. */
export function wordFor(
  words: Readonly<Record<string, string>>,
  detail: string | number | undefined,
): string | undefined {
  return detail !== undefined && Object.hasOwn(words, detail) ? words[detail] : undefined;
}

/** A field as people say it, with the name that files have for it; the name alone where there is no word. */
export function fieldNamed(
  words: Readonly<Record<string, string>>,
  field: string | number | undefined,
): string | undefined {
  const word = wordFor(words, field);
  return word === undefined ? field?.toString() : `“${word}” (${field})`;
}

/**
 * The columns that would do instead of a missing one, each way after `or`: fields with commas are needed together,
 * those with bars alone.
 */
export function insteadNamed(
  words: Readonly<Record<string, string>>,
  instead: string | number | undefined,
  or: string,
  and: string,
): string {
  if (instead === undefined) return '';
  const ways = String(instead)
    .split('|')
    .map((way) =>
      way
        .split(', ')
        .map((field) => fieldNamed(words, field))
        .join(and),
    );
  return ways.map((way) => `${or}${way}`).join('');
}

/** What stands for a field in rows that leave it empty, as people say it. */
export function valueNamed(
  words: Readonly<Record<string, Readonly<Record<string, string>>>>,
  field: string | undefined,
  value: string | number | undefined,
): string | number | undefined {
  const ofField = field !== undefined && Object.hasOwn(words, field) ? words[field]! : {};
  return wordFor(ofField, value) ?? value;
}

/** A detail in quotation marks after a space, nothing where it is not given. */
export function quoted(detail: string | number | undefined): string {
  return detail === undefined || detail === '' ? '' : ` “${detail}”`;
}

/** A detail after some words, nothing at all where it is not given. */
export function after(words: string, detail: string | number | undefined): string {
  return detail === undefined || detail === '' ? '' : `${words}${detail}`;
}

/**
 * A file's name in quotation marks for a command that people paste into a shell; `instead` where the name holds signs
 * that a shell would carry out.
 */
export function shellName(file: string, instead: string): string {
  return /^[\p{L}\p{M}\p{N}._][\p{L}\p{M}\p{N} ._()/:-]*$/u.test(file) ? `"${file}"` : `"${instead}"`;
}
