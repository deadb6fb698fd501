import type { Status } from '../../register/register-entry.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import styles from './register.module.css';

const icons: Record<Status, IconName> = {
  reported: 'info',
  confirmed: 'noSignal',
  planned: 'flag',
  solved: 'check',
};

/** How far a place has come, as a sign and in words. */
export function StatusSign({ status }: { status: Status }) {
  const { register } = messages[useApp((app) => app.language)];
  const tone =
    status === 'solved' ? styles.isSolved : status === 'planned' ? styles.isPlanned : styles.isOpen;
  return (
    <span className={classNames(styles.status, tone)}>
      <Icon name={icons[status]} size={14} />
      {register.statuses[status]}
    </span>
  );
}
