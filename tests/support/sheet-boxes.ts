import type { Box } from '../../src/export/sheet/box.ts';
import { pathBounds } from '../../src/export/sheet/path-bounds.ts';
import type { MeasureText, Sheet, SheetItem } from '../../src/export/sheet/sheet.ts';
import { blockItems } from '../../src/export/sheet/sheet-items.ts';

/** Widths that grow with the size as those of a real font do: wide letters, narrow letters, a bolder cut. */
export const plainMeasure: MeasureText = (text, sizePt, weight) =>
  [...text].reduce((sum, letter) => sum + (/[ilí.,;:·' ]/.test(letter) ? 0.3 : 0.58), 0) *
  sizePt *
  (weight === 400 ? 1 : 1.05);

/** What an item covers, in points; text with room for its marks. */
export function itemBox(item: SheetItem, measure: MeasureText): Box {
  switch (item.kind) {
    case 'circle':
      return {
        x: item.x - item.radius,
        y: item.y - item.radius,
        width: 2 * item.radius,
        height: 2 * item.radius,
      };
    case 'path': {
      const bounds = pathBounds(item.d) ?? { x: 0, y: 0, width: 0, height: 0 };
      const [x, y] = item.at ?? [0, 0];
      const scale = item.scale ?? 1;
      const box = {
        x: x + bounds.x * scale,
        y: y + bounds.y * scale,
        width: bounds.width * scale,
        height: bounds.height * scale,
      };
      return item.clip ? cut(box, item.clip) : box;
    }
    case 'text': {
      const width = measure(item.text, item.sizePt, item.weight);
      const shift = { start: 0, middle: width / 2, end: width }[item.align ?? 'start'];
      return { x: item.x - shift, y: item.y - item.sizePt, width, height: item.sizePt * 1.265 };
    }
    default:
      return item;
  }
}

function cut(a: Box, b: Box): Box {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  };
}

/** Items that reach over the edge of their sheet, as sentences. */
export function outsideOf(sheet: Sheet, measure: MeasureText): string[] {
  const slack = 0.5;
  return sheet.blocks
    .flatMap(blockItems)
    .map((item) => ({ item, box: itemBox(item, measure) }))
    .filter(
      ({ box }) =>
        box.x < -slack ||
        box.y < -slack ||
        box.x + box.width > sheet.widthPt + slack ||
        box.y + box.height > sheet.heightPt + slack,
    )
    .map(({ item, box }) => `${'text' in item ? item.text : item.kind} ${JSON.stringify(box)}`);
}

/** Pairs of lines of text that lie on one another; marks of letters may touch. */
export function overlappingTexts(sheet: Sheet, measure: MeasureText): string[] {
  const texts = sheet.blocks.flatMap(blockItems).flatMap((item) => {
    if (item.kind !== 'text' || item.text.trim() === '') return [];
    const box = itemBox(item, measure);
    const inner = { ...box, y: box.y + item.sizePt * 0.22, height: item.sizePt * 0.85 };
    return [{ text: item.text, box: inner }];
  });
  return texts.flatMap((a, index) =>
    texts.slice(index + 1).flatMap((b) => {
      const shared = cut(a.box, b.box);
      return shared.width > 0.5 && shared.height > 0.5 ? [`"${a.text}" on "${b.text}"`] : [];
    }),
  );
}
