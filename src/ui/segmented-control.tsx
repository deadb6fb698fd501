import { type ReactNode, useId } from 'react';
import styles from './segmented-control.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

interface Option<Value extends string> {
  value: Value;
  /** Read out; shown too unless `shown` stands in its place. */
  label: string;
  shown?: ReactNode;
  /** The language of the label, where it is not the page's. */
  lang?: string;
}

interface SegmentedControlProps<Value extends string> {
  label: string;
  value: Value;
  options: Option<Value>[];
  onChange: (value: Value) => void;
}

/** One of a few, all in sight: native radio buttons side by side. */
export function SegmentedControl<Value extends string>({
  label,
  value,
  options,
  onChange,
}: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend>
        <VisuallyHidden>{label}</VisuallyHidden>
      </legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option} lang={option.lang} title={option.label}>
          <input
            type="radio"
            name={name}
            className={styles.input}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            aria-label={option.label}
          />
          {option.shown ?? option.label}
        </label>
      ))}
    </fieldset>
  );
}
