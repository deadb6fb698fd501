import { type KeyboardEvent, useEffect, useRef } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './tabs.module.css';
import { Tooltip } from './tooltip.tsx';

interface Tab<Key extends string> {
  key: Key;
  label: string;
  icon?: IconName;
}

interface TabsProps<Key extends string> {
  label: string;
  tabs: Tab<Key>[];
  /** Null while the panel is closed. */
  selected: Key | null;
  onSelect: (key: Key) => void;
  /** Id of the one panel which shows the selected tab. */
  panelId: string;
  /** A row above the panel, or a rail of signs beside it; a narrow one has the words beside the pointer. */
  look?: 'row' | 'rail' | 'narrow-rail';
}

/** Id of a tab, for its panel's `aria-labelledby`. */
export function tabId(panelId: string, key: string): string {
  return `${panelId}-${key}`;
}

/** Tabs in a row or a rail; arrow keys, Home and End move among them. */
export function Tabs<Key extends string>({
  label,
  tabs,
  selected,
  onSelect,
  panelId,
  look = 'row',
}: TabsProps<Key>) {
  const list = useRef<HTMLDivElement>(null);
  const isRail = look !== 'row';
  const [forward, back] = isRail ? ['ArrowDown', 'ArrowUp'] : ['ArrowRight', 'ArrowLeft'];
  const move = (event: KeyboardEvent, at: number) => {
    const to = { [forward]: at + 1, [back]: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    const tab = tabs[(to + tabs.length) % tabs.length];
    if (!tab) return;
    event.preventDefault();
    onSelect(tab.key);
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(tabId(panelId, tab.key))}`)?.focus();
  };
  // a tab that was selected elsewhere may lie beyond the edge of the row
  useEffect(() => {
    const row = list.current;
    const tab =
      selected === null ? null : row?.querySelector<HTMLElement>(`#${CSS.escape(tabId(panelId, selected))}`);
    if (!row || !tab || isRail) return;
    const [left, right] = [
      tab.offsetLeft - row.offsetLeft,
      tab.offsetLeft - row.offsetLeft + tab.offsetWidth,
    ];
    if (left < row.scrollLeft) row.scrollLeft = left;
    else if (right > row.scrollLeft + row.clientWidth) row.scrollLeft = right - row.clientWidth;
  }, [selected, panelId, isRail]);
  const entry = selected ?? tabs[0]?.key;
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      aria-orientation={isRail ? 'vertical' : 'horizontal'}
      className={isRail ? styles.rail : styles.row}
    >
      {tabs.map((tab, at) => {
        const button = (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={tabId(panelId, tab.key)}
            className={classNames(styles.tab, isRail && styles.railTab)}
            data-label={tab.label}
            aria-label={look === 'narrow-rail' ? tab.label : undefined}
            aria-selected={tab.key === selected}
            aria-controls={selected === null ? undefined : panelId}
            tabIndex={tab.key === entry ? 0 : -1}
            onClick={() => onSelect(tab.key)}
            onKeyDown={(event) => move(event, at)}
          >
            {isRail && tab.icon && <Icon name={tab.icon} size={20} />}
            {look === 'rail' && <span>{tab.label}</span>}
            {look === 'row' && tab.label}
          </button>
        );
        return look === 'narrow-rail' ? (
          <Tooltip key={tab.key} words={tab.label}>
            {button}
          </Tooltip>
        ) : (
          button
        );
      })}
    </div>
  );
}
