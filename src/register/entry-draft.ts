import type { RegisterEntry } from './register-entry.ts';
import type { RegisterField } from './register-fault.ts';

/** One step of a history as written, and the columns it was written in. */
export interface StepDraft {
  status: string;
  date: string;
  source: string;
  fields: { status: RegisterField; date: RegisterField; source: RegisterField };
}

/** The columns of an entry that hold one text each. */
export type DraftField =
  | 'name'
  | 'commune_code'
  | 'commune'
  | 'type'
  | 'people'
  | 'households'
  | 'power'
  | 'cause'
  | 'lon'
  | 'lat'
  | 'position_kind'
  | 'in_official_list'
  | 'source';

/** An entry as written in a form or a file: nothing but text, which may be wrong. */
export interface EntryDraft {
  id: string;
  values: Record<DraftField, string>;
  steps: StepDraft[];
}

/** The columns of the one status of a form. */
export const statusFields: StepDraft['fields'] = {
  status: 'status',
  date: 'status_date',
  source: 'status_source',
};

const noValues: Record<DraftField, string> = {
  name: '',
  commune_code: '',
  commune: '',
  type: '',
  people: '',
  households: '',
  power: '',
  cause: '',
  lon: '',
  lat: '',
  position_kind: '',
  in_official_list: '',
  source: '',
};

export function emptyDraft(): EntryDraft {
  return { id: '', values: { ...noValues }, steps: [] };
}

const written = (value: number | null): string => (value === null ? '' : String(value));

/** An entry as a form shows it for changing; the history stays with the entry. */
export function draftOf(entry: RegisterEntry): EntryDraft {
  return {
    id: entry.id,
    values: {
      name: entry.name,
      commune_code: entry.communeCode,
      commune: '',
      type: entry.unitType,
      people: written(entry.people),
      households: written(entry.households),
      power: entry.power,
      cause: entry.cause,
      lon: written(entry.position?.[0] ?? null),
      lat: written(entry.position?.[1] ?? null),
      position_kind: entry.positionKind === 'unknown' ? '' : entry.positionKind,
      in_official_list: entry.officialList,
      source: entry.source,
    },
    steps: [],
  };
}
