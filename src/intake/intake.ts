import type { Failure } from '../data/failure.ts';
import type { ReadingContext } from '../data/reading-context.ts';
import type { ChoicesGiven } from './choices.ts';
import type { RememberedMapping } from './mapping/remembered.ts';
import type { PreparedDataset, Proposal } from './proposal.ts';

export type IntakeContext = Pick<ReadingContext, 'cityBbox' | 'operators' | 'communes' | 'radioModel'>;

/** One file on its way in. Held where it was opened (a worker), so that its rows never cross to the screen. */
export interface Intake {
  /** Takes the file apart and says what it seems to be. */
  open(
    file: string,
    bytes: Uint8Array,
    context: IntakeContext,
    remembered: readonly RememberedMapping[],
    onProgress?: (done: number) => void,
  ): Promise<IntakeAnswer<Proposal>>;
  /** The same with what the user has corrected. */
  revise(given: ChoicesGiven): Promise<IntakeAnswer<Proposal>>;
  /** The dataset under the choices in force; fails while rows block it. */
  prepare(): Promise<IntakeAnswer<PreparedDataset>>;
  /** The bad rows with the reason for each, as CSV (UTF-8 with byte order mark), guarded against formulas. */
  badRows(language: 'vi' | 'en'): Promise<Uint8Array>;
}

export type IntakeAnswer<T> = { ok: true; value: T } | { ok: false; failures: Failure[] };
