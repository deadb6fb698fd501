import { STYLES_PATH, sheetPath, workbookParts } from './workbook-parts.ts';
import { zipFile } from './zip-file.ts';

export const WORKBOOK_MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Worksheet {
  /** As `sheetNames` makes them: no longer than a tab may be, each once. */
  name: string;
  pieces: Iterable<string>;
}

/** A workbook of some sheets, whose cells refer to the styles. The same sheets give the same bytes. */
export function workbookFile(sheets: readonly Worksheet[], stylesXml: string): Promise<Blob> {
  return zipFile(
    [
      ...workbookParts(sheets.map(({ name }) => name)).map(({ path, text }) => ({ path, pieces: [text] })),
      { path: STYLES_PATH, pieces: [stylesXml] },
      ...sheets.map(({ pieces }, k) => ({ path: sheetPath(k + 1), pieces })),
    ],
    WORKBOOK_MIME,
  );
}
