import { messages } from '../../text/messages.ts';
import type { DataColumn } from '../data-table.ts';
import { inBoth } from '../in-both.ts';
import type { PlacedRow, PlacedTable } from './placed-table.ts';

/** The columns, and one that says of every row whether it is simulated, where there is none of that name. */
export function markedColumns<Row>({ columns, simulated }: PlacedTable<Row>): DataColumn<PlacedRow<Row>>[] {
  if (columns.some(({ key }) => key.toLowerCase() === 'simulated')) return [...columns];
  const heading = inBoth((language) => messages[language].app.simulated);
  return [...columns, { key: 'simulated', heading, kind: 'yes-no', value: () => simulated }];
}
