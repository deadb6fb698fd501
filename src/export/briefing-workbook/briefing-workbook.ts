import type { Exhibit } from '../../briefing/exhibit.ts';
import type { BriefingPages } from '../../briefing/scene-page.ts';
import type { Operator } from '../../data/city.ts';
import { plainText } from '../../text/plain-text.ts';
import type { DataColumn } from '../data-table.ts';
import { type CellStyles, cellStyles } from '../xlsx/cell-styles.ts';
import { sheetNames } from '../xlsx/sheet-names.ts';
import { type SheetCell, sheetPieces } from '../xlsx/sheet-xml.ts';
import { workbookFile } from '../xlsx/workbook-file.ts';
import type { BriefingCell, BriefingSheet } from './briefing-sheet.ts';
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
    ...pages.pages.flatMap(({ exhibit, number }) =>
      exhibit === null ? [] : exhibitSheet(exhibit, number, pages),
    ),
    sourceRows(pages),
  ];
  const styles = cellStyles([column('text'), column('integer'), column('decimal')], language);
  const names = sheetNames(sheets.map(({ title }) => title));
  return workbookFile(
    sheets.map(({ rows, widths }, k) => ({
      name: names[k]!,
      pieces: sheetPieces([rows.map((row, index) => row.map((cell) => written(cell, index === 0, styles)))], {
        widths,
        frozenHeading: true,
      }),
    })),
    styles.xml,
  );
}

function exhibitSheet(exhibit: Exhibit, number: number, { language }: BriefingPages): BriefingSheet {
  const rows = exhibitRows(exhibit, language);
  const widths = rows[0]!.map((_, k) =>
    Math.min(48, Math.max(10, ...rows.map((row) => (typeof row[k] === 'string' ? row[k].length + 2 : 10)))),
  );
  return { title: `${number} ${exhibit.title}`, widths, rows };
}

function written(cell: BriefingCell, isHeading: boolean, { heading, columns }: CellStyles): SheetCell {
  const [text = 0, integer = 0, decimal = 0] = columns;
  if (typeof cell === 'string') return { style: isHeading ? heading : text, value: plainText(cell) };
  const { value, whole } = cell;
  return { style: whole ? integer : decimal, value: value !== null && Number.isFinite(value) ? value : null };
}

/** Decimals that are shown; the cell holds all of them. */
const DIGITS = 6;

function column(kind: DataColumn<never>['kind']): DataColumn<never> {
  return { key: kind, heading: { vi: '', en: '' }, kind, digits: DIGITS, value: () => null };
}
