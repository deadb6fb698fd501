import type { StepDraft } from '../../register/entry-draft.ts';
import { statuses } from '../../register/register-entry.ts';
import type { RegisterFault, RegisterField } from '../../register/register-fault.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { EntryChoice, EntryText } from './form-fields.tsx';
import styles from './register.module.css';

interface StepFieldsProps {
  form: string;
  step: StepDraft;
  faults: ReadonlyMap<RegisterField, RegisterFault>;
  title: string;
  onChange: (step: StepDraft) => void;
}

/** One step of a history: what, when, and who says so. */
export function StepFields({ form, step, faults, title, onChange }: StepFieldsProps) {
  const { register } = messages[useApp((app) => app.language)];
  const { form: words } = register;
  const field = (name: 'status' | 'date' | 'source', label: string) => ({
    form,
    field: step.fields[name],
    label,
    value: step[name],
    onChange: (value: string) => onChange({ ...step, [name]: value }),
    fault: faults.get(step.fields[name]),
  });
  return (
    <fieldset className={styles.fields}>
      <legend>{title}</legend>
      <div className={styles.pair}>
        <EntryChoice
          {...field('status', words.status)}
          options={statuses.map((status) => ({ value: status, label: register.statuses[status] }))}
        />
        <EntryText {...field('date', words.date)} hint={words.dateHint} />
      </div>
      <EntryText {...field('source', words.stepSource)} hint={words.sourceHint} />
    </fieldset>
  );
}
