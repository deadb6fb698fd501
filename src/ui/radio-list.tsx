import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './radio-list.module.css';

export interface RadioOption<Value extends string> {
  value: Value;
  label: string;
  /** Said below the label. */
  note?: ReactNode;
}

interface RadioListProps<Value extends string> {
  label: string;
  /** Null while none is chosen. */
  value: Value | null;
  options: readonly RadioOption<Value>[];
  onChange: (value: Value) => void;
}

/** One of a few, each with a word about it: native radio buttons below each other. */
export function RadioList<Value extends string>({ label, value, options, onChange }: RadioListProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.list}>
      <legend className={styles.label}>{label}</legend>
      {options.map((option, index) => (
        <label key={option.value} className={classNames(styles.option, index === 0 && styles.first)}>
          <input
            type="radio"
            name={name}
            className={styles.input}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className={styles.words}>
            {option.label}
            {option.note && <span className={styles.note}>{option.note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
