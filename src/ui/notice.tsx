import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './notice.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export type Tone = 'info' | 'warning' | 'error';

interface NoticeProps {
  tone: Tone;
  /** The tone in words, for those who do not see the sign. */
  toneName: string;
  children: ReactNode;
  dismissLabel?: string;
  onDismiss?: () => void;
}

/** A few words over the map; errors are read out at once, the others when there is time. */
export function Notice({ tone, toneName, children, dismissLabel, onDismiss }: NoticeProps) {
  return (
    <div role={tone === 'error' ? 'alert' : 'status'} className={classNames(styles.notice, styles[tone])}>
      <span className={styles.sign}>
        <Icon name={tone === 'info' ? 'info' : 'warning'} size={18} />
        <VisuallyHidden>{toneName}</VisuallyHidden>
      </span>
      <div className={styles.words}>{children}</div>
      {onDismiss && dismissLabel && (
        <IconButton icon="close" iconSize={16} label={dismissLabel} onClick={onDismiss} />
      )}
    </div>
  );
}
