import type { RegisterFault, RegisterField } from '../../register/register-fault.ts';
import { registerFaultSentence } from '../../register/register-fault-sentence.ts';
import { useApp } from '../../state/store.ts';
import { FieldFault } from '../../ui/field-fault.tsx';
import { SelectField, type SelectOption } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { fieldId } from './field-ids.ts';
import styles from './register.module.css';

interface FormField {
  form: string;
  field: RegisterField;
  label: string;
  value: string;
  onChange: (value: string) => void;
  fault: RegisterFault | undefined;
  hint?: string;
}

function described(form: string, field: RegisterField, fault: RegisterFault | undefined, hint?: string) {
  const id = fieldId(form, field);
  const below = fault ? `${id}-fault` : hint ? `${id}-hint` : undefined;
  return {
    id,
    'aria-invalid': fault ? (true as const) : undefined,
    'aria-describedby': below,
  };
}

function Below({ form, field, fault, hint }: Pick<FormField, 'form' | 'field' | 'fault' | 'hint'>) {
  const language = useApp((app) => app.language);
  const said = fault && registerFaultSentence(fault, language);
  return (
    <>
      {said && <FieldFault id={`${fieldId(form, field)}-fault`} what={said.what} todo={said.todo} />}
      {hint && !said && (
        <p id={`${fieldId(form, field)}-hint`} className={styles.caption}>
          {hint}
        </p>
      )}
    </>
  );
}

/** A line of text of an entry, with what is wrong with it below. */
export function EntryText({
  label,
  value,
  onChange,
  hint,
  ...place
}: FormField & { inputMode?: 'numeric' | 'decimal' }) {
  const { form, field, fault, inputMode } = place;
  return (
    <div>
      <TextField
        label={label}
        value={value}
        onChange={onChange}
        {...(inputMode ? { inputMode } : {})}
        {...described(form, field, fault, hint)}
      />
      <Below form={form} field={field} fault={fault} {...(hint ? { hint } : {})} />
    </div>
  );
}

/** One of a few answers of an entry. */
export function EntryChoice({
  label,
  value,
  onChange,
  options,
  form,
  field,
  fault,
}: FormField & { options: readonly SelectOption<string>[] }) {
  return (
    <div>
      <SelectField
        label={label}
        value={value}
        options={options}
        onChange={onChange}
        {...described(form, field, fault)}
      />
      <Below form={form} field={field} fault={fault} />
    </div>
  );
}
