import { type KeyboardEvent, useEffect, useRef } from 'react';
import { goBackFromScene } from '../../commands/briefing/look-at-scene.ts';
import { mayChange } from '../../state/mode.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { useKeepFocus } from '../own-data/use-keep-focus.ts';
import { Waiting } from '../waiting.tsx';
import styles from './briefing.module.css';
import { ExportView } from './export-view.tsx';
import { ReadinessView } from './readiness-view.tsx';
import { SceneEditor } from './scene-editor.tsx';
import { SceneList } from './scene-list.tsx';
import { useDeck, usePreparedBriefing } from './use-scene-page.ts';

/** The scenes of the briefing in force, or one of them, or what can be exported. */
export function BriefingPanel() {
  const view = useApp((app) => app.briefingView);
  const { briefingPanel } = messages[useApp((app) => app.language)];
  const canEdit = useApp(mayChange);
  const deck = useDeck();
  usePreparedBriefing(deck);
  const scene = view.view === 'scene' && canEdit ? deck?.scenes.find(({ id }) => id === view.id) : undefined;
  const shown = scene ? `scene:${scene.id}` : view.view === 'scene' ? 'list' : view.view;
  const panel = useFocusOnChange(shown);
  useKeepFocus(panel);
  const goBack = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    const hasMenu = event.currentTarget.querySelector(':popover-open') !== null;
    if (!hasMenu && useApp.getState().sceneLookedAt === null) return;
    event.stopPropagation();
    // a menu is closed by the browser, also where a click in it has taken the keyboard out of it
    if (!hasMenu) goBackFromScene();
  };
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label={briefingPanel.title}
      onKeyDown={goBack}
    >
      {!deck ? (
        <Waiting>{briefingPanel.waiting}</Waiting>
      ) : scene ? (
        <SceneEditor key={scene.id} scene={scene} deck={deck} />
      ) : shown === 'export' ? (
        <ExportView deck={deck} />
      ) : shown === 'readiness' ? (
        <ReadinessView />
      ) : (
        <SceneList deck={deck} />
      )}
    </section>
  );
}

/** What comes into sight starts at its head, and the keyboard with it. */
function useFocusOnChange(shown: string) {
  const panel = useRef<HTMLElement>(null);
  const before = useRef<string | null>(null);
  useEffect(() => {
    const isFirst = before.current === null;
    if (before.current === shown) return;
    const left = before.current;
    before.current = shown;
    if (isFirst && shown === 'list') return;
    panel.current?.parentElement?.scrollTo({ top: 0 });
    panel.current?.focus({ preventScroll: true });
    // back from a scene the keyboard stands by it again
    const row = left?.startsWith('scene:') && shown === 'list' ? sceneRow(left.slice(6)) : null;
    row?.focus();
  }, [shown]);
  return panel;
}

function sceneRow(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-scene="${CSS.escape(id)}"] button`);
}
