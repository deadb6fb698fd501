import { withPauses } from '../coverage/steps.ts';

/** Rows that are turned into text at a time: about 100 kB. */
export const ROWS_AT_ONCE = 1000;

/** Rows in groups of at most `ROWS_AT_ONCE`. */
export function* groups<Row>(rows: Iterable<Row>): Generator<Row[]> {
  let group: Row[] = [];
  for (const row of rows) {
    group.push(row);
    if (group.length < ROWS_AT_ONCE) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** A text of many pieces as UTF-8. Each is handed over as it comes, so the whole never stands in memory as a string. */
export async function textBlob(pieces: Iterable<string>, type: string): Promise<Blob> {
  const parts: Blob[] = [];
  for await (const piece of withPauses(pieces)) parts.push(new Blob([piece]));
  return new Blob(parts, { type });
}
