import type { ComponentProps } from 'react';
import { Icon } from './icon.tsx';
import styles from './select-field.module.css';

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
}

interface SelectFieldProps<Value extends string>
  extends Omit<ComponentProps<'select'>, 'onChange' | 'className' | 'value'> {
  label: string;
  value: Value;
  options: readonly SelectOption<Value>[];
  onChange: (value: Value) => void;
}

/** One of many, under its label: the browser's own list, so that typing a name finds it. */
export function SelectField<Value extends string>({
  label,
  value,
  options,
  onChange,
  ...rest
}: SelectFieldProps<Value>) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <span className={styles.box}>
        <select
          className={styles.input}
          value={value}
          onChange={(event) => onChange(event.target.value as Value)}
          {...rest}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" size={16} />
      </span>
    </label>
  );
}
