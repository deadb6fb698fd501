import type { SheetBlock, SheetItem } from './sheet.ts';

/** Everything in a block in paint order, the cells of a table too. */
export function blockItems({ items, rows = [] }: SheetBlock): SheetItem[] {
  return [...items, ...rows.flatMap(({ cells }) => cells.flat())];
}
