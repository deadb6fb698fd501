import { useRef, useState } from 'react';
import type { Figures } from '../../briefing/bound-text.ts';
import type { FigureKey } from '../../briefing/figure.ts';
import { missingFigureName } from '../../briefing/missing-figure.ts';
import { MOST_FIGURES, type Scene } from '../../briefing/scene.ts';
import { editScene } from '../../commands/briefing/edit-scene.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Section } from '../section.tsx';
import styles from './briefing.module.css';
import { FigureChooser } from './figure-chooser.tsx';

/** The big figures of a scene in their order. */
export function SceneFigures({ scene, figures }: { scene: Scene; figures: Figures }) {
  const language = useApp((app) => app.language);
  const { editor: words } = messages[language].briefingPanel;
  const [isChoosing, setChoosing] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const { announced } = useApp.getState();
  const city = useApp((app) => app.city);
  const goneName = (key: FigureKey) => (city && missingFigureName(key, { city }, language)) ?? key;
  const labelOf = (key: FigureKey) => figures.get(key)?.label[language] ?? words.figureUnknown(goneName(key));
  const focusIn = (selector: string) =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(selector)?.focus());
  const toAdd = '[data-add]';
  const change = (keys: FigureKey[]) => editScene(scene.id, { figures: keys });
  const move = (key: FigureKey, from: number, to: number) => {
    const others = scene.figures.filter((each) => each !== key);
    change([...others.slice(0, to), key, ...others.slice(to)]);
    announced(words.figureMoved(labelOf(key), to + 1));
    const direction = to < from ? 'up' : 'down';
    const row = `[data-row="${CSS.escape(key)}"]`;
    focusIn(`${row} [data-move="${direction}"]:enabled, ${row} [data-move]:enabled`);
  };
  const remove = (key: FigureKey, at: number) => {
    change(scene.figures.filter((each) => each !== key));
    announced(words.figureRemoved(labelOf(key)));
    const next = scene.figures[at + 1] ?? scene.figures[at - 1];
    focusIn(next ? `[data-row="${CSS.escape(next)}"] [data-out]` : toAdd);
  };
  return (
    <Section title={words.figures}>
      <div ref={list} className={styles.group}>
        <p className={styles.caption}>{words.figuresHint(MOST_FIGURES)}</p>
        {scene.figures.length === 0 ? (
          <p className={styles.caption}>{words.noFigures}</p>
        ) : (
          <ol className={styles.figures}>
            {scene.figures.map((key, at) => (
              <li key={key} data-row={key} className={styles.figure}>
                <span className={styles.figureWords}>
                  <span>{labelOf(key)}</span>
                  <span className={styles.value}>{figures.get(key)?.text[language] ?? '–'}</span>
                </span>
                <IconButton
                  icon="arrowUp"
                  data-move="up"
                  label={words.figureUp(labelOf(key))}
                  disabled={at === 0}
                  onClick={() => move(key, at, at - 1)}
                />
                <IconButton
                  icon="arrowDown"
                  data-move="down"
                  label={words.figureDown(labelOf(key))}
                  disabled={at === scene.figures.length - 1}
                  onClick={() => move(key, at, at + 1)}
                />
                <IconButton
                  icon="trash"
                  data-out=""
                  label={words.figureOut(labelOf(key))}
                  onClick={() => remove(key, at)}
                />
              </li>
            ))}
          </ol>
        )}
        {isChoosing ? (
          <FigureChooser
            figures={figures}
            taken={scene.figures}
            onChoose={(figure) => {
              change([...scene.figures, figure.key]);
              announced(words.figureAdded(figure.label[language]));
              setChoosing(false);
              focusIn(scene.figures.length + 1 < MOST_FIGURES ? toAdd : '[data-out]');
            }}
            onClose={() => {
              setChoosing(false);
              focusIn(toAdd);
            }}
          />
        ) : (
          scene.figures.length < MOST_FIGURES && (
            <div className={styles.outdented}>
              <Button look="quiet" icon="plus" data-add="" onClick={() => setChoosing(true)}>
                {words.addFigure}
              </Button>
            </div>
          )
        )}
      </div>
    </Section>
  );
}
