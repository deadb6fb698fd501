import { orderedHistory } from './current-status.ts';
import type { RegisterEntry, StatusStep } from './register-entry.ts';

/** What may be set anew on an entry; its history only grows. */
export type EntryFields = Omit<RegisterEntry, 'id' | 'history' | 'origin'>;

/** What a user has set on an entry of the city's data: the fields that differ, and steps of its history. */
export interface ShippedEdit {
  fields: Partial<EntryFields>;
  steps: StatusStep[];
}

/** All that a user has done to the register; the city's data stay apart, so that a newer release shows. */
export interface RegisterChanges {
  added: RegisterEntry[];
  /** By the id of the entry of the city's data. */
  edits: Record<string, ShippedEdit>;
  /** Ids of entries of the city's data. */
  removed: string[];
}

export const noChanges: RegisterChanges = { added: [], edits: {}, removed: [] };

const fieldNames = [
  'name',
  'communeCode',
  'unitType',
  'people',
  'households',
  'power',
  'cause',
  'position',
  'positionKind',
  'officialList',
  'source',
] as const satisfies readonly (keyof EntryFields)[];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether two entries say the same, wherever they come from. */
export function sayTheSame(a: RegisterEntry, b: RegisterEntry): boolean {
  return fieldNames.every((field) => same(a[field], b[field])) && same(a.history, b.history);
}

/** The entries in force: those of the city's data as edited, less those removed, then the user's own. */
export function entriesInForce(
  shipped: readonly RegisterEntry[],
  { added, edits, removed }: RegisterChanges,
): RegisterEntry[] {
  const gone = new Set(removed);
  const taken = new Set(shipped.map(({ id }) => id));
  return [
    ...shipped
      .filter(({ id }) => !gone.has(id))
      .map((entry): RegisterEntry => {
        const edit = edits[entry.id];
        if (!edit) return entry;
        const history = orderedHistory([
          ...entry.history,
          ...edit.steps.filter((step) => !holds(entry, step)),
        ]);
        return { ...entry, ...edit.fields, history };
      }),
    ...added.filter(({ id }) => !taken.has(id)),
  ];
}

function holds(entry: RegisterEntry, step: StatusStep): boolean {
  return entry.history.some((known) => same(known, step));
}

/** A changed version in place of an entry. Steps that the city's data give stay, whatever the new version says. */
export function withEntry(
  changes: RegisterChanges,
  shipped: readonly RegisterEntry[],
  entry: RegisterEntry,
): RegisterChanges {
  const original = shipped.find(({ id }) => id === entry.id);
  if (!original) {
    const known = changes.added.some(({ id }) => id === entry.id);
    const added = known
      ? changes.added.map((each) => (each.id === entry.id ? { ...entry, origin: each.origin } : each))
      : [...changes.added, entry];
    return { ...changes, added };
  }
  const differing = fieldNames.filter((field) => !same(original[field], entry[field]));
  const fields = Object.fromEntries(differing.map((field) => [field, entry[field]])) as Partial<EntryFields>;
  const steps = entry.history.filter((step) => !holds(original, step));
  const { [entry.id]: _before, ...others } = changes.edits;
  const edits =
    differing.length === 0 && steps.length === 0 ? others : { ...others, [entry.id]: { fields, steps } };
  return { ...changes, edits, removed: changes.removed.filter((id) => id !== entry.id) };
}

/** Without one entry; the city's data keep theirs, marked as removed here. */
export function withoutEntry(
  changes: RegisterChanges,
  shipped: readonly RegisterEntry[],
  id: string,
): RegisterChanges {
  const { [id]: _edit, ...edits } = changes.edits;
  const added = changes.added.filter((entry) => entry.id !== id);
  const isShipped = shipped.some((entry) => entry.id === id);
  const removed = isShipped && !changes.removed.includes(id) ? [...changes.removed, id] : changes.removed;
  return { added, edits, removed };
}

/** An id that no entry has. */
export function freeId(entries: readonly Pick<RegisterEntry, 'id'>[]): string {
  const numbers = entries.map(({ id }) => Number(/^entry-(\d{1,9})$/.exec(id)?.[1] ?? 0));
  return `entry-${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
}
