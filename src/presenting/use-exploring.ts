import { useEffect } from 'react';
import { startExploring } from '../commands/presenting/explore.ts';

/** Pixels that a pointer moves before a press is a drag. */
const dragPx = 4;

function onMap(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.map-host canvas') !== null;
}

/** Notices when somebody moves the map by hand; moves that the talk makes itself are none. */
export function useExploring(): void {
  useEffect(() => {
    let pressed: { x: number; y: number } | null = null;
    const onTurn = ({ target }: Event) => {
      if (onMap(target)) startExploring();
    };
    const onDown = ({ target, clientX, clientY }: PointerEvent) => {
      pressed = onMap(target) ? { x: clientX, y: clientY } : null;
    };
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      if (!pressed || Math.hypot(clientX - pressed.x, clientY - pressed.y) < dragPx) return;
      pressed = null;
      startExploring();
    };
    const onUp = () => {
      pressed = null;
    };
    addEventListener('wheel', onTurn, { capture: true, passive: true });
    addEventListener('dblclick', onTurn, { capture: true });
    addEventListener('pointerdown', onDown, { capture: true });
    addEventListener('pointermove', onMove, { capture: true });
    addEventListener('pointerup', onUp, { capture: true });
    addEventListener('pointercancel', onUp, { capture: true });
    return () => {
      removeEventListener('wheel', onTurn, { capture: true });
      removeEventListener('dblclick', onTurn, { capture: true });
      removeEventListener('pointerdown', onDown, { capture: true });
      removeEventListener('pointermove', onMove, { capture: true });
      removeEventListener('pointerup', onUp, { capture: true });
      removeEventListener('pointercancel', onUp, { capture: true });
    };
  }, []);
}
