import { useCallback, useEffect, useRef, useState } from 'react';
import { installApp } from '../../commands/offline/install-app.ts';
import { makePack } from '../../commands/pack/make-pack.ts';
import { type ReadinessItem, readiness } from '../../commands/readiness/readiness.ts';
import { failureOf } from '../../commands/tell-failures.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Verdict } from '../../ui/verdict.tsx';
import { Section } from '../section.tsx';
import styles from './readiness.module.css';

/** The check before a meeting: each thing yes or no with what to do, and the ways to be safe without a network. */
export function Readiness() {
  const language = useApp((app) => app.language);
  const isOpen = useApp((app) => app.opening.status !== 'loading');
  const words = messages[language].offline.readiness;
  const { items, isChecking, check } = useReadiness(isOpen, language);
  const open = items?.filter(({ ok }) => !ok).length ?? 0;
  const summary = !items || isChecking ? words.checking : open === 0 ? words.allWell : words.open(open);
  return (
    <>
      <Section title={words.title}>
        <p role="status" className={styles.summary}>
          {summary}
        </p>
        {items && (
          <ul className={styles.items}>
            {items.map(({ id, ok, sentence }) => (
              <li key={id} data-readiness={id} data-ok={ok}>
                <div className={styles.head}>
                  <h4 className={styles.name}>{words.items[id]}</h4>
                  <Verdict good={ok}>{ok ? words.yes : words.no}</Verdict>
                </div>
                <p className={styles.sentence}>{sentence}</p>
              </li>
            ))}
          </ul>
        )}
        <div className={styles.actions}>
          <Button aria-disabled={isChecking} onClick={check}>
            {words.check}
          </Button>
        </div>
      </Section>
      <Installing />
      <Pack />
    </>
  );
}

function useReadiness(isOpen: boolean, language: string) {
  const [items, setItems] = useState<ReadinessItem[] | null>(null);
  const [isChecking, setChecking] = useState(false);
  const latest = useRef(0);
  const check = useCallback(() => {
    latest.current += 1;
    const asked = latest.current;
    setChecking(true);
    readiness()
      .then((found) => {
        if (asked === latest.current) setItems(found);
      })
      .catch(failureOf)
      .finally(() => {
        if (asked === latest.current) setChecking(false);
      });
  }, []);
  // said anew in another language
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sentences come in the language in force
  useEffect(() => {
    if (isOpen) check();
  }, [isOpen, check, language]);
  return { items, isChecking, check };
}

/** Where the browser offers it. */
function Installing() {
  const isOffered = useApp((app) => app.installOffered);
  const words = messages[useApp((app) => app.language)].offline;
  if (!isOffered) return null;
  return (
    <Section title={words.install}>
      <p className={styles.sentence}>{words.installHint}</p>
      <div className={styles.actions}>
        <Button onClick={() => void installApp()}>{words.install}</Button>
      </div>
    </Section>
  );
}

/** A pack cannot make another one. */
function Pack() {
  const isPack = useApp((app) => app.pack !== null);
  const isRunning = useApp((app) => app.exporting?.state === 'running');
  const words = messages[useApp((app) => app.language)].offline.pack;
  if (isPack) return null;
  return (
    <Section title={words.title}>
      <p className={styles.sentence}>{words.hint}</p>
      <div className={styles.actions}>
        <Button icon="download" disabled={isRunning} onClick={() => void makePack()}>
          {words.make}
        </Button>
      </div>
    </Section>
  );
}
