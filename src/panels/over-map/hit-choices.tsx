import { useEffect, useLayoutEffect, useRef } from 'react';
import { chooseHit, dismissChoices } from '../../commands/select-thing.ts';
import { cityWithRegister } from '../../state/register-in-force.ts';
import type { Hits } from '../../state/selection-slice.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { thingKey, thingName } from '../names.ts';
import { ThingSign } from '../thing-sign.tsx';
import styles from './hit-choices.module.css';

/** Several things under one click, to choose from. */
export function HitChoices() {
  const choices = useApp((app) => app.choices);
  return choices && <ChoiceList choices={choices} />;
}

function ChoiceList({ choices }: { choices: Hits }) {
  const language = useApp((app) => app.language);
  const city = useApp(cityWithRegister);
  const { map, app } = messages[language];
  const box = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    const element = box.current;
    const around = element?.parentElement;
    if (!element || !around) return;
    const left = Math.min(choices.at.x + 8, around.clientWidth - element.offsetWidth - 8);
    const top = Math.min(choices.at.y + 8, around.clientHeight - element.offsetHeight - 8);
    element.style.transform = `translate(${Math.max(8, left)}px, ${Math.max(8, top)}px)`;
  }, [choices]);

  useEffect(() => {
    const before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    box.current?.querySelector<HTMLElement>('li button')?.focus();
    return () => before?.focus();
  }, []);

  return (
    <section
      ref={box}
      className={styles.choices}
      aria-label={map.chooseTitle}
      onKeyDown={(event) => event.key === 'Escape' && dismissChoices()}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{map.chooseTitle}</h2>
        <IconButton icon="close" iconSize={16} label={app.close} onClick={dismissChoices} />
      </div>
      <ul>
        {choices.hits.map((hit) => {
          const name = city && thingName(city, hit, language);
          return (
            name && (
              <li key={thingKey(hit)}>
                <button type="button" className={styles.choice} onClick={() => chooseHit(hit)}>
                  <ThingSign thing={hit} />
                  <span className={styles.words}>
                    {name.name}
                    <span className={styles.kind}>{name.kind}</span>
                  </span>
                </button>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
