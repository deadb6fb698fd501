import type { Feature } from 'geojson';
import type { Bbox } from '../geo/lon-lat.ts';
import { type Ask, tileLimits } from './ask.ts';
import { type LiveReading, liveFailure } from './live-failure.ts';
import { type Items, readFeatureService, readItems } from './ogc-features.ts';
import { pictureSize } from './picture-size.ts';
import { openPmtiles } from './pmtiles-archive.ts';
import { tileBox } from './web-mercator-tile.ts';
import { readWmsService, webMercatorOf, wmsMapUrl } from './wms.ts';
import { readWmtsService, wmtsTileUrl } from './wmts.ts';

/** Kinds of service that can be shown. */
const liveKinds = ['ogc-features', 'wms', 'wmts', 'pmtiles'] as const;

export type LiveKind = (typeof liveKinds)[number];

/** Names of the standards, the same in every language. */
export const liveKindTitles: Record<LiveKind | 'xyz', string> = {
  'ogc-features': 'OGC API – Features',
  wms: 'WMS',
  wmts: 'WMTS',
  pmtiles: 'PMTiles',
  xyz: 'XYZ',
};

/** Where a layer of a server is to be had. */
export interface LiveAddress {
  kind: LiveKind;
  url: string;
  /** Collection or layer; empty where there is but one. */
  layer: string;
}

/** What the map needs to know to draw it; plain data. */
export type LiveView =
  | ({ form: 'raster'; tileSize: number } & Tiled)
  | ({ form: 'vector'; layers: string[] } & Tiled)
  | { form: 'features'; features: Feature[]; matched: Items['matched']; cutShort: Items['cutShort'] };

interface Tiled {
  minZoom: number;
  maxZoom: number;
  /** WGS 84; outside nothing is asked for. Null where it is not known. */
  bbox: Bbox | null;
}

/** One picture or vector tile; null where the server has none there. */
export type TileReading = LiveReading<Uint8Array | null>;

export interface OpenedSource {
  view: LiveView;
  tile(z: number, x: number, y: number, signal?: AbortSignal): Promise<TileReading>;
}

const CLOSEST_PICTURE_ZOOM = 20;
const PICTURE_PIXELS = 512;

/** Pixels of a side of a picture: a small file can unpack to more than the memory holds. */
const MOST_PIXELS = 2048;

/** Asks the server what it has, until the layer can be drawn. `bbox` is the ground that the app is about. */
export async function openLiveSource(
  ask: Ask,
  address: LiveAddress,
  bbox: Bbox | null,
  signal?: AbortSignal,
): Promise<LiveReading<OpenedSource>> {
  switch (address.kind) {
    case 'ogc-features':
      return openFeatures(ask, address, bbox, signal);
    case 'wms':
      return openWms(ask, address, signal);
    case 'wmts':
      return openWmts(ask, address, signal);
    case 'pmtiles':
      return openArchive(ask, address, signal);
  }
}

type Opening = Promise<LiveReading<OpenedSource>>;

async function openFeatures(
  ask: Ask,
  { url, layer }: LiveAddress,
  bbox: Bbox | null,
  signal: AbortSignal | undefined,
): Opening {
  const service = await readFeatureService(ask, url, signal);
  if (!service.ok) return service;
  const { collections } = service.value;
  const entry = layer === '' ? collections[0] : collections.find(({ id }) => id === layer);
  if (!entry) return liveFailure('layer-missing', new URL(url).origin, { layer });
  const items = await readItems(ask, entry, { ...(bbox && { bbox }), ...(signal && { signal }) });
  if (!items.ok) return items;
  const { features, matched, cutShort } = items.value;
  const none: TileReading = { ok: true, value: null };
  return opened({ form: 'features', features, matched, cutShort }, async () => none);
}

async function openWms(ask: Ask, { url, layer }: LiveAddress, signal: AbortSignal | undefined): Opening {
  const host = new URL(url).origin;
  const service = await readWmsService(ask, url, signal);
  if (!service.ok) return service;
  const found = service.value.layers.find(({ name }) => layer === '' || name === layer);
  if (!found) return liveFailure('layer-missing', host, { layer });
  const crs = webMercatorOf(found);
  if (crs === null) return liveFailure('wrong-projection', host, { crs: found.crs.slice(0, 4).join(', ') });
  const view: LiveView = {
    form: 'raster',
    tileSize: PICTURE_PIXELS,
    minZoom: 0,
    maxZoom: CLOSEST_PICTURE_ZOOM,
    bbox: found.bbox,
  };
  return opened(view, (z, x, y, stop) => {
    const size = { width: PICTURE_PIXELS, height: PICTURE_PIXELS };
    const picture = wmsMapUrl(service.value, { layer: found.name, crs, box: tileBox(z, x, y), ...size });
    return askPicture(ask, picture, stop);
  });
}

async function openWmts(ask: Ask, { url, layer }: LiveAddress, signal: AbortSignal | undefined): Opening {
  const host = new URL(url).origin;
  const service = await readWmtsService(ask, url, signal);
  if (!service.ok) return service;
  const found = service.value.layers.find(({ name }) => layer === '' || name === layer);
  if (!found) return liveFailure('layer-missing', host, { layer });
  if (!found.grid) return liveFailure('wrong-projection', host, { crs: '' });
  const { tileSize, minZoom, maxZoom } = found.grid;
  const view: LiveView = { form: 'raster', tileSize, minZoom, maxZoom, bbox: found.bbox };
  return opened(view, async (z, x, y, stop) => {
    const tile = wmtsTileUrl(service.value, found, z, x, y);
    return tile === null ? { ok: true, value: null } : askPicture(ask, tile, stop);
  });
}

async function openArchive(ask: Ask, { url }: LiveAddress, signal: AbortSignal | undefined): Opening {
  const archive = await openPmtiles(ask, url, signal);
  if (!archive.ok) return archive;
  const { form, layers, minZoom, maxZoom, bbox, tile } = archive.value;
  const view: LiveView =
    form === 'vector'
      ? { form, layers, minZoom, maxZoom, bbox }
      : { form, tileSize: 256, minZoom, maxZoom, bbox };
  return opened(view, async (z, x, y, stop) => {
    const reading = await tile(z, x, y, stop);
    if (form === 'vector' || !reading.ok || reading.value === null) return reading;
    return checkedPicture(reading.value, new URL(url).origin);
  });
}

function opened(view: LiveView, tile: OpenedSource['tile']): LiveReading<OpenedSource> {
  return { ok: true, value: { view, tile } };
}

/** A picture; an answer in words is the server's complaint, and no tile where it has none. */
async function askPicture(ask: Ask, url: string, signal: AbortSignal | undefined): Promise<TileReading> {
  const answer = await ask({ url, accept: 'image/*', ...tileLimits }, signal);
  if (!answer.ok) {
    return answer.failure.code === 'not-found' ? { ok: true, value: null } : answer;
  }
  const { status, bytes } = answer.value;
  if (status === 204 || bytes.length === 0) return { ok: true, value: null };
  return checkedPicture(bytes, new URL(url).origin);
}

/** A picture of a size that can be unpacked, whatever the server calls it; words are the server's complaint. */
function checkedPicture(bytes: Uint8Array, host: string): TileReading {
  const size = pictureSize(bytes);
  if (!size) return liveFailure('not-such-a-service', host, { says: complaint(bytes) });
  const isSmall = size.width <= MOST_PIXELS && size.height <= MOST_PIXELS;
  return isSmall ? { ok: true, value: bytes } : liveFailure('too-large', host, size);
}

/** What a service exception says, without its markup. */
function complaint(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes.subarray(0, 4000));
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}
