import { fitText } from './fit-text.ts';
import type { SheetLegendEntry, SheetLegendGroup } from './map-sheet.ts';
import { placedItems } from './placed-items.ts';
import type { SheetItem } from './sheet.ts';
import type { SheetStyle } from './sheet-style.ts';
import { simulatedMark } from './simulated-mark.ts';
import { textItems } from './text-items.ts';

export interface DrawnLegend {
  items: SheetItem[];
  /** Points. */
  width: number;
  height: number;
  /** Every entry, whole, in reading order. */
  words: string;
}

/** A part of a legend that stays together; heights in points. */
interface Row {
  height: number;
  /** Room above it, unless it begins a column. */
  before: number;
  /** Must not be the last of a column. */
  isTitle: boolean;
  draw(x: number, top: number): SheetItem[];
}

/** Type of the labels in points of the design, as it should be. */
const largest = 9;
/** Lines that a label may have, by its size in points of the design. */
function linesAt(size: number): number {
  if (size >= 6) return 3;
  return size >= 4.5 ? 2 : 1;
}

/** Points of size given up for columns that part no group. */
const smallerForWhole = 1;
/** Below this, labels lose words. */
const leastForWhole = 6;
/** Narrowest column for labels of the largest size. */
const narrowest = 84;

/** What the signs of a legend may take, in points. */
interface SignRoom {
  width: number;
  /** Enlargement of the map: points per CSS pixel. */
  mapScale: number;
}

/** Height of a sign as a multiple of the type beside it. */
const tallestSign = 1.75;

/** Points per point of the sign, beside labels of `sizePt`. */
function signScale({ sign, toScale }: SheetLegendEntry, sizePt: number, signs: SignRoom): number {
  if (toScale) return signs.mapScale;
  const { width, height } = sign;
  return Math.min(
    sizePt / largest,
    signs.width / Math.max(width, 1),
    (tallestSign * sizePt) / Math.max(height, 1),
  );
}

function entryRow(
  entry: SheetLegendEntry,
  size: number,
  width: number,
  signs: SignRoom,
  style: SheetStyle,
): Row {
  const { unit, colors, measure } = style;
  const maxLines = linesAt(size);
  const textX = signs.width + 5 * unit;
  const text = fitText(
    entry.label,
    {
      width: Math.max(width - textX, 10 * unit),
      maxLines,
      sizePt: size * unit,
      weight: 400,
      leading: 1.3,
    },
    measure,
  );
  const scale = signScale(entry, size * unit, signs);
  const sign = { width: entry.sign.width * scale, height: entry.sign.height * scale };
  const line = text.lineHeight || size * unit * 1.3;
  const tall = Math.max(text.height, line);
  const height = Math.max(tall, sign.height);
  return {
    height: height + 1.5 * unit,
    before: 0,
    isTitle: false,
    draw: (x, top) => [
      ...placedItems(
        entry.sign.items,
        x + (signs.width - sign.width) / 2,
        top + Math.max(0, ((sign.height > line ? height : line) - sign.height) / 2),
        scale,
      ),
      ...textItems(text, x + textX, top + (sign.height > line ? (height - tall) / 2 : 0), colors.ink),
    ],
  };
}

function titleRow(group: SheetLegendGroup, size: number, width: number, style: SheetStyle): Row {
  const { unit, colors, measure } = style;
  const mark = group.simulated ? simulatedMark(style, (size - 1) * unit, false) : null;
  const text = fitText(
    group.title,
    { width, maxLines: 2, sizePt: size * unit, weight: 600, leading: 1.3 },
    measure,
  );
  const lastWidth = measure(text.lines.at(-1) ?? '', text.sizePt, 600);
  const beside = mark !== null && lastWidth + 6 * unit + mark.width <= width;
  const markTop = beside
    ? text.height - text.lineHeight + (text.lineHeight - mark.height) / 2
    : text.height + unit;
  const height = mark && !beside ? markTop + mark.height : text.height;
  return {
    height: height + 2 * unit,
    before: size * unit * 0.75,
    isTitle: true,
    draw: (x, top) => [
      ...textItems(text, x, top, colors.ink),
      ...(mark ? placedItems(mark.items, beside ? x + lastWidth + 6 * unit : x, top + markTop) : []),
    ],
  };
}

function rowsOf(
  groups: readonly SheetLegendGroup[],
  size: number,
  width: number,
  mapScale: number,
  style: SheetStyle,
): Row[] {
  const isUsual = ({ toScale }: SheetLegendEntry) => toScale !== true;
  const widest = (entries: readonly SheetLegendEntry[], signs: SignRoom) =>
    Math.max(0, ...entries.map((entry) => entry.sign.width * signScale(entry, size * style.unit, signs)));
  const most = { width: Math.min(tallestSign * size * style.unit * 1.5, width / 3), mapScale };
  const usual = widest(
    groups.flatMap(({ entries }) => entries.filter(isUsual)),
    most,
  );
  return groups.flatMap((group) => {
    const toScale = widest(
      group.entries.filter((entry) => !isUsual(entry)),
      most,
    );
    const signs = { width: Math.max(usual, toScale), mapScale };
    return [
      titleRow(group, size, width, style),
      ...group.entries.map((entry) => entryRow(entry, size, width, signs, style)),
    ];
  });
}

/** The rows poured into columns no taller than `height`. */
function poured(rows: readonly Row[], height: number): Row[][] {
  const columns: Row[][] = [[]];
  let used = 0;
  rows.forEach((row, index) => {
    const column = columns.at(-1) ?? [];
    const next = rows[index + 1];
    const needed = row.isTitle && next && !next.isTitle ? row.height + next.height : row.height;
    const before = column.length > 0 ? row.before : 0;
    if (column.length > 0 && used + before + needed > height + 0.01) {
      columns.push([row]);
      used = row.height;
    } else {
      column.push(row);
      used += before + row.height;
    }
  });
  return columns;
}

function heightOf(column: readonly Row[]): number {
  return column.reduce((sum, row, index) => sum + row.height + (index > 0 ? row.before : 0), 0);
}

interface Columns {
  columns: Row[][];
  /** Points of one, and of the tallest. */
  width: number;
  height: number;
}

function columnsOf(rows: readonly Row[], count: number, width: number): Columns {
  const columns = balanced(rows, count);
  return { columns, width, height: Math.max(...columns.map(heightOf)) };
}

/** The lowest columns that hold all rows in at most `count`. */
function balanced(rows: readonly Row[], count: number): Row[][] {
  let low = Math.max(0, ...rows.map(({ height }) => height));
  let high = rows.reduce((sum, row) => sum + row.height + row.before, 0);
  if (count === 1) return poured(rows, high);
  for (let step = 0; step < 24 && high - low > 0.25; step += 1) {
    const middle = (low + high) / 2;
    if (poured(rows, middle).length <= count) high = middle;
    else low = middle;
  }
  return poured(rows, high);
}

/** The rows of each group as one, for columns that part no group. */
function wholeGroups(rows: readonly Row[]): Row[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    if (row.isTitle) groups.push([row]);
    else groups.at(-1)?.push(row);
  }
  return groups.map((group) => ({
    height: heightOf(group),
    before: group[0]?.before ?? 0,
    isTitle: false,
    draw: (x, top) => drawnColumn(group, x, top),
  }));
}

function drawnColumn(column: readonly Row[], x: number, from: number): SheetItem[] {
  let top = from;
  return column.flatMap((row, place) => {
    top += place > 0 ? row.before : 0;
    const drawnRow = row.draw(x, top);
    top += row.height;
    return drawnRow;
  });
}

/** Every entry of the legend as words: what is cut on the sheet is whole here. */
export function legendWords(groups: readonly SheetLegendGroup[], style: SheetStyle): string {
  return groups
    .map(({ title, simulated, entries }) => {
      const name = simulated ? `${title} (${style.words.app.simulated})` : title;
      const labels = entries.map(({ label }) => label).join('; ');
      return labels ? `${name}: ${labels}` : name;
    })
    .join('. ');
}

export interface LegendRoom {
  /** Points. */
  width: number;
  height: number;
  /** Points per CSS pixel of the map. */
  mapScale: number;
  /** Points of the design: as small as the labels may become. */
  least: number;
}

/**
 * The legend with every entry: as large as it fits into `width` by `height` points, in as many columns as it takes.
 * What does not fit at the least size is taller than asked; the caller makes room.
 */
export function sheetLegend(
  groups: readonly SheetLegendGroup[],
  { width, height, mapScale, least }: LegendRoom,
  style: SheetStyle,
): DrawnLegend {
  const { unit } = style;
  const gap = 14 * unit;
  const words = legendWords(groups, style);
  if (groups.length === 0) return { items: [], width: 0, height: 0, words };
  let lowest: Columns | null = null;
  let parted: { columns: Columns; size: number } | null = null;
  for (let size = largest; size >= least; size -= 0.5) {
    if (parted && size < Math.max(parted.size - smallerForWhole, leastForWhole)) break;
    const most = Math.max(1, Math.floor((width + gap) / ((narrowest * unit * size) / largest + gap)));
    for (let count = 1; count <= most; count += 1) {
      const columnWidth = (width - gap * (count - 1)) / count;
      const rows = rowsOf(groups, size, columnWidth, mapScale, style);
      const whole = columnsOf(wholeGroups(rows), count, columnWidth);
      if (whole.height <= height + 0.01) return drawn(whole, gap, words);
      const columns = columnsOf(rows, count, columnWidth);
      if (columns.height <= height + 0.01) parted ??= { columns, size };
      if (!lowest || columns.height < lowest.height) lowest = columns;
    }
  }
  const best = parted?.columns ?? lowest;
  return best ? drawn(best, gap, words) : { items: [], width: 0, height: 0, words };
}

function drawn({ columns, width, height }: Columns, gap: number, words: string): DrawnLegend {
  const items = columns.flatMap((column, index) => drawnColumn(column, index * (width + gap), 0));
  return { items, width: columns.length * (width + gap) - gap, height, words };
}
