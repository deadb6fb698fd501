import type { Failure } from '../data/failure.ts';
import { fold } from '../text/fold.ts';
import { checkEntry, oneLine } from './check-entry.ts';
import { type DraftField, type EntryDraft, emptyDraft, type StepDraft } from './entry-draft.ts';
import { sayTheSame } from './register-changes.ts';
import { fieldOf, isForReading } from './register-columns.ts';
import type { RegisterContext } from './register-context.ts';
import { type RegisterEntry, statuses } from './register-entry.ts';
import type { RegisterFault, RegisterFaultCode, RegisterField } from './register-fault.ts';
import { type RawRow, type RawRows, registerRows } from './register-rows.ts';
import { EXAMPLE_ID } from './register-template.ts';
import { isSameName, PlaceIndex } from './same-name.ts';

/** More rows than any register has: a file of more is another kind of file. */
export const MOST_ROWS = 5000;

/** A row that can be taken over. */
export interface GoodRow {
  row: number;
  /** Its id is empty where the register has yet to give one. */
  entry: RegisterEntry;
  /** Whether it is new, sets an entry anew, or says what the register says already. */
  does: 'adds' | 'changes' | 'repeats';
}

/** A row that cannot, as it stands in the file. */
export interface BadRow {
  row: number;
  cells: string[];
  faults: RegisterFault[];
}

/** What a file would bring into the register, row by row; nothing of it is in force yet. */
export interface RegisterReading {
  file: string;
  parts: RawRows['parts'];
  heading: string[];
  good: GoodRow[];
  bad: BadRow[];
  /** What was assumed, and what the file as a whole lacks. */
  remarks: RegisterFault[];
  fileRemarks: Failure[];
}

export type RegisterFileReading =
  | { ok: true; reading: RegisterReading }
  /** Nothing of the file can be used. */
  | { ok: false; file: string; failures: Failure[]; faults: RegisterFault[] }
  | { ok: false; file: string; tooManyRows: number };

/** Reads a register from CSV or GeoJSON; a bad row spoils no other. */
export function readRegister(file: string, bytes: Uint8Array, context: RegisterContext): RegisterFileReading {
  const raw = registerRows(file, bytes);
  if (!raw.ok) return { ok: false, file, failures: raw.failures, faults: [] };
  const { heading, rows, parts } = raw.value;
  if (rows.length > MOST_ROWS) return { ok: false, file, tooManyRows: rows.length };
  const columns = heading.map(fieldOf);
  const headingFaults = checkHeading(heading, columns);
  if (headingFaults.length > 0) return { ok: false, file, failures: [], faults: headingFaults };

  const ids = new Map<string, number>();
  const places = new PlaceIndex<RegisterEntry & { row: number }>();
  const reading: RegisterReading = {
    file,
    parts,
    heading,
    good: [],
    bad: [],
    remarks: ignoredColumns(heading, columns),
    fileRemarks: raw.remarks,
  };
  for (const rawRow of rows) {
    const { row, cells, fault } = rawRow;
    if (fault) {
      reading.bad.push({ row, cells, faults: [fault] });
      continue;
    }
    const record = recordOf(rawRow, columns);
    if (record.id === EXAMPLE_ID) {
      reading.remarks.push({ code: 'example-skipped', row, field: null, value: '', detail: {} });
      continue;
    }
    const { draft, faults } = draftOfRecord(record, row);
    const twin = context.byId.get(draft.id);
    const checked = checkEntry(draft, context, {
      origin: 'imported',
      row,
      known: twin?.origin === 'shipped' ? twin.history : [],
    });
    faults.push(...checked.faults, ...checkIdentity(draft, checked.entry, twin, row, { ids, places }));
    if (faults.length > 0 || !checked.entry) {
      reading.bad.push({ row, cells, faults: withHeadings(faults, heading, columns) });
      continue;
    }
    reading.remarks.push(...withHeadings(checked.remarks, heading, columns));
    const entry = twin ? { ...checked.entry, origin: twin.origin } : checked.entry;
    if (entry.id !== '') ids.set(entry.id, row);
    places.add({ ...entry, row });
    reading.good.push({
      row,
      entry,
      does: twin ? (sayTheSame(twin, entry) ? 'repeats' : 'changes') : 'adds',
    });
  }
  reading.remarks = saidOnce(reading.remarks, dayFirstIsClear(rows, columns));
  return { ok: true, reading };
}

/** Assumptions that hold for a whole file: said once, with the number of rows. */
const ofTheWholeFile: readonly RegisterFaultCode[] = ['type-assumed', 'date-day-first'];

function saidOnce(remarks: readonly RegisterFault[], daysAreClear: boolean): RegisterFault[] {
  const said = new Set<RegisterFaultCode>();
  return remarks.flatMap((remark) => {
    if (!ofTheWholeFile.includes(remark.code)) return [remark];
    if (said.has(remark.code) || (remark.code === 'date-day-first' && daysAreClear)) return [];
    said.add(remark.code);
    const rows = new Set(remarks.filter(({ code }) => code === remark.code).map(({ row }) => row)).size;
    return [{ ...remark, detail: { ...remark.detail, rows } }];
  });
}

/** Whether some date of the file has a first number that can only be a day: then all are written so. */
function dayFirstIsClear(rows: readonly RawRow[], columns: readonly (RegisterField | null)[]): boolean {
  return rows.some(({ cells }) =>
    cells.some(
      (cell, index) =>
        columns[index]?.endsWith('_date') && /^(1[3-9]|2\d|3[01])[-/.]\d{1,2}[-/.]\d{4}$/.test(cell),
    ),
  );
}

function checkHeading(
  heading: readonly string[],
  columns: readonly (RegisterField | null)[],
): RegisterFault[] {
  const fault = (code: RegisterFault['code'], field: RegisterField, detail = {}): RegisterFault => ({
    code,
    row: 1,
    field,
    value: '',
    detail,
  });
  const found = heading.filter((name) => name !== '').join(', ');
  const faults: RegisterFault[] = [];
  if (!columns.includes('name')) faults.push(fault('column-missing', 'name', { found }));
  if (!columns.includes('commune') && !columns.includes('commune_code')) {
    faults.push(fault('column-missing', 'commune', { found }));
  }
  const dated = [...statuses.map((status) => `${status}_date`), 'status_date', 'more_statuses'];
  if (!columns.some((field) => field !== null && dated.includes(field))) {
    faults.push(fault('column-missing', 'reported_date', { found }));
  }
  columns.forEach((field, index) => {
    const first = columns.indexOf(field);
    if (field === null || first === index) return;
    faults.push({
      ...fault('column-repeated', field, { first: heading[first] ?? '' }),
      heading: heading[index] ?? '',
    });
  });
  return faults;
}

function ignoredColumns(
  heading: readonly string[],
  columns: readonly (RegisterField | null)[],
): RegisterFault[] {
  const ignored = heading.filter(
    (name, index) => columns[index] === null && name !== '' && !isForReading(name),
  );
  if (ignored.length === 0) return [];
  return [
    { code: 'columns-not-read', row: 1, field: null, value: '', detail: { columns: ignored.join(', ') } },
  ];
}

type RowRecord = Partial<Record<RegisterField, string>>;

function recordOf({ cells }: RawRow, columns: readonly (RegisterField | null)[]): RowRecord {
  const record: RowRecord = {};
  columns.forEach((field, index) => {
    if (field) record[field] = withoutGuard(cells[index] ?? '');
  });
  return record;
}

/** Without the apostrophe that exported files put before what a spreadsheet would compute. */
function withoutGuard(cell: string): string {
  return /^'\s*[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

function withHeadings(
  faults: readonly RegisterFault[],
  heading: readonly string[],
  columns: readonly (RegisterField | null)[],
): RegisterFault[] {
  return faults.map((fault) => {
    const own = fault.field === null ? -1 : columns.indexOf(fault.field);
    const at = own < 0 && fault.field?.endsWith('_source') ? columns.indexOf('source') : own;
    return at < 0 ? fault : { ...fault, heading: heading[at] ?? '' };
  });
}

function draftOfRecord(record: RowRecord, row: number): { draft: EntryDraft; faults: RegisterFault[] } {
  const draft = emptyDraft();
  draft.id = oneLine(record.id ?? '');
  for (const field of Object.keys(draft.values) as DraftField[]) draft.values[field] = record[field] ?? '';
  const steps: StepDraft[] = [];
  const add = (status: string, date: string, source: string, fields: StepDraft['fields']) => {
    if (date !== '' || source !== '') steps.push({ status, date, source, fields });
  };
  for (const status of statuses) {
    add(status, record[`${status}_date`] ?? '', record[`${status}_source`] ?? '', {
      status: `${status}_date`,
      date: `${status}_date`,
      source: `${status}_source`,
    });
  }
  const { status = '', status_date = '', status_source = '' } = record;
  if (status !== '' || status_date !== '') {
    const fields = { status: 'status', date: 'status_date', source: 'status_source' } as const;
    steps.push({ status, date: status_date, source: status_source, fields });
  }
  const faults: RegisterFault[] = [];
  for (const line of (record.more_statuses ?? '').split(/\r?\n/).filter((each) => each.trim() !== '')) {
    const parts = /^\s*(\S+)\s+(\S+)\s*(.*)$/.exec(line);
    if (!parts) {
      faults.push({ code: 'step-unreadable', row, field: 'more_statuses', value: line, detail: {} });
      continue;
    }
    const [, which = '', date = '', source = ''] = parts;
    const fields = { status: 'more_statuses', date: 'more_statuses', source: 'more_statuses' } as const;
    steps.push({ status: which, date, source, fields });
  }
  draft.steps = steps;
  return { draft, faults };
}

/** Whether the row is another one of the file again, or takes the id of another place. */
function checkIdentity(
  draft: EntryDraft,
  entry: RegisterEntry | null,
  twin: RegisterEntry | undefined,
  row: number,
  seen: { ids: Map<string, number>; places: PlaceIndex<RegisterEntry & { row: number }> },
): RegisterFault[] {
  const fault = (
    code: RegisterFault['code'],
    field: RegisterField,
    value: string,
    detail: RegisterFault['detail'],
  ): RegisterFault => ({ code, row, field, value, detail });
  const faults: RegisterFault[] = [];
  const firstRow = draft.id === '' ? undefined : seen.ids.get(draft.id);
  if (firstRow !== undefined) faults.push(fault('id-repeated', 'id', draft.id, { first: firstRow }));
  if (!entry) return faults;
  const isAnother =
    twin &&
    !isSameName(twin.name, entry.name) &&
    (twin.communeCode !== entry.communeCode || fold(twin.name) === '');
  if (isAnother) faults.push(fault('id-of-another', 'id', draft.id, { as: twin.name }));
  const [again] = seen.places.alike(entry);
  if (again) faults.push(fault('repeated-in-file', 'name', entry.name, { first: again.row }));
  return faults;
}
