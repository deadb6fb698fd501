import type { Station } from '../../data/city.ts';
import type { UnitAreas } from '../audit/unit-areas.ts';
import type { CoverageEvaluation } from '../coverage-evaluation.ts';
import type { DefinitionParts } from '../definitions.ts';

/** What the trail behind a number is followed through. */
export interface TrailGround {
  evaluation: Pick<CoverageEvaluation, 'input'>;
  /** With the communes' outlines where the definition needs them, see `partsForAsync`. */
  parts: DefinitionParts;
  unitAreas: UnitAreas;
  stations: readonly Station[];
}

/** Ids of the operators that have a name, a service area or a station, in that order. */
export function operatorsOnGround({ evaluation: { input }, stations }: TrailGround): string[] {
  return [
    ...new Set([
      ...input.operators.map(({ id }) => id),
      ...input.serviceAreas.map(({ operator }) => operator),
      ...stations.map(({ operator }) => operator),
    ]),
  ];
}
