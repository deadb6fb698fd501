import { useRef, useState } from 'react';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './share.module.css';

interface CopyFieldProps {
  label: string;
  text: string;
  copyLabel: string;
  primary?: boolean;
}

/** A text to take along; where the browser refuses to copy, it is selected for the keyboard. */
export function CopyField({ label, text, copyLabel, primary = false }: CopyFieldProps) {
  const { share } = messages[useApp((app) => app.language)];
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<{ of: string; is: 'copied' | 'refused' } | null>(null);
  const is = outcome?.of === text ? outcome.is : null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ of: text, is: 'copied' });
    } catch {
      field.current?.focus();
      field.current?.select();
      setOutcome({ of: text, is: 'refused' });
    }
  };
  return (
    <div className={styles.copy}>
      <TextField
        ref={field}
        label={label}
        value={text}
        readOnly
        onChange={() => {}}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        look={primary ? 'primary' : 'outlined'}
        icon={is === 'copied' ? 'check' : 'copy'}
        onClick={() => void copy()}
      >
        {is === 'copied' ? share.copied : copyLabel}
      </Button>
      <p role="status" className={is === 'refused' ? styles.note : styles.silent}>
        {is === 'refused' ? share.copyRefused : is === 'copied' ? share.copied : ''}
      </p>
    </div>
  );
}
