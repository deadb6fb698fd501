import type { ReactNode } from 'react';
import styles from './section.module.css';

/** A titled part of a panel. */
export function Section({
  title,
  mark,
  children,
}: {
  title: string;
  /** Stands beside the title. */
  mark?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {mark}
      </div>
      {children}
    </section>
  );
}
