import type { TargetLine } from '../targets/target-board.ts';
import { dateShown } from '../text/dates.ts';
import type { DataTable } from './data-table.ts';

/** The board of targets as a table; values are unrounded and in the unit of each target. `today` is an ISO date. */
export function targetTable(lines: readonly TargetLine[], today: string): DataTable<TargetLine> {
  return {
    name: 'targets',
    title: { vi: 'Mục tiêu của thành phố', en: 'Targets of the city' },
    columns: [
      { key: 'id', heading: { vi: 'Mã', en: 'Id' }, kind: 'text', value: ({ target }) => target.id },
      {
        key: 'group',
        heading: { vi: 'Nhóm', en: 'Group' },
        kind: 'text',
        value: ({ target }) => target.group,
      },
      {
        key: 'statement_vi',
        heading: { vi: 'Mục tiêu (tiếng Việt)', en: 'Target (Vietnamese)' },
        kind: 'text',
        value: ({ target }) => target.statement.vi,
      },
      {
        key: 'statement_en',
        heading: { vi: 'Mục tiêu (tiếng Anh)', en: 'Target (English)' },
        kind: 'text',
        value: ({ target }) => target.statement.en,
      },
      {
        key: 'comparator',
        heading: { vi: 'So sánh', en: 'Comparator' },
        kind: 'text',
        value: ({ target }) => comparatorWords[target.comparator],
      },
      {
        key: 'target_value',
        heading: { vi: 'Giá trị mục tiêu', en: 'Target value' },
        kind: 'decimal',
        value: ({ target }) => target.value,
      },
      {
        key: 'unit',
        heading: { vi: 'Đơn vị', en: 'Unit' },
        kind: 'text',
        value: ({ target }) => target.unit,
      },
      {
        key: 'unit_vi',
        heading: { vi: 'Đơn vị (tiếng Việt)', en: 'Unit (Vietnamese)' },
        kind: 'text',
        value: ({ target }) => target.unitText.vi,
      },
      {
        key: 'due_year',
        heading: { vi: 'Năm đến hạn', en: 'Due year' },
        kind: 'text',
        value: ({ target }) => (target.dueYear === null ? null : String(target.dueYear)),
      },
      {
        key: 'status',
        heading: { vi: 'Nguồn gốc số hiện tại', en: 'Origin of the present figure' },
        kind: 'text',
        value: ({ status }) => status.kind,
      },
      {
        key: 'present_value',
        heading: { vi: 'Giá trị hiện tại', en: 'Present value' },
        kind: 'decimal',
        value: ({ status }) => (status.kind === 'unknown' ? null : status.value),
      },
      { key: 'met', heading: { vi: 'Đạt', en: 'Met' }, kind: 'yes-no', value: ({ met }) => met },
      {
        key: 'overdue',
        heading: { vi: 'Quá hạn', en: 'Overdue' },
        kind: 'yes-no',
        value: ({ overdue }) => overdue,
      },
      {
        key: 'simulated',
        heading: { vi: 'Mô phỏng', en: 'Simulated' },
        kind: 'yes-no',
        value: ({ status }) => (status.kind === 'unknown' ? null : status.simulated),
      },
      {
        key: 'present_source',
        heading: { vi: 'Nguồn của giá trị hiện tại', en: 'Source of the present value' },
        kind: 'text',
        value: ({ status }) => ('source' in status ? status.source : null),
      },
      {
        key: 'present_as_of',
        heading: { vi: 'Giá trị hiện tại tính đến', en: 'Present value as of' },
        kind: 'date',
        value: ({ status }) => ('asOf' in status ? status.asOf : null),
      },
      {
        key: 'baseline_vi',
        heading: { vi: 'Ban đầu (tiếng Việt)', en: 'Baseline (Vietnamese)' },
        kind: 'text',
        value: ({ target }) => target.baseline?.vi ?? null,
      },
      {
        key: 'baseline_en',
        heading: { vi: 'Ban đầu (tiếng Anh)', en: 'Baseline (English)' },
        kind: 'text',
        value: ({ target }) => target.baseline?.en ?? null,
      },
      {
        key: 'source',
        heading: { vi: 'Nguồn của mục tiêu', en: 'Source of the target' },
        kind: 'text',
        value: ({ target }) => target.source,
      },
      {
        key: 'source_date',
        heading: { vi: 'Ngày của nguồn', en: 'Date of the source' },
        kind: 'date',
        value: ({ target }) => target.sourceDate,
      },
    ],
    rows: lines,
    about: [
      {
        name: { vi: 'Tình trạng tính đến', en: 'Status as of' },
        value: { vi: dateShown(today, 'vi'), en: dateShown(today, 'en') },
      },
    ],
    simulated: lines.some(({ status }) => status.kind !== 'unknown' && status.simulated),
  };
}

/** Words, because a spreadsheet takes a leading = for a formula. */
const comparatorWords = { '>=': 'at least', '=': 'exactly', '<=': 'at most' } as const;
