import * as z from 'zod/mini';
import { orderedHistory } from './current-status.ts';
import { readDate } from './partial-date.ts';
import type { RegisterChanges } from './register-changes.ts';
import {
  officialAnswers,
  positionKinds,
  powerStates,
  type StatusStep,
  statuses,
  unitTypes,
} from './register-entry.ts';

z.config({ jitless: true });

/** The longest name, and the longest other text, that an entry keeps. */
export const LONGEST_NAME = 200;
export const LONGEST_TEXT = 2000;

const words = z.string().check(z.minLength(1), z.maxLength(LONGEST_TEXT));
const count = z.nullable(z.int().check(z.minimum(0)));
const date = z.string().check(z.refine((text) => readDate(text).ok && /^\d{4}(-\d{2}){0,2}$/.test(text)));

const step = z.object({ status: z.enum(statuses), date, source: words });

const fields = {
  name: z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME)),
  communeCode: words,
  unitType: z.enum(unitTypes),
  people: count,
  households: count,
  power: z.enum(powerStates),
  cause: z.string().check(z.maxLength(LONGEST_TEXT)),
  position: z.nullable(
    z.tuple([
      z.number().check(z.minimum(-180), z.maximum(180)),
      z.number().check(z.minimum(-90), z.maximum(90)),
    ]),
  ),
  positionKind: z.enum(positionKinds),
  officialList: z.enum(officialAnswers),
  source: words,
};

const entry = z.object({
  id: words,
  ...fields,
  history: z.pipe(
    z.array(step).check(z.minLength(1)),
    z.transform((steps: StatusStep[]) => orderedHistory(steps)),
  ),
  origin: z.enum(['added', 'imported']),
});

const edit = z.object({ fields: z.partial(z.object(fields)), steps: z.array(step) });

const parts = {
  added: z.array(entry).check(z.refine(haveDistinctIds)),
  edits: z.record(z.string(), edit),
  removed: z.array(z.string()),
};

function haveDistinctIds(entries: readonly { id: string }[]): boolean {
  return new Set(entries.map(({ id }) => id)).size === entries.length;
}

/** Changes as a part of something that has a version of its own. */
export const changesSchema = z.object(parts);

const saved = z.object({ version: z.literal(1), ...parts });

/** The version in which changes are written now. */
const SAVED_VERSION = 1;

/** Changes as they are kept on a machine. */
export function writeChanges(changes: RegisterChanges): string {
  return JSON.stringify({ version: SAVED_VERSION, ...changes });
}

/** Changes as they were kept, or why they cannot be used: written by a newer app, or damaged. */
export function readChanges(text: string): RegisterChanges | 'newer' | 'damaged' {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'damaged';
  }
  const parsed = saved.safeParse(json);
  if (parsed.success) {
    const { version: _version, ...changes } = parsed.data;
    return changes as RegisterChanges;
  }
  const version = typeof json === 'object' && json !== null ? Reflect.get(json, 'version') : undefined;
  return typeof version === 'number' && version > SAVED_VERSION ? 'newer' : 'damaged';
}
