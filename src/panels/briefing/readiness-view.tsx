import { Readiness } from '../readiness/readiness.tsx';
import { BackToList } from './back-to-list.tsx';
import styles from './briefing.module.css';
import { ExportProgress } from './export-progress.tsx';

/** What must be well before a meeting. */
export function ReadinessView() {
  return (
    <>
      <div className={styles.steps}>
        <BackToList />
      </div>
      <ExportProgress />
      <Readiness />
    </>
  );
}
