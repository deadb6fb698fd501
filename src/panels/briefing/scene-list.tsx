import type { Deck } from '../../briefing/scene.ts';
import { addScene } from '../../commands/briefing/add-scene.ts';
import { startPresenting } from '../../commands/presenting/start-presenting.ts';
import { mayChange } from '../../state/mode.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { UndoButtons } from '../own-data/undo-buttons.tsx';
import { Section } from '../section.tsx';
import styles from './briefing.module.css';
import { DeckFile } from './deck-file.tsx';
import { DeckTitle } from './deck-title.tsx';
import { ExportProgress } from './export-progress.tsx';
import { LookingBar } from './looking-bar.tsx';
import { RemovedScene } from './removed-scene.tsx';
import { SceneRow } from './scene-row.tsx';
import { UpdateButton } from './update-button.tsx';
import { useScenePages } from './use-scene-page.ts';

/** The scenes in their order, what has changed under them, and what can be done with all of them. */
export function SceneList({ deck }: { deck: Deck }) {
  const { briefingPanel: words, offline } = messages[useApp((app) => app.language)];
  const canEdit = useApp(mayChange);
  const isOwn = useApp((app) => app.deck !== null);
  const pages = useScenePages(deck);
  const changed = pages.filter(({ changes }) => changes.length > 0).map(({ scene }) => scene.id);
  const { scenes } = deck;
  return (
    <>
      <div className={styles.lead}>
        {canEdit ? <DeckTitle deck={deck} /> : <DeckName deck={deck} />}
        <p className={styles.caption}>
          {words.count(scenes.length)} ·{' '}
          {isOwn ? words.ownDeck : canEdit ? words.shippedEditable : words.shipped}
        </p>
      </div>
      <div className={styles.ways}>
        <Button
          look="primary"
          icon="present"
          disabled={scenes.length === 0}
          onClick={() => startPresenting()}
        >
          {words.present}
        </Button>
        <Button icon="download" onClick={() => useApp.getState().briefingViewed({ view: 'export' })}>
          {words.exports.title}
        </Button>
        <Button
          look="quiet"
          icon="check"
          className={styles.wide}
          onClick={() => useApp.getState().briefingViewed({ view: 'readiness' })}
        >
          {offline.readiness.title}
        </Button>
      </div>
      <ExportProgress />
      {canEdit && changed.length > 1 && (
        <div className={styles.note} role="status">
          <p>{words.changedCount(changed.length)}</p>
          <UpdateButton ids={changed} ofAll />
          <p className={styles.caption}>{words.updateHint}</p>
        </div>
      )}
      {scenes.length === 0 ? (
        <Section title={words.none}>
          <p className={styles.caption}>{words.noneText}</p>
        </Section>
      ) : (
        <ol className={styles.scenes} aria-label={words.list}>
          {scenes.map((scene, at) => (
            <SceneRow key={scene.id} scene={scene} at={at} of={scenes.length} page={pages[at] ?? null} />
          ))}
        </ol>
      )}
      <RemovedScene deck={deck} />
      {canEdit && (
        <>
          <div className={styles.group}>
            <Button icon="plus" onClick={() => addScene()}>
              {words.add}
            </Button>
            <p className={styles.caption}>{words.addHint}</p>
            <UndoButtons />
          </div>
          <DeckFile />
        </>
      )}
      <LookingBar deck={deck} />
    </>
  );
}

function DeckName({ deck }: { deck: Deck }) {
  return <h2 className={styles.name}>{deck.title[useApp((app) => app.language)]}</h2>;
}
