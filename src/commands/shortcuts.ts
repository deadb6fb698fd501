import { useApp } from '../state/store.ts';
import { redoChange } from './redo-change.ts';
import { undoChange } from './undo-change.ts';

/** Fields in which a text is written have an undo of their own. */
const withoutText = new Set(['button', 'checkbox', 'color', 'file', 'radio', 'range', 'reset', 'submit']);

function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !withoutText.has(target.type);
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** What the keys mean everywhere in the app; null for all others. */
export function shortcutOf({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): 'undo' | 'redo' | null {
  if (altKey || ctrlKey === metaKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : null;
}

/** Ctrl+Z or ⌘Z takes back, with Shift, or Ctrl+Y, does again; not while a text is being written. */
export function followShortcuts(): () => void {
  const onKey = (event: KeyboardEvent) => {
    const shortcut = shortcutOf(event);
    if (!shortcut || event.defaultPrevented || event.isComposing || isWriting(event.target)) return;
    if (useApp.getState().presenting) return;
    event.preventDefault();
    void (shortcut === 'undo' ? undoChange() : redoChange());
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}
