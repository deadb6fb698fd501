import { type KeyboardEvent, useRef, useState } from 'react';
import type { Figures } from '../../briefing/bound-text.ts';
import type { Figure, FigureKey } from '../../briefing/figure.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './briefing.module.css';
import { figureGroups } from './figure-groups.ts';

interface FigureChooserProps {
  figures: Figures;
  /** Those that are there already and cannot be chosen again. */
  taken?: readonly FigureKey[];
  onChoose: (figure: Figure) => void;
  onClose: () => void;
}

/** The figures of this city in groups with their present values; typing a part of a name finds them. */
export function FigureChooser({ figures, taken = [], onChoose, onClose }: FigureChooserProps) {
  const language = useApp((app) => app.language);
  const { chooser: words } = messages[language].briefingPanel.editor;
  const [query, setQuery] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const { groups, count, more } = figureGroups(figures, query, language);
  const first = groups.flatMap((group) => group.figures).find(({ key }) => !taken.includes(key));
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      if (first && query.trim() !== '') onChoose(first);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, [data-figure]:enabled') ?? [])];
      const at = stops.findIndex((stop) => stop.matches(':focus'));
      const next = stops[(at + (event.key === 'ArrowDown' ? 1 : -1) + stops.length) % stops.length];
      event.preventDefault();
      next?.focus();
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay out its children as a grid in all browsers
    <div ref={box} role="group" aria-label={words.label} className={styles.chooser} onKeyDown={press}>
      <div className={styles.finder}>
        <TextField
          label={words.label}
          placeholder={words.placeholder}
          value={query}
          onChange={setQuery}
          autoFocus
        />
        <IconButton icon="close" label={words.close} onClick={onClose} />
      </div>
      <p role="status" className={styles.caption}>
        {count === 0 ? words.none(query.trim()) : words.results(count)}
      </p>
      <div className={styles.choices}>
        {groups.map((group) => (
          <div key={group.key}>
            <h4 className={styles.groupTitle}>{words.groups[group.key]}</h4>
            <ul>
              {group.figures.map((figure) => {
                const isTaken = taken.includes(figure.key);
                return (
                  <li key={figure.key}>
                    <button
                      type="button"
                      data-figure={figure.key}
                      className={styles.choice}
                      disabled={isTaken}
                      onClick={() => onChoose(figure)}
                    >
                      <span>
                        {figure.label[language]}
                        {isTaken && ` (${words.chosen})`}
                      </span>
                      <span className={styles.value}>{figure.text[language]}</span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
        {more > 0 && <p className={styles.caption}>{words.more(more)}</p>}
      </div>
    </div>
  );
}
