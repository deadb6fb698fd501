import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Section } from '../section.tsx';
import { AddLiveSource } from './add-live-source.tsx';
import { AllowHost } from './allow-host.tsx';
import { AllowedHosts } from './allowed-hosts.tsx';
import styles from './live.module.css';
import { LiveSourceRow } from './live-source-row.tsx';

/** Layers of other servers: how to add one, those added and what became of them, and which servers may be asked. */
export function LiveSources() {
  const live = useApp((app) => app.live);
  const { live: words } = messages[useApp((app) => app.language)];
  return (
    <Section title={words.title}>
      <div className={styles.live}>
        <p className={styles.note}>{words.intro}</p>
        <AddLiveSource />
        <AllowHost purpose="layer" />
        {live.length > 0 && (
          <ul className={styles.sources} aria-label={words.list}>
            {live.map((source) => (
              <LiveSourceRow key={source.id} source={source} />
            ))}
          </ul>
        )}
        <AllowedHosts />
      </div>
    </Section>
  );
}
