import { type FormEvent, useId, useRef, useState } from 'react';
import { addDeadZone } from '../../commands/add-dead-zone.ts';
import { editDeadZone } from '../../commands/edit-dead-zone.ts';
import { draftDeadZone, dropDraft } from '../../commands/write-dead-zone.ts';
import { checkEntry } from '../../register/check-entry.ts';
import type { DraftField, EntryDraft, StepDraft } from '../../register/entry-draft.ts';
import { officialAnswers, powerStates, unitTypes } from '../../register/register-entry.ts';
import type { RegisterFault } from '../../register/register-fault.ts';
import { registerFaultSentence } from '../../register/register-fault-sentence.ts';
import { registerEntries } from '../../state/register-in-force.ts';
import { useApp } from '../../state/store.ts';
import { compareNames } from '../../text/collation.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { communeTitle } from '../names.ts';
import { EntryPlace } from './entry-place.tsx';
import { faultsByField, fieldId } from './field-ids.ts';
import { EntryChoice, EntryText } from './form-fields.tsx';
import styles from './register.module.css';
import { StepFields } from './step-fields.tsx';
import { useRegisterContext } from './use-register-context.ts';

/** A position given without its kind is approximate, and a kind without a position means nothing. */
function readyToCheck(draft: EntryDraft): EntryDraft {
  const hasPosition = draft.values.lon.trim() !== '' || draft.values.lat.trim() !== '';
  return hasPosition ? draft : { ...draft, values: { ...draft.values, position_kind: '' } };
}

/** A new entry, or one to be changed; what is wrong is told beside each field. */
export function EntryForm() {
  const language = useApp((app) => app.language);
  const communes = useApp((app) => app.city?.communes);
  const draft = useApp((app) => app.registerDraft);
  const entries = useApp(registerEntries);
  const context = useRegisterContext();
  const form = useId();
  const element = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<RegisterFault[]>([]);
  const { register } = messages[language];
  const { form: words, actions } = register;
  if (!draft || !context || !communes) return <p className={styles.note}>{register.waiting}</p>;

  const before = draft.id === '' ? undefined : entries.find(({ id }) => id === draft.id);
  const byField = faultsByField(faults);
  const set = (field: DraftField) => (value: string) =>
    draftDeadZone({ ...draft, values: { ...draft.values, [field]: value } });
  const setStep = (step: StepDraft) => draftDeadZone({ ...draft, steps: [step] });
  const field = (name: DraftField, label: string) => ({
    form,
    field: name,
    label,
    value: draft.values[name],
    onChange: set(name),
    fault: byField.get(name),
  });
  const choices = <Value extends string>(values: readonly Value[], names: Record<Value, string>) =>
    values.map((value) => ({ value, label: names[value] }));

  const save = (event: FormEvent) => {
    event.preventDefault();
    const checked = checkEntry(readyToCheck(draft), context, {
      known: before?.history ?? [],
      origin: before?.origin ?? 'added',
    });
    if (checked.entry) {
      if (before) editDeadZone(checked.entry);
      else addDeadZone({ ...checked.entry, id: '' });
      return;
    }
    setFaults(checked.faults);
    const [first] = faultsByField(checked.faults).keys();
    if (first) element.current?.querySelector<HTMLElement>(`#${CSS.escape(fieldId(form, first))}`)?.focus();
  };
  const [step] = draft.steps;
  const untold = faults.filter((fault) => fault.field === null);
  return (
    <form ref={element} className={styles.form} noValidate onSubmit={save} aria-labelledby={`${form}-title`}>
      <div className={styles.lead}>
        <h2 id={`${form}-title`}>{before ? words.editTitle : words.addTitle}</h2>
        <p className={styles.caption}>{words.kept}</p>
      </div>
      <div className={styles.fields}>
        <EntryText {...field('name', words.name)} />
        <EntryChoice
          {...field('commune_code', words.commune)}
          options={[
            { value: '', label: words.chooseCommune },
            ...communes
              .map((commune) => ({ value: commune.code, label: communeTitle(commune, language) }))
              .sort((a, b) => compareNames(a.label, b.label)),
          ]}
        />
        <EntryChoice {...field('type', words.type)} options={choices(unitTypes, register.unitTypes)} />
      </div>
      {step && (
        <StepFields form={form} step={step} faults={byField} title={words.status} onChange={setStep} />
      )}
      <fieldset className={styles.fields}>
        <legend>{words.counts}</legend>
        <div className={styles.pair}>
          <EntryText {...field('people', words.people)} inputMode="numeric" hint={words.optional} />
          <EntryText {...field('households', words.households)} inputMode="numeric" hint={words.optional} />
        </div>
        <EntryChoice {...field('power', words.power)} options={choices(powerStates, register.powers)} />
        <EntryText {...field('cause', words.cause)} hint={words.optional} />
      </fieldset>
      <EntryPlace
        form={form}
        values={draft.values}
        faults={byField}
        onChange={(values) => draftDeadZone({ ...draft, values })}
      />
      <div className={styles.fields}>
        <EntryChoice
          {...field('in_official_list', words.official)}
          options={choices(officialAnswers, register.officials)}
        />
        <EntryText {...field('source', words.source)} hint={words.sourceHint} />
      </div>
      {faults.length > 0 && (
        <div role="alert">
          <p className={styles.alert}>{words.faults(faults.length)}</p>
          {untold.map((fault) => (
            <p key={fault.code} className={styles.note}>
              {registerFaultSentence(fault, language).what}
            </p>
          ))}
        </div>
      )}
      <div className={styles.actions}>
        <Button type="submit" look="primary" icon="check">
          {actions.save}
        </Button>
        <Button onClick={dropDraft}>{actions.cancel}</Button>
      </div>
    </form>
  );
}
