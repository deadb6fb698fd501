/** What is wrong with an entry as written; codes are stable, `registerFaultSentence` says them. */
export type RegisterFaultCode =
  | 'column-missing'
  | 'column-repeated'
  | 'row-length-differs'
  | 'row-cut-off'
  | 'not-a-feature'
  | 'geometry-not-a-point'
  | 'name-missing'
  | 'text-too-long'
  | 'commune-missing'
  | 'commune-unknown'
  | 'commune-former'
  | 'commune-ambiguous'
  | 'commune-code-unknown'
  | 'commune-code-differs'
  | 'word-unknown'
  | 'number-about'
  | 'number-not-whole'
  | 'number-too-large'
  | 'coordinate-missing'
  | 'coordinate-not-a-number'
  | 'coordinates-swapped'
  | 'coordinates-not-degrees'
  | 'outside-city'
  | 'outside-commune'
  | 'position-missing'
  | 'status-missing'
  | 'date-missing'
  | 'date-unreadable'
  | 'date-year-short'
  | 'date-too-early'
  | 'date-no-such-month'
  | 'date-no-such-day'
  | 'date-in-future'
  | 'date-before-reported'
  | 'step-unreadable'
  | 'source-missing'
  | 'repeated-in-file'
  | 'already-in-register'
  | 'id-repeated'
  | 'id-of-another'
  | RegisterRemarkCode;

/** What was assumed or looks odd; the entry is used all the same. */
export type RegisterRemarkCode =
  | 'example-skipped'
  | 'columns-not-read'
  | 'type-assumed'
  | 'date-day-first'
  | 'number-grouped'
  | 'near-commune'
  | 'more-people-than-commune'
  | 'more-households-than-people';

/** One fault of one row. */
export interface RegisterFault {
  code: RegisterFaultCode;
  /** Line of a table (the heading is line 1) or number of a feature from 1; null for an entry typed by hand. */
  row: number | null;
  /** The column, in the one name that the register has for it; null where the whole row is meant. */
  field: RegisterField | null;
  /** The column as the file heads it. */
  heading?: string;
  /** What stands there, shortened. */
  value: string;
  detail: Readonly<Record<string, string | number>>;
}

/** Every column that a register may have; the name is the heading of exported files. */
export const registerFields = [
  'id',
  'name',
  'commune_code',
  'commune',
  'type',
  'people',
  'households',
  'power',
  'cause',
  'lon',
  'lat',
  'position_kind',
  'in_official_list',
  'source',
  'status',
  'status_date',
  'status_source',
  'reported_date',
  'reported_source',
  'confirmed_date',
  'confirmed_source',
  'planned_date',
  'planned_source',
  'solved_date',
  'solved_source',
  'more_statuses',
] as const;

export type RegisterField = (typeof registerFields)[number];

/** Where faults go while an entry is checked. */
export type AddFault = (
  code: RegisterFaultCode,
  field: RegisterField | null,
  value?: string,
  detail?: Record<string, string | number>,
) => void;
