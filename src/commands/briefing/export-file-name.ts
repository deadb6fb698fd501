import { markedName } from '../../export/table-file.ts';
import { useApp } from '../../state/store.ts';
import { clockDay } from '../clock-day.ts';

/** The start of the name of a file made today, which says where its figures are simulated. */
export function exportFileName(name: string, simulated: boolean): string {
  return markedName({ name: `${name}-${clockDay()}`, simulated }, useApp.getState().language);
}
