import type { Exhibit } from '../../../briefing/exhibit.ts';
import type { Language } from '../../../text/language.ts';
import { pptxWords } from '../../../text/messages/pptx.ts';
import { plainText } from '../../../text/plain-text.ts';
import type { DataColumn } from '../../data-table.ts';
import { cellStyles } from '../../xlsx/cell-styles.ts';
import { type SheetCell, sheetPieces } from '../../xlsx/sheet-xml.ts';
import { workbookFile } from '../../xlsx/workbook-file.ts';

type Bars = Extract<Exhibit, { kind: 'bars' }>;

export const SHEET_NAMES: Record<Language, string> = {
  vi: pptxWords.vi.figuresSheet,
  en: pptxWords.en.figuresSheet,
};

/** What stands in the cells behind a chart: a heading each, then a row per bar; the chart keeps the very same. */
export interface ChartRows {
  headings: string[];
  labels: string[];
  values: number[];
  /** The target in every row; empty where there is none. */
  targets: number[];
}

export function chartRows({ title, bars, target }: Bars, language: Language): ChartRows {
  const words = pptxWords[language];
  const headings = [
    words.label,
    plainText(oneLine(title)),
    ...(target ? [plainText(oneLine(target.shown))] : []),
  ];
  return {
    headings,
    labels: bars.map(({ label }) => plainText(oneLine(label))),
    values: bars.map(({ value }) => value),
    targets: target ? bars.map(() => target.value) : [],
  };
}

/** Cells and caches are the same text: XML keeps line ends apart from blanks in one and not in the other. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The workbook that opens when somebody edits the data of a chart. */
export function chartWorkbook(bars: Bars, language: Language): Promise<Blob> {
  const { headings, labels, values, targets } = chartRows(bars, language);
  const kinds: DataColumn<never>[] = [column('text'), column(bars.unit === 'people' ? 'integer' : 'decimal')];
  const styles = cellStyles(kinds, language);
  const [textStyle = 0, numberStyle = 0] = styles.columns;
  const rows: SheetCell[][] = [
    headings.map((value) => ({ style: styles.heading, value })),
    ...labels.map((label, k) => [
      { style: textStyle, value: label },
      ...[values[k], targets[k]]
        .filter((value) => value !== undefined)
        .map((value) => ({ style: numberStyle, value: Number.isFinite(value) ? value : null })),
    ]),
  ];
  const pieces = sheetPieces([rows], { widths: [36, 20, 20], frozenHeading: true });
  return workbookFile([{ name: SHEET_NAMES[language], pieces }], styles.xml);
}

function column(kind: DataColumn<never>['kind']): DataColumn<never> {
  return { key: kind, heading: { vi: '', en: '' }, kind, digits: 6, value: () => null };
}
