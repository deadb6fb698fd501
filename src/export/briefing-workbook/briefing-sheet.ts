/** Decimals at which a number counts as written out; its cell holds all of them. */
export const ALL_DIGITS = 6;

/** A cell of a workbook by what it is; numbers are unrounded, in percent where no format of their own says otherwise. */
export type BriefingCell =
  | string
  | { value: number | null; whole: boolean }
  /** A format of its own, as spreadsheets write it, and about how many characters it takes. */
  | { value: number; format: string; length: number };

/** A sheet as plain data: what it is about, its headings, then its rows. */
export interface BriefingSheet {
  title: string;
  /** In characters. */
  widths: number[];
  /** Lines above the headings, the first in bold. */
  about: string[];
  rows: BriefingCell[][];
}
