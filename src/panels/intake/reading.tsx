import { cancelImport } from '../../commands/intake/cancel-import.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { percent } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import styles from './intake.module.css';

/** A file being taken apart: how far it is, and the way out. */
export function Reading({ file, done }: { file: string; done: number | null }) {
  const language = useApp((app) => app.language);
  const { intake } = messages[language];
  const told =
    done === null ? intake.reading(file) : intake.readingShare(file, percent(100 * done, language, 0));
  return (
    <div className={styles.group} aria-busy="true">
      <h2 className={styles.title}>{intake.title}</h2>
      <p className={styles.note}>{told}</p>
      <progress
        className={styles.progress}
        aria-label={intake.reading(file)}
        max={1}
        value={done ?? undefined}
      />
      <p className={styles.caption}>{intake.nothingYet}</p>
      <div className={styles.actions}>
        <Button onClick={cancelImport}>{intake.cancel}</Button>
      </div>
    </div>
  );
}
