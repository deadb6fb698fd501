import type { Exhibit } from '../../../briefing/exhibit.ts';
import type { Language } from '../../../text/language.ts';
import { pptxWords } from '../../../text/messages/pptx.ts';
import type { Box, Run, SlideShape, TableShape } from './slide.ts';
import { clamped, LINE, lineCount, textHeight, textWidth } from './text-fit.ts';

const TITLE = 13;
const NOTE = 10.5;
const CELL_SIZES = [15, 14, 13, 12, 11, 10.5] as const;
/** Size of cells that the text above leaves room for. */
const COMFORTABLE = 11;
const CELL_PADDING = 8;
/** Of a cell; what it says beyond them is in the workbook of the briefing. */
const MOST_LINES = 6;
const BAR_HEIGHT = 24;
const MOST_BAR_HEIGHT = 36;
const LEAST_BAR_HEIGHT = 16;

/** A table or a chart in a box, under its title, with what it leaves out below. */
export function exhibitShapes(
  whole: Exhibit,
  box: Box,
  language: Language,
  titleSizePt = TITLE,
): SlideShape[] {
  const exhibit: Exhibit = { ...whole, title: clamped(whole.title, box.width, titleSizePt, 2, true) };
  const words = pptxWords[language];
  const title: SlideShape = {
    kind: 'text',
    name: words.exhibitTitle,
    box: { ...box, height: titleHeight(exhibit, box.width, titleSizePt) },
    paragraphs: [{ runs: [{ text: exhibit.title }] }],
    sizePt: titleSizePt,
    color: 'ink',
    bold: true,
  };
  const body: Box = { ...box, y: box.y + title.box.height + 4, height: box.height - title.box.height - 4 };
  return exhibit.kind === 'table'
    ? [title, ...tableShapes(exhibit, body, language)]
    : [title, ...barShapes(exhibit, body, language)];
}

/** Whether all of an exhibit can stand in a box at sizes that read with ease. */
export function exhibitFits(exhibit: Exhibit, box: Box, language: Language): boolean {
  const room = box.height - titleHeight(exhibit, box.width) - 4;
  if (exhibit.kind === 'bars') {
    return room >= exhibit.bars.length * BAR_HEIGHT + 8 + notesHeight(barNotes(exhibit, language), box.width);
  }
  const table = tableOf(exhibit, box, COMFORTABLE, language);
  return room >= heightOf(table) + notesHeight(exhibit.more === null ? [] : [exhibit.more], box.width);
}

/** A table of few columns is no wider than reads well; its numbers stay near the names. */
export function exhibitWidth(exhibit: Exhibit, most: number): number {
  if (exhibit.kind === 'bars') return most;
  const cells = [exhibit.columns.map(({ heading }) => heading), ...exhibit.rows];
  const wanted = exhibit.columns.reduce(
    (sum, _, k) => sum + Math.max(...cells.map((row) => textWidth(row[k] ?? '', CELL_SIZES[0], true))) + 64,
    0,
  );
  return Math.min(most, Math.max(most * 0.55, wanted));
}

function titleHeight({ title }: Exhibit, width: number, sizePt = TITLE): number {
  return Math.min(2, lineCount(title, width, sizePt, true)) * sizePt * LINE;
}

function tableShapes(
  exhibit: Extract<Exhibit, { kind: 'table' }>,
  box: Box,
  language: Language,
): SlideShape[] {
  const words = pptxWords[language];
  let table = tableOf(exhibit, box, CELL_SIZES[0], language);
  let notes = exhibit.more === null ? [] : [exhibit.more];
  for (const size of CELL_SIZES) {
    table = tableOf(exhibit, box, size, language);
    if (heightOf(table) + notesHeight(notes, box.width) <= box.height) break;
  }
  while (table.rows.length > 1 && heightOf(table) + notesHeight(notes, box.width) > box.height) {
    table = { ...table, rows: table.rows.slice(0, -1), heights: table.heights.slice(0, -1) };
    const left = words.rowsLeftOut(exhibit.rows.length - table.rows.length);
    notes = exhibit.more === null ? [left] : [`${left} ${exhibit.more}`];
  }
  const height = heightOf(table);
  return [
    { ...table, box: { ...box, height } },
    ...noteShapes(notes, { ...box, y: box.y + height + 4 }, language),
  ];
}

function heightOf({ heights }: TableShape): number {
  return heights.reduce((sum, height) => sum + height, 0);
}

function tableOf(
  { title, columns, rows }: Extract<Exhibit, { kind: 'table' }>,
  box: Box,
  sizePt: number,
  language: Language,
): TableShape {
  const heading = columns.map((column) => column.heading);
  const widths = columnWidths([heading, ...rows], box.width, sizePt);
  const held = (cells: readonly string[]): string[] =>
    widths.map((width, k) => clamped(cells[k] ?? '', width - 2 * CELL_PADDING, sizePt, MOST_LINES, true));
  const rowHeight = (cells: readonly string[], bold: boolean): number =>
    Math.max(
      1,
      ...cells.map((cell, k) => lineCount(cell, (widths[k] ?? 0) - 2 * CELL_PADDING, sizePt, bold)),
    ) *
      sizePt *
      LINE +
    8;
  return {
    kind: 'table',
    name: `${pptxWords[language].table}: ${title}`,
    box,
    widths,
    aligns: columns.map(({ align }) => align),
    heading: held(heading),
    rows: rows.map(held),
    heights: [rowHeight(held(heading), true), ...rows.map((row) => rowHeight(held(row), false))],
    sizePt,
  };
}

/** Each column as wide as its widest cell where all fit; else narrow ones stay so, and the wide ones share what is left. */
function columnWidths(rows: readonly (readonly string[])[], width: number, sizePt: number): number[] {
  const count = rows[0]?.length ?? 0;
  const wanted = Array.from({ length: count }, (_, k) => {
    const widest = Math.max(8, ...rows.map((row) => textWidth(row[k] ?? '', sizePt, true)));
    return widest + 2 * CELL_PADDING + 2;
  });
  const all = wanted.reduce((sum, one) => sum + one, 0);
  if (all <= width) return wanted.map((one) => one + (width - all) / Math.max(1, count));
  const widths = [...wanted];
  let left = width;
  const byWidth = wanted.map((one, k) => [one, k] as const).sort(([a], [b]) => a - b);
  for (const [index, [one, k]] of byWidth.entries()) {
    widths[k] = Math.min(one, left / (count - index));
    left -= widths[k]!;
  }
  return widths;
}

function barShapes(exhibit: Extract<Exhibit, { kind: 'bars' }>, box: Box, language: Language): SlideShape[] {
  const words = pptxWords[language];
  const most = Math.max(1, Math.floor((box.height - 40) / LEAST_BAR_HEIGHT));
  const bars = exhibit.bars.slice(0, most);
  const left = exhibit.bars.length - bars.length;
  const notes = [...(left > 0 ? [words.rowsLeftOut(left)] : []), ...barNotes(exhibit, language)];
  const room = box.height - notesHeight(notes, box.width);
  const height = Math.min(room, bars.length * MOST_BAR_HEIGHT + 8);
  const shown = bars.map((bar) => `${bar.label}: ${bar.shown}`).join('; ');
  return [
    {
      kind: 'bars',
      name: `${words.chart}: ${exhibit.title}`,
      box: { ...box, height },
      bars: { ...exhibit, bars },
      sizePt: 11,
      alt: `${exhibit.title}. ${shown}.${exhibit.target ? ` ${exhibit.target.shown}.` : ''}`,
    },
    ...noteShapes(notes, { ...box, y: box.y + height + 4 }, language),
  ];
}

function barNotes({ target, more }: Extract<Exhibit, { kind: 'bars' }>, language: Language): string[] {
  return [
    ...(target ? [pptxWords[language].targetBars(target.shown)] : []),
    ...(more === null ? [] : [more]),
  ];
}

function notesHeight(notes: readonly string[], width: number): number {
  return notes.length === 0 ? 0 : 4 + textHeight(noteParagraphs(notes), width, NOTE);
}

function noteParagraphs(notes: readonly string[]): { runs: Run[] }[] {
  return notes.map((text) => ({ runs: [{ text }] }));
}

function noteShapes(notes: readonly string[], box: Box, language: Language): SlideShape[] {
  if (notes.length === 0) return [];
  return [
    {
      kind: 'text',
      name: pptxWords[language].exhibitMore,
      box: { ...box, height: notesHeight(notes, box.width) },
      paragraphs: noteParagraphs(notes),
      sizePt: NOTE,
      color: 'ink2',
    },
  ];
}
