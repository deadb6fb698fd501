import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import styles from './text-area.module.css';

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'className'> {
  label: string;
  value: string;
  /** Tables keep their lines as they are; prose is wrapped. */
  look?: 'table' | 'prose';
  onChange: (value: string) => void;
}

/** Several lines of text under their label. */
export function TextArea({ label, look = 'table', onChange, ...rest }: TextAreaProps) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <textarea
        className={classNames(styles.input, styles[look])}
        rows={6}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        {...rest}
      />
    </label>
  );
}
