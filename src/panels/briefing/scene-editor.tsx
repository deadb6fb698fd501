import { useMemo } from 'react';
import { figuresOf } from '../../briefing/figures.ts';
import type { Deck, Scene } from '../../briefing/scene.ts';
import { LONGEST_NOTES, LONGEST_SCENE_TEXT, LONGEST_TITLE } from '../../briefing/scene-limits.ts';
import { duplicateScene } from '../../commands/briefing/duplicate-scene.ts';
import { editScene } from '../../commands/briefing/edit-scene.ts';
import { lookAtScene } from '../../commands/briefing/look-at-scene.ts';
import { removeScene } from '../../commands/briefing/remove-scene.ts';
import { startPresenting } from '../../commands/presenting/start-presenting.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { UndoButtons } from '../own-data/undo-buttons.tsx';
import { BackToList } from './back-to-list.tsx';
import { BoundText } from './bound-text.tsx';
import styles from './briefing.module.css';
import { LookingBar } from './looking-bar.tsx';
import { SceneFigures } from './scene-figures.tsx';
import { SceneMarks } from './scene-marks.tsx';
import { SceneSetting } from './scene-setting.tsx';
import { useBriefingFacts, useScenePage } from './use-scene-page.ts';

const noFigures = new Map<never, never>();

/** One scene with everything on it. */
export function SceneEditor({ scene, deck }: { scene: Scene; deck: Deck }) {
  const language = useApp((app) => app.language);
  const { briefingPanel } = messages[language];
  const { editor: words } = briefingPanel;
  const facts = useBriefingFacts();
  const page = useScenePage(scene, deck);
  const figures = useMemo(
    () => (facts ? figuresOf(facts, scene.definition) : noFigures),
    [facts, scene.definition],
  );
  const at = deck.scenes.indexOf(scene);
  const number = at + 1;
  const goTo = (id: string | undefined) => id && useApp.getState().briefingViewed({ view: 'scene', id });
  return (
    <>
      <div className={styles.steps}>
        <BackToList />
        <span className={styles.pager}>
          <span className={styles.caption}>{words.place(number, deck.scenes.length)}</span>
          <IconButton
            icon="arrowUp"
            label={words.previous}
            disabled={at === 0}
            onClick={() => goTo(deck.scenes[at - 1]?.id)}
          />
          <IconButton
            icon="arrowDown"
            label={words.next}
            disabled={number === deck.scenes.length}
            onClick={() => goTo(deck.scenes[at + 1]?.id)}
          />
        </span>
      </div>
      <h2 className={styles.name}>
        {briefingPanel.scene(number, scene.title[language].trim() || briefingPanel.untitled)}
      </h2>
      <div className={styles.actions}>
        <Button icon="focus" onClick={() => lookAtScene(scene.id)}>
          {briefingPanel.look}
        </Button>
        <IconButton
          icon="play"
          label={briefingPanel.presentFrom(number)}
          onClick={() => startPresenting(scene.id)}
        />
      </div>
      {page && <SceneMarks page={page} canEdit />}
      <div key={language} className={styles.group}>
        <BoundText
          label={words.title}
          text={scene.title}
          figures={noFigures}
          rows={2}
          longest={LONGEST_TITLE}
          onFinished={(title) => editScene(scene.id, { title })}
        />
        <BoundText
          label={words.text}
          text={scene.text}
          figures={figures}
          rows={4}
          longest={LONGEST_SCENE_TEXT}
          withFigures
          onFinished={(text) => editScene(scene.id, { text })}
        />
        <BoundText
          label={words.notes}
          hint={words.notesHint}
          text={scene.notes}
          figures={figures}
          rows={4}
          longest={LONGEST_NOTES}
          withFigures
          onFinished={(notes) => editScene(scene.id, { notes })}
        />
        <p className={styles.caption}>
          {words.language} {words.sameInBoth}
        </p>
      </div>
      <SceneFigures scene={scene} figures={figures} />
      <SceneSetting scene={scene} />
      <div className={styles.actions}>
        <Button icon="copy" onClick={() => goTo(duplicateScene(scene.id) ?? undefined)}>
          {briefingPanel.duplicate}
        </Button>
        <Button
          look="quiet"
          icon="trash"
          onClick={() => {
            removeScene(scene.id);
            useApp.getState().briefingViewed({ view: 'list' });
          }}
        >
          {briefingPanel.remove}
        </Button>
      </div>
      <UndoButtons />
      <LookingBar deck={deck} />
    </>
  );
}
