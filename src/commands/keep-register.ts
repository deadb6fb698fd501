import type { RegisterChanges } from '../register/register-changes.ts';
import { readSavedDraft, saveDraft } from '../state/register-draft-store.ts';
import { registerShipped } from '../state/register-in-force.ts';
import { readSavedRegister, registerKey, savedText, saveRegister } from '../state/register-store.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';

const notices = { unsaved: 'register-unsaved', trouble: 'register-trouble' };

/** What this window has last read or written; null also where storage is shut. */
let seen: string | null = null;
/** Whether what is kept may be written over. */
let mayWrite = true;

function post(
  id: string,
  tone: 'warning' | 'error',
  say: (words: (typeof messages)['vi']['register']) => string,
): void {
  const message = { vi: say(messages.vi.register), en: say(messages.en.register) };
  useApp.getState().noticePosted({ id, tone, message });
}

function take(): void {
  const { changes, text, trouble } = readSavedRegister();
  seen = trouble?.keptAs ? null : text;
  mayWrite = !trouble || trouble.keptAs !== null;
  useApp.getState().registerLoaded(changes);
  if (!trouble) return;
  post(notices.trouble, 'error', (words) =>
    trouble.keptAs === null
      ? words.keptUnreadable[trouble.kind]
      : words.keptAside[trouble.kind](trouble.keptAs),
  );
}

function keep(changes: RegisterChanges): void {
  const saving = mayWrite ? saveRegister(changes) : ({ outcome: 'shut' } as const);
  const app = useApp.getState();
  if (saving.outcome === 'saved') {
    seen = saving.text;
    app.noticeDismissed(notices.unsaved);
  } else {
    post(notices.unsaved, 'error', (words) => words.unsaved[saving.outcome === 'full' ? 'full' : 'shut']);
  }
}

/** Takes over what another window has written since this one last looked. */
function catchUp(): void {
  const text = savedText();
  if (text !== null && text !== seen) take();
}

/**
 * Makes a change to the register as it stands now, keeps it on this machine and leaves the state before to go back
 * to. `change` gets the changes so far and the entries of the city's data; giving back the same object changes
 * nothing.
 */
export function changeRegister(
  change: (changes: RegisterChanges, shipped: ReturnType<typeof registerShipped>) => RegisterChanges,
): void {
  catchUp();
  const app = useApp.getState();
  const changed = change(app.registerChanges, registerShipped(app));
  if (changed === app.registerChanges) return;
  app.registerChanged(changed);
  keep(changed);
}

/**
 * Takes back the last change of this window, and keeps that. False where there is none, as after another window has
 * written.
 */
export function stepBack(): boolean {
  catchUp();
  const app = useApp.getState();
  if (app.registerPast.length === 0) return false;
  app.registerUndone();
  keep(useApp.getState().registerChanges);
  return true;
}

/** Reads the register kept on this machine, follows what other windows do to it, and keeps a form being written. */
export function keepRegister(): () => void {
  take();
  const draft = readSavedDraft();
  if (draft) {
    useApp.getState().registerDrafted(draft);
    useApp.getState().registerViewed({ view: 'form', id: draft.id === '' ? null : draft.id });
  }
  const follow = (event: StorageEvent) => {
    if (event.key === registerKey) catchUp();
  };
  window.addEventListener('storage', follow);
  const unsubscribe = useApp.subscribe((app, before) => {
    if (app.registerDraft !== before.registerDraft) saveDraft(app.registerDraft);
  });
  return () => {
    window.removeEventListener('storage', follow);
    unsubscribe();
  };
}
