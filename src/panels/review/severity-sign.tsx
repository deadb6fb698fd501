import type { Severity } from '../../review/rule.ts';
import styles from './severity-sign.module.css';

/** What tells the severities apart without their colours. */
const shapes: Record<Severity, { outline: string; mark: string }> = {
  error: { outline: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z', mark: 'm5.4 5.4 5.2 5.2m0-5.2-5.2 5.2' },
  warning: { outline: 'M8 1 15.5 14.5H.5z', mark: 'M8 6v4m0 2.2v.1' },
  hint: { outline: 'M8 0.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15z', mark: 'M8 4.4v.1M8 7.2v4.4' },
};

/** The sign of a severity, beside its word. */
export function SeveritySign({ severity, size = 16 }: { severity: Severity; size?: number }) {
  const { outline, mark } = shapes[severity];
  return (
    <svg
      className={styles[severity]}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={outline} fill="currentColor" />
      <path
        d={mark}
        fill="none"
        stroke="var(--surface)"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
