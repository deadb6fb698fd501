import type { Feature } from 'geojson';
import type { Bbox } from '../geo/lon-lat.ts';
import { type Ask, asJson, descriptionLimits, pageLimits } from './ask.ts';
import { drawnGeometry } from './drawn-geometry.ts';
import { type LiveReading, liveFailure } from './live-failure.ts';
import { webAddress } from './web-address.ts';

/** OGC API – Features, Part 1: Core (OGC 17-069r4). Positions are CRS84: WGS 84 degrees, longitude first. */

export interface FeatureCollectionEntry {
  id: string;
  title: string;
  /** Where its features are asked for. */
  itemsUrl: string;
  /** WGS 84; null where the server states none. */
  bbox: Bbox | null;
}

export interface FeatureService {
  title: string;
  collections: FeatureCollectionEntry[];
}

export interface Items {
  features: Feature[];
  /** Features that match on the server, where it says so. */
  matched: number | null;
  /**
   * Why reading ended before the last page; null where all is there. `repeats`: the server gives the same features
   * again on its next page, as MapServer 8.0.0 does over PostGIS.
   */
  cutShort: 'features' | 'pages' | 'bytes' | 'repeats' | null;
  pages: number;
}

export interface ItemLimits {
  /** Features of one page. */
  pageSize: number;
  features: number;
  pages: number;
  /** Bytes of all pages. */
  bytes: number;
}

export const itemLimits: ItemLimits = { pageSize: 500, features: 50_000, pages: 500, bytes: 100_000_000 };

const MOST_COLLECTIONS = 1000;
const geojson = 'application/geo+json';

interface Link {
  href: string;
  rel: string;
  type: string;
}

type Json = Record<string, unknown>;

/** A landing page, or the page of the collections itself. */
export async function readFeatureService(
  ask: Ask,
  url: string,
  signal?: AbortSignal,
): Promise<LiveReading<FeatureService>> {
  const landing = await askJson(ask, url, descriptionLimits, signal);
  if (!landing.ok) return landing;
  const { json, address } = landing.value;
  const host = address.origin;
  const title = words(json.title);
  if (Array.isArray(json.collections)) return serviceOf(title, json, address);
  const link = linkOf(linksOf(json, address), ['data', 'http://www.opengis.net/def/rel/ogc/1.0/data']);
  if (!link) return liveFailure('not-such-a-service', host);
  const listed = await askJson(ask, link.href, descriptionLimits, signal);
  if (!listed.ok) return listed;
  return serviceOf(title, listed.value.json, listed.value.address);
}

function serviceOf(title: string, json: Json, address: URL): LiveReading<FeatureService> {
  if (!Array.isArray(json.collections)) return liveFailure('not-such-a-service', address.origin);
  const collections = json.collections.slice(0, MOST_COLLECTIONS).flatMap((each) => {
    const entry = isObject(each) ? entryOf(each, address) : null;
    return entry ? [entry] : [];
  });
  if (collections.length === 0) return liveFailure('not-such-a-service', address.origin);
  return { ok: true, value: { title, collections } };
}

function entryOf(json: Json, address: URL): FeatureCollectionEntry | null {
  const id = words(json.id);
  if (id === '' || (json.itemType !== undefined && json.itemType !== 'feature')) return null;
  const items = linkOf(linksOf(json, address), ['items']);
  const guess = new URL(address);
  guess.pathname = `${guess.pathname.replace(/\/$/, '')}/${encodeURIComponent(id)}/items`;
  return { id, title: words(json.title) || id, itemsUrl: items?.href ?? guess.href, bbox: bboxOf(json) };
}

function bboxOf({ extent }: Json): Bbox | null {
  const spatial = isObject(extent) && isObject(extent.spatial) ? extent.spatial : {};
  const crs = words(spatial.crs);
  const [first] = Array.isArray(spatial.bbox) ? spatial.bbox : [];
  if (!Array.isArray(first) || (crs !== '' && !isCrs84(crs))) return null;
  const flat = first.length === 6 ? [first[0], first[1], first[3], first[4]] : first;
  return flat.length === 4 && flat.every(Number.isFinite) ? (flat as Bbox) : null;
}

/** The address of the first page of a collection's features. */
export function itemsUrl(
  entry: Pick<FeatureCollectionEntry, 'itemsUrl'>,
  limit: number,
  bbox?: Bbox,
): string {
  const url = new URL(entry.itemsUrl);
  url.searchParams.set('limit', String(limit));
  if (bbox) url.searchParams.set('bbox', bbox.join(','));
  return url.href;
}

/** All features of a collection, page after page by the server's own links, until the last or a limit. */
export async function readItems(
  ask: Ask,
  entry: Pick<FeatureCollectionEntry, 'itemsUrl'>,
  options: { bbox?: Bbox; limits?: ItemLimits; signal?: AbortSignal; onPage?: (read: number) => void } = {},
): Promise<LiveReading<Items>> {
  const { bbox, limits = itemLimits, signal, onPage } = options;
  const features: Feature[] = [];
  const asked = new Set<string>();
  const known = new Set<string>();
  let next: string | null = itemsUrl(entry, limits.pageSize, bbox);
  let matched: number | null = null;
  let bytes = 0;
  let cutShort: Items['cutShort'] = null;
  while (next !== null && cutShort === null) {
    asked.add(next);
    const page = await askJson(ask, next, pageLimits, signal, geojson);
    if (!page.ok) return page;
    const { json, address } = page.value;
    const host = address.origin;
    if (!Array.isArray(json.features)) return liveFailure('not-such-a-service', host);
    const strange = strangeCrs(json, page.value.contentCrs);
    if (strange !== null) return liveFailure('wrong-projection', host, { crs: strange });
    let isNew = json.features.length === 0;
    for (const feature of json.features) {
      if (!isObject(feature) || feature.type !== 'Feature') continue;
      const key = JSON.stringify(feature.id ?? feature);
      if (known.has(key)) continue;
      known.add(key);
      isNew = true;
      const geometry = feature.geometry === null ? null : drawnGeometry(feature.geometry);
      if (geometry === 'not-degrees') return liveFailure('wrong-projection', host, { crs: '' });
      if (geometry === 'not-a-geometry') continue;
      features.push({ ...feature, geometry } as Feature);
    }
    if (Number.isSafeInteger(json.numberMatched)) matched = Number(json.numberMatched);
    bytes += page.value.bytes;
    onPage?.(features.length);
    const link = linkOf(linksOf(json, address), ['next']);
    next = link ? sameScheme(link.href, address) : null;
    if (next === null) break;
    if (!isNew || asked.has(next)) cutShort = 'repeats';
    else if (features.length >= limits.features) cutShort = 'features';
    else if (asked.size >= limits.pages) cutShort = 'pages';
    else if (bytes >= limits.bytes) cutShort = 'bytes';
  }
  if (features.length > limits.features) {
    features.length = limits.features;
    cutShort = 'features';
  }
  return { ok: true, value: { features, matched, cutShort, pages: asked.size } };
}

interface Page {
  json: Json;
  address: URL;
  contentCrs: string;
  bytes: number;
}

async function askJson(
  ask: Ask,
  url: string,
  limits: typeof descriptionLimits,
  signal: AbortSignal | undefined,
  type = asJson,
): Promise<LiveReading<Page>> {
  const address = webAddress(url);
  if (!address.ok) return address;
  const host = address.value.origin;
  const accept = type === asJson ? asJson : `${type}, ${asJson};q=0.9`;
  const answer = await ask({ url: address.value.href, accept, ...limits }, signal);
  if (!answer.ok) return answer;
  const { bytes, contentCrs } = answer.value;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!isObject(json)) return liveFailure('not-such-a-service', host);
    return { ok: true, value: { json, address: address.value, contentCrs, bytes: bytes.length } };
  } catch {
    return liveFailure('not-such-a-service', host);
  }
}

function linksOf({ links }: Json, base: URL): Link[] {
  if (!Array.isArray(links)) return [];
  return links.flatMap((link: unknown) => {
    if (!isObject(link) || typeof link.href !== 'string' || !URL.canParse(link.href, base)) return [];
    return [{ href: new URL(link.href, base).href, rel: words(link.rel), type: words(link.type) }];
  });
}

/** The link of one of the relations, GeoJSON or JSON before others. */
function linkOf(links: Link[], rels: string[]): Link | null {
  const fitting = links.filter(({ rel }) => rels.includes(rel));
  const rank = ({ type }: Link) =>
    type.startsWith(geojson) ? 0 : type.startsWith(asJson) ? 1 : type === '' ? 2 : 3;
  return fitting.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** Servers behind a proxy name themselves by http in links though they are asked by https. */
function sameScheme(href: string, asked: URL): string {
  const url = new URL(href);
  if (asked.protocol === 'https:' && url.protocol === 'http:' && url.hostname === asked.hostname) {
    url.protocol = 'https:';
    url.port = asked.port;
  }
  return url.href;
}

/** A coordinate system that is stated and is not CRS84; null where positions are as they should be. */
function strangeCrs(json: Json, contentCrs: string): string | null {
  const header = contentCrs.replace(/^<|>$/g, '');
  if (header !== '' && !isCrs84(header)) return header;
  const { crs } = json;
  const name = isObject(crs) && isObject(crs.properties) ? words(crs.properties.name) : '';
  return name !== '' && !isCrs84(name) ? name : null;
}

function isCrs84(name: string): boolean {
  return /CRS84h?$/i.test(name) || /^(urn:ogc:def:crs:)?EPSG:{1,2}4326$/i.test(name);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 2000) : '';
}
