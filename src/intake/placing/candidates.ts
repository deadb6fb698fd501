import { NO_COMMUNE } from '../../data/city.ts';
import { communeLocator } from '../../data/commune-locator.ts';
import { type CoordinateSystem, knownCrs } from '../../geo/coordinate-systems.ts';
import type { Bbox, LonLat } from '../../geo/lon-lat.ts';
import { type Placement, placementOf } from './place.ts';
import type { Placing, PlacingCandidate, Unplaced } from './placing.ts';
import { statedMeaning } from './stated.ts';

/** Where a layer is looked for when no city is known: Việt Nam with its islands. */
const COUNTRY: Bbox = [102, 6, 117.5, 23.5];

/**
 * How much likelier than others a system is before anything is known of the layer, as natural logarithms: the province
 * has its own zone, and topographic maps come in UTM on VN-2000.
 */
const BEFOREHAND: Readonly<Record<string, number>> = {
  'EPSG:4326': 10,
  'EPSG:5899': 6,
  'EPSG:3405': 2,
  'EPSG:3406': 2,
  'EPSG:5898': 1,
};

/** Systems that lie on the same spot but for the 200 m of the datum, which no numbers tell: the second is as likely. */
const TWINS: Readonly<Record<string, string>> = {
  'EPSG:4756': 'EPSG:4326',
  'EPSG:32648': 'EPSG:3405',
  'EPSG:32649': 'EPSG:3406',
};

/** Positions near each other say the same: only those so far apart count, and no more of them than tell. */
const APART_M = 10_000;
const MOST_COUNTED = 60;

/** How far from its meridian a zone is used, in degrees; what lies farther is as unlikely as `OUT_OF_ZONE` says. */
const ZONE_REACH = { tm3: 2, utm: 3.75 } as const;
const OUT_OF_ZONE = -8;

/** Logarithm of the density of positions, per km², outside the city's box, and inside it but in no commune. */
const OUTSIDE = Math.log(1e-9);
const AT_SEA = Math.log(2e-7);

/**
 * The ways of placing a layer, from the likeliest. What the file states comes first if it puts positions in the city,
 * or if nothing else puts half of them there. Systems are told apart by where they put the positions: those of a city
 * stand half where its land is and half where its people are, so that a zone off by 15′ (27 km) is found out by the sea
 * and the empty mountains. What lies on the same spot (WGS 84 and VN-2000 are 200 m apart) is ranked as `knownCrs` is.
 */
export async function placingCandidates(unplaced: Unplaced): Promise<PlacingCandidate[]> {
  const pairs = finitePairs(unplaced.sample);
  const ground = groundOf(unplaced);
  const likely: Scored[] = [];
  const others: PlacingCandidate[] = [];
  for (const system of knownCrs) {
    const scored = await bestAxes({ crs: system.code }, pairs, ground, unplaced);
    if (scored && scored.inBox > 0 && plausible(system, pairs)) likely.push(scored);
    else others.push(candidate({ crs: system.code, axes: scored?.axes ?? 'xy' }, pairs, 0, 'listed'));
  }
  const counted = countApart(pairs);
  const ranks = new Map(
    likely.map((each) => [each.crs, each.meanLog * counted + (BEFOREHAND[each.crs] ?? 0)]),
  );
  const rank = ({ crs }: Scored) => ranks.get(TWINS[crs] ?? crs) ?? ranks.get(crs)!;
  likely.sort((a, b) => rank(b) - rank(a));
  const suggested = likely.map((each) => candidate(each, pairs, each.inCity, 'magnitude'));
  return withStated(await statedCandidate(unplaced, pairs, ground), [...suggested, ...others]);
}

interface Scored extends Placing {
  inCity: number;
  inBox: number;
  /** Mean over the positions of the logarithm of their density. */
  meanLog: number;
}

/** What is known of where positions may be. */
interface Ground {
  box: Bbox;
  /** Logarithm of the density, per km², of positions in a commune; AT_SEA in none. Null where only the box is known. */
  logDensity: ((lon: number, lat: number) => number) | null;
}

function groundOf({ cityBbox, communes }: Unplaced): Ground {
  const box = cityBbox ?? COUNTRY;
  if (!communes || communes.length === 0) return { box, logDensity: null };
  const locate = communeLocator(communes);
  const people = communes.reduce((sum, { population }) => sum + population, 0);
  const land = communes.reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
  const logs = communes.map(({ population, areaKm2 }) => {
    const byPeople = people > 0 && areaKm2 > 0 ? population / areaKm2 / people : 0;
    return Math.log(0.5 / land + 0.5 * byPeople);
  });
  return {
    box,
    logDensity: (lon, lat) => {
      const index = locate(lon, lat);
      return index === NO_COMMUNE ? AT_SEA : logs[index]!;
    },
  };
}

function finitePairs(sample: Float64Array): LonLat[] {
  const pairs: LonLat[] = [];
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (Number.isFinite(sample[i]) && Number.isFinite(sample[i + 1]))
      pairs.push([sample[i]!, sample[i + 1]!]);
  }
  return pairs;
}

/** Degrees are small numbers and metres great ones; everything else cannot be that system. */
function plausible({ projection }: CoordinateSystem, pairs: readonly LonLat[]): boolean {
  const small = pairs.filter(([a, b]) => Math.abs(a) <= 180 && Math.abs(b) <= 180).length;
  return projection === null ? small * 2 >= pairs.length : small * 2 < pairs.length;
}

async function bestAxes(
  { crs }: Pick<Placing, 'crs'>,
  pairs: readonly LonLat[],
  ground: Ground,
  { stated }: Unplaced,
): Promise<Scored | null> {
  let best: Scored | null = null;
  for (const axes of ['xy', 'yx'] as const) {
    const placement = await placementOf({ crs, axes }, stated);
    if (!placement) return null;
    const scored = { crs, axes, ...scoreOf(placement, pairs, ground) };
    if (!best || scored.inBox > best.inBox) best = scored;
  }
  return best;
}

function scoreOf(
  { position, system }: Placement,
  pairs: readonly LonLat[],
  { box: [west, south, east, north], logDensity }: Ground,
): Omit<Scored, keyof Placing> {
  const inZone = zoneOf(system);
  let inCity = 0;
  let inBox = 0;
  let sum = 0;
  for (const [first, second] of pairs) {
    const [lon, lat] = position(first, second);
    if (!(lon >= west && lon <= east && lat >= south && lat <= north)) {
      sum += OUTSIDE;
      continue;
    }
    const log = logDensity ? logDensity(lon, lat) : inZone(lon) ? 0 : OUT_OF_ZONE;
    inBox += 1;
    if (log !== AT_SEA) inCity += 1;
    sum += log;
  }
  return { inCity, inBox, meanLog: pairs.length > 0 ? sum / pairs.length : 0 };
}

function zoneOf(system: CoordinateSystem | null): (lon: number) => boolean {
  const projection = system?.projection;
  if (projection?.method !== 'transverse-mercator') return () => true;
  const reach = projection.scale === 0.9999 ? ZONE_REACH.tm3 : ZONE_REACH.utm;
  return (lon) => Math.abs(lon - projection.meridian) <= reach;
}

/** How many positions count as independent; the same under every placing in metres. */
function countApart(pairs: readonly LonLat[]): number {
  const counted: LonLat[] = [];
  for (const [a, b] of pairs) {
    if (counted.length === MOST_COUNTED) break;
    if (counted.every(([x, y]) => Math.hypot(a - x, b - y) >= APART_M)) counted.push([a, b]);
  }
  return counted.length;
}

function candidate(
  { crs, axes }: Placing,
  pairs: readonly LonLat[],
  inCity: number,
  because: PlacingCandidate['because'],
): PlacingCandidate {
  return { crs, axes, of: pairs.length, inCity, because };
}

async function statedCandidate(
  unplaced: Unplaced,
  pairs: readonly LonLat[],
  ground: Ground,
): Promise<PlacingCandidate | null> {
  const { stated } = unplaced;
  const meaning = stated && statedMeaning(stated);
  if (!stated || !meaning) return null;
  const crs = 'known' in meaning ? meaning.known.code : 'wkt';
  const scored = await bestAxes({ crs }, pairs, ground, unplaced);
  return scored && candidate(scored, pairs, scored.inCity, stated.byFormat ? 'format' : 'stated');
}

function withStated(stated: PlacingCandidate | null, others: PlacingCandidate[]): PlacingCandidate[] {
  if (!stated) return others;
  const rest = others.filter(({ crs }) => crs !== stated.crs);
  const better = stated.inCity === 0 && rest.some(({ inCity, of }) => inCity * 2 > of);
  if (!better) return [stated, ...rest];
  const firstListed = rest.findIndex(({ because }) => because === 'listed');
  return rest.toSpliced(firstListed < 0 ? rest.length : firstListed, 0, stated);
}
