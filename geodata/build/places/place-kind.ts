import type { PlaceKind } from '../../../src/data/city.ts';

/** The categories of `places.csv` in the words of the app. */
const KIND_OF_CATEGORY: Record<string, PlaceKind> = {
  it_park: 'it-park',
  software_park: 'software-park',
  innovation: 'innovation-space',
  university: 'university',
  hi_tech_park: 'high-tech-park',
  industrial_park: 'industrial-park',
  industrial_cluster: 'industrial-cluster',
  free_trade_zone: 'free-trade-zone',
  seaport: 'seaport',
  data_centre: 'data-centre',
  cable_landing: 'cable-landing',
  satellite_gateway: 'satellite-gateway',
};

/** Throws on a category that is not known. */
export function kindOfCategory(category: string): PlaceKind {
  const kind = KIND_OF_CATEGORY[category];
  if (kind === undefined) throw new Error(`places.csv has the unknown category ${category}.`);
  return kind;
}

/** The kinds the target "5G in 100 % of the zones" names. */
const TARGET_ZONE_KINDS: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  'it-park',
  'software-park',
  'high-tech-park',
  'industrial-park',
  'industrial-cluster',
  'free-trade-zone',
  'seaport',
]);

export function isTargetZone(kind: PlaceKind): boolean {
  return TARGET_ZONE_KINDS.has(kind);
}
