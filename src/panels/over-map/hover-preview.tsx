import { useLayoutEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { cityWithRegister } from '../../state/register-in-force.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { SimulatedBadge } from '../simulated-badge.tsx';
import styles from './hover-preview.module.css';
import { previewText } from './preview-text.ts';

const gapPx = 14;

/** Name and one fact of what the pointer rests on; the inspector has the rest. */
export function HoverPreview() {
  const hover = useApp((app) => app.hover);
  const choosing = useApp((app) => app.choices !== null);
  const facts = useApp(
    useShallow((app) => ({
      city: cityWithRegister(app),
      coverage: app.coverage,
      communeRows: app.communeRows,
      definition: app.definition,
      language: app.language,
    })),
  );
  const box = useRef<HTMLDivElement>(null);
  const at = hover?.at;

  useLayoutEffect(() => {
    const element = box.current;
    const around = element?.parentElement;
    if (!element || !around || !at) return;
    const { offsetWidth: width, offsetHeight: height } = element;
    const left = at.x + gapPx + width < around.clientWidth ? at.x + gapPx : at.x - gapPx - width;
    const top = at.y + gapPx + height < around.clientHeight ? at.y + gapPx : at.y - gapPx - height;
    element.style.transform = `translate(${Math.max(0, left)}px, ${Math.max(0, top)}px)`;
  });

  const [first] = hover?.hits ?? [];
  const text = first && previewText(facts, first);
  if (!text || choosing) return null;
  const others = (hover?.hits.filter((hit) => hit.kind !== 'commune').length ?? 0) - 1;
  const station = first.kind === 'station' && facts.city?.stations.find((each) => each.id === first.id);
  const simulated =
    first.kind === 'commune' ? facts.coverage?.simulated : station ? station.simulated : false;
  return (
    <div ref={box} className={styles.preview} aria-hidden="true">
      <span className={styles.name}>{text.name}</span>
      {text.kind && <span className={styles.kind}>{text.kind}</span>}
      {text.fact && (
        <span>
          {text.fact} {simulated && <SimulatedBadge />}
        </span>
      )}
      {others > 0 && <span className={styles.kind}>{messages[facts.language].map.more(others)}</span>}
    </div>
  );
}
