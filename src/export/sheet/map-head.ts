import type { Box } from './box.ts';
import { fitText } from './fit-text.ts';
import type { MapSheetOptions } from './map-page-parts.ts';
import type { SheetBlock } from './sheet.ts';
import type { SheetStyle } from './sheet-style.ts';
import { textItems } from './text-items.ts';

/** The title of a map with the line about its data. */
export function headBlocks(head: Box, options: MapSheetOptions, style: SheetStyle): SheetBlock[] {
  const { unit, colors, measure } = style;
  const line = fitText(
    options.dataLine,
    { width: head.width, maxLines: 1, sizePt: 9.5 * unit, leastPt: 7 * unit, weight: 400 },
    measure,
  );
  const height = head.height - (line.height > 0 ? 15 * unit : 0);
  const title = fitText(
    options.title,
    {
      width: head.width,
      height,
      maxLines: 2,
      sizePt: 21 * unit,
      leastPt: 11 * unit,
      weight: 600,
      leading: 1.3,
    },
    measure,
  );
  const top = head.y + (height - title.height);
  return [
    { role: 'title', words: options.title, items: textItems(title, head.x, top, colors.ink) },
    {
      role: 'paragraph',
      words: options.dataLine,
      items: textItems(line, head.x, head.y + head.height - line.height, colors.ink2),
    },
  ];
}
