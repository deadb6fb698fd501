import { type CSSProperties, useEffect, useRef } from 'react';
import type { Scene } from '../briefing/scene.ts';
import type { ScenePage } from '../briefing/scene-page.ts';
import { doPresenterAction } from '../commands/presenting/do-presenter-action.ts';
import { useDeck, useScenePages } from '../panels/briefing/use-scene-page.ts';
import type { Presenting } from '../state/briefing-slice.ts';
import { useApp } from '../state/store.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { Button } from '../ui/button.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './presenter.module.css';
import { PresenterBar } from './presenter-bar.tsx';
import { PresenterKeysList } from './presenter-keys-list.tsx';
import type { PresenterLayout } from './presenter-layout.ts';
import { EssentialNotices, LinkNotices } from './presenter-notices.tsx';
import { SceneLegend } from './scene-legend.tsx';
import { ScenePanel } from './scene-panel.tsx';
import { ThingCard } from './thing-card.tsx';
import { useAwake } from './use-awake.ts';
import { useExploring } from './use-exploring.ts';
import { useSpeakerLink } from './use-speaker-link.ts';

/** A scene over the whole screen: its text beside the map, and quiet controls. */
export function Presenter({ presenting, layout }: { presenting: Presenting; layout: PresenterLayout }) {
  const language = useApp((app) => app.language);
  const camera = useApp((app) => app.camera);
  const deck = useDeck();
  const pages = useScenePages(deck);
  const awake = useAwake();
  const panel = useRef<HTMLElement>(null);
  useExploring();
  useSpeakerLink({ deck, pages, presenting, language });
  useFocusAtStart(panel);
  const at = deck?.scenes.findIndex(({ id }) => id === presenting.sceneId) ?? -1;
  const scene = deck?.scenes[at] ?? null;
  const page = pages[at] ?? null;
  const { presenting: words } = messages[language];
  const sizes = {
    '--text': `${layout.textPx}px`,
    '--size-caption': `${layout.textPx}px`,
    '--panel': `${layout.panelPx}px`,
    '--map-scale': layout.mapScale,
    '--legend-zoom': layout.textPx / 16,
  } as CSSProperties;
  return (
    <div
      className={styles.presenter}
      data-panel={layout.panel}
      data-awake={awake}
      data-camera={camera ? Object.values(camera).join() : undefined}
      style={sizes}
    >
      <section
        ref={panel}
        tabIndex={-1}
        className={styles.panel}
        aria-label={words.region}
        data-part="presenter"
        data-scene={scene?.id}
        data-ground={scene?.view.kind === 'box' ? scene.view.bbox.join() : undefined}
      >
        {scene ? (
          <ScenePanel
            scene={scene}
            page={page}
            language={language}
            textPx={layout.textPx}
            fits={layout.panel === 'left'}
          />
        ) : (
          <EmptyDeck language={language} />
        )}
        <LinkNotices
          className={styles.linkNotices}
          onClosed={() => panel.current?.focus({ preventScroll: true })}
        />
        <PresenterBar
          number={at + 1}
          of={deck?.scenes.length ?? 0}
          iconPx={Math.round(layout.textPx * 1.1)}
        />
      </section>
      <div className={styles.overMap}>
        <div className={styles.middle}>
          {presenting.exploring && (
            <button type="button" className={styles.chip} onClick={() => doPresenterAction({ do: 'return' })}>
              {words.exploring} · {words.backToScene}
            </button>
          )}
          {presenting.digits !== '' && <p className={styles.chip}>{words.jump(presenting.digits)}</p>}
          <EssentialNotices />
        </div>
        <div className={styles.card}>
          <ThingCard />
        </div>
        <div className={styles.legend}>
          <SceneLegend />
        </div>
      </div>
      {presenting.black && (
        <button
          type="button"
          className={styles.black}
          aria-label={words.blackLabel}
          onClick={() => doPresenterAction({ do: 'lift-black' })}
        />
      )}
      {presenting.keysShown && (
        <div className={styles.keys}>
          <PresenterKeysList language={language} />
        </div>
      )}
      <SceneInWords scene={scene} page={page} presenting={presenting} language={language} />
    </div>
  );
}

function EmptyDeck({ language }: { language: Language }) {
  const { presenting: words } = messages[language];
  return (
    <div className={styles.empty}>
      <h1>{words.emptyTitle}</h1>
      <p>{words.emptyText}</p>
      <Button onClick={() => doPresenterAction({ do: 'leave' })}>{words.actions.leave}</Button>
    </div>
  );
}

interface SceneInWordsProps {
  scene: Scene | null;
  page: ScenePage | null;
  presenting: Presenting;
  language: Language;
}

/** For those who do not see the screen: each scene as it comes, and what the map says in words. */
function SceneInWords({ scene, page, presenting, language }: SceneInWordsProps) {
  const { presenting: words } = messages[language];
  const announced = page
    ? `${words.placeSpoken(page.number, page.of, page.title)}. ${page.text}`
    : (scene?.title[language] ?? '');
  return (
    <VisuallyHidden block>
      <p role="status">{presenting.black ? words.blackLabel : announced}</p>
      <p role="status">{presenting.exploring && `${words.exploring}. ${words.backToScene}`}</p>
      {page && page.words.length > 0 && (
        <section aria-label={words.wordsRegion}>
          {page.words.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {page.changes.map(({ figure, before, now }) => (
            <p key={figure.key}>{words.changeSpoken(figure.label[language], before, now)}</p>
          ))}
        </section>
      )}
    </VisuallyHidden>
  );
}

/** Takes the focus when the talk begins. */
function useFocusAtStart(panel: { current: HTMLElement | null }): void {
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
  }, [panel]);
}
