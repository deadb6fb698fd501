import { area, booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { Commune } from '../../data/city.ts';
import { communeLocator, nearCommune } from '../../data/commune-locator.ts';
import type { LonLat } from '../../geo/lon-lat.ts';
import { type Outline, outlineOf } from '../../geo/outline.ts';
import { sharedArea } from '../../geo/shared-area.ts';
import type { FindingOf, FindingPlace } from '../finding.ts';
import { atDeadZone, atPlace, communeSubject } from '../finding-places.ts';
import type { ReviewInput, RuleOf } from '../rule.ts';

/** Metres; generalised borders stray by so much. */
export const BORDER_TOLERANCE_M = 300;

/**
 * A place or village that lies elsewhere than in the commune it names: a point by more than its own error, a
 * footprint when none of it lies there or more of it in another commune.
 */
export const placeOutsideItsCommune: RuleOf<'place-outside-its-commune'> = {
  id: 'place-outside-its-commune',
  severity: 'error',
  isCheckable: ({ city }) => city.communes.length > 0,
  *check(input) {
    const { communes } = input.city;
    const locate = communeLocator(communes);
    const outlines = communes.map(({ geometry }) => outlineOf(geometry));
    const byCode = new Map(communes.map((commune, k) => [commune.code, k]));
    for (const { code, geometry, errorM, place } of located(input)) {
      const index = byCode.get(code);
      const named = index === undefined ? undefined : communes[index];
      if (index === undefined || !named) continue;
      const elsewhere =
        geometry.type === 'Point'
          ? ofPoint(geometry, errorM, named, (lon, lat) => communes[locate(lon, lat)] ?? null)
          : ofFootprint(geometry, index, communes, outlines);
      yield elsewhere && finding(place(), named, elsewhere);
    }
  },
};

/** Where a thing lies instead, and the percent of it in the commune it names. */
interface Elsewhere {
  actual: Commune | null;
  percent: number | null;
}

interface Located {
  code: string;
  geometry: Point | Polygon | MultiPolygon;
  /** Metres within which the true position lies. */
  errorM: number;
  place(): FindingPlace;
}

function* located({ city, deadZones }: ReviewInput): Generator<Located> {
  for (const place of city.places) {
    const { communeCode: code, geometry, positionErrorM } = place;
    if (code === null || geometry === null) continue;
    yield { code, geometry, errorM: positionErrorM ?? 0, place: () => atPlace(place) };
  }
  for (const zone of deadZones) {
    const { communeCode: code, geometry } = zone;
    if (geometry !== null) yield { code, geometry, errorM: 0, place: () => atDeadZone(zone) };
  }
}

function ofPoint(
  { coordinates }: Point,
  errorM: number,
  named: Commune,
  communeAt: (lon: number, lat: number) => Commune | null,
): Elsewhere | null {
  const [lon = 0, lat = 0] = coordinates;
  const at: LonLat = [lon, lat];
  const isThere =
    booleanPointInPolygon(at, named.geometry) || nearCommune([named], at, errorM + BORDER_TOLERANCE_M);
  return isThere ? null : { actual: communeAt(lon, lat), percent: null };
}

function ofFootprint(
  geometry: Polygon | MultiPolygon,
  named: number,
  communes: readonly Commune[],
  outlines: readonly Outline[],
): Elsewhere | null {
  const footprint = outlineOf(geometry);
  const shares = outlines.map((outline) => sharedArea(footprint, outline)?.areaM2 ?? 0);
  const most = shares.indexOf(Math.max(...shares));
  const inNamed = shares[named]!;
  if (inNamed > 0 && inNamed === shares[most]) return null;
  const actual = shares[most]! > 0 ? communes[most]! : null;
  return { actual, percent: (100 * inNamed) / area(geometry) };
}

function finding(
  place: FindingPlace,
  named: Commune,
  { actual, percent }: Elsewhere,
): FindingOf<'place-outside-its-commune'> {
  return {
    rule: 'place-outside-its-commune',
    ...place,
    values: { named: communeSubject(named), actual: actual && communeSubject(actual), percent },
  };
}
