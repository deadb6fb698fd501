import { useEffect, useRef } from 'react';
import { doPresenterAction } from '../commands/presenting/do-presenter-action.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './presenter-keys-list.module.css';
import { scrolledByKeys } from './scroller.ts';

/** Keys with what they do, each as they are printed. */
function keyList(language: Language): { keys: string[]; does: string }[] {
  const { keys: words } = messages[language].presenting;
  return [
    { keys: ['Page Down', '→', '↓', words.space, 'Enter'], does: words.next },
    { keys: ['Page Up', '←', '↑', `Shift + ${words.space}`], does: words.previous },
    { keys: ['↑', '↓'], does: words.scroll },
    { keys: ['Home', 'End'], does: words.ends },
    { keys: [`${words.number} + Enter`], does: words.jump },
    { keys: ['R', 'Backspace'], does: words.return },
    { keys: ['B', '.'], does: words.black },
    { keys: ['F'], does: words.fullscreen },
    { keys: ['S'], does: words.speaker },
    { keys: ['?'], does: words.help },
    { keys: ['Esc'], does: words.leave },
  ];
}

/** All keys of the presenter, over the scene. */
export function PresenterKeysList({ language }: { language: Language }) {
  const { keys: words } = messages[language].presenting;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    box.current?.focus();
    return () => before?.focus();
  }, []);
  return (
    <section ref={box} tabIndex={-1} className={styles.box} aria-label={words.title} {...scrolledByKeys}>
      <div className={styles.head}>
        <h2>{words.title}</h2>
        <IconButton
          icon="close"
          label={words.close}
          onClick={() => doPresenterAction({ do: 'close-keys' })}
        />
      </div>
      <dl className={styles.list}>
        {keyList(language).map(({ keys, does }) => (
          <div key={does} className={styles.line}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
