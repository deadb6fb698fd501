import type { Failure, Reading } from '../../data/failure.ts';
import { failed } from '../failed.ts';
import type { Source, SourceLayer } from '../source.ts';
import { decodeXml } from './decode-xml.ts';
import { firstEntry, isOfficeArchive } from './first-entry.ts';
import type { Format, ReadOptions } from './format.ts';
import { guarded, ReadingFault } from './reading-fault.ts';
import { tableLayer } from './table-layer.ts';
import { isZip, unzip } from './unzip.ts';
import { readSharedStrings } from './xlsx/read-shared-strings.ts';
import { readSheet, type WorkbookParts } from './xlsx/read-sheet.ts';
import { readStyles } from './xlsx/read-styles.ts';
import { readRelations, readWorkbook, type Workbook } from './xlsx/read-workbook.ts';

const title = 'Excel (XLSX)';

/** Bytes of all parts of a workbook, unpacked; a text cannot be longer. */
const PARTS_BYTES = 500_000_000;

/** Workbooks of Excel since 2007 (ECMA-376), each sheet a layer: what the cells show, not how it is computed. */
export const xlsx: Format = {
  id: 'xlsx',
  title,
  endings: ['.xlsx', '.xlsm'],
  recognises: (start, name) =>
    isZip(start) &&
    isOfficeArchive(start) &&
    (/\.xl(?:sx|sm|tx|tm)$/i.test(name) || firstEntry(start).startsWith('xl/') || hasSheets(start)),
  read: (file, bytes, options) => guarded(file, title, () => readSheets(file, bytes, options)),
};

function hasSheets(start: Uint8Array): boolean {
  return /xl\/(?:workbook|worksheets\/|_rels\/|styles|sharedStrings|theme\/)/.test(
    new TextDecoder('latin1').decode(start),
  );
}

async function readSheets(file: string, bytes: Uint8Array, options: ReadOptions): Promise<Reading<Source>> {
  const { limits, onProgress } = options;
  const unzipped = await unzip(
    file,
    bytes,
    { ...limits, unpackedBytes: Math.min(limits.unpackedBytes, PARTS_BYTES) },
    (name) => /^xl\/.*\.(?:xml|rels)$/i.test(name) && !/\/(?:drawings|media|theme|charts)\//.test(name),
  );
  if (!unzipped.ok) return unzipped;
  const part = (name: string): string | null => partText(file, unzipped.value, name);
  const workbookXml = part('xl/workbook.xml');
  if (workbookXml === null) return failed(file, 'file-damaged', { format: title });
  const workbook = readWorkbook(workbookXml, limits);
  const relations = readRelations(part('xl/_rels/workbook.xml.rels') ?? '<none/>', 'xl/', limits);
  const parts: WorkbookParts = {
    strings: readSharedStrings(part('xl/sharedStrings.xml') ?? '<none/>', limits),
    styles: readStyles(part('xl/styles.xml') ?? '<none/>', limits),
    since1904: workbook.since1904,
  };
  onProgress?.(0.3);

  const layers: SourceLayer[] = [];
  const remarks: Failure[] = [...unzipped.remarks];
  for (const [i, sheet] of workbook.sheets.entries()) {
    const xml = part(relations.get(sheet.relation) ?? '');
    // A sheet that is a chart, or whose part is missing, has no rows.
    if (xml === null || !/<(?:\w+:)?worksheet\b/.test(xml.slice(0, 2_000))) continue;
    const layer = readLayer(file, sheet, xml, parts, options, remarks);
    if (layer) layers.push(layer);
    onProgress?.(0.3 + (0.7 * (i + 1)) / workbook.sheets.length);
  }
  if (workbook.sheets.length === 0) return failed(file, 'file-damaged', { format: title });
  if (layers.length === 0) return failed(file, 'collection-empty');
  return { ok: true, value: { file, format: 'xlsx', layers }, remarks };
}

/** The table of a sheet; null where it has no rows. */
function readLayer(
  file: string,
  { name, hidden }: Workbook['sheets'][number],
  xml: string,
  parts: WorkbookParts,
  { limits }: ReadOptions,
  remarks: Failure[],
): SourceLayer | null {
  const { cells, lines, hidden: hiddenLines, uncomputed } = readSheet(xml, parts, limits);
  if (cells.length === 0) return null;
  const table = { file, name, cells, lines, badRows: [], exact: false, openEnd: false };
  const { layer, remarks: found } = tableLayer(table, limits);
  if (layer.rows.length > limits.features) {
    throw new ReadingFault('too-large', { what: 'features', limit: limits.features });
  }
  if (layer.rows.length === 0 && !layer.badRows) return null;
  remarks.push(...found);
  if (hidden) remarks.push({ code: 'sheet-hidden', where: { file }, detail: { sheet: name } });
  const hiddenRows = layer.lines.filter((line) => hiddenLines.has(line)).length;
  if (hiddenRows > 0 && !hidden) {
    remarks.push({ code: 'rows-hidden', where: { file }, detail: { sheet: name, rows: hiddenRows } });
  }
  if (uncomputed > 0) {
    remarks.push({
      code: 'formulas-uncomputed',
      where: { file },
      detail: { sheet: name, cells: uncomputed },
    });
  }
  return layer;
}

function partText(file: string, entries: ReadonlyMap<string, Uint8Array>, name: string): string | null {
  const bytes = entries.get(name);
  if (!bytes) return null;
  const text = decodeXml(file, bytes);
  if (!text.ok) throw new ReadingFault('file-damaged', { format: title });
  return text.value;
}
