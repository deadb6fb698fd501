import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { cityLand } from './basemap/city-land.ts';
import type { ReadReference } from './dataset.ts';
import { common, grown, outside, unionOf } from './geometry/overlay.ts';
import { simplifyCoverage } from './geometry/simplify-coverage.ts';
import { arealToGrid } from './geometry/to-grid.ts';

type Areal = Polygon | MultiPolygon;

export interface Neighbour {
  code: string;
  name: string;
  nameEn: string;
  geometry: MultiPolygon;
}

/** The reference borders of the neighbours lie up to this far from the city's and from each other's. */
const BORDER_GAP_M = 450;

/** Smaller pieces and holes beside the border are slips of drawing; the smallest island has 50 ha. */
const SMALLEST = { partM2: 200_000, holeM2: 1_000_000 };

const SIMPLER = { minTriangleM2: 500_000, limits: { areaShare: 0.05, ringPoints: 5 } };

const NAME_EN: Record<string, string> = {
  '44': 'Quảng Trị Province',
  '46': 'Huế City',
  '51': 'Quảng Ngãi Province',
  '52': 'Gia Lai Province',
};

/**
 * The neighbouring provinces, fitted to the city and to each other: each is simplified, cut back to the
 * borders of the city and of the provinces before it, and given the gaps along them. Gaps are filled on
 * `land` only, so that shores stay.
 */
export function neighbours(read: ReadReference, land: Areal): Neighbour[] {
  const source: FeatureCollection<Areal, { code: string; name: string }> = JSON.parse(
    read('neighbours.geojson'),
  );
  const provinces = source.features.map(({ properties, geometry }) => ({
    ...properties,
    geometry: simplified(geometry),
  }));
  const fitted: Neighbour[] = [];
  for (const { code, name, geometry } of provinces) {
    const nameEn = NAME_EN[code];
    if (nameEn === undefined) throw new Error(`The neighbour ${code} ${name} has no English name.`);
    const taken = unionOf([cityLand(read), ...fitted.map((neighbour) => neighbour.geometry)]);
    const others = provinces
      .filter((province) => province.code !== code)
      .map((province) => province.geometry);
    const border = landBeside(geometry, unionOf([cityLand(read), ...others]), land);
    const own = outside(border ? unionOf([geometry, border]) : geometry, taken);
    if (!own) throw new Error(`The neighbour ${code} ${name} lies inside the city.`);
    fitted.push({ code, name, nameEn, geometry: arealToGrid(own, SMALLEST) });
  }
  return fitted;
}

function simplified(geometry: Areal): Areal {
  const [result] = simplifyCoverage([{ geometry, minTriangleM2: SIMPLER.minTriangleM2 }], SIMPLER.limits);
  return result ?? geometry;
}

/** Land near the border of both areas and outside the second; laps over the first, so that no slit stays. */
function landBeside(area: Areal, others: Areal, land: Areal): Areal | null {
  const nearArea = grown(area, BORDER_GAP_M);
  const nearOthers = grown(others, BORDER_GAP_M);
  const near = nearArea && nearOthers && common(nearArea, nearOthers);
  const strip = near && common(near, land);
  return strip && outside(strip, others);
}
