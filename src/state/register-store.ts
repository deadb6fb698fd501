import { noChanges, type RegisterChanges } from '../register/register-changes.ts';
import { readChanges, writeChanges } from '../register/register-schema.ts';

/** Where the user's changes to the register are kept on this machine. */
export const registerKey = 'digital-twin:register';

/** What a browser offers for keeping texts; asking for it may throw. */
export type KeepTexts = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const onThisMachine: KeepTexts = () => localStorage;

export interface SavedRegister {
  changes: RegisterChanges;
  /** The text as it was found, to tell whether another window has written since. */
  text: string | null;
  /**
   * Why what was kept is not in force: damaged, or written by a newer app. It has been put aside under `keptAs`;
   * null where even that failed, and then it is still in its place and must not be written over.
   */
  trouble: { kind: 'damaged' | 'newer'; keptAs: string | null } | null;
}

/** The register as kept on this machine; without changes where there are none or storage is shut. */
export function readSavedRegister(storage: KeepTexts = onThisMachine): SavedRegister {
  let text: string | null;
  try {
    text = storage().getItem(registerKey);
  } catch {
    return { changes: noChanges, text: null, trouble: null };
  }
  if (text === null) return { changes: noChanges, text, trouble: null };
  const changes = readChanges(text);
  if (typeof changes !== 'string') return { changes, text, trouble: null };
  return { changes: noChanges, text, trouble: { kind: changes, keptAs: putAside(text, changes, storage) } };
}

/** Moves a text that cannot be used to a key of its own, so that nothing of it is lost. */
function putAside(text: string, kind: 'damaged' | 'newer', storage: KeepTexts): string | null {
  try {
    const texts = storage();
    let number = 1;
    let key = `${registerKey}:${kind}`;
    for (let kept = texts.getItem(key); kept !== null && kept !== text; kept = texts.getItem(key)) {
      number += 1;
      key = `${registerKey}:${kind}-${number}`;
    }
    texts.removeItem(registerKey);
    try {
      texts.setItem(key, text);
      return key;
    } catch {
      texts.setItem(registerKey, text);
      return null;
    }
  } catch {
    return null;
  }
}

export type Saving = { outcome: 'saved'; text: string } | { outcome: 'full' | 'shut' };

/** Keeps the changes on this machine; says so where storage is full or shut. */
export function saveRegister(changes: RegisterChanges, storage: KeepTexts = onThisMachine): Saving {
  const text = writeChanges(changes);
  try {
    const texts = storage();
    try {
      texts.setItem(registerKey, text);
      return { outcome: 'saved', text };
    } catch {
      return { outcome: 'full' };
    }
  } catch {
    return { outcome: 'shut' };
  }
}

/** The text that is kept now; null where there is none or storage is shut. */
export function savedText(storage: KeepTexts = onThisMachine): string | null {
  try {
    return storage().getItem(registerKey);
  } catch {
    return null;
  }
}
