import { forbidHost } from '../../commands/live/allow-host.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import styles from './live.module.css';

/** The servers that may be called, each with the way to take that back. */
export function AllowedHosts() {
  const hosts = useApp((app) => app.allowedHosts);
  const { live: words } = messages[useApp((app) => app.language)];
  if (hosts.length === 0) return null;
  return (
    <div className={styles.group}>
      <h4 className={styles.small}>{words.allowedTitle}</h4>
      <ul>
        {hosts.map((host) => (
          <li key={host} className={styles.host}>
            <span>{host}</span>
            <Button look="text" aria-label={words.forbid(host)} onClick={() => forbidHost(host)}>
              {words.forbidShort}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
