import { distance } from '@turf/turf';
import { cellToBoundary } from 'h3-js';
import { NO_COMMUNE, type ServiceArea } from '../../data/city.ts';
import { communeLocator } from '../../data/commune-locator.ts';
import type { LonLat } from '../../geo/lon-lat.ts';
import { createPointGrid } from '../../geo/point-grid.ts';
import { createPolygonSweep } from '../../geo/polygon-sweep.ts';
import { areasOfUnit } from '../audit/unit-areas.ts';
import type { DefinitionKey } from '../result.ts';
import { unitShares } from '../unit-shares.ts';
import { type OperatorReach, stationReach } from './station-reach.ts';
import { operatorsOnGround, type TrailGround } from './trail-ground.ts';
import { cellOfUnit, unitAt } from './unit-at.ts';
import { type UnitJudgement, unitJudgement } from './unit-judgement.ts';

/** A service area by its id. */
export type AreaName = Pick<ServiceArea, 'id' | 'operator' | 'stationId'>;

/** The population unit that a point belongs to, and what the number makes of it. */
export interface ExplainedUnit {
  /** Index in file order. */
  unit: number;
  /** Null where the units are points. */
  h3: string | null;
  /** Its centre: the very point that is tested. */
  centre: LonLat;
  /** From the point asked about to the centre, on Turf's sphere. */
  distanceM: number;
  /** The cell's outline, closed; null where the units are points. */
  boundary: LonLat[] | null;
  people: number;
  /** Null in no commune. */
  communeCode: string | null;
  /** The service areas that contain the centre. */
  areas: AreaName[];
  /** Share of its people that the definition counts as covered, 0 to 1. */
  share: number;
  judgement: UnitJudgement;
}

/** Why a point of the map is, or is not, counted as covered. */
export interface PointExplanation {
  position: LonLat;
  definition: DefinitionKey;
  /** The commune whose outline the point lies in; null outside all. */
  communeCode: string | null;
  /** The service areas that contain the point itself. */
  areas: AreaName[];
  /** Null where no residents are counted. */
  unit: ExplainedUnit | null;
  /** As seen from the unit's centre, or from the point where there is no unit. */
  operators: OperatorReach[];
}

/**
 * Why the place that `position` belongs to is counted as it is under a definition. The point and the centre of its
 * unit may lie on different sides of the edge of a service area; the number goes by the centre.
 *
 * @throws RangeError for a geometric definition when `parts` has no outlines
 */
export function explainPoint(
  ground: TrailGround,
  definition: DefinitionKey,
  position: LonLat,
): PointExplanation {
  const { communes, serviceAreas } = ground.evaluation.input;
  const areas = areasAt(position, serviceAreas);
  const unit = explainUnit(ground, definition, position);
  const commune = communeLocator(communes)(...position);
  return {
    position,
    definition,
    communeCode: communes[commune]?.code ?? null,
    areas: areas.map(nameOf),
    unit,
    operators: stationReach(
      unit?.centre ?? position,
      operatorsOnGround(ground),
      ground.stations,
      serviceAreas,
      unit?.areas ?? areas,
    ),
  };
}

function explainUnit(
  { evaluation: { input }, parts, unitAreas }: TrailGround,
  definition: DefinitionKey,
  position: LonLat,
): ExplainedUnit | null {
  const { units, communes, serviceAreas } = input;
  const unit = unitAt(units, position);
  if (unit === null) return null;
  const h3 = cellOfUnit(units, unit);
  const centre: LonLat = [units.lon[unit]!, units.lat[unit]!];
  const communeIndex = units.communeIndex[unit]!;
  return {
    unit,
    h3,
    centre,
    distanceM: distance(position, centre, { units: 'meters' }),
    boundary: h3 === null ? null : (cellToBoundary(h3, true) as LonLat[]),
    people: units.people[unit]!,
    communeCode: communeIndex === NO_COMMUNE ? null : communes[communeIndex]!.code,
    areas: Array.from(areasOfUnit(unitAreas, unit), (area) => nameOf(serviceAreas[area]!)),
    share: unitShares(definition, parts)[unit]!,
    judgement: unitJudgement(definition, parts, communeIndex),
  };
}

/** The service areas that contain a point, by the rule that units are counted with. */
function areasAt([lon, lat]: LonLat, serviceAreas: readonly ServiceArea[]): ServiceArea[] {
  const sweep = createPolygonSweep(createPointGrid(Float64Array.of(lon), Float64Array.of(lat)));
  return serviceAreas.filter(({ geometry }) => sweep(geometry).length > 0);
}

function nameOf({ id, operator, stationId }: ServiceArea): AreaName {
  return { id, operator, stationId };
}
