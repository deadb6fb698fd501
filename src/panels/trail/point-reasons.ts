import type { ExplainedUnit, PointExplanation } from '../../coverage/trail/explain-point.ts';
import type { StationReach } from '../../coverage/trail/station-reach.ts';
import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { distance } from '../../text/numbers.ts';

/** Distances smaller than this to the edge of a service area are no distances: the polygon is not quite a disc. */
const EDGE_M = 1;

type NameOf = (operator: string) => string;

function namesOf(areas: { operator: string }[], nameOf: NameOf): string {
  return [...new Set(areas.map(({ operator }) => nameOf(operator)))].join(', ');
}

function unitReasons(
  { areas, judgement, share, communeCode }: ExplainedUnit,
  language: Language,
  nameOf: NameOf,
) {
  const { why } = messages[language];
  const byPlace = areas.length > 0 ? why.inAreas(namesOf(areas, nameOf)) : why.inNone;
  switch (judgement.by) {
    case 'any':
      return [byPlace];
    case 'land-area':
      return [why.landArea, byPlace];
    case 'operator': {
      if (judgement.operator === null) return [why.noOperator];
      const name = nameOf(judgement.operator);
      return [why.onlyOperator(name), share === 1 ? why.inAreas(name) : why.notInOperator(name)];
    }
    default: {
      if (communeCode === null) return [why.wholeCommune.outside];
      if (judgement.by === 'commune-area') return [why.wholeCommune['commune-area']];
      return [why.wholeCommune[judgement.by][share === 1 ? 'yes' : 'no']];
    }
  }
}

/**
 * Why a point is, or is not, counted as covered, in sentences: what decides about its population unit, and whether
 * the point itself is on the other side of the edge of a service area than the centre of its unit.
 */
export function pointReasons(
  { unit, areas }: PointExplanation,
  language: Language,
  nameOf: NameOf,
): string[] {
  const { why } = messages[language];
  const here = areas.length > 0 ? why.pointInAreas(namesOf(areas, nameOf)) : why.pointInNone;
  if (!unit) return [`${here}.`];
  const reasons = unitReasons(unit, language, nameOf);
  if (areas.length > 0 === unit.areas.length > 0) return reasons;
  return [...reasons, why.pointDiffers(here, distance(unit.distanceM, language))];
}

/** How far a place is inside or short of a station's service area; null where that is not known. */
export function reachInWords({ beyondM }: StationReach, covers: boolean, language: Language): string | null {
  const { why } = messages[language];
  if (beyondM === null) return null;
  if (Math.abs(beyondM) < EDGE_M || (beyondM < 0 && !covers)) return why.atEdge;
  return beyondM > 0 ? why.beyond(distance(beyondM, language)) : why.within(distance(-beyondM, language));
}
