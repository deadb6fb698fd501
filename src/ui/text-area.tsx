import type { ComponentProps } from 'react';
import styles from './text-area.module.css';

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'className'> {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Several lines of text under their label. */
export function TextArea({ label, onChange, ...rest }: TextAreaProps) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <textarea
        className={styles.input}
        rows={6}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        {...rest}
      />
    </label>
  );
}
