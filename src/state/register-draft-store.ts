import * as z from 'zod/mini';
import { type EntryDraft, emptyDraft, statusFields } from '../register/entry-draft.ts';

const draftKey = 'digital-twin:register-draft';

const schema = z.object({
  id: z.string(),
  values: z.record(z.string(), z.string()),
  steps: z.array(z.object({ status: z.string(), date: z.string(), source: z.string() })),
});

/** What stood in the form when this window was last closed or reloaded; null where nothing did. */
export function readSavedDraft(): EntryDraft | null {
  try {
    const parsed = schema.safeParse(JSON.parse(sessionStorage.getItem(draftKey) ?? 'null'));
    if (!parsed.success) return null;
    const { id, values, steps } = parsed.data;
    const draft = emptyDraft();
    for (const field of Object.keys(draft.values) as (keyof EntryDraft['values'])[]) {
      draft.values[field] = values[field] ?? '';
    }
    return { ...draft, id, steps: steps.map((step) => ({ ...step, fields: statusFields })) };
  } catch {
    return null;
  }
}

/** Keeps a form that is not yet saved for this window; where storage is shut it lasts as long as the page. */
export function saveDraft(draft: EntryDraft | null): void {
  try {
    if (draft) sessionStorage.setItem(draftKey, JSON.stringify(draft));
    else sessionStorage.removeItem(draftKey);
  } catch {
    // nothing to do: the form is still on the screen
  }
}
