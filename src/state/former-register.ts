import type { RegisterChanges } from '../register/register-changes.ts';
import { readChanges } from '../register/register-schema.ts';

/** Where the register was kept before there were projects; read once, and removed when it is part of one. */
export const formerRegisterKey = 'digital-twin:register';

/** What a browser offers for keeping texts; asking for it may throw. */
export type KeepTexts = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const onThisMachine: KeepTexts = () => localStorage;

export interface FormerRegister {
  /** Null where there is none, or none that can be used. */
  changes: RegisterChanges | null;
  /**
   * Why what was kept is not in force: damaged, or written by a newer app. It has been put aside under `keptAs`;
   * null where even that failed, and then it is still in its place.
   */
  trouble: { kind: 'damaged' | 'newer'; keptAs: string | null } | null;
}

const none: FormerRegister = { changes: null, trouble: null };

/** The register as it was kept before there were projects. */
export function readFormerRegister(storage: KeepTexts = onThisMachine): FormerRegister {
  let text: string | null;
  try {
    text = storage().getItem(formerRegisterKey);
  } catch {
    return none;
  }
  if (text === null) return none;
  const changes = readChanges(text);
  if (typeof changes !== 'string') return { changes, trouble: null };
  return { changes: null, trouble: { kind: changes, keptAs: putAside(text, changes, storage) } };
}

/** Removes it, once a project that holds it is kept. */
export function forgetFormerRegister(storage: KeepTexts = onThisMachine): void {
  try {
    storage().removeItem(formerRegisterKey);
  } catch {
    // it is read again the next time, and says nothing new then
  }
}

/** Moves it to a key of its own where it cannot be made part of the project; null where that failed. */
export function putFormerRegisterAside(storage: KeepTexts = onThisMachine): string | null {
  try {
    const text = storage().getItem(formerRegisterKey);
    return text === null ? null : putAside(text, 'former', storage);
  } catch {
    return null;
  }
}

/** Moves a text to a key of its own, so that nothing of it is lost. */
function putAside(text: string, kind: 'damaged' | 'newer' | 'former', storage: KeepTexts): string | null {
  try {
    const texts = storage();
    let number = 1;
    let key = `${formerRegisterKey}:${kind}`;
    for (let kept = texts.getItem(key); kept !== null && kept !== text; kept = texts.getItem(key)) {
      number += 1;
      key = `${formerRegisterKey}:${kind}-${number}`;
    }
    texts.removeItem(formerRegisterKey);
    try {
      texts.setItem(key, text);
      return key;
    } catch {
      texts.setItem(formerRegisterKey, text);
      return null;
    }
  } catch {
    return null;
  }
}
