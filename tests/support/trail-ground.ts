import { unitAreas } from '../../src/coverage/audit/unit-areas.ts';
import { communeShares } from '../../src/coverage/commune-outlines.ts';
import type { CoverageInput } from '../../src/coverage/coverage-input.ts';
import { evaluateCoverage } from '../../src/coverage/evaluate.ts';
import type { TrailGround } from '../../src/coverage/trail/trail-ground.ts';
import type { Station } from '../../src/data/city.ts';

/** The ground of an input, with the outlines of communes computed too. */
export function trailGround(input: CoverageInput, stations: readonly Station[] = []): TrailGround {
  const evaluation = evaluateCoverage(input);
  const parts = { ...evaluation.parts, shares: communeShares(input) };
  return { evaluation, parts, unitAreas: unitAreas(evaluation), stations };
}
