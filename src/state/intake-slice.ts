import type { Failure } from '../data/failure.ts';
import type { FaultyRow, ImportReport, Proposal } from '../intake/proposal.ts';
import type { SetApp } from './store.ts';

/** One file on its way in; nothing of it is in force before it is taken. */
export type IntakeState =
  | { step: 'none' }
  /** `done` is the share that is read, 0 to 1; null where it cannot be told. */
  | { step: 'reading'; file: string; done: number | null }
  | { step: 'failed'; file: string; failures: Failure[] }
  /** `revising` while what the user has corrected is looked at again. */
  | { step: 'proposed'; proposal: Proposal; revising: boolean }
  | { step: 'taking'; proposal: Proposal }
  | {
      step: 'taken';
      datasetId: string;
      title: string;
      counts: Pick<ImportReport, 'rows' | 'untouched' | 'fixed' | 'dropped'>;
      /** The headline in percent, unrounded, before and after; null where there is none. */
      before: number | null;
      after: number | null;
    };

/** Where a fault is, and what mending it changes. */
export type IntakeSpot = Pick<FaultyRow, 'position' | 'before' | 'after'>;

export interface IntakeSlice {
  intake: IntakeState;
  /** The fault that the map shows. */
  intakeSpot: IntakeSpot | null;
  intakeMoved(intake: IntakeState): void;
  intakeSpotShown(spot: IntakeSpot | null): void;
}

export function intakeSlice(set: SetApp): IntakeSlice {
  return {
    intake: { step: 'none' },
    intakeSpot: null,
    intakeMoved: (intake) => set({ intake, intakeSpot: null }),
    intakeSpotShown: (intakeSpot) => set({ intakeSpot }),
  };
}
