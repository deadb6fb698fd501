import type { UnitAreas } from '../../coverage/audit/unit-areas.ts';
import type { CoverageEvaluation } from '../../coverage/coverage-evaluation.ts';
import { partsForAsync } from '../../coverage/parts-for-async.ts';
import type { DefinitionKey } from '../../coverage/result.ts';
import type { CommuneUnitsPage, CommuneUnitsRequest } from '../../coverage/trail/commune-units.ts';
import type { PointExplanation } from '../../coverage/trail/explain-point.ts';
import type { TrailGround } from '../../coverage/trail/trail-ground.ts';
import type { LonLat } from '../../geo/lon-lat.ts';
import type { Ready } from './opened.ts';

/** The way from a number back to what it is made of. Both answers are null where there is no number. */
export interface TrailPart {
  /** Why the place that a position belongs to is counted as it is. */
  explainPoint(position: LonLat, definition: DefinitionKey): Promise<PointExplanation | null>;
  /** A page of the population units of one commune; rejects where there is no such commune. */
  communeUnits(request: CommuneUnitsRequest): Promise<CommuneUnitsPage | null>;
}

export function trailPart(ready: Ready): TrailPart {
  const areasOf = new WeakMap<CoverageEvaluation, UnitAreas>();

  async function groundOf(definition: DefinitionKey): Promise<TrailGround | null> {
    const { city, evaluation } = ready();
    if (!evaluation) return null;
    const { unitAreas } = await import('../../coverage/audit/unit-areas.ts');
    const areas = areasOf.get(evaluation) ?? unitAreas(evaluation);
    areasOf.set(evaluation, areas);
    const parts = await partsForAsync(evaluation, definition);
    return { evaluation, parts, unitAreas: areas, stations: city.stations };
  }

  return {
    async explainPoint(position, definition) {
      const ground = await groundOf(definition);
      if (!ground) return null;
      const { explainPoint } = await import('../../coverage/trail/explain-point.ts');
      return explainPoint(ground, definition, position);
    },

    async communeUnits(request) {
      const ground = await groundOf(request.definition);
      if (!ground) return null;
      const { communeUnits } = await import('../../coverage/trail/commune-units.ts');
      return communeUnits(ground, request);
    },
  };
}
