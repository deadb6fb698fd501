import type { CoverageEvaluation } from '../../coverage/coverage-evaluation.ts';
import type { CoverageInput } from '../../coverage/coverage-input.ts';
import type { City } from '../../data/city.ts';

/** What the engine holds once a city is open. */
export interface Opened {
  city: City;
  /** Null when the number cannot be computed; so is the evaluation. */
  input: CoverageInput | null;
  evaluation: CoverageEvaluation | null;
}

/** The opened city; throws when it is asked for before. */
export type Ready = () => Opened;
