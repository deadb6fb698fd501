import { clearSelection } from '../../commands/select-thing.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { usePreview } from '../over-map/thing-preview.tsx';
import { SimulatedBadge } from '../simulated-badge.tsx';
import styles from './embed.module.css';

/** What was clicked, in short; the app, one link away, has the rest. */
export function EmbedThing() {
  const { presenting, app: words } = messages[useApp((app) => app.language)];
  const preview = usePreview(useApp((app) => app.selection));
  if (!preview) return null;
  const { name, kind, fact, simulated } = preview;
  return (
    <section
      className={styles.thing}
      aria-label={presenting.factsOf}
      onKeyDown={({ key }) => key === 'Escape' && clearSelection()}
    >
      <p className={styles.thingLines} role="status">
        <b>{name}</b>
        {kind && <span className={styles.thingKind}>{kind}</span>}
        {fact && <span className={styles.thingFact}>{fact}</span>}
        {simulated && <SimulatedBadge />}
      </p>
      <IconButton icon="close" iconSize={16} label={words.close} onClick={clearSelection} />
    </section>
  );
}
