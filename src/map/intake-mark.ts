import type { Geometry } from 'geojson';
import type { IntakeSpot, IntakeState } from '../state/intake-slice.ts';
import { remember } from './remember.ts';

/** A file on its way in, as the map shows it; nothing of it is in force. */
export interface IntakeMark {
  /** Some of its geometries, WGS 84, as the placing in force puts them. */
  geometries: Geometry[];
  /** The fault that is looked at. */
  spot: IntakeSpot | null;
}

/** The mark of a proposal and a fault in it; the same object for the same two. */
export const intakeMark = remember((intake: IntakeState, spot: IntakeSpot | null): IntakeMark | null => {
  if (intake.step !== 'proposed' && intake.step !== 'taking') return null;
  return { geometries: intake.proposal.preview.geometries, spot };
});
