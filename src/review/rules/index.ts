import type { ReviewRule } from '../rule.ts';
import { areaRepeated } from './area-repeated.ts';
import { areaWithoutStation } from './area-without-station.ts';
import { censusExceeded } from './census-exceeded.ts';
import { censusNotReached } from './census-not-reached.ts';
import { communeAreaDiffers } from './commune-area-differs.ts';
import { communeSumDiffers } from './commune-sum-differs.ts';
import { communesOverlap } from './communes-overlap.ts';
import { datasetOld } from './dataset-old.ts';
import { dateInFuture } from './date-in-future.ts';
import { deadZoneInServiceArea } from './dead-zone-in-service-area.ts';
import { invalidPolygon } from './invalid-polygon.ts';
import { officialTotalDiffers } from './official-total-differs.ts';
import { operatorUnknown } from './operator-unknown.ts';
import { placeOutsideItsCommune } from './place-outside-its-commune.ts';
import { populationOutsideCommunes } from './population-outside-communes.ts';
import { radiusImplausible } from './radius-implausible.ts';
import { simulatedMixed } from './simulated-mixed.ts';
import { stationInSea } from './station-in-sea.ts';
import { stationOutsideCity } from './station-outside-city.ts';
import { stationsTooClose } from './stations-too-close.ts';
import { zoneAreaDiffers } from './zone-area-differs.ts';
import { zoneDeclaredFullWithHole } from './zone-declared-full-with-hole.ts';
import { zonesOverlap } from './zones-overlap.ts';

/** Every rule, in the order in which it is read. */
export const rules: readonly ReviewRule[] = [
  deadZoneInServiceArea,
  zoneDeclaredFullWithHole,
  stationInSea,
  stationOutsideCity,
  stationsTooClose,
  radiusImplausible,
  operatorUnknown,
  simulatedMixed,
  areaWithoutStation,
  areaRepeated,
  invalidPolygon,
  communesOverlap,
  communeAreaDiffers,
  placeOutsideItsCommune,
  zonesOverlap,
  zoneAreaDiffers,
  populationOutsideCommunes,
  communeSumDiffers,
  officialTotalDiffers,
  censusExceeded,
  censusNotReached,
  dateInFuture,
  datasetOld,
];
