import type { Deck } from '../../briefing/scene.ts';
import { undoChange } from '../../commands/undo-change.ts';
import { deckInForce } from '../../state/deck-in-force.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import styles from './briefing.module.css';

/** The scene that the last change took out, with the way back; there only until the next change. */
export function RemovedScene({ deck }: { deck: Deck }) {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const coverage = useApp((app) => app.coverage);
  const step = useApp((app) => app.past.at(-1));
  const { briefingPanel: words } = messages[language];
  if (step?.what !== 'briefing-changed') return null;
  const before = deckInForce({ deck: step.data.deck, city, coverage })?.scenes ?? [];
  if (before.length !== deck.scenes.length + 1) return null;
  const gone = before.find(({ id }) => !deck.scenes.some((scene) => scene.id === id));
  if (!gone) return null;
  return (
    <div className={styles.bar}>
      <p>{words.wasRemoved(gone.title[language])}</p>
      <Button look="quiet" icon="undo" onClick={() => void undoChange()}>
        {words.undo}
      </Button>
    </div>
  );
}
