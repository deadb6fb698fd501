import type { CoverageResult, DefinitionKey, DefinitionValue } from '../../coverage/result.ts';
import { wholeHeadline } from '../../coverage/whole-people.ts';
import { gapToTarget } from '../../targets/gap-to-target.ts';

/** The chosen figure as the strip shows it. */
export interface KpiReading {
  definition: DefinitionKey;
  /** Percent, unrounded. */
  value: number;
  target: number;
  /** Whole people; null where the definition counts land, which the target does not judge. */
  people: { covered: number; uncovered: number; gap: number; surplus: number } | null;
  met: boolean | null;
  simulated: boolean;
}

/** Null while the chosen definition is still computed. */
export function kpiReading(
  coverage: CoverageResult,
  definition: DefinitionKey,
  values: Partial<Record<DefinitionKey, DefinitionValue>>,
): KpiReading | null {
  const chosen = definition === coverage.definition ? coverage : values[definition];
  if (!chosen) return null;
  const { target, totalPeople, simulated } = coverage;
  const covered = chosen.coveredPeople;
  return {
    definition,
    value: chosen.value,
    target,
    people:
      covered === null
        ? null
        : {
            ...coveredAndNot(covered, totalPeople),
            gap: gapToTarget(covered, totalPeople, target),
            surplus: Math.max(0, Math.floor(covered - (totalPeople * target) / 100)),
          },
    met: covered === null ? null : chosen.value >= target,
    simulated,
  };
}

function coveredAndNot(people: number, totalPeople: number): { covered: number; uncovered: number } {
  const { covered, uncovered } = wholeHeadline(people, totalPeople);
  return { covered, uncovered };
}
