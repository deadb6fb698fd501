import type { ReactNode } from 'react';
import styles from './disclosure.module.css';
import { Icon } from './icon.tsx';

/** A heading that opens what belongs to it. */
export function Disclosure({
  title,
  open = false,
  children,
}: {
  title: string;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className={styles.disclosure} open={open}>
      <summary className={styles.summary}>
        {title}
        <Icon name="chevronDown" size={16} />
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
