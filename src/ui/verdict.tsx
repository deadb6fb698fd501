import styles from './verdict.module.css';

/** Yes or no in colour, sign and word at once. `size` of the sign in pixels. */
export function Verdict({ good, size = 16, children }: { good: boolean; size?: number; children: string }) {
  return (
    <span className={`${styles.verdict} ${good ? styles.good : styles.bad}`}>
      <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {good ? (
          <circle cx="8" cy="8" r="8" fill="currentColor" />
        ) : (
          <rect x="0.5" y="0.5" width="15" height="15" rx="4" fill="currentColor" />
        )}
        <path
          d={good ? 'm4.5 8.3 2.4 2.4 4.6-5' : 'm5.2 5.2 5.6 5.6m0-5.6-5.6 5.6'}
          fill="none"
          stroke="var(--surface)"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {children}
    </span>
  );
}
