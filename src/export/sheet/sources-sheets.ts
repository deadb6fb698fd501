import type { Box } from './box.ts';
import { fitText } from './fit-text.ts';
import { footOf } from './map-foot.ts';
import { headBlocks } from './map-head.ts';
import { type MapSheetOptions, pageParts } from './map-page-parts.ts';
import type { MapPicture } from './map-sheet.ts';
import type { MeasureText, Sheet, SheetBlock } from './sheet.ts';
import type { PageSize } from './sheet-sizes.ts';
import { type SheetStyle, sheetStyle } from './sheet-style.ts';
import { textItems } from './text-items.ts';

/** Points of the design from which a page has two columns. */
const twoColumns = 600;

export interface SourcesPages {
  page: PageSize;
  head: SheetBlock[];
  /** For the heading and the list. */
  room: Box;
  sources: readonly string[];
}

/** Pages with every source of the map in full; none where they all stand in the foot of its page. */
export function mapSourcesSheets(
  picture: MapPicture,
  options: MapSheetOptions,
  measure: MeasureText,
): Sheet[] {
  const { page, frame, language, theme } = options;
  const style = sheetStyle(page.unit, theme, language, measure);
  const { head, foot, room } = pageParts(page, frame);
  if (!head || footOf(foot, picture, options, style).left === 0) return [];
  const height = foot.y + foot.height - room.y;
  const blocks = headBlocks(head, options, style);
  return sourcesSheets({ page, head: blocks, room: { ...room, height }, sources: picture.sources }, style);
}

/** Pages with every source in full, in the columns that the page is wide enough for. */
export function sourcesSheets({ page, head, room, sources }: SourcesPages, style: SheetStyle): Sheet[] {
  const { unit, colors, words, measure } = style;
  const heading = fitText(
    words.sheets.allSources,
    { width: room.width, sizePt: 13 * unit, weight: 600 },
    measure,
  );
  const top = room.y + heading.height + 8 * unit;
  const bottom = room.y + room.height;
  const gap = 6 * unit;
  const columns = room.width >= twoColumns * unit ? 2 : 1;
  const columnGap = 28 * unit;
  const width = (room.width - columnGap * (columns - 1)) / columns;
  const pages: SheetBlock[][] = [[]];
  let column = 0;
  let y = top;
  for (const source of sources) {
    const text = fitText(
      source,
      { width, height: bottom - top, sizePt: 9 * unit, leastPt: 6 * unit, weight: 400, leading: 1.4 },
      measure,
    );
    if (y + text.height > bottom && y > top) {
      column += 1;
      y = top;
    }
    if (column === columns) {
      pages.push([]);
      column = 0;
    }
    const x = room.x + column * (width + columnGap);
    pages.at(-1)?.push({ role: 'paragraph', words: source, items: textItems(text, x, y, colors.ink) });
    y += text.height + gap;
  }
  return pages.map((blocks) => ({
    widthPt: page.widthPt,
    heightPt: page.heightPt,
    background: colors.surface,
    blocks: [
      ...head,
      {
        role: 'heading',
        words: words.sheets.allSources,
        items: textItems(heading, room.x, room.y, colors.ink),
      } satisfies SheetBlock,
      ...blocks,
    ].filter(({ items }) => items.length > 0),
  }));
}
