import { startPresenting } from '../../commands/presenting/start-presenting.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import styles from './present-button.module.css';

export const presentButtonId = 'present';

/** Begins the briefing over the whole screen; P does the same. */
export function PresentButton() {
  const { presenting } = messages[useApp((app) => app.language)];
  const isReady = useApp((app) => app.opening.status === 'ready');
  return (
    <Button
      id={presentButtonId}
      className={styles.present}
      icon="present"
      disabled={!isReady}
      title={presenting.startHint}
      onClick={() => startPresenting()}
    >
      <span className={styles.word}>{presenting.start}</span>
    </Button>
  );
}
