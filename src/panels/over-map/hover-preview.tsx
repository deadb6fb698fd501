import { useLayoutEffect, useRef } from 'react';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import styles from './hover-preview.module.css';
import { PreviewLines, usePreview } from './thing-preview.tsx';

const gapPx = 14;

/** Name and one fact of what the pointer rests on; the inspector has the rest. */
export function HoverPreview() {
  const hover = useApp((app) => app.hover);
  const language = useApp((app) => app.language);
  const choosing = useApp((app) => app.choices !== null);
  const preview = usePreview(hover?.hits[0]);
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

  if (!preview || choosing) return null;
  const others = (hover?.hits.filter((hit) => hit.kind !== 'commune').length ?? 0) - 1;
  return (
    <div ref={box} className={styles.preview} aria-hidden="true">
      <PreviewLines preview={preview} />
      {others > 0 && <span className={styles.more}>{messages[language].map.more(others)}</span>}
    </div>
  );
}
