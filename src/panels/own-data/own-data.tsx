import { useEffect, useRef } from 'react';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { IntakePanel } from '../intake/intake-panel.tsx';
import styles from './own-data.module.css';
import { OwnDataHome } from './own-data-home.tsx';
import { useKeepFocus } from './use-keep-focus.ts';

/** The user's own data: what has been brought in, or the file that is on its way in. */
export function OwnData() {
  const { ownData } = messages[useApp((app) => app.language)];
  const step = useApp((app) => app.intake.step);
  const panel = useFocusOnChange(step);
  useKeepFocus(panel);
  return (
    <section ref={panel} tabIndex={-1} className={styles.panel} aria-label={ownData.title}>
      {step === 'none' ? <OwnDataHome /> : <IntakePanel />}
    </section>
  );
}

/** What comes into sight starts at its head, and the keyboard with it. */
function useFocusOnChange(shown: string) {
  const panel = useRef<HTMLElement>(null);
  const before = useRef<string | null>(null);
  useEffect(() => {
    const isFirst = before.current === null;
    if (before.current === shown) return;
    before.current = shown;
    if (isFirst && shown === 'none') return;
    panel.current?.focus({ preventScroll: true });
    panel.current?.parentElement?.scrollTo({ top: 0 });
  }, [shown]);
  return panel;
}
