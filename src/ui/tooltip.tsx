import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from './tooltip.module.css';

const gapPx = 6;
const marginPx = 8;

function place(tip: HTMLElement, anchor: DOMRect): void {
  const { width, height } = tip.getBoundingClientRect();
  const fitsBelow = anchor.bottom + gapPx + height + marginPx <= window.innerHeight;
  const centred = anchor.left + anchor.width / 2 - width / 2;
  const furthest = window.innerWidth - width - marginPx;
  tip.style.left = `${Math.max(marginPx, Math.min(centred, furthest))}px`;
  tip.style.top = `${fitsBelow ? anchor.bottom + gapPx : anchor.top - gapPx - height}px`;
}

/** Shows words beside what the pointer rests on or the keyboard reaches; Escape hides them. */
export function Tooltip({ words, children }: { words: string; children: ReactNode }) {
  const [anchor, setAnchor] = useState<DOMRect | null>(null);
  const tip = useRef<HTMLDivElement>(null);
  const shown = anchor !== null;

  useLayoutEffect(() => {
    if (anchor && tip.current) place(tip.current, anchor);
  }, [anchor]);

  useEffect(() => {
    if (!shown) return;
    const hideOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && setAnchor(null);
    document.addEventListener('keydown', hideOnEscape);
    return () => document.removeEventListener('keydown', hideOnEscape);
  }, [shown]);

  const show = (wrapper: Element) => setAnchor(wrapper.firstElementChild?.getBoundingClientRect() ?? null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the button inside, adds no action
    <span
      style={{ display: 'contents' }}
      onPointerOver={(event) => event.pointerType === 'mouse' && show(event.currentTarget)}
      onPointerOut={() => setAnchor(null)}
      onPointerDown={() => setAnchor(null)}
      onFocus={(event) => event.target.matches(':focus-visible') && show(event.currentTarget)}
      onBlur={() => setAnchor(null)}
    >
      {children}
      {shown &&
        createPortal(
          <div ref={tip} className={styles.tip} aria-hidden="true">
            {words}
          </div>,
          document.body,
        )}
    </span>
  );
}
