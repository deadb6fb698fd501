import { pointSymbols } from './point-symbols.ts';
import type { Painter } from './scene.ts';

/** Villages and clusters without signal, where their commune or site is known. */
export const paintDeadZones: Painter = (_content, { id, opacity }, scene) => {
  const symbols = pointSymbols(id, opacity, scene);
  return symbols ? [symbols] : [];
};
