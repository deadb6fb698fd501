import styles from './waiting.module.css';

/** What a panel says while it has nothing to show yet, or nothing at all. */
export function Waiting({ children }: { children: string }) {
  return <p className={styles.waiting}>{children}</p>;
}
