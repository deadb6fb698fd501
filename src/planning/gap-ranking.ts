import type { MultiPolygon } from 'geojson';
import { auditCommunes } from '../coverage/audit/audit-communes.ts';
import type { CoverageEvaluation } from '../coverage/coverage-evaluation.ts';
import { type DefinitionParts, definitionValue, totalPeople } from '../coverage/definitions.ts';
import { clusterOutline } from '../coverage/gaps/cluster-outline.ts';
import { gapClusterSteps } from '../coverage/gaps/gap-clusters.ts';
import { wholeClusters } from '../coverage/gaps/whole-clusters.ts';
import { judgedOperator } from '../coverage/judged-operator.ts';
import type { DefinitionKey } from '../coverage/result.ts';
import { OUTSIDE_COMMUNES } from '../coverage/rows-of.ts';
import { type AsyncOptions, runSteps, runStepsAsync, type Steps } from '../coverage/steps.ts';
import { unitShares } from '../coverage/unit-shares.ts';
import type { Commune, PopulationUnits, RadioRange } from '../data/city.ts';
import type { Bbox, LonLat } from '../geo/lon-lat.ts';
import { bestSiteSteps } from './best-site.ts';
import { siteGround } from './site-ground.ts';

/** Clusters that are listed one by one; the others are summed. */
export const LISTED_CLUSTERS = 100;

/** Where one new station would win the most people, and how many. */
export interface SuggestedSite {
  position: LonLat;
  /** People anywhere in the city. */
  gain: number;
  /** Percent of what is missing to the target, 100 at most; null where nothing is, or gains count otherwise. */
  closesPercent: number | null;
}

interface GapRow {
  /** People not covered, whole. */
  people: number;
  /** Percent of everybody not covered, unrounded. */
  share: number;
  /** Null for units in no commune. */
  terrain: Commune['terrain'] | null;
  /** Null where no range is known, or no station would win anybody. */
  site: SuggestedSite | null;
}

export interface GapClusterRow extends GapRow {
  id: string;
  /** From 1, by people. */
  rank: number;
  /** Null where its units are in no commune. */
  communeCode: string | null;
  units: number;
  /** Centre of its unit with the most people not covered. */
  anchor: LonLat;
  bbox: Bbox;
  /** Roughly, of its cells; null where the units are points. */
  km2: number | null;
  outline: MultiPolygon;
}

export interface GapCommuneRow extends GapRow {
  /** `outside` for the units in no commune. */
  code: string;
  name: string;
}

/** The people not covered, ranked; every sum of people is whole and adds up to the headline. */
export interface GapRanking {
  definition: DefinitionKey;
  /** Everybody not covered. */
  people: number;
  /** The largest, most people first. */
  clusters: GapClusterRow[];
  /** All clusters there are. */
  clusterCount: number;
  /** What is not listed. */
  rest: { clusters: number; people: number };
  /** The fewest clusters that hold at least half of the people. */
  halfClusters: number;
  /** Communes where people are not covered, most people first. */
  communes: GapCommuneRow[];
  /** Of the new stations; null where the radio model is empty. */
  range: RadioRange | null;
  /** The operator that new stations belong to, by id; null where gains count units that no operator covers. */
  operator: string | null;
  /** Whether gains count as the definition does; else they count units that no operator covers. */
  gainsAsDefined: boolean;
}

export interface GapRankingInput {
  evaluation: Pick<CoverageEvaluation, 'input'>;
  /** With the communes' shares where the definition is geometric. */
  parts: DefinitionParts;
  definition: DefinitionKey;
  range: RadioRange | null;
}

/**
 * Ranks clusters and communes by people not covered, each with the best place for one new station of the range. A
 * cluster's station stands in one of its own units, a commune's in any inhabited one; gains count the whole city.
 * Neighbouring clusters would else be given the same place: with candidates as far as the radius round them, 100
 * clusters of the shipped data share 81 to 96 places.
 *
 * Land area counts no people; its gap is that of `any`.
 *
 * @throws RangeError for a geometric definition without its shares
 */
export function gapRanking(input: GapRankingInput): GapRanking {
  return runSteps(gapRankingSteps(input));
}

/** The same with pauses. */
export function gapRankingAsync(input: GapRankingInput, options?: AsyncOptions): Promise<GapRanking> {
  return runStepsAsync(gapRankingSteps(input), options);
}

/** Share of the steps that finding the clusters takes, then the sites of clusters; the rest are those of communes. */
const CLUSTERS_FOUND = 0.2;
const CLUSTER_SITES_FOUND = 0.45;

function* gapRankingSteps(input: GapRankingInput): Steps<GapRanking> {
  const { evaluation, parts, definition, range } = input;
  const { units, communes } = evaluation.input;
  const counted = definition === 'land-area' ? 'any' : definition;
  const audit = auditCommunes(counted, parts);
  const all = audit.headline.uncovered;
  const uncovered = new Float64Array(communes.length + 1);
  for (const [bucket, row] of audit.rows.entries()) uncovered[bucket] = row.uncovered;
  const operator = judgedOperator(definition, parts.count);
  const gainsAsDefined = counted === 'any' || operator !== null;
  const missing = gainsAsDefined ? missingPeople(input) : 0;
  const ground = range && siteGround(parts.count, operator, range.outdoorRadiusM);

  function* rowOf(people: number, terrain: GapRow['terrain'], candidates: ArrayLike<number>): Steps<GapRow> {
    const best = ground ? yield* bestSiteSteps(ground, candidates) : null;
    const closesPercent = best && missing > 0 ? Math.min(100, (100 * best.gain) / missing) : null;
    const site = best && { position: best.position, gain: best.gain, closesPercent };
    return { people, share: (100 * people) / all, terrain, site };
  }

  const shares = unitShares(counted, parts);
  const found = yield* within(gapClusterSteps({ units, communes, shares }), 0, CLUSTERS_FOUND);
  const people = wholeClusters(found, uncovered);
  const largestFirst = [...found.keys()]
    .filter((k) => people[k]! > 0)
    .sort((a, b) => people[b]! - people[a]! || a - b);
  const listed = largestFirst.slice(0, LISTED_CLUSTERS);
  const clusters: GapClusterRow[] = [];
  for (const [k, index] of listed.entries()) {
    const cluster = found[index]!;
    const done = (n: number) => CLUSTERS_FOUND + (CLUSTER_SITES_FOUND - CLUSTERS_FOUND) * (n / listed.length);
    const row = yield* within(rowOf(people[index]!, cluster.terrain, cluster.units), done(k), done(k + 1));
    clusters.push({
      ...row,
      id: cluster.id,
      rank: k + 1,
      communeCode: cluster.commune === null ? null : communes[cluster.commune]!.code,
      units: cluster.units.length,
      anchor: [units.lon[cluster.anchor]!, units.lat[cluster.anchor]!],
      bbox: cluster.bbox,
      km2: cluster.km2,
      outline: clusterOutline(cluster, units),
    });
  }

  const inhabited = inhabitedUnits(units, communes.length);
  const rows: GapCommuneRow[] = [];
  for (const [bucket, left] of uncovered.entries()) {
    const done = (n: number) => CLUSTER_SITES_FOUND + (1 - CLUSTER_SITES_FOUND) * (n / inhabited.length);
    if (left === 0) continue;
    const commune = communes[bucket];
    const row = yield* within(
      rowOf(left, commune?.terrain ?? null, inhabited[bucket]!),
      done(bucket),
      done(bucket + 1),
    );
    rows.push({ ...row, code: commune?.code ?? OUTSIDE_COMMUNES, name: commune?.name ?? '' });
  }
  rows.sort((a, b) => b.people - a.people);

  const shown = clusters.reduce((sum, row) => sum + row.people, 0);
  return {
    definition,
    people: all,
    clusters,
    clusterCount: largestFirst.length,
    rest: { clusters: largestFirst.length - clusters.length, people: all - shown },
    halfClusters: halfOf(largestFirst.map((k) => people[k]!)),
    communes: rows,
    range,
    operator,
    gainsAsDefined,
  };
}

/** People still to be covered before the target is reached; 0 or less where it is. */
function missingPeople({ evaluation, parts, definition }: GapRankingInput): number {
  const counted = definition === 'land-area' ? 'any' : definition;
  const { coveredPeople } = definitionValue(counted, parts);
  return (totalPeople(parts.count) * evaluation.input.target) / 100 - (coveredPeople ?? 0);
}

/** Units with people of every commune, then those in none. */
function inhabitedUnits({ count, people, communeIndex }: PopulationUnits, communeCount: number): number[][] {
  const inside: number[][] = Array.from({ length: communeCount + 1 }, () => []);
  for (let i = 0; i < count; i++) {
    if (people[i]! > 0) inside[Math.min(communeIndex[i]!, communeCount)]!.push(i);
  }
  return inside;
}

/** How many of the numbers, which descend, it takes to hold at least half of their sum. */
function halfOf(people: readonly number[]): number {
  const all = people.reduce((sum, each) => sum + each, 0);
  let held = 0;
  let taken = 0;
  while (2 * held < all) held += people[taken++]!;
  return taken;
}

/** Steps that take the share of a longer computation from `start` to `end`. */
function* within<T>(steps: Steps<T>, start: number, end: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield start + (end - start) * step.value;
  }
}
