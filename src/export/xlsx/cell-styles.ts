import type { Language } from '../../text/language.ts';
import type { DataColumn } from '../data-table.ts';
import { cellText } from './cell-text.ts';

/** Numbers of the styles that cells refer to. */
export interface CellStyles {
  heading: number;
  wrapped: number;
  /** Of each column. */
  columns: number[];
  /** Of each format of one's own. */
  own: number[];
  xml: string;
}

/** Number formats that every program knows by number: General, #,##0 and @ (text). */
const GENERAL = 0;
const GROUPED = 3;
const TEXT = 49;

/** Numbers from here on are free for formats of one's own. */
const OWN_FORMATS = 164;

const dateFormat: Record<Language, string> = { vi: 'dd/mm/yyyy', en: 'd mmm yyyy' };

/**
 * One style for each format that the columns need, and for each of `own`, as spreadsheets write it; besides those of
 * headings and of long texts.
 */
export function cellStyles(
  columns: readonly DataColumn<never>[],
  language: Language,
  own: readonly string[] = [],
): CellStyles {
  const formats: string[] = [];
  const numbered = (format: string): number => {
    if (!formats.includes(format)) formats.push(format);
    return OWN_FORMATS + formats.indexOf(format);
  };
  const formatOf = ({ kind, digits = 2 }: DataColumn<never>): number => {
    if (kind === 'text') return TEXT;
    if (kind === 'yes-no') return GENERAL;
    if (kind === 'integer' || (kind === 'decimal' && digits === 0)) return GROUPED;
    return numbered(kind === 'date' ? dateFormat[language] : `#,##0.${'0'.repeat(digits)}`);
  };
  const used = columns.map(formatOf);
  const further = own.map(numbered);
  const distinct = [...new Set([...used, ...further])];
  const styleOf = (format: number) => 3 + distinct.indexOf(format);
  const styles = [
    xf(GENERAL, 0),
    xf(GENERAL, 1),
    xf(GENERAL, 0, '<alignment vertical="top" wrapText="1"/>'),
    ...distinct.map((format) => xf(format, 0)),
  ];
  return {
    heading: 1,
    wrapped: 2,
    columns: used.map(styleOf),
    own: further.map(styleOf),
    xml: stylesXml(formats, styles),
  };
}

function xf(format: number, font: number, alignment = ''): string {
  return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"${
    alignment === '' ? '/>' : ` applyAlignment="1">${alignment}</xf>`
  }`;
}

function stylesXml(formats: readonly string[], styles: readonly string[]): string {
  const own = formats.map(
    (format, k) => `<numFmt numFmtId="${OWN_FORMATS + k}" formatCode="${cellText(format)}"/>`,
  );
  const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    own.length > 0 ? `<numFmts count="${own.length}">${own.join('')}</numFmts>` : '',
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}
