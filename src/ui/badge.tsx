import type { ReactNode } from 'react';
import styles from './badge.module.css';
import { classNames } from './class-names.ts';

interface BadgeProps {
  /** `hatched` marks what is not real. */
  look?: 'neutral' | 'hatched';
  title?: string | undefined;
  children: ReactNode;
}

export function Badge({ look = 'neutral', title, children }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, styles[look])} title={title}>
      {children}
    </span>
  );
}
