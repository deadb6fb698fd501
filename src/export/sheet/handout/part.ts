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

/** The form that shows the most within `height` points, of those from `most` down to none; the last where none fits. */
export function fullestWithin(height: number, most: number, formOf: (shown: number) => Part): Part {
  let part = formOf(most);
  for (let shown = most - 1; shown >= 0 && part.height > height + 0.01; shown -= 1) part = formOf(shown);
  return part;
}
