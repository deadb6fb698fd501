import type { Cell, SourceLayer } from '../source.ts';
import { columnNames } from './column-names.ts';
import { type FontEncoding, fontEncodings } from './font-encodings.ts';
import { fontEncodingOf } from './old-encoding.ts';

/** Rows by whose cells the encoding is told, spread over the layer. */
const SAMPLE = 2_000;

/**
 * A layer whose texts only read well in a font of their own (TCVN3, VNI), as Unicode, with the encoding that it had.
 * Null where nothing is to be done.
 */
export function unicodeLayer(layer: SourceLayer): { layer: SourceLayer; encoding: FontEncoding } | null {
  const { columns, rows, badRows } = layer;
  const encoding = fontEncodingOf([...columns, ...sampledTexts(rows)].join('\n'));
  if (!encoding) return null;
  const unicode = (text: string): string => fontEncodings[encoding](text).normalize('NFC');
  const inUnicode = (cells: readonly Cell[]): Cell[] =>
    cells.map((cell) => (typeof cell === 'string' ? unicode(cell) : cell));
  return {
    encoding,
    layer: {
      ...layer,
      columns: columnNames(columns.map(unicode)),
      rows: rows.map(inUnicode),
      ...(badRows ? { badRows: badRows.map((bad) => ({ ...bad, cells: inUnicode(bad.cells) })) } : {}),
    },
  };
}

function sampledTexts(rows: readonly Cell[][]): string[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const texts: string[] = [];
  for (let i = 0; i < rows.length; i += step) {
    for (const cell of rows[i]!) if (typeof cell === 'string') texts.push(cell);
  }
  return texts;
}
