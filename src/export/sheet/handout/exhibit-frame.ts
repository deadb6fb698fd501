import type { Exhibit } from '../../../briefing/exhibit.ts';
import { integer } from '../../../text/numbers.ts';
import type { SheetStyle } from '../sheet-style.ts';
import { fullestWithin, type Part, stacked } from './part.ts';
import { textPart } from './text-part.ts';

interface Content {
  /** Rows or bars that there are. */
  count: number;
  /** The first of them, as many as are shown. */
  draw(shown: number): Part;
  /** What is said of those that are not. */
  leftOut(count: string): string;
}

/** An exhibit with its title: as much of it as fits into `height` points, with a sentence about what does not. */
export function framedExhibit(
  { title, more }: Pick<Exhibit, 'title' | 'more'>,
  { count, draw, leftOut }: Content,
  { width, height, sizePt }: { width: number; height: number; sizePt: number },
  style: SheetStyle,
): Part {
  const heading = textPart(
    title,
    { width, maxLines: 2, sizePt: sizePt * 1.15, weight: 600, leading: 1.3 },
    style,
    { role: 'heading' },
  );
  return fullestWithin(height, count, (shown) => {
    const left = count - shown;
    const said = [more ?? '', left > 0 ? leftOut(integer(left, style.language)) : ''];
    const after = textPart(
      said.filter(Boolean).join(' '),
      { width, maxLines: 3, sizePt: sizePt * 0.95, weight: 400 },
      style,
      { color: style.colors.ink2 },
    );
    const isBare = shown === 0 && left > 0;
    return stacked(
      [heading, isBare ? null : draw(shown), after].filter((part) => part !== null),
      3 * style.unit,
    );
  });
}
