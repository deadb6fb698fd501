import type { ComponentProps } from 'react';
import styles from './text-field.module.css';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'className'> {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A line of text under its label. */
export function TextField({ label, onChange, ...rest }: TextFieldProps) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <input
        type="text"
        className={styles.input}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        {...rest}
      />
    </label>
  );
}
