import { csvRecords } from './csv-records.ts';

/** Signs that part cells, from the one that stands least often within a cell. */
const delimiters = ['\t', ';', '|', ','] as const;

export type CsvDelimiter = (typeof delimiters)[number];

/** Signs and records looked at. */
const SAMPLE_SIGNS = 200_000;
const SAMPLE_RECORDS = 100;

/** Cells of a record in the sample at most; it does not matter how many more there are. */
const SAMPLE_CELLS = 1_000;

/**
 * The sign that parts the cells of a table: the one by which most records come out with the same number of cells,
 * more than one, signs within quotation marks not counted.
 */
export function csvDelimiter(text: string): CsvDelimiter {
  const sample = text.slice(0, SAMPLE_SIGNS);
  const isWhole = sample.length === text.length;
  let best: CsvDelimiter = ',';
  let bestShare = 0;
  for (const delimiter of delimiters) {
    const share = evenShare(sample, isWhole, delimiter);
    if (share > bestShare) [best, bestShare] = [delimiter, share];
  }
  return best;
}

/** Share of the records with the usual number of cells, 0 where that is one. */
function evenShare(sample: string, isWhole: boolean, delimiter: CsvDelimiter): number {
  if (!sample.includes(delimiter)) return 0;
  const widths: number[] = [];
  for (const { cells, fault } of csvRecords(sample, delimiter, SAMPLE_CELLS)) {
    if (cells.some((cell) => cell !== '')) widths.push(fault ? 0 : cells.length);
    if (widths.length === SAMPLE_RECORDS) break;
  }
  if (!isWhole && widths.length > 1 && widths.length < SAMPLE_RECORDS) widths.pop();
  const usual = usualWidth(widths);
  return usual < 2 ? 0 : widths.filter((width) => width === usual).length / widths.length;
}

/** The most frequent number, the greater one where two are as frequent. */
export function usualWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let usual = 0;
  for (const [width, count] of counts) {
    const most = counts.get(usual) ?? 0;
    if (count > most || (count === most && width > usual)) usual = width;
  }
  return usual;
}
