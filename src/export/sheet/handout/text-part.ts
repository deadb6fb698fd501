import { fitText, type TextRoom } from '../fit-text.ts';
import type { SheetBlock } from '../sheet.ts';
import type { SheetStyle } from '../sheet-style.ts';
import { textItems } from '../text-items.ts';
import type { Part } from './part.ts';

/** A paragraph; null where it says nothing. */
export function textPart(
  text: string,
  room: TextRoom,
  style: SheetStyle,
  look: { role?: SheetBlock['role']; color?: string } = {},
): Part | null {
  const fitted = fitText(text, room, style.measure);
  if (fitted.lines.length === 0) return null;
  const { role = 'paragraph', color = style.colors.ink } = look;
  return {
    height: fitted.height,
    draw: (x, y) => [{ role, words: text, items: textItems(fitted, x, y, color) }],
  };
}
