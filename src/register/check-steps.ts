import { orderedHistory } from './current-status.ts';
import type { StepDraft } from './entry-draft.ts';
import { statusWords, wordMeans } from './entry-words.ts';
import { isBefore, type PartialDate, readDate } from './partial-date.ts';
import type { Status, StatusStep } from './register-entry.ts';
import type { AddFault } from './register-fault.ts';
import { LONGEST_TEXT } from './register-schema.ts';

/**
 * One step as written, null where it is wrong. A step without a source of its own has the entry's. `today` is
 * YYYY-MM-DD: what has been reported, confirmed, planned or done has a date behind us.
 */
export function checkStep(
  draft: StepDraft,
  entrySource: string,
  today: string,
  add: AddFault,
): StatusStep | null {
  const { fields } = draft;
  const status = wordMeans(statusWords, draft.status);
  if (status === null) {
    const code = draft.status === '' ? 'status-missing' : 'word-unknown';
    add(code, fields.status, draft.status, { allowed: 'status' });
  }
  const date = checkDate(draft, status, today, add);
  const source = draft.source || entrySource;
  if (source === '') add('source-missing', fields.source);
  else if (source.length > LONGEST_TEXT) add('text-too-long', fields.source, source, { most: LONGEST_TEXT });
  return status === null || date === null || source === '' ? null : { status, date, source };
}

function checkDate(
  { date: written, fields }: StepDraft,
  status: Status | null,
  today: PartialDate,
  add: AddFault,
): PartialDate | null {
  if (written === '') {
    add('date-missing', fields.date, '', { status: status ?? '' });
    return null;
  }
  const reading = readDate(written);
  if (!reading.ok) {
    const { ok: _ok, fault, ...detail } = reading;
    add(fault, fields.date, written, detail);
    return null;
  }
  if (isBefore(today, reading.date)) {
    add('date-in-future', fields.date, written, { today, status: status ?? '' });
    return null;
  }
  if (reading.dayFirst) add('date-day-first', fields.date, written, { used: reading.date });
  return reading.date;
}

/**
 * A history in order. A place is reported before anything else happens to it, as far as the dates are exact enough
 * to tell; of two steps that say the same, one is kept.
 */
export function checkHistory(
  steps: readonly { step: StatusStep; date: string; field: StepDraft['fields']['date'] }[],
  add: AddFault,
): StatusStep[] {
  const reported = steps.filter(({ step }) => step.status === 'reported').map(({ step }) => step.date);
  for (const { step, date, field } of steps) {
    if (step.status === 'reported' || reported.length === 0) continue;
    if (reported.every((each) => isBefore(step.date, each))) {
      const first = reported.reduce((a, b) => (isBefore(b, a) ? b : a));
      add('date-before-reported', field, date, { status: step.status, reported: first });
    }
  }
  const history = orderedHistory(steps.map(({ step }) => step));
  return history.filter((step, index) => {
    const before = history[index - 1];
    return (
      !before || before.status !== step.status || before.date !== step.date || before.source !== step.source
    );
  });
}
