import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** Text for screen readers only; `block` for paragraphs and tables. */
export function VisuallyHidden({ block, children }: { block?: boolean; children: ReactNode }) {
  const Element = block ? 'div' : 'span';
  return <Element className={styles.hidden}>{children}</Element>;
}
