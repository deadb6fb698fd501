import type { Exhibit } from '../../../briefing/exhibit.ts';
import { type FittedText, fitText, type Weight } from '../fit-text.ts';
import type { SheetItem, SheetTableRow } from '../sheet.ts';
import type { SheetStyle } from '../sheet-style.ts';
import { textItems } from '../text-items.ts';
import { framedExhibit } from './exhibit-frame.ts';
import type { Part } from './part.ts';

type Table = Extract<Exhibit, { kind: 'table' }>;

const cellGap = 10;

/** The width that no column may pass, so that all together fit into `room`. */
function widest(widths: readonly number[], room: number): number {
  const ascending = widths.toSorted((a, b) => a - b);
  let left = room;
  for (const [index, width] of ascending.entries()) {
    const share = left / (ascending.length - index);
    if (width > share) return share;
    left -= width;
  }
  return Infinity;
}

/** Widths of the columns: numbers take what they need, and the longest words are wrapped first. */
function columnWidths(table: Table, width: number, sizePt: number, style: SheetStyle): number[] {
  const gap = cellGap * style.unit;
  const room = width - gap * (table.columns.length - 1);
  const needed = table.columns.map(({ heading }, index) => {
    const cells = table.rows.map((row) => style.measure(row[index] ?? '', sizePt, 400));
    const words = heading.split(' ').map((word) => style.measure(word, sizePt, 600));
    return Math.max(1, ...cells, ...words);
  });
  const total = needed.reduce((sum, column) => sum + column, 0);
  if (total <= room) return needed.map((column) => column + (room - total) / needed.length);
  const isNumber = (index: number) => table.columns[index]?.align === 'end';
  const numbers = needed.reduce((sum, column, index) => sum + (isNumber(index) ? column : 0), 0);
  const others = needed.filter((_, index) => !isNumber(index));
  const left = room - numbers;
  const enough = others.length * sizePt * 6;
  const most = left >= enough ? widest(others, left) : widest(needed, room);
  return needed.map((column, index) => (left >= enough && isNumber(index) ? column : Math.min(column, most)));
}

function cellItems(
  text: FittedText,
  align: 'start' | 'end',
  x: number,
  y: number,
  width: number,
  color: string,
): SheetItem[] {
  return textItems(text, align === 'end' ? x + width : x, y, color, align);
}

/** The rows that fit into `height` points, with a sentence about those that do not. */
export function tablePart(
  table: Table,
  width: number,
  sizePt: number,
  style: SheetStyle,
  height = Infinity,
): Part {
  const { unit, colors, measure, words } = style;
  const gap = cellGap * unit;
  const widths = columnWidths(table, width, sizePt, style);
  const pad = sizePt * 0.22;
  const fitted = (texts: readonly string[], weight: Weight): FittedText[] =>
    table.columns.map((_, index) =>
      fitText(
        texts[index] ?? '',
        { width: widths[index] ?? 1, maxLines: 3, sizePt, leastPt: sizePt * 0.8, weight, leading: 1.3 },
        measure,
      ),
    );
  const heightOf = (cells: FittedText[]) =>
    Math.max(sizePt * 1.3, ...cells.map((cell) => cell.height)) + 2 * pad + 0.6 * unit;
  const head = fitted(
    table.columns.map(({ heading }) => heading),
    600,
  );
  const rows = table.rows.map((row) => fitted(row, 400));
  const gridOf = (shown: number): Part => {
    const kept = rows.slice(0, shown);
    return {
      height: [head, ...kept].reduce((sum, cells) => sum + heightOf(cells), 0),
      draw(x, y) {
        let top = y;
        const lines: SheetItem[] = [];
        const tableRows = [head, ...kept].map((cells, index): SheetTableRow => {
          const isHeading = index === 0;
          let left = x;
          const drawn = cells.map((cell, column) => {
            const cellWidth = widths[column] ?? 0;
            const lift = isHeading ? heightOf(cells) - 0.6 * unit - pad - cell.height : pad;
            const align = table.columns[column]?.align ?? 'start';
            const items = cellItems(
              cell,
              align,
              left,
              top + lift,
              cellWidth,
              isHeading ? colors.ink2 : colors.ink,
            );
            left += cellWidth + gap;
            return items;
          });
          top += heightOf(cells);
          lines.push({
            kind: 'rect',
            x,
            y: top - 0.6 * unit,
            width,
            height: 0.6 * unit,
            fill: { color: isHeading ? colors.line : colors.hairline },
          });
          return { isHeading, cells: drawn };
        });
        const said = [table.columns.map(({ heading }) => heading), ...table.rows].map((row) =>
          row.join(', '),
        );
        return [{ role: 'table', words: [table.title, ...said].join('. '), items: lines, rows: tableRows }];
      },
    };
  };
  return framedExhibit(
    table,
    { count: rows.length, draw: gridOf, leftOut: words.sheets.rowsLeftOut },
    { width, height, sizePt },
    style,
  );
}
