import type { FileKind } from '../data/file-kind.ts';
import type { Placing } from './placing/placing.ts';

/** Takes the place of what the app has of this kind, or stands beside it. */
export type JoinMode = 'replace' | 'join';

/**
 * What is done with the rows that have one kind of fault: mended where it can be, left out, taken as they are where
 * that does no harm, or the import waits.
 */
export type FaultChoice = 'fix' | 'drop' | 'keep' | 'stop';

/** What a file is taken to be: proposed by the app, corrected by the user. Plain data, kept with the dataset. */
export interface ImportChoices {
  /** Index of the layer in the source. */
  layer: number;
  kind: FileKind;
  /** Column of the file for each field of the kind, by the file's heading; a field that is absent has none. */
  columns: Record<string, string>;
  /** Null for a table without positions. */
  placing: Placing | null;
  /** How decimals stand in columns of numbers. */
  decimals: 'point' | 'comma';
  /** The same by heading for columns that the app decides by themselves; absent where the user has said it of all. */
  decimalsOf?: Record<string, 'point' | 'comma'>;
  /**
   * By code of the fault, or code and reason ("invalid-geometry:crosses-itself"); those not named stop the import, but
   * for what is mended without loss and what does no harm.
   */
  faults: Record<string, FaultChoice>;
  mode: JoinMode;
  title: string;
  /** Where the data come from and of which day (ISO, may be empty), as the user says. */
  source: string;
  asOf: string;
  /** The operator of service areas or stations without a column for it; empty where unknown. */
  operator: string;
  /** What stands for a field the file says nothing of, by field: {band: "n41", environment: "urban"}. */
  defaults?: Record<string, string>;
  simulated: boolean;
}

/** What the user may set; the rest is proposed again to fit. Decimals may be left to the app again, column by column. */
export type ChoicesGiven = Partial<Omit<ImportChoices, 'decimals' | 'decimalsOf'>> & {
  decimals?: ImportChoices['decimals'] | 'each';
};
