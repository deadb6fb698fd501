import { useId } from 'react';
import { allowHost, refuseHost } from '../../commands/live/allow-host.ts';
import type { HostAsked } from '../../state/live-slice.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import styles from './live.module.css';

/** Asks, where it is wanted in the panel, whether a server may be called, and says what that means. */
export function AllowHost({ purpose }: { purpose: HostAsked['purpose'] }) {
  const asked = useApp((app) => app.hostAsked);
  const { live: words } = messages[useApp((app) => app.language)];
  const title = useId();
  const meaning = useId();
  if (asked?.purpose !== purpose) return null;
  const { host } = asked;
  return (
    <div
      role="alertdialog"
      aria-labelledby={title}
      aria-describedby={meaning}
      className={styles.asked}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        refuseHost();
      }}
    >
      <p id={title} className={styles.askedTitle}>
        {words.allowTitle(host)}
      </p>
      <p id={meaning} className={styles.note}>
        {words.allowMeaning(host)}
      </p>
      <div className={styles.actions}>
        <Button look="primary" autoFocus onClick={() => allowHost(host)}>
          {words.allow}
        </Button>
        <Button look="quiet" onClick={refuseHost}>
          {words.notNow}
        </Button>
      </div>
    </div>
  );
}
