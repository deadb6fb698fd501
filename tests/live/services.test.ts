import { describe, expect, test } from 'vitest';
import type { Ask, Question, ServerAnswer } from '../../src/live/ask.ts';
import { drawnGeometry } from '../../src/live/drawn-geometry.ts';
import { fileByUrl } from '../../src/live/file-by-url.ts';
import { findLayers } from '../../src/live/find-layers.ts';
import { type LiveFailureCode, liveFailure } from '../../src/live/live-failure.ts';
import { liveFailureSentence } from '../../src/live/live-failure-sentence.ts';
import { openLiveSource } from '../../src/live/live-source.ts';
import { itemLimits, readItems } from '../../src/live/ogc-features.ts';
import { pictureSize } from '../../src/live/picture-size.ts';
import { tileBox } from '../../src/live/web-mercator-tile.ts';
import { withParameters } from '../../src/live/with-parameters.ts';
import { wmsMapUrl, wmsService } from '../../src/live/wms.ts';
import { wmtsService, wmtsTileUrl } from '../../src/live/wmts.ts';
import { readXmlElement } from '../../src/live/xml-element.ts';
import { liveWords } from '../../src/text/messages/live.ts';

const host = 'https://maps.example.vn';
const bytes = (text: string) => new TextEncoder().encode(text);

/** Answers by address; what is not listed is not found. */
function server(answers: Record<string, string | Partial<ServerAnswer>>): { ask: Ask; asked: string[] } {
  const asked: string[] = [];
  const known = new Map(Object.entries(answers));
  const ask = async ({ url }: Question) => {
    asked.push(url);
    const answer = known.get(url);
    if (answer === undefined) return liveFailure('not-found', host, { status: 404 });
    const given = typeof answer === 'string' ? { bytes: bytes(answer) } : answer;
    const blank = { status: 200, bytes: bytes(''), contentType: '', contentCrs: '', etag: '', fileName: '' };
    return { ok: true as const, value: { ...blank, ...given } };
  };
  return { ask, asked };
}

const point = (id: number, lon = 108, lat = 16) => ({
  type: 'Feature',
  id,
  properties: { name: `n${id}` },
  geometry: { type: 'Point', coordinates: [lon, lat] },
});

const page = (features: unknown[], next?: string, more: object = {}) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features,
    links: next ? [{ rel: 'next', type: 'application/geo+json', href: next }] : [],
    ...more,
  });

describe('OGC API – Features', () => {
  const items = `${host}/collections/a/items`;
  const first = `${items}?limit=500`;

  test('goes from page to page by the links of the server, relative ones too', async () => {
    const { ask, asked } = server({
      [first]: page([point(1)], 'items?cursor=x'),
      [`${host}/collections/a/items?cursor=x`]: page([point(2)]),
    });
    const reading = await readItems(ask, { itemsUrl: items });
    expect(reading).toMatchObject({ ok: true, value: { features: [{ id: 1 }, { id: 2 }], cutShort: null } });
    expect(asked).toHaveLength(2);
  });

  test('asks by https again where a link behind a proxy says http', async () => {
    const { ask } = server({
      [first]: page([point(1)], 'http://maps.example.vn/collections/a/items?p=2'),
      [`${items}?p=2`]: page([point(2)]),
    });
    expect(await readItems(ask, { itemsUrl: items })).toMatchObject({ value: { pages: 2 } });
  });

  test.each([
    ['a page that names itself', first, first],
    ['two pages that name each other', `${items}?p=2`, first],
  ])('ends with %s', async (_, next, back) => {
    const { ask, asked } = server({
      [first]: page([point(1)], next),
      [`${items}?p=2`]: page([point(2)], back),
    });
    expect(await readItems(ask, { itemsUrl: items })).toMatchObject({ value: { cutShort: 'repeats' } });
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  test('ends with a server that invents a page for every page', async () => {
    let asked = 0;
    const ask: Ask = async () => {
      asked += 1;
      const body = page([point(asked)], `${items}?p=${asked}`);
      const value = {
        status: 200,
        bytes: bytes(body),
        contentType: '',
        contentCrs: '',
        etag: '',
        fileName: '',
      };
      return { ok: true, value };
    };
    expect(await readItems(ask, { itemsUrl: items })).toMatchObject({ value: { cutShort: 'pages' } });
    expect(asked).toBe(itemLimits.pages);
  });

  test.each([
    ['a header', page([point(1)]), '<http://www.opengis.net/def/crs/EPSG/0/5899>'],
    [
      'a crs member',
      page([point(1)], undefined, { crs: { properties: { name: 'urn:ogc:def:crs:EPSG::3857' } } }),
      '',
    ],
    ['numbers that are no degrees', page([point(1, 12_000_000, 1_800_000)]), ''],
  ])('refuses another projection, known by %s', async (_, body, contentCrs) => {
    const { ask } = server({ [first]: { bytes: bytes(body), contentCrs } });
    expect(await readItems(ask, { itemsUrl: items })).toMatchObject({
      ok: false,
      failure: { code: 'wrong-projection' },
    });
  });

  test('takes only what can be drawn', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(drawnGeometry({ type: 'Polygon', coordinates: deep })).toBe('not-a-geometry');
    expect(drawnGeometry({ type: 'Point', coordinates: ['108', 16] })).toBe('not-a-geometry');
    expect(drawnGeometry({ type: '__proto__', coordinates: [] })).toBe('not-a-geometry');
    const within = {
      type: 'GeometryCollection',
      geometries: [{ type: 'GeometryCollection', geometries: [] }],
    };
    expect(drawnGeometry(within)).toBe('not-a-geometry');
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    expect(drawnGeometry({ type: 'MultiPolygon', coordinates: [[ring], [ring]] })).toEqual({
      type: 'MultiPolygon',
      coordinates: [[ring]],
    });
  });
});

const wms = (
  version: string,
  inside: string,
  root = version === '1.3.0' ? 'WMS_Capabilities' : 'WMT_MS_Capabilities',
) =>
  bytes(
    `<?xml version="1.0"?><${root} version="${version}" xmlns:xlink="x"><Service><Title>T</Title></Service><Capability><Request><GetMap><Format>image/jpeg</Format><Format>image/png</Format><DCPType><HTTP><Get><OnlineResource xlink:href="https://inside.example/ows?map=1&amp;"/></Get></HTTP></DCPType></GetMap></Request>${inside}</Capability></${root}>`,
  );

describe('WMS', () => {
  const nested = (crs: string) =>
    `<Layer><Title>All</Title><${crs}>EPSG:3857</${crs}><Layer><Name>a</Name><Title>A</Title><${crs}>EPSG:4326</${crs}></Layer></Layer>`;

  test.each([
    ['1.3.0', 'CRS'],
    ['1.1.1', 'SRS'],
  ])('reads layers and what they inherit, %s', (version, crs) => {
    const service = wmsService(wms(version, nested(crs)), `${host}/wms?map=city&layers=x`);
    expect(service).toMatchObject({
      ok: true,
      value: { version, format: 'image/png', layers: [{ name: 'a', crs: ['EPSG:3857', 'EPSG:4326'] }] },
    });
    // the address that the server gives is of another host, so pictures come from the one that was allowed
    expect(service.ok && service.value.mapUrl).toBe(`${host}/wms?map=city`);
  });

  test('puts latitude first in 1.3.0 for EPSG:4326 only', () => {
    const service = { mapUrl: `${host}/wms`, format: 'image/png' };
    const request = { layer: 'a', box: [107, 15, 109, 17], width: 256, height: 256 } as const;
    const boxOf = (version: '1.1.1' | '1.3.0', crs: string) =>
      new URL(wmsMapUrl({ ...service, version }, { ...request, crs })).searchParams.get('BBOX');
    expect(boxOf('1.3.0', 'EPSG:4326')).toBe('15,107,17,109');
    expect(boxOf('1.1.1', 'EPSG:4326')).toBe('107,15,109,17');
    expect(boxOf('1.3.0', 'CRS:84')).toBe('107,15,109,17');
    expect(boxOf('1.3.0', 'EPSG:3857')).toBe('107,15,109,17');
  });

  test('says when a layer is not offered in the projection of the map', async () => {
    const url = `${host}/wms?SERVICE=WMS&REQUEST=GetCapabilities&VERSION=1.3.0`;
    const layer = '<Layer><Name>a</Name><Title>A</Title><CRS>EPSG:5899</CRS></Layer>';
    const { ask } = server({ [url]: { bytes: wms('1.3.0', layer) } });
    expect(await openLiveSource(ask, { kind: 'wms', url: `${host}/wms`, layer: 'a' }, null)).toMatchObject({
      ok: false,
      failure: { code: 'wrong-projection', detail: { crs: 'EPSG:5899' } },
    });
  });

  test('steps over the document type of 1.1.1 and refuses entities', () => {
    const root = '<WMT_MS_Capabilities version="1.1.1"/>';
    const named = `<?xml version="1.0"?><!DOCTYPE WMT_MS_Capabilities SYSTEM "http://x/y.dtd" [ <!ELEMENT V EMPTY> ]>${root}`;
    expect(readXmlElement(bytes(named), host)).toMatchObject({
      ok: true,
      value: { name: 'WMT_MS_Capabilities' },
    });
    const laughs = `<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>`;
    expect(readXmlElement(bytes(laughs), host)).toMatchObject({ ok: false, failure: { code: 'unsafe-xml' } });
    const outside = '<!DOCTYPE a SYSTEM "file:///etc/passwd" [<!ENTITY % x SYSTEM "http://x">%x;]><a/>';
    expect(readXmlElement(bytes(outside), host)).toMatchObject({
      ok: false,
      failure: { code: 'unsafe-xml' },
    });
    const deep = `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`;
    expect(readXmlElement(bytes(deep), host)).toMatchObject({ ok: false, failure: { code: 'too-large' } });
    expect(readXmlElement(bytes('not xml'), host)).toMatchObject({ ok: false });
  });
});

const wmts = (crs: string, corner: string, template = '') =>
  bytes(
    `<Capabilities><Contents><Layer><Title>A</Title><Identifier>a</Identifier><Style isDefault="true"><Identifier>plain</Identifier></Style><Format>image/png</Format><TileMatrixSetLink><TileMatrixSet>g</TileMatrixSet></TileMatrixSetLink>${template}<Dimension><Identifier>Time</Identifier><Default>2026</Default></Dimension></Layer><TileMatrixSet><Identifier>g</Identifier><SupportedCRS>${crs}</SupportedCRS><TileMatrix><Identifier>L3</Identifier><ScaleDenominator>69885283.00358972</ScaleDenominator><TopLeftCorner>${corner}</TopLeftCorner><TileWidth>256</TileWidth><TileHeight>256</TileHeight></TileMatrix></TileMatrixSet></Contents></Capabilities>`,
  );
const mercator = 'urn:ogc:def:crs:EPSG::3857';
const topLeft = '-20037508.3427892 20037508.3427892';

describe('WMTS', () => {
  test('knows the zoom of a matrix by its scale, whatever it is called', () => {
    const template = `<ResourceURL format="image/png" resourceType="tile" template="${host}/t/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png?time={Time}"/>`;
    const service = wmtsService(wmts(mercator, topLeft, template), host);
    if (!service.ok) throw new Error(service.failure.code);
    const [layer] = service.value.layers;
    expect(layer?.grid).toMatchObject({ minZoom: 3, maxZoom: 3, tileSize: 256 });
    expect(wmtsTileUrl(service.value, layer!, 3, 6, 4)).toBe(`${host}/t/plain/g/L3/4/6.png?time=2026`);
    expect(wmtsTileUrl(service.value, layer!, 4, 6, 4)).toBeNull();
  });

  test.each([
    ['another projection', 'urn:ogc:def:crs:EPSG::5899', topLeft],
    ['another corner', mercator, '0 0'],
  ])('has no grid for the map where it has %s', (_, crs, corner) => {
    expect(wmtsService(wmts(crs, corner), host)).toMatchObject({
      ok: true,
      value: { layers: [{ grid: null }] },
    });
  });

  test('gives no address of another host', () => {
    const template = '<ResourceURL resourceType="tile" template="https://evil.example/{TileMatrix}"/>';
    const service = wmtsService(wmts(mercator, topLeft, template), host);
    expect(service).toMatchObject({ ok: true, value: { layers: [{ template: null }] } });
  });
});

describe('what a server sends', () => {
  test('a page of words where a service should be', async () => {
    const { ask } = server({ [`${host}/`]: '<!doctype html><html></html>' });
    expect(await findLayers(ask, `${host}/`)).toMatchObject({
      ok: false,
      failure: { code: 'not-such-a-service' },
    });
  });

  test('a complaint instead of a picture is passed on as text', async () => {
    const capabilities = `${host}/wms?SERVICE=WMS&REQUEST=GetCapabilities&VERSION=1.3.0`;
    const layer = '<Layer><Name>a</Name><CRS>EPSG:3857</CRS></Layer>';
    const { ask } = server({ [capabilities]: { bytes: wms('1.3.0', layer) } });
    const complaining: Ask = async (question, signal) =>
      question.url.includes('GetMap')
        ? {
            ok: true,
            value: {
              status: 200,
              bytes: bytes('<ServiceException>No <b>such</b> layer</ServiceException>'),
              contentType: 'image/png',
              contentCrs: '',
              etag: '',
              fileName: '',
            },
          }
        : ask(question, signal);
    const source = await openLiveSource(complaining, { kind: 'wms', url: `${host}/wms`, layer: 'a' }, null);
    expect(source.ok && (await source.value.tile(3, 1, 1))).toMatchObject({
      ok: false,
      failure: { code: 'not-such-a-service', detail: { says: 'No such layer' } },
    });
  });

  test('a picture says how large it would be unpacked', () => {
    const png = new Uint8Array(40);
    png.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
    new DataView(png.buffer).setUint32(16, 60_000);
    new DataView(png.buffer).setUint32(20, 70_000);
    expect(pictureSize(png)).toEqual({ width: 60_000, height: 70_000 });
    expect(pictureSize(bytes('GIF89a').slice(0, 6))).toBeNull();
    expect(pictureSize(new Uint8Array(100))).toBeNull();
  });

  test.each([
    ['../../etc/passwd', 'passwd.geojson'],
    ['a\u202e\u0000b.csv', 'ab.csv'],
    ['', 'data.geojson'],
  ])('a file name is only a name: %j', async (fileName, name) => {
    const { ask } = server({
      [`${host}/x/data`]: { bytes: bytes('{}'), fileName, contentType: 'application/geo+json' },
    });
    expect(await fileByUrl(ask, `${host}/x/data`, 100)).toMatchObject({ ok: true, value: { name } });
  });
});

test('parameters are set once, whatever the case of those that are there', () => {
  expect(withParameters(`${host}/w?map=a&layers=x`, { LAYERS: 'p,q', STYLES: null })).toBe(
    `${host}/w?map=a&LAYERS=p,q`,
  );
});

test('a tile lies where Web Mercator has it', () => {
  expect(tileBox(0, 0, 0)).toEqual([
    -20037508.342789244, -20037508.342789244, 20037508.342789244, 20037508.342789244,
  ]);
  expect(tileBox(1, 1, 0)).toEqual([0, 0, 20037508.342789244, 20037508.342789244]);
});

describe('every failure', () => {
  const codes = Object.keys(liveWords.vi.failures) as LiveFailureCode[];

  test.each(codes)('%s is said in both languages with the host and what to do', (code) => {
    for (const language of ['vi', 'en'] as const) {
      const { message, suggestion } = liveFailureSentence(liveFailure(code, host).failure, language);
      expect(message).toContain(host);
      expect(message).toMatch(/^[\p{Lu}“h].*\.$/u);
      expect(suggestion).toMatch(/^\p{Lu}.*\.$/u);
      expect(message + suggestion).not.toMatch(/!|undefined/);
    }
  });
});
