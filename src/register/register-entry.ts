import type { LonLat } from '../geo/lon-lat.ts';
import type { PartialDate } from './partial-date.ts';

export const unitTypes = ['village', 'cluster'] as const;
/** A village, or a cluster of homes inside one. */
export type UnitType = (typeof unitTypes)[number];

export const powerStates = ['none', 'restored', 'grid', 'unknown'] as const;
/** none: no electricity; restored: has it now, from whatever source; grid: from the grid. */
export type PowerState = (typeof powerStates)[number];

export const positionKinds = ['surveyed', 'approximate', 'commune-symbol', 'unknown'] as const;
/** surveyed and approximate stand at the village; commune-symbol stands for its commune only. */
export type PositionKind = (typeof positionKinds)[number];

export const officialAnswers = ['yes', 'no', 'unknown'] as const;
export type OfficialAnswer = (typeof officialAnswers)[number];

export const statuses = ['reported', 'confirmed', 'planned', 'solved'] as const;
/** How far a dead zone has come, in this order. */
export type Status = (typeof statuses)[number];

/** One step of an entry's history. */
export interface StatusStep {
  status: Status;
  /** The day, month or year from which the status holds. */
  date: PartialDate;
  /** Who says so. */
  source: string;
}

/** One place without a mobile signal. */
export interface RegisterEntry {
  id: string;
  /** As the place is called, the same in every language. */
  name: string;
  communeCode: string;
  unitType: UnitType;
  /** Null where no source says. */
  people: number | null;
  households: number | null;
  power: PowerState;
  /** Why there is no signal, in the words of the source; empty where it does not say. */
  cause: string;
  /** Degrees, WGS 84; null where nobody has said where it is. */
  position: LonLat | null;
  positionKind: PositionKind;
  /** Whether it is one of the places that the official count counts. */
  officialList: OfficialAnswer;
  source: string;
  /** Ordered by date; never empty. */
  history: StatusStep[];
  origin: 'shipped' | 'added' | 'imported';
}

/** Whether the position is the place's own, so that something can be computed for it. */
export function isLocated(
  entry: Pick<RegisterEntry, 'position' | 'positionKind'>,
): entry is { position: LonLat; positionKind: 'surveyed' | 'approximate' } {
  return entry.position !== null && ['surveyed', 'approximate'].includes(entry.positionKind);
}
