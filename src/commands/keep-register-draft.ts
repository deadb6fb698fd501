import { readSavedDraft, saveDraft } from '../state/register-draft-store.ts';
import { useApp } from '../state/store.ts';

/** Brings back a form of the register that was being written when the page was reloaded, and keeps it from then on. */
export function keepRegisterDraft(): () => void {
  const draft = readSavedDraft();
  if (draft) {
    useApp.getState().registerDrafted(draft);
    useApp.getState().registerViewed({ view: 'form', id: draft.id === '' ? null : draft.id });
  }
  return useApp.subscribe((app, before) => {
    if (app.registerDraft !== before.registerDraft) saveDraft(app.registerDraft);
  });
}
