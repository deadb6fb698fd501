import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './search-field.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface SearchOption {
  id: string;
  first: string;
  second?: string | undefined;
  sign?: ReactNode;
}

interface SearchFieldProps {
  id?: string;
  label: string;
  placeholder: string;
  query: string;
  onQuery: (query: string) => void;
  options: SearchOption[];
  onChoose: (option: SearchOption) => void;
  clearLabel: string;
  /** Number of results in words, read out as the list changes. */
  resultsLabel: string;
  none: string;
  noneHint: string;
}

/** A search with its list below: arrow keys move, Enter takes, Escape closes the list, then clears. */
export function SearchField(props: SearchFieldProps) {
  const { query, options, onQuery, onChoose } = props;
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const asked = query.trim() !== '';
  const listed = open && asked && options.length > 0;
  const optionId = (index: number) => `${listId}-${index}`;

  const choose = (option: SearchOption | undefined) => {
    if (!option) return;
    setOpen(false);
    onChoose(option);
  };
  const goTo = (index: number) => {
    const to = (index + options.length) % options.length;
    setAt(to);
    document.getElementById(optionId(to))?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      if (listed) setOpen(false);
      else onQuery('');
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!listed) setOpen(true);
      else goTo(at + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' && listed) {
      event.preventDefault();
      choose(options[at]);
    }
  };

  return (
    <search className={styles.field}>
      <div className={styles.box}>
        <Icon name="search" size={18} />
        <input
          {...(props.id ? { id: props.id } : {})}
          className={styles.input}
          type="search"
          role="combobox"
          aria-label={props.label}
          aria-expanded={listed}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={listed ? optionId(at) : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={props.placeholder}
          value={query}
          onChange={(event) => {
            onQuery(event.target.value);
            setOpen(true);
            setAt(0);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={press}
        />
        {query !== '' && (
          <IconButton icon="close" iconSize={16} label={props.clearLabel} onClick={() => onQuery('')} />
        )}
      </div>
      <div
        id={listId}
        role="listbox"
        aria-label={props.label}
        className={styles.list}
        hidden={!listed}
        onPointerDown={(event) => event.preventDefault()}
      >
        {listed &&
          options.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input above holds the focus and takes the keys
            // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
            <div
              key={option.id}
              id={optionId(index)}
              role="option"
              aria-selected={index === at}
              className={styles.option}
              onPointerMove={() => setAt(index)}
              onClick={() => choose(option)}
            >
              {option.sign}
              <span className={styles.words}>
                <span>{option.first}</span>
                {option.second && <span className={styles.second}>{option.second}</span>}
              </span>
            </div>
          ))}
      </div>
      {open && asked && options.length === 0 && (
        <div className={styles.none}>
          <span>{props.none}</span>
          <span className={styles.hint}>{props.noneHint}</span>
        </div>
      )}
      <VisuallyHidden>
        <span role="status">{open && asked ? props.resultsLabel : ''}</span>
      </VisuallyHidden>
    </search>
  );
}
