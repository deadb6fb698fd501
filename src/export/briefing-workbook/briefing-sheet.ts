/** A cell of a workbook by what it is; numbers are unrounded. */
export type BriefingCell = string | { value: number | null; whole: boolean };

/** A sheet as plain data: its headings, then its rows. */
export interface BriefingSheet {
  title: string;
  /** In characters. */
  widths: number[];
  rows: BriefingCell[][];
}
