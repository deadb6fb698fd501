import styles from './skip-link.module.css';

/** A way past what comes before, seen only when the keyboard reaches it. */
export function SkipLink({ onFollow, children }: { onFollow: () => void; children: string }) {
  return (
    <button type="button" className={styles.link} onClick={onFollow}>
      {children}
    </button>
  );
}
