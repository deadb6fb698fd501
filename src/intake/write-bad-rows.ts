import { failureSentence } from '../data/failure-sentence.ts';
import type { Language } from '../text/language.ts';
import type { BadRowReason } from './examine-rows.ts';
import { joinedBytes } from './joined-bytes.ts';
import { guardedCsvCell } from './plain-cell.ts';
import type { Cell, SourceLayer } from './source.ts';

/** The columns that say what is wrong; under these names no reader reads them. */
const REASONS = ['file_row', 'fault', 'what_to_do'] as const;

/** Bad rows as they stand in the file, with what is wrong and what to do: CSV, UTF-8 with a byte order mark. */
export function writeBadRows(
  layer: SourceLayer,
  bad: readonly BadRowReason[],
  language: Language,
): Uint8Array {
  return joinedBytes(badLines(layer, bad, language));
}

function* badLines(
  { columns, rows }: SourceLayer,
  bad: readonly BadRowReason[],
  language: Language,
): Generator<string> {
  const width = bad.reduce((most, { badRow }) => Math.max(most, badRow?.cells.length ?? 0), columns.length);
  const padded = <T>(cells: readonly T[], empty: T): T[] =>
    Array.from({ length: width }, (_, c) => (c < cells.length ? cells[c]! : empty));
  const line = (cells: readonly Cell[]) => `${cells.map(guardedCsvCell).join(',')}\r\n`;
  yield `\ufeff${line([...padded(columns, ''), ...REASONS])}`;
  for (const { index, badRow, line: number, failures } of bad) {
    const cells = index === null ? (badRow?.cells ?? []) : rows[index]!;
    const said = failures.map((failure) => failureSentence(failure, language));
    const what = said.map(({ message }) => message).join(' ');
    const todo = [...new Set(said.map(({ suggestion }) => suggestion))].join(' ');
    yield line([...padded<Cell>(cells, null), number, what, todo]);
  }
}
