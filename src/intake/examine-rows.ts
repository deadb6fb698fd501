import type { Geometry } from 'geojson';
import type { Failure, FailureCode } from '../data/failure.ts';
import type { FileKind } from '../data/file-kind.ts';
import type { ParsedFile } from '../data/parsed-file.ts';
import { geometryTypes, isRecord } from '../data/read-geometry.ts';
import type { ReadingContext } from '../data/reading-context.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import { closeRings } from './checks/close-rings.ts';
import { makeValid } from './checks/make-valid.ts';
import { choiceFor, fixesThatDrop, groupKey, type Mending, reasonOf } from './checks/mendings.ts';
import { rewindRings } from './checks/rewind-rings.ts';
import { swapAxes } from './checks/swap-axes.ts';
import type { FaultChoice } from './choices.ts';
import { firstPosition } from './first-position.ts';
import { indexOfLine, judgeRows } from './judge.ts';
import type { FaultGroup, FaultyRow, FixId, ImportReport } from './proposal.ts';
import type { RowFault } from './row-fault.ts';
import type { BadRow } from './source.ts';

/** The rows of a layer, ready for the reader of a kind but for what is wrong with them. */
export interface RowsToExamine {
  kind: FileKind;
  file: string;
  parsed: ParsedFile;
  /** Lines of the layer that are no rows of it. */
  badRows: readonly BadRow[];
  /** Found before any reader looks: positions, numbers, repeated rows, what lies outside. */
  faults: readonly RowFault[];
  /** Faults of the whole file; the rows are looked at only for what is known without it. */
  failures: readonly Failure[];
  choices: Readonly<Record<string, FaultChoice>>;
  context: ReadingContext;
}

/** What becomes of the rows, and the rows that can be taken in. */
export interface ExaminedRows {
  report: Omit<ImportReport, 'remarks'> & { readerRemarks: Failure[] };
  /** With what was mended; the indices of the rows that can be taken in. */
  parsed: ParsedFile;
  taken: number[];
  /** Every row that is left out or stops the import, with what is wrong with it. */
  bad: BadRowReason[];
}

export interface BadRowReason {
  /** Index among the rows; null for a line that is no row. */
  index: number | null;
  badRow: BadRow | null;
  line: number;
  failures: Failure[];
}

const LISTED = 200;

interface Group {
  code: FailureCode;
  reason: string;
  mending: Mending;
  /** Rows in the group, each once, with its failure where it is known. */
  rows: Map<number, Failure>;
  /** Rows that the chosen fix could not mend. */
  unmended: Set<number>;
  badRows: BadRow[];
}

/**
 * Finds out what is wrong with each row, mends what is to be mended, and lets the reader of the kind judge what is
 * left, until it has no fault to find: the reader is the only judge.
 */
export function examineRows(input: RowsToExamine): ExaminedRows {
  const { kind, file, badRows, context } = input;
  const state = rowStates(input);
  for (const fault of input.faults) state.add(fault.index, failureOf(input, fault));
  for (const badRow of badRows) state.addBadRow(badRow);
  const failures = [...input.failures];
  let readerRemarks: Failure[] = [];
  if (failures.length === 0) {
    for (;;) {
      const active = state.active();
      if (active.length === 0) {
        if (input.parsed.rows.length + badRows.length === 0) {
          failures.push({ code: 'collection-empty', where: { file } });
        }
        break;
      }
      const judgement = judgeRows(kind, file, state.parsed, active, context);
      if (judgement.ok) {
        readerRemarks = judgement.remarks.filter(({ code }) => !isMendedByReader(code));
        const changed = state.addMended(judgement.remarks.filter(({ code }) => isMendedByReader(code)));
        if (!changed) break;
        continue;
      }
      const before = state.steps();
      for (const { index, failures: said } of judgement.rows) {
        for (const failure of said) state.add(index, failure);
      }
      failures.push(...judgement.failures);
      // Every round mends or leaves out a row, or is the last.
      if (judgement.failures.length > 0 || state.steps() === before) break;
    }
  }
  return state.result(failures, readerRemarks);
}

function isMendedByReader(code: FailureCode): boolean {
  return code === 'ring-not-closed' || code === 'winding-reversed';
}

function failureOf({ file, parsed }: RowsToExamine, { index, code, field, detail }: RowFault): Failure {
  const line = parsed.lines[index]!;
  const place = parsed.parts === 'rows' ? { row: line } : { featureIndex: line - 1 };
  return { code, where: { file, ...place, ...(field ? { field } : {}) }, ...(detail ? { detail } : {}) };
}

/** What is known of each row so far. */
interface RowStates {
  /** With what has been mended. */
  parsed: ParsedFile;
  /** Grows with every row that is mended or left out. */
  steps(): number;
  active(): number[];
  /** One fault of one row: mended, left out, kept or waiting, as its group says. */
  add(index: number, failure: Failure): void;
  addBadRow(badRow: BadRow): void;
  /** What the reader has closed and turned; true where the user wants such rows otherwise. */
  addMended(remarks: readonly Failure[]): boolean;
  result(failures: Failure[], readerRemarks: Failure[]): ExaminedRows;
}

function rowStates({ file, parsed: given, badRows, choices }: RowsToExamine): RowStates {
  const rows: (readonly unknown[])[] = [...given.rows];
  const geometries: unknown[] | null = given.geometries ? [...given.geometries] : null;
  const parsed: ParsedFile = { ...given, rows, geometries };
  const groups = new Map<string, Group>();
  /** Rows left out because the user says so or a fix does, and rows that stop the import. */
  const dropped = new Set<number>();
  const blocked = new Set<number>();
  const fixed = new Set<number>();
  /** Geometries before and after what was done to them, by row. */
  const changes = new Map<number, { before: unknown; after: unknown }>();
  const tried = new Map<number, Set<FixId>>();
  let steps = 0;

  const groupOf = ({ code, detail }: Failure): Group => {
    const reason = reasonOf(code, detail);
    const key = groupKey(code, reason);
    const known = groups.get(key);
    if (known) return known;
    const group: Group = {
      code,
      reason,
      mending: choiceFor(code, reason, choices),
      rows: new Map(),
      unmended: new Set(),
      badRows: [],
    };
    groups.set(key, group);
    return group;
  };

  const swapColumns = (index: number): boolean => {
    const [lon, lat, ...others] = rows[index]!;
    if (parsed.columns[0] !== 'lon' || typeof lon !== 'number' || typeof lat !== 'number') return false;
    rows[index] = [lat, lon, ...others];
    return true;
  };

  /** What the fix tells of itself, null where it does not help. */
  const mend = (index: number, fix: FixId): Record<string, number> | null => {
    if (!changesGeometry(fix)) return {};
    if (!geometries) return fix === 'swap-axes' && swapColumns(index) ? {} : null;
    const before = geometries[index];
    const after = fixedGeometry(before, fix);
    if (!after) return null;
    geometries[index] = after;
    changes.set(index, { before: changes.get(index)?.before ?? before, after });
    return fix === 'make-valid' ? areasOf(before) : {};
  };

  /** True where the fix has been done; a second time it is of no use. */
  const isMended = (index: number, failure: Failure, fix: FixId, group: Group): boolean => {
    const before = tried.get(index) ?? new Set();
    const mended = before.has(fix) ? null : mend(index, fix);
    tried.set(index, before.add(fix));
    if (!mended) return false;
    group.rows.set(index, { ...failure, detail: { ...failure.detail, ...mended } });
    fixed.add(index);
    return true;
  };

  const add: RowStates['add'] = (index, failure) => {
    const group = groupOf(failure);
    const { fix, choice } = group.mending;
    if (choice === 'keep') {
      group.rows.set(index, failure);
      return;
    }
    steps += 1;
    if (choice === 'fix' && fix !== null && fixesThatDrop.has(fix)) {
      group.rows.set(index, failure);
      dropped.add(index);
      return;
    }
    if (choice === 'fix' && fix !== null && isMended(index, failure, fix, group)) return;
    if (!group.rows.has(index)) group.rows.set(index, failure);
    if (choice === 'drop') dropped.add(index);
    else blocked.add(index);
    if (choice === 'fix') group.unmended.add(index);
  };

  const positionOf = (index: number): LonLat | null => {
    if (geometries) return firstPosition(geometries[index]);
    const [lon, lat] = parsed.columns[0] === 'lon' ? rows[index]! : [];
    const isPosition =
      typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    return isPosition ? [lon, lat] : null;
  };

  const faultyRow = (index: number, failure: Failure, fix: FixId | null): FaultyRow => {
    const change = changes.get(index);
    const before = change ? change.before : geometries?.[index];
    const after = change ? change.after : fix && geometries ? fixedGeometry(before, fix) : null;
    const shows = fix !== null && changesGeometry(fix);
    const lacksAreas = after && fix === 'make-valid' && failure.detail?.afterM2 === undefined;
    return {
      failure: lacksAreas ? { ...failure, detail: { ...failure.detail, ...areasOf(before) } } : failure,
      position: positionOf(index),
      before: shows ? drawable(before) : null,
      after: shows ? drawable(after) : null,
    };
  };

  /** Rows that could not be mended come first. */
  const listed = (group: Group): FaultyRow[] => {
    const list: FaultyRow[] = [];
    const others = [...group.rows.keys()].filter((index) => !group.unmended.has(index));
    for (const index of [...group.unmended, ...others]) {
      if (list.length === LISTED) return list;
      list.push(faultyRow(index, group.rows.get(index)!, group.mending.fix));
    }
    for (const { failure } of group.badRows.slice(0, LISTED - list.length)) {
      list.push({ failure, position: null, before: null, after: null });
    }
    return list;
  };

  const bad = (): BadRowReason[] => {
    const reasons = new Map<number, Failure[]>();
    const list: BadRowReason[] = [];
    for (const group of groups.values()) {
      for (const badRow of group.badRows) {
        list.push({ index: null, badRow, line: badRow.line, failures: [badRow.failure] });
      }
      if (group.mending.choice === 'keep') continue;
      for (const [index, failure] of group.rows) {
        if (!dropped.has(index) && !blocked.has(index)) continue;
        const known = reasons.get(index);
        if (known) known.push(failure);
        else reasons.set(index, [failure]);
      }
    }
    for (const [index, failures] of reasons) {
      list.push({ index, badRow: null, line: parsed.lines[index]!, failures });
    }
    return list.sort((a, b) => a.line - b.line);
  };

  return {
    parsed,
    steps: () => steps,
    add,
    active() {
      const active: number[] = [];
      for (let index = 0; index < rows.length; index += 1) {
        if (!dropped.has(index) && !blocked.has(index)) active.push(index);
      }
      return active;
    },
    addBadRow: (badRow) => void groupOf(badRow.failure).badRows.push(badRow),
    addMended(remarks) {
      const before = dropped.size + blocked.size;
      for (const { unlisted = [], code, where, detail = {} } of remarks) {
        const { total: _total, ...rest } = detail;
        for (const line of [where.row ?? (where.featureIndex ?? 0) + 1, ...unlisted]) {
          const index = indexOfLine(parsed, line);
          if (index === null) continue;
          const place = where.row === undefined ? { featureIndex: line - 1 } : { row: line };
          add(index, { code, where: { file, ...place }, detail: rest });
        }
      }
      return dropped.size + blocked.size > before;
    },
    result(failures, readerRemarks) {
      const counts = { rows: rows.length + badRows.length, untouched: 0, fixed: 0, dropped: 0, blocked: 0 };
      const said: FaultGroup[] = [];
      for (const group of groups.values()) {
        const { code, reason, mending } = group;
        counts[mending.choice === 'drop' ? 'dropped' : 'blocked'] += group.badRows.length;
        said.push({
          code,
          reason,
          fix: mending.fix,
          choice: mending.choice,
          ...(mending.keeps ? { keeps: true } : {}),
          total: group.rows.size + group.badRows.length,
          ...(group.unmended.size > 0 ? { unmended: group.unmended.size } : {}),
          listed: listed(group),
        });
      }
      const taken: number[] = [];
      for (let index = 0; index < rows.length; index += 1) {
        // A row that waits for one fault waits, whatever is done about its others.
        if (blocked.has(index)) counts.blocked += 1;
        else if (dropped.has(index)) counts.dropped += 1;
        else {
          taken.push(index);
          counts[fixed.has(index) ? 'fixed' : 'untouched'] += 1;
        }
      }
      return { report: { ...counts, failures, groups: said, readerRemarks }, parsed, taken, bad: bad() };
    },
  };
}

function changesGeometry(fix: FixId): boolean {
  return fix === 'close-ring' || fix === 'rewind' || fix === 'make-valid' || fix === 'swap-axes';
}

/** The geometry as a fix leaves it; null where the fix does not help. */
function fixedGeometry(geometry: unknown, fix: FixId): unknown {
  switch (fix) {
    case 'close-ring':
      return closeRings(geometry);
    case 'rewind':
      return rewindRings(closeRings(geometry));
    case 'make-valid':
      return makeValid(geometry)?.geometry ?? null;
    case 'swap-axes':
      return swapAxes(geometry);
    default:
      return null;
  }
}

function areasOf(before: unknown): Record<string, number> {
  const valid = makeValid(before);
  return valid ? { beforeM2: Math.round(valid.beforeM2), afterM2: Math.round(valid.afterM2) } : {};
}

/** A geometry that a map can draw; null for what is none. */
function drawable(geometry: unknown): Geometry | null {
  if (!isRecord(geometry)) return null;
  const type = geometryTypes.find((known) => known === geometry.type);
  if (!type || !Array.isArray(geometry.coordinates) || firstPosition(geometry) === null) return null;
  return { type, coordinates: geometry.coordinates } as Geometry;
}
