import { openDeckFile } from '../../commands/briefing/open-deck-file.ts';
import { restoreDefaultDeck } from '../../commands/briefing/restore-default-deck.ts';
import { saveDeckFile } from '../../commands/briefing/save-deck-file.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Section } from '../section.tsx';
import styles from './briefing.module.css';

/** The scenes as a file of their own, and the briefing that ships. */
export function DeckFile() {
  const isOwn = useApp((app) => app.deck !== null);
  const { file } = messages[useApp((app) => app.language)].briefingPanel;
  return (
    <Section title={file.title}>
      <div className={styles.actions}>
        <Button icon="download" onClick={saveDeckFile}>
          {file.save}
        </Button>
        <FileButton
          icon="folder"
          accept=".json,application/json"
          label={file.openLabel}
          onFile={(chosen) => void openDeckFile(chosen)}
        >
          {file.open}
        </FileButton>
        {isOwn && (
          <Button look="quiet" icon="undo" onClick={restoreDefaultDeck}>
            {file.restore}
          </Button>
        )}
      </div>
      <p className={styles.caption}>{file.about}</p>
    </Section>
  );
}
