import type { Target } from '../../../src/data/city.ts';
import { baselineText } from './baseline-text.ts';
import { isTarget, type SourceFact } from './source-facts.ts';
import { closePercent, unitText } from './unit-text.ts';

/** A row of `targets.csv`. */
export interface TargetRow {
  id: string;
  group: string;
  statement_vi: string;
  statement_en: string;
  value: number;
  unit: string;
  unit_vi: string;
  unit_en: string;
  comparator: Target['comparator'];
  due_year: number;
  baseline_vi: string;
  baseline_en: string;
  source: string;
  source_date: string;
}

const PLAN_80 = {
  source: 'Kế hoạch 80/KH-UBND của UBND thành phố (danang.gov.vn; vneconomy.vn, 15/09/2025)',
  source_date: '2025-09-09',
  group: 'connectivity',
  comparator: '>=',
  baseline_vi: '',
  baseline_en: '',
} as const;

/** Targets of the city's plan for digital infrastructure that the reference list does not have. */
const MORE_TARGETS: Omit<TargetRow, 'unit_vi' | 'unit_en'>[] = [
  {
    ...PLAN_80,
    id: '5g-stations-to-4g',
    statement_vi: 'Số trạm 5G đạt tối thiểu 50% số trạm 4G',
    statement_en: '5G stations at least 50% of the number of 4G stations',
    value: 50,
    unit: 'percent of 4G stations',
    due_year: 2025,
  },
  {
    ...PLAN_80,
    id: 'villages-mobile-broadband',
    statement_vi: '100% thôn, bản có sóng di động băng rộng',
    statement_en: 'Every village with mobile broadband',
    value: 100,
    unit: 'percent of villages',
    due_year: 2027,
  },
];

/** The targets among the rows, then those added. Throws on an unknown comparator or a due year that is none. */
export function targetRows(rows: SourceFact[]): TargetRow[] {
  const listed = rows.filter(isTarget).map(targetRow);
  return [...listed, ...MORE_TARGETS.filter(({ id }) => !listed.some((row) => row.id === id)).map(withUnit)];
}

function targetRow(row: SourceFact): TargetRow {
  const dueYear = Number(row.due);
  if (!/^\d{4}$/.test(row.due)) throw new Error(`facts.csv, ${row.id}: the due year is ${row.due}.`);
  const baseline = baselineText(row.as_of);
  return withUnit({
    id: row.id,
    group: row.group,
    statement_vi: closePercent(row.statement_vi),
    statement_en: closePercent(row.statement_en),
    value: Number(row.value),
    unit: row.unit,
    comparator: comparator(row),
    due_year: dueYear,
    baseline_vi: baseline.vi,
    baseline_en: baseline.en,
    source: row.source,
    source_date: row.source_date,
  });
}

function withUnit(row: Omit<TargetRow, 'unit_vi' | 'unit_en'>): TargetRow {
  const text = unitText(row.unit);
  return { ...row, unit_vi: text.vi, unit_en: text.en };
}

function comparator({ id, comparator: said }: SourceFact): Target['comparator'] {
  if (said === '>=' || said === '=' || said === '<=') return said;
  throw new Error(`facts.csv, ${id}: the comparator is ${said}; >=, = or <= is wanted.`);
}
