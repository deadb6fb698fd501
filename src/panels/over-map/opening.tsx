import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { FailureWords } from './notices.tsx';
import styles from './opening.module.css';

/** What stands over the map while the data are read, and in its place when they cannot be. */
export function Opening() {
  const language = useApp((app) => app.language);
  const status = useApp((app) => app.opening.status);
  const failures = useApp((app) => app.failures);
  const { opening } = messages[language];
  if (status === 'ready') return null;
  if (status === 'loading') {
    return (
      <div role="status" className={styles.loading}>
        {opening.loading}
        <Skeleton width="100%" height="4px" />
      </div>
    );
  }
  return (
    <div role="alert" className={styles.failed}>
      <div className={styles.page}>
        <h2>{opening.failedTitle}</h2>
        <p>{opening.failedText}</p>
        <ul className={styles.list}>
          {failures.map((failure) => (
            <li key={failure.datasetId} className={styles.item}>
              <FailureWords failure={failure} />
            </li>
          ))}
        </ul>
        <Button look="primary" onClick={() => location.reload()}>
          {opening.reload}
        </Button>
      </div>
    </div>
  );
}
