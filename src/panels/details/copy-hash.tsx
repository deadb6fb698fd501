import { useState } from 'react';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import styles from './card.module.css';

/** The hash of the inputs, to compare with the command line's. */
export function CopyHash({ hash }: { hash: string }) {
  const { card } = messages[useApp((app) => app.language)];
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(hash);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  };
  const words = { none: card.copyHash, copied: card.copied, failed: card.copyFailed }[outcome];
  return (
    <p className={styles.hash}>
      <code>{hash}</code>
      <Button look="outlined" icon={outcome === 'copied' ? 'check' : 'copy'} onClick={() => void copy()}>
        <span aria-live="polite">{words}</span>
      </Button>
    </p>
  );
}
