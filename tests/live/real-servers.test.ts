import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bbox } from '../../src/geo/lon-lat.ts';
import type { Ask } from '../../src/live/ask.ts';
import { findLayers } from '../../src/live/find-layers.ts';
import { openLiveSource } from '../../src/live/live-source.ts';
import { itemLimits, readFeatureService, readItems } from '../../src/live/ogc-features.ts';
import { createRelay } from '../../src/live/relay.ts';
import { readWmsService, wmsMapUrl } from '../../src/live/wms.ts';
import {
  hasMapCache,
  hasMapServer,
  type MapCache,
  type MapServer,
  startMapCache,
  startMapServer,
} from '../support/map-servers.ts';
import { startOtherHost } from '../support/other-host.ts';
import { pmtilesFile } from '../support/pmtiles-file.ts';
import { type PostGis, postgresPrograms, startPostGis } from '../support/postgis.ts';

const file = join(import.meta.dirname, '../../geodata/communes.geojson');
const communes: FeatureCollection = JSON.parse(readFileSync(file, 'utf8'));
const cityBbox: Bbox = [107.2, 14.9, 112.9, 17.2];

/** Asks through a relay that allows these hosts only. */
function asking(...hosts: string[]): Ask {
  const relay = createRelay(fetch);
  relay.allow(hosts);
  let id = 0;
  return (question) => relay.ask(++id, question);
}

function value<T>(reading: { ok: true; value: T } | { ok: false; failure: unknown }): T {
  if (!reading.ok) throw new Error(JSON.stringify(reading.failure));
  return reading.value;
}

function ringsOf({ geometry }: Feature): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** Degrees between corners of the same place in two rings, the farthest; they may begin anywhere and go either way. */
function ringDistance(one: Position[], other: Position[]): number {
  if (one.length !== other.length) return Infinity;
  const [a, b] = [one.slice(0, -1), other.slice(0, -1)];
  const apart = (p: Position, q: Position) => Math.max(Math.abs(p[0]! - q[0]!), Math.abs(p[1]! - q[1]!));
  const start = b.reduce((best, corner, i) => (apart(corner, a[0]!) < apart(b[best]!, a[0]!) ? i : best), 0);
  const along = (step: 1 | -1) =>
    a.reduce(
      (most, p, i) => Math.max(most, apart(p, b[(start + step * i + b.length * a.length) % b.length]!)),
      0,
    );
  return Math.min(along(1), along(-1));
}

/** The same for all rings of two features. */
function featureDistance(one: Feature, other: Feature): number {
  const [a, b] = [ringsOf(one), ringsOf(other)];
  if (a.length !== b.length) return Infinity;
  return a.reduce(
    (most, ring) =>
      Math.max(
        most,
        b.reduce((least, each) => Math.min(least, ringDistance(ring, each)), Infinity),
      ),
    0,
  );
}

/** Pixels that are not transparent, and how many colours they have. */
function painted(bytes: Uint8Array): { share: number; colors: number } {
  const { data } = PNG.sync.read(Buffer.from(bytes));
  const colors = new Set<number>();
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] === 0) continue;
    count += 1;
    colors.add((data[at]! << 16) + (data[at + 1]! << 8) + data[at + 2]!);
  }
  return { share: (4 * count) / data.length, colors: colors.size };
}

function socket({ folder }: PostGis): string {
  return `host=${folder} dbname=postgres user=postgres`;
}

/** Tile of zoom 9 in the middle of the city's mainland. */
const tile = { z: 9, x: 409, y: 232 };

const programs = postgresPrograms();
const skipped = !hasMapServer() ? 'MapServer is not installed (Debian: cgi-mapserver)' : null;
if (skipped) console.log(`live servers: skipped, ${skipped}`);

describe.skipIf(skipped !== null)('MapServer', () => {
  let postgis: PostGis | null = null;
  let server: MapServer;
  let ask: Ask;

  beforeAll(async () => {
    let connection = `CONNECTIONTYPE OGR CONNECTION "${file}" DATA "communes"`;
    if (programs) {
      postgis = await startPostGis(programs);
      await postgis.client.query(
        'CREATE TABLE commune (gid serial primary key, code text, name text, geom geometry)',
      );
      await postgis.client.query(
        `INSERT INTO commune (code, name, geom)
         SELECT f->'properties'->>'code', f->'properties'->>'name', ST_SetSRID(ST_GeomFromGeoJSON(f->>'geometry'), 4326)
         FROM unnest($1::jsonb[]) AS u(f)`,
        [communes.features.map((feature) => JSON.stringify(feature))],
      );
      // through GDAL: MapServer 8.0.0's own driver forgets which page was asked for
      connection = `CONNECTIONTYPE OGR CONNECTION "PG:${socket(postgis)}" DATA "commune"`;
    } else console.log('live servers: no PostGIS, MapServer reads the GeoJSON file');
    server = await startMapServer(connection);
    ask = asking(server.host);
  });

  afterAll(async () => {
    await server?.stop();
    await postgis?.stop();
  });

  test('is recognised as OGC API – Features and as WMS, by its address alone', async () => {
    expect(value(await findLayers(ask, server.ogcApi))).toMatchObject({
      kind: 'ogc-features',
      title: 'The city',
      layers: [{ name: 'communes', title: 'Communes', usable: true }],
    });
    const wms = value(await findLayers(ask, server.wms));
    expect(wms.kind).toBe('wms');
    expect(wms.layers).toContainEqual({ name: 'communes', title: 'Communes', usable: true });
  });

  test('gives every commune by pages of 10, with the same geometry', async () => {
    const { collections } = value(await readFeatureService(ask, server.ogcApi));
    const [entry] = collections;
    expect(entry?.bbox).toEqual([107, 14, 114, 18]);
    const before = server.requests.length;
    const items = value(await readItems(ask, entry!, { limits: { ...itemLimits, pageSize: 10 } }));
    expect(items.features).toHaveLength(communes.features.length);
    expect(items).toMatchObject({ matched: communes.features.length, cutShort: null });
    expect(server.requests.length - before).toBe(Math.ceil(communes.features.length / 10));
    const byCode = new Map(items.features.map((feature) => [feature.properties?.code, feature]));
    let farthest = 0;
    for (const feature of communes.features) {
      const got = byCode.get(feature.properties?.code);
      expect(got, feature.properties?.name).toBeDefined();
      farthest = Math.max(farthest, featureDistance(feature, got!));
    }
    // MapServer rounds the sixth decimal up
    expect(farthest).toBeLessThanOrEqual(1e-6 + 1e-9);
  });

  test('gives what lies in a box, and stops at a limit with a remark', async () => {
    const { collections } = value(await readFeatureService(ask, server.ogcApi));
    const [entry] = collections;
    const centre = value(await readItems(ask, entry!, { bbox: [108.21, 16.06, 108.22, 16.07] }));
    expect(centre.features.length).toBeGreaterThan(0);
    expect(centre.features.length).toBeLessThan(10);
    const short = value(
      await readItems(ask, entry!, { limits: { ...itemLimits, pageSize: 10, features: 25 } }),
    );
    expect(short).toMatchObject({ cutShort: 'features', matched: communes.features.length });
    expect(short.features).toHaveLength(25);
  });

  test.skipIf(!programs)(
    'that gives one page again and again is not asked for ever, and it is said',
    async () => {
      const data = 'geom from commune using unique gid using srid=4326';
      const native = await startMapServer(
        `CONNECTIONTYPE POSTGIS CONNECTION "${socket(postgis!)}" DATA "${data}"`,
      );
      try {
        const askNative = asking(native.host);
        const { collections } = value(await readFeatureService(askNative, native.ogcApi));
        const limits = { ...itemLimits, pageSize: 10 };
        const { features, cutShort, pages } = value(await readItems(askNative, collections[0]!, { limits }));
        expect(new Set(features.map(({ properties }) => properties?.code)).size).toBe(features.length);
        if (features.length < communes.features.length)
          expect({ cutShort, pages }).toEqual({ cutShort: 'repeats', pages: 2 });
      } finally {
        await native.stop();
      }
    },
  );

  test('draws the communes in the map’s own projection', async () => {
    const source = value(
      await openLiveSource(ask, { kind: 'wms', url: server.wms, layer: 'communes' }, cityBbox),
    );
    expect(source.view).toMatchObject({ form: 'raster', tileSize: 512 });
    const picture = value(await source.tile(tile.z, tile.x, tile.y));
    const { share, colors } = painted(picture!);
    expect(share).toBeGreaterThan(0.1);
    expect(colors).toBeGreaterThan(1);
    expect(painted(value(await source.tile(9, 200, 100))!).share).toBe(0);
  });

  test('draws the same in WMS 1.3.0 and 1.1.1, whichever number of a position comes first', async () => {
    const service = value(await readWmsService(ask, server.wms));
    expect(service.version).toBe('1.3.0');
    const request = {
      layer: 'communes',
      crs: 'EPSG:4326',
      box: [107.5, 15.2, 108.5, 16.2],
      width: 256,
      height: 256,
    } as const;
    const pictures: Uint8Array[] = [];
    for (const version of ['1.3.0', '1.1.1'] as const) {
      const url = wmsMapUrl({ ...service, version }, request);
      const answer = value(await ask({ url, maxBytes: 1e6, patienceMs: 10_000, timeoutMs: 10_000 }));
      pictures.push(PNG.sync.read(Buffer.from(answer.bytes)).data);
      expect(painted(answer.bytes).share).toBeGreaterThan(0.3);
    }
    expect(Buffer.compare(pictures[0]!, pictures[1]!)).toBe(0);
  });

  test('says in its own words what it does not know', async () => {
    const address = { kind: 'wms', url: server.wms, layer: 'nothing' } as const;
    expect(await openLiveSource(ask, address, cityBbox)).toMatchObject({
      ok: false,
      failure: { code: 'layer-missing', detail: { layer: 'nothing' } },
    });
  });

  test('is not asked while its host is not allowed', async () => {
    const before = server.requests.length;
    expect(await findLayers(asking('http://127.0.0.1:1'), server.ogcApi)).toMatchObject({
      ok: false,
      failure: { code: 'host-not-allowed', host: server.host },
    });
    expect(server.requests.length).toBe(before);
  });

  test.skipIf(!hasMapCache())('is shown by MapCache’s WMTS, by key-value pairs and by REST', async () => {
    const cache: MapCache = await startMapCache(server.wms);
    try {
      const askCache = asking(cache.host);
      const pictures: Uint8Array[] = [];
      for (const url of [`${cache.wmts}?SERVICE=WMTS`, cache.restCapabilities]) {
        const found = value(await findLayers(askCache, url));
        expect(found.kind).toBe('wmts');
        expect(found.layers).toContainEqual({ name: 'communes', title: 'Communes', usable: true });
        expect(found.layers).toContainEqual({
          name: 'degrees-only',
          title: 'In degrees only',
          usable: false,
        });
        const address = { kind: 'wmts', url, layer: 'communes' } as const;
        const source = value(await openLiveSource(askCache, address, cityBbox));
        expect(source.view).toMatchObject({ form: 'raster', tileSize: 256, minZoom: 0 });
        pictures.push(value(await source.tile(tile.z, tile.x, tile.y))!);
      }
      expect(painted(pictures[0]!).share).toBeGreaterThan(0.1);
      expect(Buffer.compare(pictures[0]!, pictures[1]!)).toBe(0);
      const degrees = { kind: 'wmts', url: cache.restCapabilities, layer: 'degrees-only' } as const;
      expect(await openLiveSource(askCache, degrees, cityBbox)).toMatchObject({
        ok: false,
        failure: { code: 'wrong-projection' },
      });
    } finally {
      await cache.stop();
    }
  });

  test.each([
    ['mvt', 'vector'],
    ['png', 'raster'],
  ] as const)('cuts tiles that come back the same from a PMTiles file, %s', async (kind, form) => {
    const tiles = await Promise.all(
      [tile, { z: 9, x: 410, y: 232 }, { z: 8, x: 204, y: 116 }].map(async (at) => {
        const answer = value(
          await ask({
            url: server.tile(kind, at.z, at.x, at.y),
            maxBytes: 1e6,
            patienceMs: 1e4,
            timeoutMs: 1e4,
          }),
        );
        return { ...at, data: answer.bytes };
      }),
    );
    const bytes = pmtilesFile(tiles, kind, cityBbox, {
      name: 'Tiles',
      vector_layers: [{ id: 'communes', fields: {} }],
    });
    const host = await startOtherHost({ '/city.pmtiles': { type: 'application/octet-stream', body: bytes } });
    try {
      const url = `${host.host}/city.pmtiles`;
      expect(value(await findLayers(asking(host.host), url))).toMatchObject({
        kind: 'pmtiles',
        layers: [{ name: '', title: 'Tiles', usable: true }],
      });
      const address = { kind: 'pmtiles', url, layer: '' } as const;
      const source = value(await openLiveSource(asking(host.host), address, cityBbox));
      expect(source.view).toMatchObject({ form, minZoom: 8, maxZoom: 9, bbox: cityBbox });
      if (source.view.form === 'vector') expect(source.view.layers).toEqual(['communes']);
      for (const { z, x, y, data } of tiles) {
        expect(Buffer.compare(value(await source.tile(z, x, y))!, data)).toBe(0);
      }
      expect(value(await source.tile(9, 1, 1))).toBeNull();
      expect(host.requests.every(({ headers }) => headers.range?.startsWith('bytes='))).toBe(true);
    } finally {
      await host.stop();
    }
  });
});
