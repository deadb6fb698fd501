import { useApp } from '../state/store.ts';
import { writeUrlState } from '../state/url-state.ts';

const settleMs = 400;

/** How many links are being opened; what is on screen meanwhile is neither what was there nor what they ask for. */
let holds = 0;

/** Leaves the address as it is until what is returned is called. */
export function holdAddress(): () => void {
  holds += 1;
  return () => {
    holds -= 1;
    if (holds === 0) for (const write of writers) write();
  };
}

const writers = new Set<() => void>();

const chosen = ['language', 'definition', 'selection', 'probe'] as const;

/**
 * Writes what is on screen into the address, so that a reload or a link brings it back. What is chosen by a click
 * is written at once, what changes many times a second not more often than browsers like.
 */
export function keepAddress(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writtenMs = 0;
  const write = () => {
    const { camera, layers, selection, probe, definition, language, opening, presenting } = useApp.getState();
    // scenes are looked at in passing; the address keeps what was there before
    if (opening.status !== 'ready' || presenting || holds > 0) return;
    const visible = layers.filter((layer) => layer.visible).map(({ id, opacity }) => ({ id, opacity }));
    const hash = writeUrlState({
      ...(camera && { camera }),
      layers: visible,
      ...(selection && { selection }),
      ...(probe && { probe }),
      definition,
      language,
    });
    writtenMs = Date.now();
    if (location.hash !== `#${hash}`) history.replaceState(null, '', `#${hash}`);
  };
  writers.add(write);
  const unsubscribe = useApp.subscribe((app, before) => {
    clearTimeout(timer);
    if (chosen.some((key) => app[key] !== before[key])) return write();
    timer = setTimeout(write, Math.max(0, writtenMs + settleMs - Date.now()));
  });
  return () => {
    writers.delete(write);
    unsubscribe();
  };
}
