import type { Failure, Reading } from '../../data/failure.ts';
import { failed } from '../failed.ts';
import type { BadRow, Cell, Source } from '../source.ts';
import { csvDelimiter } from './csv-delimiter.ts';
import { csvRecords } from './csv-records.ts';
import { decodeAnyText, isAnyText } from './decode-any-text.ts';
import type { Format, ReadOptions } from './format.ts';
import { layerName } from './layer-name.ts';
import { guarded, ReadingFault } from './reading-fault.ts';
import { tableLayer } from './table-layer.ts';

/** Rows after which the progress is told. */
const STEP = 50_000;

/** Any text with lines and cells; last in the list, as every other text format is a text too. */
export const csv: Format = {
  id: 'csv',
  title: 'CSV',
  endings: ['.csv', '.tsv', '.txt'],
  recognises: (start) => isAnyText(start),
  read: (file, bytes, options) => guarded(file, 'CSV', () => readTable(file, bytes, options)),
};

function readTable(file: string, bytes: Uint8Array, { limits, onProgress }: ReadOptions): Reading<Source> {
  const decoded = decodeAnyText(file, bytes);
  if (!decoded.ok) return decoded;
  const { text, stated } = withoutSeparatorLine(decoded.value);
  if (/^\s*[{[<]/.test(text.slice(0, 64)) || text.includes('\0')) return failed(file, 'not-csv');
  const delimiter = stated ?? csvDelimiter(text);
  onProgress?.(0.2);

  const cells: Cell[][] = [];
  const lines: number[] = [];
  const badRows: BadRow[] = [];
  const shift = stated === null ? 0 : 1;
  const openEnd = !/[\r\n]$/.test(text);
  let endsInQuote = false;
  for (const record of csvRecords(text, delimiter, limits.columns)) {
    const line = record.line + shift;
    if (record.cells.length > limits.columns && record.fault === null) {
      throw new ReadingFault('too-large', { what: 'columns', limit: limits.columns }, { row: line });
    }
    endsInQuote = record.fault === 'quote';
    if (record.fault) {
      const failure: Failure = {
        code: 'not-csv',
        where: { file, row: line },
        detail: { reason: record.fault },
      };
      badRows.push({ line, cells: record.cells, failure });
    } else if (record.cells.some((cell) => cell !== '')) {
      cells.push(record.cells);
      lines.push(line);
    }
    // Above the heading there are a few lines at most, which do not count as rows.
    if (cells.length + badRows.length > limits.features + 100) {
      throw new ReadingFault('too-large', { what: 'features', limit: limits.features });
    }
    if (cells.length % STEP === 0) onProgress?.(0.2 + (0.6 * cells.length) / (cells.length + STEP));
  }
  if (openEnd && endsInQuote) badRows.at(-1)!.failure.code = 'file-cut-off';
  const name = layerName(file);
  const { layer, remarks } = tableLayer({ file, name, cells, lines, badRows, exact: true, openEnd }, limits);
  if (layer.rows.length > limits.features) {
    throw new ReadingFault('too-large', { what: 'features', limit: limits.features });
  }
  if (layer.rows.length === 0) {
    const [first] = layer.badRows ?? [];
    return first ? { ok: false, failures: [first.failure] } : failed(file, 'collection-empty');
  }
  onProgress?.(1);
  if (delimiter !== ',' && layer.columns.length > 1) {
    remarks.unshift({ code: 'delimiter-detected', where: { file }, detail: { delimiter } });
  }
  const value: Source = { file, format: 'csv', layers: [layer] };
  return { ok: true, value, remarks: [...decoded.remarks, ...remarks] };
}

/** Excel's own first line, `sep=;`, says what parts the cells and is no line of the table. */
function withoutSeparatorLine(text: string): { text: string; stated: string | null } {
  const found = /^"?sep=(.)"?(?:\r\n|\n|\r)/i.exec(text);
  return found ? { text: text.slice(found[0].length), stated: found[1]! } : { text, stated: null };
}
