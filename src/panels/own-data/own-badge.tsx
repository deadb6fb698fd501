import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import styles from './own-badge.module.css';

/** The mark on everything that the user has brought, or that is partly theirs. */
export function OwnBadge({ partly = false }: { partly?: boolean }) {
  const { mark, partlyMark, markMeaning } = messages[useApp((app) => app.language)].ownData;
  return (
    <span className={styles.badge} title={markMeaning}>
      {partly ? partlyMark : mark}
    </span>
  );
}
