import { strToU8, zipSync } from 'fflate';

/** A sheet's XML, and what a workbook may have around it. */
export interface SheetParts {
  name?: string;
  state?: string;
  /** Rows as `<row>` elements. */
  rows: string;
  /** What follows the rows. */
  after?: string;
}

interface WorkbookParts {
  strings?: string;
  styles?: string;
  properties?: string;
  more?: Record<string, string>;
}

/** A workbook of given parts, the smallest that programs open. */
export function xlsxFile(
  sheets: readonly SheetParts[],
  { strings, styles, properties = '', more = {} }: WorkbookParts = {},
): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="r">${properties}<sheets>${sheets
      .map(
        ({ name = `Tờ ${1}`, state }, i) =>
          `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"${state ? ` state="${state}"` : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join('')}</Relationships>`,
    ...(strings ? { 'xl/sharedStrings.xml': `<sst>${strings}</sst>` } : {}),
    ...(styles ? { 'xl/styles.xml': `<styleSheet>${styles}</styleSheet>` } : {}),
    ...more,
  };
  sheets.forEach(({ rows, after = '' }, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A row of texts and numbers, written into their cells. */
export function xlsxRow(line: number, cells: readonly (string | number | null)[]): string {
  const written = cells.map((cell, c) => {
    const at = `${String.fromCharCode(65 + c)}${line}`;
    if (cell === null) return '';
    return typeof cell === 'number'
      ? `<c r="${at}"><v>${cell}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${line}">${written.join('')}</row>`;
}
