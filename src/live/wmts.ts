import type { Bbox } from '../geo/lon-lat.ts';
import { type Ask, descriptionLimits } from './ask.ts';
import { type LiveReading, liveFailure } from './live-failure.ts';
import { HALF_WORLD_M, isWebMercator } from './web-mercator-tile.ts';
import { withParameters } from './with-parameters.ts';
import { childrenOf, elementAt, numbersIn, readXmlElement, textAt, type XmlElement } from './xml-element.ts';

/** OGC Web Map Tile Service 1.0.0 (OGC 07-057r7), by key-value pairs and by REST, in Web Mercator. */

export interface WmtsLayer {
  name: string;
  title: string;
  bbox: Bbox | null;
  /** Null where the layer is offered in no grid that fits the map's tiles. */
  grid: WmtsGrid | null;
  style: string;
  format: string;
  /** With {TileMatrix}, {TileRow} and {TileCol}; null where tiles are asked for by key-value pairs. */
  template: string | null;
  /** Values of further dimensions, as the server proposes them. */
  dimensions: Record<string, string>;
}

export interface WmtsGrid {
  name: string;
  /** Name of the matrix of each zoom of the map. */
  matrixOf: Record<number, string>;
  minZoom: number;
  maxZoom: number;
  /** Pixels of a side of a tile. */
  tileSize: number;
}

export interface WmtsService {
  title: string;
  /** Where tiles are asked for by key-value pairs; null where the server knows REST only. */
  tileUrl: string | null;
  layers: WmtsLayer[];
}

const MOST_LAYERS = 5000;
const CLOSEST_ZOOM = 24;
/** Metres of a pixel that scale denominators are based on. */
const PIXEL_M = 0.00028;
const formats = ['image/png', 'image/png8', 'image/webp', 'image/jpeg', 'image/jpg', 'image/gif'];

function wmtsCapabilitiesUrl(url: string): string {
  if (/WMTSCapabilities\.xml$/i.test(new URL(url).pathname)) return url;
  return withParameters(url, { SERVICE: 'WMTS', REQUEST: 'GetCapabilities', VERSION: '1.0.0' });
}

export async function readWmtsService(
  ask: Ask,
  url: string,
  signal?: AbortSignal,
): Promise<LiveReading<WmtsService>> {
  const answer = await ask({ url: wmtsCapabilitiesUrl(url), ...descriptionLimits }, signal);
  if (!answer.ok) return answer;
  return wmtsService(answer.value.bytes, url);
}

/** Reads capabilities; tiles come from the host of `url` and no other. */
export function wmtsService(bytes: Uint8Array, url: string): LiveReading<WmtsService> {
  const { origin: host } = new URL(url);
  const root = readXmlElement(bytes, host);
  if (!root.ok) return root;
  const contents = elementAt(root.value, 'Contents');
  if (root.value.name !== 'Capabilities' || !contents) return liveFailure('not-such-a-service', host);
  const grids = new Map(
    childrenOf(contents, 'TileMatrixSet').map((set) => [textAt(set, 'Identifier'), gridOf(set)]),
  );
  const layers = childrenOf(contents, 'Layer')
    .slice(0, MOST_LAYERS)
    .flatMap((layer) => layerOf(layer, grids, url));
  if (layers.length === 0) return liveFailure('layer-missing', host);
  return {
    ok: true,
    value: {
      title: textAt(root.value, 'ServiceIdentification', 'Title'),
      tileUrl: tileUrlOf(root.value, url),
      layers,
    },
  };
}

function tileUrlOf(root: XmlElement, url: string): string | null {
  const operations = childrenOf(elementAt(root, 'OperationsMetadata'), 'Operation');
  const getTile = operations.find(({ attributes }) => attributes.get('name') === 'GetTile');
  const gets = childrenOf(elementAt(getTile, 'DCP', 'HTTP'), 'Get');
  const byPairs = gets.find((get) => {
    const encodings = elementAt(get, 'Constraint', 'AllowedValues');
    return !encodings || childrenOf(encodings, 'Value').some(({ text }) => /KVP/i.test(text));
  });
  const stated = byPairs?.attributes.get('href') ?? '';
  return onHost(stated, url);
}

/** An address of the service made whole, where it is of the host that was asked. */
function onHost(stated: string, url: string): string | null {
  if (stated === '' || !URL.canParse(stated, url)) return null;
  const resolved = new URL(stated, url);
  return resolved.origin === new URL(url).origin ? resolved.href : null;
}

function layerOf(layer: XmlElement, grids: ReadonlyMap<string, WmtsGrid | null>, url: string): WmtsLayer[] {
  const name = textAt(layer, 'Identifier');
  if (name === '') return [];
  const styles = childrenOf(layer, 'Style');
  const style = styles.find(({ attributes }) => attributes.get('isDefault') === 'true') ?? styles[0];
  const offered = childrenOf(layer, 'Format').map(({ text }) => text.toLowerCase());
  const format = formats.find((each) => offered.includes(each)) ?? offered[0] ?? 'image/png';
  const linked = childrenOf(layer, 'TileMatrixSetLink').map((link) =>
    grids.get(textAt(link, 'TileMatrixSet')),
  );
  const resources = childrenOf(layer, 'ResourceURL').filter(
    ({ attributes }) => attributes.get('resourceType') === 'tile',
  );
  const resource = resources.find(({ attributes }) => attributes.get('format') === format) ?? resources[0];
  const box = elementAt(layer, 'WGS84BoundingBox');
  const corners = [...numbersIn(textAt(box, 'LowerCorner')), ...numbersIn(textAt(box, 'UpperCorner'))];
  return [
    {
      name,
      title: textAt(layer, 'Title') || name,
      bbox: corners.length === 4 && corners.every(Number.isFinite) ? (corners as Bbox) : null,
      grid: linked.find((grid) => grid != null) ?? null,
      style: textAt(style, 'Identifier'),
      format,
      template: templateOf(resource?.attributes.get('template') ?? '', url),
      dimensions: Object.fromEntries(
        childrenOf(layer, 'Dimension').map((each) => [textAt(each, 'Identifier'), textAt(each, 'Default')]),
      ),
    },
  ];
}

/** Braces do not survive the reading of an address, so only its beginning is looked at. */
function templateOf(template: string, url: string): string | null {
  const brace = template.indexOf('{');
  if (brace < 0) return null;
  const start = onHost(template.slice(0, brace), url);
  return start === null ? null : start + template.slice(brace);
}

/** The zooms of the map that a set of matrices has tiles for; null where its tiles are others. */
function gridOf(set: XmlElement): WmtsGrid | null {
  if (!isWebMercator(textAt(set, 'SupportedCRS'))) return null;
  const matrixOf: Record<number, string> = {};
  let tileSize = 0;
  for (const matrix of childrenOf(set, 'TileMatrix')) {
    const [number, wide] = [Number(textAt(matrix, 'ScaleDenominator')), Number(textAt(matrix, 'TileWidth'))];
    const [left = Number.NaN, top = Number.NaN] = numbersIn(textAt(matrix, 'TopLeftCorner'));
    const span = number * PIXEL_M * wide;
    const zoom = Math.log2((2 * HALF_WORLD_M) / span);
    const level = Math.round(zoom);
    const isAligned = Math.abs(left + HALF_WORLD_M) < 2 && Math.abs(top - HALF_WORLD_M) < 2;
    const isSquare = wide === Number(textAt(matrix, 'TileHeight')) && wide >= 64 && wide <= 1024;
    if (!isAligned || !isSquare || !(Math.abs(zoom - level) < 1e-3) || level < 0 || level > CLOSEST_ZOOM)
      continue;
    if (tileSize !== 0 && tileSize !== wide) continue;
    tileSize = wide;
    matrixOf[level] = textAt(matrix, 'Identifier');
  }
  const zooms = Object.keys(matrixOf).map(Number);
  if (zooms.length === 0) return null;
  return {
    name: textAt(set, 'Identifier'),
    matrixOf,
    minZoom: Math.min(...zooms),
    maxZoom: Math.max(...zooms),
    tileSize,
  };
}

/** The address of one tile; null where the grid has none at that zoom. */
export function wmtsTileUrl(
  { tileUrl }: Pick<WmtsService, 'tileUrl'>,
  layer: WmtsLayer,
  z: number,
  x: number,
  y: number,
): string | null {
  const matrix = layer.grid?.matrixOf[z];
  if (!layer.grid || matrix === undefined) return null;
  const values = new Map<string, string>(
    Object.entries({
      ...layer.dimensions,
      Layer: layer.name,
      Style: layer.style,
      TileMatrixSet: layer.grid.name,
      TileMatrix: matrix,
      TileRow: String(y),
      TileCol: String(x),
    }).map(([name, value]) => [name.toLowerCase(), value]),
  );
  if (layer.template !== null) {
    return layer.template.replace(/\{([^{}]{1,60})\}/g, (_, name: string) =>
      encodeURIComponent(values.get(name.toLowerCase()) ?? ''),
    );
  }
  if (tileUrl === null) return null;
  return withParameters(tileUrl, {
    SERVICE: 'WMTS',
    REQUEST: 'GetTile',
    VERSION: '1.0.0',
    LAYER: layer.name,
    STYLE: layer.style,
    FORMAT: layer.format,
    TILEMATRIXSET: layer.grid.name,
    TILEMATRIX: matrix,
    TILEROW: String(y),
    TILECOL: String(x),
    ...layer.dimensions,
  });
}
