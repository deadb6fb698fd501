import { asPublished } from '../planning/assumptions.ts';
import { setAssumptions } from './change-assumptions.ts';

/** Back to what the published number assumes. */
export function resetAssumptions(): void {
  setAssumptions(asPublished);
}
