import { closeThing } from '../commands/presenting/do-presenter-action.ts';
import { sceneShown } from '../commands/presenting/explore.ts';
import { Inspector } from '../panels/details/inspector.tsx';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { scrolledByKeys } from './scroller.ts';
import styles from './thing-card.module.css';

/** Facts of what somebody asked about with a click, until it is closed or the talk goes on. */
export function ThingCard() {
  const { presenting, app: words } = messages[useApp((app) => app.language)];
  const isOpen = useApp((app) => {
    const own = sceneShown(app)?.selection ?? null;
    return app.probe !== null || (app.selection !== null && app.selection !== own);
  });
  if (!isOpen) return null;
  return (
    <section
      className={styles.card}
      aria-label={presenting.factsOf}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: facts that are too long are scrolled by keyboard
      tabIndex={0}
      {...scrolledByKeys}
    >
      <div className={styles.close}>
        <IconButton icon="close" iconSize={16} label={words.close} onClick={closeThing} />
      </div>
      <Inspector />
    </section>
  );
}
