import type { DeadZone } from '../data/city.ts';
import { draftOf, type EntryDraft, emptyDraft, statusFields } from '../register/entry-draft.ts';
import type { RegisterEntry } from '../register/register-entry.ts';
import type { RegisterView } from '../state/register-slice.ts';
import { useApp } from '../state/store.ts';
import type { Language } from '../text/language.ts';
import { mayChangeOrTell } from './refuse-change.ts';

/** Shows the list, an entry, or the form as it was left. */
export function viewRegister(view: RegisterView): void {
  useApp.getState().registerViewed(view);
}

/** Opens the register at one entry. */
export function openInRegister(id: string): void {
  const app = useApp.getState();
  app.registerViewed({ view: 'entry', id });
  app.rightPanelOpened('dead-zones');
}

/** Opens the form: empty, or for an entry. */
export function writeDeadZone(entry: RegisterEntry | null): void {
  if (!mayChangeOrTell()) return;
  const app = useApp.getState();
  const draft = entry ? draftOf(entry) : firstDraft();
  for (const field of ['lon', 'lat'] as const) {
    draft.values[field] = degreesWritten(draft.values[field], app.language);
  }
  app.registerDrafted(draft);
  app.registerViewed({ view: 'form', id: entry?.id ?? null });
}

/** Opens the form with what the city's data know of a place that they name without saying that it has no signal. */
export function writeFromContext(zone: DeadZone): void {
  if (!mayChangeOrTell()) return;
  const app = useApp.getState();
  const draft = firstDraft();
  draft.values = {
    ...draft.values,
    name: zone.name.vi,
    commune_code: zone.communeCode,
    people: zone.people === null ? '' : String(zone.people),
    households: zone.households === null ? '' : String(zone.households),
    power: zone.power,
  };
  app.registerDrafted(draft);
  app.registerViewed({ view: 'form', id: null });
}

/** Degrees as a field shows them in the language; both ways are read. */
export function degreesWritten(text: string, language: Language): string {
  return language === 'vi' ? text.replace('.', ',') : text;
}

function firstDraft(): EntryDraft {
  const draft = emptyDraft();
  draft.values.type = 'village';
  draft.values.power = 'unknown';
  draft.values.in_official_list = 'unknown';
  draft.steps = [{ status: 'reported', date: '', source: '', fields: statusFields }];
  return draft;
}

/** Keeps what has been written in the form so far. */
export function draftDeadZone(draft: EntryDraft): void {
  useApp.getState().registerDrafted(draft);
}

/** Leaves the form without keeping what it holds. */
export function dropDraft(): void {
  const app = useApp.getState();
  const { registerView } = app;
  app.registerDrafted(null);
  app.registerViewed(
    registerView.view === 'form' && registerView.id !== null
      ? { view: 'entry', id: registerView.id }
      : { view: 'list' },
  );
}
