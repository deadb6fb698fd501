import { isTarget, type SourceFact } from './source-facts.ts';
import { closePercent, unitText } from './unit-text.ts';

/** A row of `facts.csv`. */
export interface FactRow {
  id: string;
  group: string;
  statement_vi: string;
  statement_en: string;
  value: number;
  unit: string;
  unit_vi: string;
  unit_en: string;
  as_of: string;
  source: string;
  source_date: string;
}

/** The facts among the rows. */
export function factRows(rows: SourceFact[]): FactRow[] {
  return rows
    .filter((row) => !isTarget(row))
    .map((row) =>
      withUnit({
        id: row.id,
        group: row.group,
        statement_vi: closePercent(row.statement_vi),
        statement_en: closePercent(row.statement_en),
        value: Number(row.value),
        unit: row.unit,
        as_of: dateIn(row.as_of) ?? row.source_date,
        source: row.source,
        source_date: row.source_date,
      }),
    );
}

function withUnit(row: Omit<FactRow, 'unit_vi' | 'unit_en'>): FactRow {
  const text = unitText(row.unit);
  return { ...row, unit_vi: text.vi, unit_en: text.en };
}

/** The date in words like "3 on 2026-03-11". */
function dateIn(asOf: string): string | undefined {
  return /\d{4}-\d{2}-\d{2}/.exec(asOf)?.[0];
}
