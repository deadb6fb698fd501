import type { GoodRow } from './read-register.ts';
import { entriesInForce, freeId, type RegisterChanges, withEntry } from './register-changes.ts';
import type { RegisterEntry } from './register-entry.ts';
import { PlaceIndex } from './same-name.ts';

/**
 * The changes with the good rows of a file in them, all at once. A row for a place that has come into the register
 * since the file was read is left out.
 */
export function takenOver(
  changes: RegisterChanges,
  shipped: readonly RegisterEntry[],
  rows: readonly GoodRow[],
): { changes: RegisterChanges; added: number; changed: number } {
  const entries = entriesInForce(shipped, changes);
  const places = new PlaceIndex(entries);
  const ids = new Set(entries.map(({ id }) => id));
  const fresh: RegisterEntry[] = [];
  let next = changes;
  let changed = 0;
  for (const { entry, does } of rows) {
    if (does === 'repeats') continue;
    if (does === 'changes' && ids.has(entry.id)) {
      next = withEntry(next, shipped, entry);
      changed += 1;
    } else if (does === 'adds' && places.alike(entry).length === 0) {
      const isTaken = entry.id === '' || ids.has(entry.id) || shipped.some(({ id }) => id === entry.id);
      const id = isTaken ? '' : entry.id;
      if (id !== '') ids.add(id);
      fresh.push({ ...entry, id });
    }
  }
  const known = [...entries, ...shipped, ...next.added, ...fresh];
  let number = Number(freeId(known).replace('entry-', ''));
  const added = fresh.map((entry) => {
    if (entry.id !== '') return entry;
    const id = `entry-${number}`;
    number += 1;
    return { ...entry, id };
  });
  if (added.length === 0 && changed === 0) return { changes, added: 0, changed: 0 };
  return { changes: { ...next, added: [...next.added, ...added] }, added: added.length, changed };
}
