import { type ReactNode, useState } from 'react';
import styles from './disclosure.module.css';
import { Icon } from './icon.tsx';

/** A heading that opens what belongs to it. */
export function Disclosure({
  title,
  open = false,
  lazy = false,
  children,
}: {
  title: ReactNode;
  open?: boolean;
  /** Makes the content when it is first opened. */
  lazy?: boolean;
  children: ReactNode;
}) {
  const [made, setMade] = useState(open || !lazy);
  return (
    <details
      className={styles.disclosure}
      open={open}
      onToggle={({ currentTarget }) => currentTarget.open && setMade(true)}
    >
      <summary className={styles.summary}>
        {title}
        <Icon name="chevronDown" size={16} />
      </summary>
      <div className={styles.content}>{made && children}</div>
    </details>
  );
}
