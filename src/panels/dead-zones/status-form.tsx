import { type FormEvent, useId, useRef, useState } from 'react';
import { editDeadZone } from '../../commands/edit-dead-zone.ts';
import { oneLine } from '../../register/check-entry.ts';
import { checkHistory, checkStep } from '../../register/check-steps.ts';
import { currentStep } from '../../register/current-status.ts';
import { type StepDraft, statusFields } from '../../register/entry-draft.ts';
import { type RegisterEntry, statuses } from '../../register/register-entry.ts';
import type { RegisterFault } from '../../register/register-fault.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { faultsByField, fieldId } from './field-ids.ts';
import styles from './register.module.css';
import { StepFields } from './step-fields.tsx';
import { useRegisterContext } from './use-register-context.ts';

/** The step that usually follows. */
function nextStep(entry: RegisterEntry): StepDraft {
  const at = statuses.indexOf(currentStep(entry).status);
  return { status: statuses[at + 1] ?? 'solved', date: '', source: '', fields: statusFields };
}

/** Adds a step to the history of an entry. */
export function StatusForm({ entry }: { entry: RegisterEntry }) {
  const { actions } = messages[useApp((app) => app.language)].register;
  const context = useRegisterContext();
  const form = useId();
  const element = useRef<HTMLFormElement>(null);
  const [step, setStep] = useState<StepDraft | null>(null);
  const [faults, setFaults] = useState<RegisterFault[]>([]);
  if (!step || !context) {
    return (
      <p>
        <Button icon="plus" onClick={() => setStep(nextStep(entry))}>
          {actions.addStep}
        </Button>
      </p>
    );
  }
  const close = () => {
    setStep(null);
    setFaults([]);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const found: RegisterFault[] = [];
    const tidy = { ...step, date: oneLine(step.date), source: oneLine(step.source) };
    const checked = checkStep(tidy, '', context.today, (code, field, value = '', detail = {}) => {
      if (code !== 'date-day-first') found.push({ code, row: null, field, value, detail });
    });
    const steps = [...entry.history, ...(checked ? [checked] : [])];
    const history = checkHistory(
      steps.map((each) => ({ step: each, date: each.date, field: 'status_date' })),
      (code, field, value = '', detail = {}) => found.push({ code, row: null, field, value, detail }),
    );
    if (found.length === 0) {
      editDeadZone({ ...entry, history });
      close();
      return;
    }
    setFaults(found);
    const [first] = faultsByField(found).keys();
    if (first) element.current?.querySelector<HTMLElement>(`#${CSS.escape(fieldId(form, first))}`)?.focus();
  };
  return (
    <form ref={element} className={styles.group} noValidate onSubmit={save}>
      <StepFields
        form={form}
        step={step}
        faults={faultsByField(faults)}
        title={actions.addStep}
        onChange={setStep}
      />
      <div className={styles.actions}>
        <Button type="submit" look="primary" icon="check">
          {actions.save}
        </Button>
        <Button onClick={close}>{actions.cancel}</Button>
      </div>
    </form>
  );
}
