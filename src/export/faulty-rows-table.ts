import type { BadRow, RegisterReading } from '../register/read-register.ts';
import { registerFaultSentence } from '../register/register-fault-sentence.ts';
import type { Language } from '../text/language.ts';
import type { DataColumn, DataTable } from './data-table.ts';

/** Rows of a file that could not be taken over, as they stand in it, with what is wrong and what to do. */
export function faultyRowsTable(
  { file, bad, heading, parts }: Pick<RegisterReading, 'file' | 'bad' | 'heading' | 'parts'>,
  language: Language,
): DataTable<BadRow> {
  const said = (row: BadRow) => row.faults.map((fault) => registerFaultSentence(fault, language, parts));
  const columns: DataColumn<BadRow>[] = heading.map((name, index) => ({
    key: name,
    heading: { vi: name, en: name },
    kind: 'text',
    value: ({ cells }) => cells[index] ?? null,
  }));
  return {
    name: 'dead-zone-register-faults',
    title: { vi: `Các dòng chưa nhập được của ${file}`, en: `Rows of ${file} that were not imported` },
    columns: [
      ...columns,
      {
        key: 'file_row',
        heading: { vi: 'Dòng trong tệp', en: 'Row in the file' },
        kind: 'integer',
        value: ({ row }) => row,
      },
      {
        key: 'fault',
        heading: { vi: 'Lỗi', en: 'Fault' },
        kind: 'text',
        value: (row) =>
          said(row)
            .map(({ place, what }) => `${place}: ${what}`)
            .join(' '),
      },
      {
        key: 'what_to_do',
        heading: { vi: 'Cách sửa', en: 'What to do' },
        kind: 'text',
        value: (row) =>
          said(row)
            .map(({ todo }) => todo)
            .join(' '),
      },
    ],
    rows: bad,
    about: [],
    simulated: false,
  };
}
