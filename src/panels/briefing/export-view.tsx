import { useState } from 'react';
import type { Deck } from '../../briefing/scene.ts';
import { exportHandout } from '../../commands/briefing/export-handout.ts';
import { exportPptx } from '../../commands/briefing/export-pptx.ts';
import { exportText } from '../../commands/briefing/export-text.ts';
import { exportWorkbook } from '../../commands/briefing/export-workbook.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Section } from '../section.tsx';
import { BackToList } from './back-to-list.tsx';
import styles from './briefing.module.css';
import { ExportProgress } from './export-progress.tsx';
import { MapExport } from './map-export.tsx';

/** What can be made of the scenes and of the map on the screen. */
export function ExportView({ deck }: { deck: Deck }) {
  const { briefingPanel } = messages[useApp((app) => app.language)];
  const { exports: words } = briefingPanel;
  const isRunning = useApp((app) => app.exporting?.state === 'running');
  const isSimulated = useApp((app) => app.coverage?.simulated === true);
  const [withNotes, setWithNotes] = useState(false);
  const isOff = isRunning || deck.scenes.length === 0;
  return (
    <>
      <div className={styles.steps}>
        <BackToList />
      </div>
      <ExportProgress />
      {isSimulated && <p className={styles.caption}>{words.simulated}</p>}
      <Section title={words.scenes}>
        <p className={styles.caption}>
          {deck.scenes.length === 0 ? words.failures['no-scenes'] : briefingPanel.count(deck.scenes.length)}
        </p>
        <ul className={styles.kinds}>
          <li>
            <Button icon="download" disabled={isOff} onClick={() => void exportPptx()}>
              {words.pptx}
            </Button>
            <p className={styles.caption}>{words.pptxHint}</p>
          </li>
          <li>
            <Button icon="download" disabled={isOff} onClick={() => void exportHandout(withNotes)}>
              {words.handout}
            </Button>
            <Checkbox checked={withNotes} onChange={setWithNotes}>
              {words.withNotes}
            </Checkbox>
          </li>
          <li>
            <Button icon="download" disabled={isOff} onClick={() => void exportWorkbook()}>
              {words.xlsx}
            </Button>
          </li>
          <li>
            <Button icon="download" disabled={isOff} onClick={() => void exportText()}>
              {words.text}
            </Button>
            <p className={styles.caption}>{words.textHint}</p>
          </li>
        </ul>
      </Section>
      <MapExport />
    </>
  );
}
