import type * as z from 'zod/mini';
import type { FailureCode, FailurePlace } from './failure.ts';
import type { FaultList } from './fault-list.ts';
import type { ExpectedValue } from './fields.ts';
import { shownValue } from './shown-value.ts';

const knownCodes: ReadonlySet<string> = new Set<FailureCode>([
  'population-negative',
  'population-not-a-number',
  'radius-not-positive',
]);

/**
 * One row or feature through its schema. Empty cells and nulls count as absent. What does not fit goes into
 * `faults` with the place and the field's name, and the answer is null.
 */
export function readRecord<Schema extends z.ZodMiniType>(
  schema: Schema,
  raw: Readonly<Record<string, unknown>>,
  where: Omit<FailurePlace, 'file'>,
  faults: FaultList,
): z.output<Schema> | null {
  const present = withoutBlanks(raw);
  const parsed = schema.safeParse(present);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const field = issue.path.join('.');
    const place = field ? { ...where, field } : where;
    const value = valueAt(present, issue.path);
    if (value === undefined) faults.add('value-missing', place);
    else faults.add(codeOf(issue), place, { value: shownValue(value), ...expectedOf(issue) });
  }
  return null;
}

function withoutBlanks(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const present = Object.entries(raw)
    .map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value] as const)
    .filter(([, value]) => value !== '' && value !== null && value !== undefined);
  return Object.fromEntries(present);
}

type Issue = z.core.$ZodIssue;

function codeOf(issue: Issue): FailureCode {
  const failure = issue.code === 'custom' ? issue.params?.failure : undefined;
  return isKnownCode(failure) ? failure : 'value-not-allowed';
}

function isKnownCode(failure: unknown): failure is FailureCode {
  return typeof failure === 'string' && knownCodes.has(failure);
}

/** What would have been right: the allowed words, or the kind of value. */
function expectedOf(issue: Issue): { allowed: string } | { expected: ExpectedValue } {
  if (issue.code === 'invalid_value') return { allowed: issue.values.map(String).join(', ') };
  if (issue.code === 'custom') return { expected: issue.params?.expected ?? 'text' };
  if (issue.code === 'invalid_type') return { expected: expectedTypes[issue.expected] ?? 'text' };
  const inner = issue.code === 'invalid_union' ? issue.errors[0]?.[0] : undefined;
  return inner ? expectedOf(inner) : { expected: 'text' };
}

const expectedTypes: Record<string, ExpectedValue> = {
  string: 'text',
  number: 'number',
  boolean: 'yes-no',
  array: 'list',
  tuple: 'list',
  object: 'object',
};

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const key of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }
  return value ?? undefined;
}
