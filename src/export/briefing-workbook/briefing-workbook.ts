import type { Exhibit } from '../../briefing/exhibit.ts';
import type { BriefingPages, ScenePage } from '../../briefing/scene-page.ts';
import type { Operator } from '../../data/city.ts';
import type { Language } from '../../text/language.ts';
import { plainText } from '../../text/plain-text.ts';
import type { DataColumn } from '../data-table.ts';
import { type CellStyles, cellStyles } from '../xlsx/cell-styles.ts';
import { sheetNames } from '../xlsx/sheet-names.ts';
import { type SheetCell, sheetPieces } from '../xlsx/sheet-xml.ts';
import { workbookFile } from '../xlsx/workbook-file.ts';
import { ALL_DIGITS, type BriefingCell, type BriefingSheet } from './briefing-sheet.ts';
import { exhibitRows } from './exhibit-rows.ts';
import { figureRows } from './figure-rows.ts';
import { sourceRows } from './source-rows.ts';

/**
 * The numbers of a briefing as a workbook: a row for each figure of each scene, a sheet for each table or chart, and
 * the sources. Texts that a spreadsheet would compute get an apostrophe before them.
 */
export function briefingWorkbook(pages: BriefingPages, operators: readonly Operator[] = []): Promise<Blob> {
  const { language } = pages;
  const sheets = [
    figureRows(pages, operators),
    ...pages.pages.flatMap((page) =>
      page.exhibit === null ? [] : exhibitSheet(page.exhibit, page, pages.language),
    ),
    sourceRows(pages),
  ];
  const formats = [...new Set(sheets.flatMap(({ rows }) => rows.flat().flatMap(formatOf)))];
  const styles = cellStyles([column('text'), column('integer'), column('decimal')], language, formats);
  const look: Look = { styles, styleOf: new Map(formats.map((format, k) => [format, styles.own[k]!])) };
  const names = sheetNames(sheets.map(({ title }) => title));
  return workbookFile(
    sheets.map((sheet, k) => ({
      name: names[k]!,
      pieces: sheetPieces([writtenRows(sheet, look)], {
        widths: sheet.widths,
        frozenHeading: true,
        headingRow: sheet.about.length + 1,
      }),
    })),
    styles.xml,
  );
}

/** A table or a chart under its title and what its data are, so that it can be copied out alone. */
function exhibitSheet(
  exhibit: Exhibit,
  { number, exhibitLine }: ScenePage,
  language: Language,
): BriefingSheet {
  const rows = exhibitRows(exhibit, language);
  const widths = rows[0]!.map((_, k) =>
    Math.min(48, Math.max(10, ...rows.map((row) => lengthOf(row[k] ?? '') + 2))),
  );
  const about = [exhibit.title, exhibitLine].filter((line) => line !== '');
  return { title: `${number} ${exhibit.title}`, widths, about, rows };
}

/** In characters; of numbers without a format of their own, no more than any column takes. */
function lengthOf(cell: BriefingCell): number {
  return typeof cell === 'string' || 'length' in cell ? cell.length : 0;
}

interface Look {
  styles: CellStyles;
  /** Of cells with a format of their own. */
  styleOf: ReadonlyMap<string, number>;
}

function formatOf(cell: BriefingCell): string[] {
  return typeof cell === 'object' && 'format' in cell ? [cell.format] : [];
}

function writtenRows({ about, rows }: BriefingSheet, look: Look): SheetCell[][] {
  return [
    ...about.map((line, k) => [written(line, k === 0, look)]),
    ...rows.map((row, k) => row.map((cell) => written(cell, k === 0, look))),
  ];
}

function written(cell: BriefingCell, isHeading: boolean, { styles, styleOf }: Look): SheetCell {
  const [text = 0, integer = 0, decimal = 0] = styles.columns;
  if (typeof cell === 'string') return { style: isHeading ? styles.heading : text, value: plainText(cell) };
  const value = cell.value !== null && Number.isFinite(cell.value) ? cell.value : null;
  if ('format' in cell) return { style: styleOf.get(cell.format) ?? decimal, value };
  return { style: cell.whole ? integer : decimal, value };
}

function column(kind: DataColumn<never>['kind']): DataColumn<never> {
  return { key: kind, heading: { vi: '', en: '' }, kind, digits: ALL_DIGITS, value: () => null };
}
