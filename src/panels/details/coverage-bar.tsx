import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { percentShown, targetShown } from '../../text/numbers.ts';
import { Verdict } from '../../ui/verdict.tsx';
import styles from './coverage-bar.module.css';

/** A share against its target, in figures, words and a bar with the target marked on it; both in percent. */
export function CoverageBar({ value, target }: { value: number; target: number }) {
  const language = useApp((app) => app.language);
  const { kpi } = messages[language];
  const met = value >= target;
  return (
    <div className={styles.coverage}>
      <p className={styles.line}>
        <span className={styles.value}>{percentShown(value, target, language)}</span>
        <Verdict good={met}>{met ? kpi.met : kpi.notMet}</Verdict>
        <span className={styles.target}>{kpi.target(targetShown(target, language))}</span>
      </p>
      <div className={styles.track} aria-hidden="true">
        <div
          className={met ? `${styles.fill} ${styles.reached}` : styles.fill}
          style={{ width: `${value}%` }}
        />
        <div className={styles.mark} style={{ left: `${target}%` }} />
      </div>
    </div>
  );
}
