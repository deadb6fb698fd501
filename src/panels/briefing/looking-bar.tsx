import type { Deck } from '../../briefing/scene.ts';
import { goBackFromScene } from '../../commands/briefing/look-at-scene.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import styles from './briefing.module.css';

/** Says that the map shows a scene, and leads back to what was there before. */
export function LookingBar({ deck }: { deck: Deck }) {
  const { briefingPanel: words } = messages[useApp((app) => app.language)];
  const lookedAt = useApp((app) => app.sceneLookedAt);
  if (lookedAt === null) return null;
  const number = deck.scenes.findIndex(({ id }) => id === lookedAt) + 1;
  return (
    <div className={classNames(styles.bar, styles.looking)}>
      {number > 0 && <p>{words.looking(number)}</p>}
      <Button look="quiet" icon="undo" aria-keyshortcuts="Escape" onClick={goBackFromScene}>
        {words.goBack}
      </Button>
    </div>
  );
}
