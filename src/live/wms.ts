import type { Bbox } from '../geo/lon-lat.ts';
import { type Ask, descriptionLimits } from './ask.ts';
import { type LiveReading, liveFailure } from './live-failure.ts';
import { isWebMercator } from './web-mercator-tile.ts';
import { withParameters } from './with-parameters.ts';
import { childrenOf, elementAt, numbersIn, readXmlElement, textAt, type XmlElement } from './xml-element.ts';

/** OGC Web Map Service 1.1.1 (OGC 01-068r3) and 1.3.0 (OGC 06-042). */

export type WmsVersion = '1.1.1' | '1.3.0';

export interface WmsLayer {
  name: string;
  title: string;
  /** As the server writes them, its own and those of the layers above. */
  crs: string[];
  /** WGS 84; null where the server states none. */
  bbox: Bbox | null;
}

export interface WmsService {
  version: WmsVersion;
  title: string;
  /** Where pictures are asked for. */
  mapUrl: string;
  /** The picture format that keeps what is not drawn transparent. */
  format: string;
  layers: WmsLayer[];
}

const MOST_LAYERS = 5000;
const formats = ['image/png', 'image/png; mode=8bit', 'image/png8', 'image/webp', 'image/gif', 'image/jpeg'];

function wmsCapabilitiesUrl(url: string, version: WmsVersion = '1.3.0'): string {
  const asked = withParameters(url, { SERVICE: 'WMS', REQUEST: 'GetCapabilities', VERSION: version });
  return withParameters(asked, Object.fromEntries(mapOnly.map((name) => [name, null])));
}

/** Parameters of a picture that a pasted address may carry. */
const mapOnly = [
  'LAYERS',
  'STYLES',
  'CRS',
  'SRS',
  'BBOX',
  'WIDTH',
  'HEIGHT',
  'FORMAT',
  'TRANSPARENT',
  'EXCEPTIONS',
];

/** What a server says it can draw. It is asked for 1.3.0 and may answer in 1.1.1. */
export async function readWmsService(
  ask: Ask,
  url: string,
  signal?: AbortSignal,
): Promise<LiveReading<WmsService>> {
  const answer = await ask({ url: wmsCapabilitiesUrl(url), ...descriptionLimits }, signal);
  if (!answer.ok) return answer;
  return wmsService(answer.value.bytes, url);
}

/** Reads capabilities. `url` is the address that the user gave: pictures come from its host and no other. */
export function wmsService(bytes: Uint8Array, url: string): LiveReading<WmsService> {
  const host = new URL(url).origin;
  const root = readXmlElement(bytes, host);
  if (!root.ok) return root;
  const { name, attributes } = root.value;
  const version: WmsVersion = name === 'WMS_Capabilities' ? '1.3.0' : '1.1.1';
  if (version === '1.1.1' && name !== 'WMT_MS_Capabilities') return liveFailure('not-such-a-service', host);
  if (version === '1.1.1' && !/^1\.1\./.test(attributes.get('version') ?? '1.1.1')) {
    return liveFailure('not-such-a-service', host, { version: attributes.get('version') ?? '' });
  }
  const capability = elementAt(root.value, 'Capability');
  const getMap = elementAt(capability, 'Request', 'GetMap');
  if (!getMap) return liveFailure('not-such-a-service', host);
  const offered = childrenOf(getMap, 'Format').map(({ text }) => text.toLowerCase());
  const layers = childrenOf(capability, 'Layer').flatMap((layer) => layersIn(layer, version, [], null));
  if (layers.length === 0) return liveFailure('layer-missing', host);
  return {
    ok: true,
    value: {
      version,
      title: textAt(root.value, 'Service', 'Title'),
      mapUrl: mapUrlOf(getMap, url),
      format: formats.find((format) => offered.includes(format)) ?? 'image/png',
      layers: layers.slice(0, MOST_LAYERS),
    },
  };
}

/** The server's own address for pictures where it is of the host asked; behind a proxy it often names another. */
function mapUrlOf(getMap: XmlElement, url: string): string {
  const http = elementAt(getMap, 'DCPType', 'HTTP', 'Get', 'OnlineResource');
  const stated = http?.attributes.get('href') ?? '';
  const plain = withParameters(
    url,
    Object.fromEntries([...mapOnly, 'SERVICE', 'REQUEST', 'VERSION'].map((name) => [name, null])),
  );
  if (!URL.canParse(stated, url)) return plain;
  const resolved = new URL(stated, url);
  return resolved.origin === new URL(url).origin ? resolved.href : plain;
}

function layersIn(
  layer: XmlElement,
  version: WmsVersion,
  inherited: readonly string[],
  boxAbove: Bbox | null,
): WmsLayer[] {
  const own = childrenOf(layer, version === '1.3.0' ? 'CRS' : 'SRS').flatMap(({ text }) => text.split(/\s+/));
  const crs = [...new Set([...inherited, ...own.filter(Boolean)])];
  const bbox = geographicBox(layer, version) ?? boxAbove;
  const name = textAt(layer, 'Name');
  const title = textAt(layer, 'Title');
  const self = name === '' ? [] : [{ name, title: title || name, crs, bbox }];
  return [...self, ...childrenOf(layer, 'Layer').flatMap((child) => layersIn(child, version, crs, bbox))];
}

function geographicBox(layer: XmlElement, version: WmsVersion): Bbox | null {
  if (version === '1.3.0') {
    const box = elementAt(layer, 'EX_GeographicBoundingBox');
    const sides = ['westBoundLongitude', 'southBoundLatitude', 'eastBoundLongitude', 'northBoundLatitude'];
    return box ? boxOf(sides.flatMap((side) => numbersIn(textAt(box, side)))) : null;
  }
  const box = elementAt(layer, 'LatLonBoundingBox');
  return box ? boxOf(['minx', 'miny', 'maxx', 'maxy'].map((side) => Number(box.attributes.get(side)))) : null;
}

function boxOf(sides: number[]): Bbox | null {
  return sides.length === 4 && sides.every(Number.isFinite) ? (sides as Bbox) : null;
}

/** The code under which the layer is drawn in Web Mercator; null where the server cannot. */
export function webMercatorOf({ crs }: Pick<WmsLayer, 'crs'>): string | null {
  return crs.find((code) => /:3857$/.test(code)) ?? crs.find(isWebMercator) ?? null;
}

/**
 * The address of one picture. `box` is west, south, east, north in units of `crs`: WMS 1.3.0 wants latitude before
 * longitude for EPSG:4326 (as its authority defines it), 1.1.1 and CRS:84 never.
 */
export function wmsMapUrl(
  { version, mapUrl, format }: Pick<WmsService, 'version' | 'mapUrl' | 'format'>,
  { layer, crs, box, width, height }: MapRequest,
): string {
  const [west, south, east, north] = box;
  const isLatFirst = version === '1.3.0' && /^EPSG:(4326|4756|4258|4269)$/i.test(crs);
  const sides = isLatFirst ? [south, west, north, east] : [west, south, east, north];
  return withParameters(mapUrl, {
    SERVICE: 'WMS',
    VERSION: version,
    REQUEST: 'GetMap',
    LAYERS: layer,
    STYLES: '',
    [version === '1.3.0' ? 'CRS' : 'SRS']: crs,
    BBOX: sides.map((side) => String(Number(side.toFixed(8)))).join(','),
    WIDTH: String(width),
    HEIGHT: String(height),
    FORMAT: format,
    TRANSPARENT: 'TRUE',
  });
}

export interface MapRequest {
  layer: string;
  crs: string;
  box: readonly [number, number, number, number];
  /** Pixels. */
  width: number;
  height: number;
}
