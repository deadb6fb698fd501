import { getHexagonEdgeLengthAvg, latLngToCell, UNITS } from 'h3-js';
import { type Commune, NO_COMMUNE, type PopulationUnits } from '../../data/city.ts';
import { linkedPointsSteps } from '../../geo/linked-points.ts';
import type { Bbox, LonLat } from '../../geo/lon-lat.ts';
import { runSteps, type Steps } from '../steps.ts';
import { GAP_LINK_M } from './link-distance.ts';

/** People not covered who live next to each other, in one commune. */
export interface GapCluster {
  /** Of its anchor: the H3 cell, else the unit's number in the file, from 1. */
  id: string;
  /** Indices of its units, ascending. */
  units: Uint32Array;
  /** People not covered, unrounded; exact where people are whole. */
  people: number;
  /** Its unit with the most people not covered, the first of equals. */
  anchor: number;
  /** Of the units' centres. */
  bbox: Bbox;
  /** Mean of the units' centres, by people not covered. */
  centre: LonLat;
  /** Index into the communes; null for units in none. */
  commune: number | null;
  /** Of the commune; null for units in none. */
  terrain: Commune['terrain'] | null;
  /** Square kilometres of its cells, roughly; null where the units are points. */
  km2: number | null;
}

export interface GapInput {
  units: PopulationUnits;
  communes: readonly Pick<Commune, 'terrain'>[];
  /** Share of each unit's people that is covered, 0 to 1; see `unitShares`. */
  shares: Float64Array;
}

/**
 * The people not covered as clusters, most people first: units with people left over belong together when they lie
 * in the same commune and a chain of such units, each at most `linkM` metres from the next, leads from one to the
 * other. Every uncovered person is in exactly one cluster.
 *
 * Communes cut the chains because single linkage alone runs along roads and river plains: under the definition of
 * an operator that covers a fifth of the city it makes one cluster of 2.5 million people, 107 km long.
 */
export function gapClusters(input: GapInput, linkM?: number): GapCluster[] {
  return runSteps(gapClusterSteps(input, linkM));
}

/** The same in steps. */
export function* gapClusterSteps(input: GapInput, linkM: number = GAP_LINK_M): Steps<GapCluster[]> {
  const { units, communes, shares } = input;
  const left: number[] = [];
  for (let i = 0; i < units.count; i++) if (units.people[i]! > 0 && shares[i]! < 1) left.push(i);
  const of = (values: ArrayLike<number>) => Float64Array.from(left, (i) => values[i]!);
  const sets = yield* linkedPointsSteps({
    lon: of(units.lon),
    lat: of(units.lat),
    group: left.map((i) => Math.min(units.communeIndex[i]!, communes.length)),
    linkM,
  });
  const members: number[][] = [];
  for (const [k, i] of left.entries()) {
    const own = members[sets[k]!];
    if (own) own.push(i);
    else members[sets[k]!] = [i];
  }
  return members
    .map((inside) => clusterOf(inside, input))
    .sort((a, b) => b.people - a.people || a.units[0]! - b.units[0]!);
}

function clusterOf(inside: readonly number[], { units, communes, shares }: GapInput): GapCluster {
  const bbox: Bbox = [Infinity, Infinity, -Infinity, -Infinity];
  let [people, most, anchor, lonSum, latSum] = [0, 0, inside[0]!, 0, 0];
  for (const i of inside) {
    const open = units.people[i]! * (1 - shares[i]!);
    const [lon, lat] = [units.lon[i]!, units.lat[i]!];
    people += open;
    lonSum += open * lon;
    latSum += open * lat;
    if (open > most) [most, anchor] = [open, i];
    bbox[0] = Math.min(bbox[0], lon);
    bbox[1] = Math.min(bbox[1], lat);
    bbox[2] = Math.max(bbox[2], lon);
    bbox[3] = Math.max(bbox[3], lat);
  }
  const commune = units.communeIndex[inside[0]!]!;
  const { h3Resolution } = units;
  return {
    id:
      h3Resolution === null
        ? String(anchor + 1)
        : latLngToCell(units.lat[anchor]!, units.lon[anchor]!, h3Resolution),
    units: Uint32Array.from(inside),
    people,
    anchor,
    bbox,
    centre: [lonSum / people, latSum / people],
    commune: commune === NO_COMMUNE ? null : commune,
    terrain: communes[commune]?.terrain ?? null,
    km2: h3Resolution === null ? null : inside.length * hexagonKm2(h3Resolution),
  };
}

/** A regular hexagon of the resolution's mean edge. */
function hexagonKm2(resolution: number): number {
  return ((3 * Math.sqrt(3)) / 2) * getHexagonEdgeLengthAvg(resolution, UNITS.km) ** 2;
}
