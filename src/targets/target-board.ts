import type { Target } from '../data/city.ts';
import { daysToEndOf } from './days-left.ts';
import { type StatusSources, type TargetStatus, targetStatus, verdictOf } from './target-status.ts';

/** A target with where it stands on a day. */
export interface TargetLine {
  target: Target;
  status: TargetStatus;
  /** Null where the data do not allow a verdict. */
  met: boolean | null;
  /** Days to the end of the due year, negative once it is past; null without a due year. */
  daysLeft: number | null;
  /** Past its due year and known to be missed. */
  overdue: boolean;
}

export interface BoardSummary {
  targets: number;
  met: number;
  missed: number;
  unknown: number;
}

/** Every target of a city as it stands on `today`, an ISO date, in the order of the data. */
export function targetBoard(targets: readonly Target[], sources: StatusSources, today: string): TargetLine[] {
  return targets.map((target) => {
    const status = targetStatus(target, sources);
    const met = verdictOf(status);
    const daysLeft = target.dueYear === null ? null : daysToEndOf(target.dueYear, today);
    return { target, status, met, daysLeft, overdue: met === false && daysLeft !== null && daysLeft < 0 };
  });
}

export function boardSummary(lines: readonly TargetLine[]): BoardSummary {
  const count = (verdict: boolean | null) => lines.filter((line) => line.met === verdict).length;
  return { targets: lines.length, met: count(true), missed: count(false), unknown: count(null) };
}

/** The lines by the group of their target, groups in the order in which they first come. */
export function byGroup(lines: readonly TargetLine[]): { group: string; lines: TargetLine[] }[] {
  const groups = new Map<string, TargetLine[]>();
  for (const line of lines) {
    const group = groups.get(line.target.group);
    if (group) group.push(line);
    else groups.set(line.target.group, [line]);
  }
  return [...groups].map(([group, members]) => ({ group, lines: members }));
}
