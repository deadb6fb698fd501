import type { KeyboardEvent } from 'react';
import type { Scene } from '../../briefing/scene.ts';
import type { ScenePage } from '../../briefing/scene-page.ts';
import { duplicateScene } from '../../commands/briefing/duplicate-scene.ts';
import { lookAtScene } from '../../commands/briefing/look-at-scene.ts';
import { moveScene } from '../../commands/briefing/move-scene.ts';
import { removeScene } from '../../commands/briefing/remove-scene.ts';
import { startPresenting } from '../../commands/presenting/start-presenting.ts';
import { mayChange } from '../../state/mode.ts';
import { useApp } from '../../state/store.ts';
import { definitionText } from '../../targets/definition-names.ts';
import { messages } from '../../text/messages.ts';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Popover, PopoverItem } from '../../ui/popover.tsx';
import { SimulatedBadge } from '../simulated-badge.tsx';
import styles from './briefing.module.css';
import { SceneMarks } from './scene-marks.tsx';

interface SceneRowProps {
  scene: Scene;
  /** Place in the deck, from 0, and how many there are. */
  at: number;
  of: number;
  /** Null while there is no number. */
  page: ScenePage | null;
}

/** One scene of the list: its title puts it on the map; what else can be done with it stands beside it. */
export function SceneRow({ scene, at, of, page }: SceneRowProps) {
  const language = useApp((app) => app.language);
  const catalog = useApp((app) => app.city?.catalog);
  const canEdit = useApp(mayChange);
  const isShown = useApp((app) => app.sceneLookedAt === scene.id);
  const { briefingPanel: words } = messages[language];
  const number = at + 1;
  const title = scene.title[language].trim() || words.untitled;
  const first = page?.figures[0];
  const facts = [
    first?.text[language],
    scene.definition !== 'any' && catalog && definitionText(scene.definition, catalog, language).name,
  ].filter(Boolean);
  const move = (to: number) => {
    moveScene(scene.id, to);
    focusIn(scene.id, '[popovertarget]');
  };
  const moveByKey = (event: KeyboardEvent) => {
    if (!canEdit || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const held = document.activeElement;
    moveScene(scene.id, event.key === 'ArrowUp' ? at - 1 : at + 1);
    requestAnimationFrame(() => held instanceof HTMLElement && held.focus());
  };
  const remove = () => {
    const row = document.querySelector(rowSelector(scene.id));
    const next = row?.nextElementSibling ?? row?.previousElementSibling;
    const nextId = next?.getAttribute('data-scene');
    removeScene(scene.id);
    if (nextId) focusIn(nextId, 'button');
  };
  return (
    <li
      className={classNames(styles.scene, isShown && styles.shown)}
      data-scene={scene.id}
      onKeyDown={moveByKey}
    >
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.words}>
        <button
          type="button"
          className={styles.title}
          aria-label={words.scene(number, title)}
          aria-pressed={isShown}
          title={words.look}
          {...(canEdit && { 'aria-keyshortcuts': 'Alt+ArrowUp Alt+ArrowDown' })}
          onClick={() => lookAtScene(scene.id)}
        >
          {title}
        </button>
        {facts.length > 0 && (
          <p className={styles.caption}>
            {facts.join(' · ')} {page?.simulated && <SimulatedBadge />}
          </p>
        )}
      </div>
      <div className={styles.tools}>
        <IconButton icon="play" label={words.presentFrom(number)} onClick={() => startPresenting(scene.id)} />
        {canEdit && (
          <>
            <IconButton
              icon="edit"
              label={words.edit(number)}
              onClick={() => useApp.getState().briefingViewed({ view: 'scene', id: scene.id })}
            />
            <Popover icon="more" label={words.options(number)} widthPx={220}>
              <PopoverItem icon="arrowUp" disabled={at === 0} onClick={() => move(at - 1)}>
                {words.moveUp}
              </PopoverItem>
              <PopoverItem icon="arrowDown" disabled={at === of - 1} onClick={() => move(at + 1)}>
                {words.moveDown}
              </PopoverItem>
              <PopoverItem
                icon="copy"
                onClick={() => {
                  const id = duplicateScene(scene.id);
                  if (id) focusIn(id, 'button');
                }}
              >
                {words.duplicate}
              </PopoverItem>
              <PopoverItem icon="trash" onClick={remove}>
                {words.remove}
              </PopoverItem>
            </Popover>
          </>
        )}
      </div>
      {page && <SceneMarks page={page} canEdit={canEdit} />}
    </li>
  );
}

function rowSelector(id: string): string {
  return `[data-scene="${CSS.escape(id)}"]`;
}

/** Hands the keyboard to a part of a row once it stands in its place. */
function focusIn(id: string, part: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`${rowSelector(id)} ${part}`)?.focus();
  });
}
