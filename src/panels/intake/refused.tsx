import { cancelImport } from '../../commands/intake/cancel-import.ts';
import type { Failure } from '../../data/failure.ts';
import { failureSentence } from '../../data/failure-sentence.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseFileButton } from '../own-data/choose-file-button.tsx';
import styles from './intake.module.css';

const atOnce = 5;

/** A file of which nothing can be used: what is wrong, what to do, and that nothing has happened. */
export function Refused({ file, failures }: { file: string; failures: readonly Failure[] }) {
  const { intake } = messages[useApp((app) => app.language)];
  return (
    <div role="alert" className={styles.group}>
      <h2 className={styles.alert}>{intake.failed.title(file)}</h2>
      <FailureList failures={failures} />
      <p className={styles.note}>{intake.failed.unchanged}</p>
      <div className={styles.actions}>
        <ChooseFileButton look="primary">{intake.failed.another}</ChooseFileButton>
        <Button onClick={cancelImport}>{intake.close}</Button>
      </div>
    </div>
  );
}

/** Faults in full sentences, the first few of them. */
export function FailureList({ failures }: { failures: readonly Failure[] }) {
  const language = useApp((app) => app.language);
  const { failed } = messages[language].intake;
  const more = failures.length - atOnce;
  return (
    <>
      <ul className={styles.faults}>
        {failures.slice(0, atOnce).map((failure) => {
          const { message, suggestion } = failureSentence(failure, language);
          return (
            <li key={message} className={styles.fault}>
              <span>{message}</span>
              <span className={styles.todo}>{suggestion}</span>
            </li>
          );
        })}
      </ul>
      {more > 0 && <p className={styles.caption}>{failed.more(more)}</p>}
    </>
  );
}
