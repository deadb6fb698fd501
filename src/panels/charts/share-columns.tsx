import type { ShareFigures } from '../../export/chart-tables.ts';
import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { integer, percent, percentShown } from '../../text/numbers.ts';
import type { Column } from '../../ui/table.tsx';

/** A share as read: never rounded up to a target that judges it. */
export function shareShown(
  { value, met }: Pick<ShareFigures, 'value' | 'met'>,
  target: number,
  language: Language,
): string {
  return met === null ? percent(value, language) : percentShown(value, target, language);
}

/** Columns of the table under a chart of shares; `heading` says what the rows are. */
export function shareColumns(heading: string, target: number, language: Language): Column<ShareFigures>[] {
  const { charts } = messages[language];
  return [
    { key: 'name', heading, cell: (row) => row.name[language] },
    {
      key: 'people',
      heading: charts.people,
      number: true,
      cell: (row) => (row.people === null ? '–' : integer(row.people, language)),
    },
    {
      key: 'share',
      heading: charts.share,
      number: true,
      cell: (row) => shareShown(row, target, language),
    },
  ];
}
