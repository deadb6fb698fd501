import type { ReactNode } from 'react';
import styles from './facts.module.css';

export interface FactRow {
  name: string;
  value: ReactNode;
  /** Figures stand at the end of the row, above each other. */
  number?: boolean;
}

/** Names and values, a hairline between; rows without a value are left out. */
export function Facts({ rows }: { rows: FactRow[] }) {
  return (
    <dl className={styles.facts}>
      {rows
        .filter(
          (row) => row.value !== null && row.value !== undefined && row.value !== false && row.value !== '',
        )
        .map((row) => (
          <div key={row.name} className={row.number ? `${styles.row} ${styles.number}` : styles.row}>
            <dt>{row.name}</dt>
            <dd>{row.value}</dd>
          </div>
        ))}
    </dl>
  );
}
