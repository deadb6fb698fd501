import type { SheetBlock } from '../sheet.ts';

/** A part of a page whose height is known before it has a place; in points. */
export interface Part {
  height: number;
  draw(x: number, y: number): SheetBlock[];
}

/** Parts below each other, `gap` points apart. */
export function stacked(parts: readonly Part[], gap: number): Part {
  return {
    height: parts.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, parts.length - 1),
    draw(x, y) {
      let top = y;
      return parts.flatMap((part) => {
        const blocks = part.draw(x, top);
        top += part.height + gap;
        return blocks;
      });
    },
  };
}
