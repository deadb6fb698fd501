import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { formats, readSource } from '../../src/intake/formats/index.ts';
import { polygonOfRings } from '../../src/intake/formats/shapefile/polygon-of-rings.ts';
import { limits } from '../../src/intake/limits.ts';
import type { SourceLayer } from '../../src/intake/source.ts';
import { dbfFile, pathsRecord, pointRecord, shpFile } from '../support/binary-samples.ts';

const shapefile = formats.find(({ id }) => id === 'shapefile')!;

const ascii = (text: string): Uint8Array => strToU8(text, true);

async function read(entries: Record<string, Uint8Array>) {
  return shapefile.read('x.zip', zipSync(entries), { limits });
}

async function layersOf(entries: Record<string, Uint8Array>): Promise<SourceLayer[]> {
  const reading = await read(entries);
  if (!reading.ok) throw new Error(JSON.stringify(reading.failures));
  return reading.value.layers;
}

/** A square of a side, against the clock; its last position is its first. */
function square(x: number, y: number, side: number): Position[] {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
}

const withClock = (ring: Position[]): Position[] => ring.toReversed();
const points = shpFile(1, [pointRecord(1, 2), pointRecord(3, 4)]);

describe('rings of a shape', () => {
  it('become polygons with their holes, running as GeoJSON has them', () => {
    const rings = [
      withClock(square(0, 0, 10)),
      square(2, 2, 2),
      withClock(square(20, 0, 10)),
      square(22, 2, 2),
    ];
    expect(polygonOfRings(rings)).toEqual({
      type: 'MultiPolygon',
      coordinates: [
        [square(0, 0, 10), withClock(square(2, 2, 2))],
        [square(20, 0, 10), withClock(square(22, 2, 2))],
      ],
    });
  });

  it('put a hole into the smallest outline round it: an island in a lake has holes of its own', () => {
    const rings = [square(4, 4, 1), square(2, 2, 6), withClock(square(3, 3, 4)), withClock(square(0, 0, 10))];
    expect(polygonOfRings(rings)).toEqual({
      type: 'MultiPolygon',
      coordinates: [
        [square(3, 3, 4), withClock(square(4, 4, 1))],
        [square(0, 0, 10), withClock(square(2, 2, 6))],
      ],
    });
  });

  it('keep a hole that touches its outline in a corner', () => {
    const hole: Position[] = [
      [0, 0],
      [4, 1],
      [1, 4],
      [0, 0],
    ];
    const polygon = polygonOfRings([withClock(square(0, 0, 10)), hole]) as Polygon;
    expect(polygon.type).toBe('Polygon');
    expect(polygon.coordinates).toHaveLength(2);
  });

  it('are told by what lies in what where a writer has turned all of them', () => {
    const polygon = polygonOfRings([square(0, 0, 10), square(2, 2, 2)]) as Polygon;
    expect(polygon).toEqual({ type: 'Polygon', coordinates: [square(0, 0, 10), withClock(square(2, 2, 2))] });
  });

  it('come out whole and wound rightly in whatever order they stand', () => {
    const cells = fc.uniqueArray(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })), {
      minLength: 1,
      maxLength: 36,
      selector: ([i, j]) => `${i},${j}`,
    });
    fc.assert(
      fc.property(cells, fc.infiniteStream(fc.integer()), (places, order) => {
        const rings = places
          .flatMap(([i, j]) => [withClock(square(10 * i, 10 * j, 8)), square(10 * i + 2, 10 * j + 2, 2)])
          .map((ring) => ({ ring, key: order.next().value }))
          .sort((a, b) => a.key! - b.key!)
          .map(({ ring }) => ring);
        const found = polygonOfRings(rings) as { type: string; coordinates: Position[][] | Position[][][] };
        const polygons = (
          found.type === 'Polygon' ? [found.coordinates] : found.coordinates
        ) as Position[][][];
        expect(polygons).toHaveLength(places.length);
        for (const [outline, hole] of polygons) {
          const [x, y] = outline![0] as [number, number];
          expect(outline).toEqual(square(x, y, 8));
          expect(hole).toEqual(withClock(square(x + 2, y + 2, 2)));
        }
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});

describe('a zip of shapefiles', () => {
  it('reads points, lines, rings and null shapes, also with heights', async () => {
    const nothing = new Uint8Array(4);
    const [layer] = await layersOf({
      'a.shp': shpFile(15, [pathsRecord(15, [withClock(square(0, 0, 1))]), nothing]),
    });
    expect(layer!.geometries).toEqual([{ type: 'Polygon', coordinates: [square(0, 0, 1)] }, null]);
    const lines = [square(0, 0, 1), square(5, 5, 1)];
    const [second] = await layersOf({
      'a.shp': shpFile(3, [pathsRecord(3, lines), pathsRecord(3, [lines[0]!])]),
    });
    expect(second!.geometries).toEqual([
      { type: 'MultiLineString', coordinates: lines },
      { type: 'LineString', coordinates: lines[0] },
    ]);
  });

  it('reads every kind of cell, and leaves deleted rows out with their shapes', async () => {
    const fields = [
      { name: 'ten', type: 'C', length: 8 },
      { name: 'so', type: 'N', length: 6 },
      { name: 'ma', type: 'N', length: 18 },
      { name: 'ngay', type: 'D', length: 8 },
      { name: 'co', type: 'L', length: 1 },
      { name: 'ghi', type: 'M', length: 10 },
    ];
    const rows = [
      ascii(` a        12.50${'900719925474099312'}20260311T${' '.repeat(10)}`),
      ascii(`*b           1${'1'.padStart(18)}20260312F${' '.repeat(10)}`),
      ascii(`         ******${''.padStart(18)}        ?${' '.repeat(10)}`),
    ];
    const shp = shpFile(1, [pointRecord(1, 1), pointRecord(2, 2), pointRecord(3, 3)]);
    const [layer] = await layersOf({ 'x/a.shp': shp, 'x/A.DBF': dbfFile(fields, rows) });
    expect(layer).toMatchObject({
      name: 'a',
      columns: ['ten', 'so', 'ma', 'ngay', 'co'],
      rows: [
        ['a', 12.5, '900719925474099312', '2026-03-11', true],
        [null, null, null, null, null],
      ],
      lines: [1, 3],
      geometries: [
        { type: 'Point', coordinates: [1, 1] },
        { type: 'Point', coordinates: [3, 3] },
      ],
    });
  });

  it.each([
    ['the .cpg file', [0xd0, 0xe0, 0x20], '1258', 0, 'Đà'],
    ['the .cpg file in words', [0xd0, 0xe0, 0x20], 'ANSI 1258\r\n', 0, 'Đà'],
    ['UTF-8 named', [0xc4, 0x90, 0x61], 'UTF-8', 0x57, 'Đa'],
    ['the language driver', [0xc4, 0x20, 0x20], undefined, 201, 'Д'],
    ['UTF-8 that nobody named', [0xc4, 0x90, 0x61], undefined, 0, 'Đa'],
    ['neither, as Vietnamese Windows', [0xd0, 0xe0, 0x20], undefined, 0x57, 'Đà'],
    ['a .cpg file that says nothing', [0xd0, 0xe0, 0x20], '???', 0, 'Đà'],
  ])('knows the encoding by %s', async (_, cell, cpg, languageDriver, expected) => {
    const dbf = dbfFile(
      [{ name: 'ten', type: 'C', length: 3 }],
      [Uint8Array.from([0x20, ...cell])],
      languageDriver,
    );
    const parts = { 'a.shp': shpFile(1, [pointRecord(1, 2)]), 'a.dbf': dbf };
    const [layer] = await layersOf(cpg === undefined ? parts : { ...parts, 'a.cpg': strToU8(cpg) });
    expect(layer!.rows).toEqual([[expected]]);
  });

  it.each([
    ['that nobody named', undefined, 0x57],
    ['that the .cpg file calls Latin', 'ISO-8859-1', 0x57],
    ['that the language driver calls Latin', undefined, 3],
  ])('reads letters that stand for others, in an encoding %s', async (_, cpg, languageDriver) => {
    const rows = ['Ph­êng H¶i Ch©u', 'ThÞ x· §iÖn Bµn', 'X· QuÕ S¬n'];
    const field = { name: 'ten', type: 'C', length: 20 };
    const dbf = dbfFile(
      [field],
      rows.map((row) => ascii(` ${row.padEnd(20)}`)),
      languageDriver,
    );
    const shp = shpFile(
      1,
      rows.map(() => pointRecord(1, 2)),
    );
    const parts = { 'a.shp': shp, 'a.dbf': dbf, ...(cpg ? { 'a.cpg': strToU8(cpg) } : {}) };
    expect(await readSource('x.zip', zipSync(parts), { limits })).toMatchObject({
      remarks: [{ code: 'encoding-detected', detail: { encoding: 'TCVN3' } }],
      value: { layers: [{ rows: [['Phường Hải Châu'], ['Thị xã Điện Bàn'], ['Xã Quế Sơn']] }] },
    });
  });

  it('makes a layer of each, takes the system from .prj and says what it leaves out', async () => {
    const prj = 'PROJCS["VN_2000",GEOGCS["VN",AUTHORITY["EPSG","4756"]],AUTHORITY["EPSG","5899"]]';
    const reading = await read({
      'b/one.shp': points,
      'b/one.prj': strToU8(prj),
      'two.shp': points,
      'note.docx': strToU8('x'),
      'one.sbn': strToU8('x'),
    });
    expect(reading.ok && reading.value.layers.map(({ name, crs }) => [name, crs?.name, crs?.wkt])).toEqual([
      ['one', 'EPSG:5899', prj],
      ['two', undefined, undefined],
    ]);
    expect(reading.ok && reading.remarks).toMatchObject([
      { code: 'attributes-missing' },
      { code: 'attributes-missing' },
      { code: 'entries-left-out', detail: { files: 1, found: 'note.docx' } },
    ]);
  });

  it('opens an archive with one file of another format as that file', async () => {
    const csv = strToU8('id,lon,lat\na,108,16\n');
    const reading = await read({ 'doc/tram.csv': csv, 'readme.txt': strToU8('How to read it.') });
    expect(reading.ok && reading.value).toMatchObject({
      file: 'x.zip',
      format: 'csv',
      layers: [{ rows: [['a', '108', '16']] }],
    });
    expect(await read({ 'a.csv': csv, 'b.csv': csv })).toMatchObject({
      failures: [{ code: 'archive-many-files', detail: { files: 2, found: 'a.csv' } }],
    });
    expect(await read({ 'a.bin': csv })).toMatchObject({ failures: [{ code: 'format-not-supported' }] });
    expect(await read({})).toMatchObject({ failures: [{ code: 'collection-empty' }] });
    expect(await read({ 'inner.zip': zipSync({ 'a.csv': csv }) })).toMatchObject({
      failures: [{ code: 'format-not-supported' }],
    });
  });

  it.each([
    ['tram.shp', '.shx, .dbf, .prj'],
    ['tram.DBF', '.shp, .shx, .prj'],
  ])('says of %s alone what is missing', async (name, missing) => {
    const bytes = name.endsWith('.shp') ? points : dbfFile([], []);
    expect(shapefile.recognises(bytes, name)).toBe(true);
    expect(await shapefile.read(name, bytes, { limits })).toMatchObject({
      failures: [{ code: 'shapefile-parts-missing', detail: { missing } }],
    });
  });
});

describe('a shapefile that lies', () => {
  const polygon = pathsRecord(5, [withClock(square(0, 0, 1))]);
  const changed = (at: number, value: number): Uint8Array => {
    const bytes = shpFile(5, [polygon]);
    new DataView(bytes.buffer).setInt32(at, value, true);
    return bytes;
  };

  it.each([
    ['more parts than bytes', changed(108 + 36, 0x7fffffff)],
    ['fewer than no parts', changed(108 + 36, -1)],
    ['more points than bytes', changed(108 + 40, 0x7fffffff)],
    ['a part that begins behind its end', changed(108 + 44, 4000)],
    ['a type nobody knows', changed(108, 77)],
    ['a record longer than the file', changed(104, 0x7fffffff)],
    ['a record of no length', changed(104, 0)],
  ])('about %s is damaged', async (_, shp) => {
    expect(await read({ 'a.shp': shp })).toMatchObject({ failures: [{ code: 'file-damaged' }] });
  });

  it('about the number of its rows takes no memory for them', async () => {
    const dbf = dbfFile([{ name: 'a', type: 'C', length: 1 }], [ascii(' a')]);
    new DataView(dbf.buffer).setUint32(4, 900_000, true);
    expect(await read({ 'a.shp': points, 'a.dbf': dbf })).toMatchObject({
      failures: [{ code: 'file-damaged' }],
    });
    new DataView(dbf.buffer).setUint32(4, 0xffffffff, true);
    expect(await read({ 'a.shp': points, 'a.dbf': dbf })).toMatchObject({
      failures: [{ code: 'file-damaged' }],
    });
  });

  it('stops at a ring of too many corners, and at too many features', async () => {
    const ring = Array.from({ length: 11 }, (_, i): Position => [i, i % 2]);
    const zip = zipSync({ 'a.shp': shpFile(3, [pathsRecord(3, [ring])]) });
    expect(await shapefile.read('x.zip', zip, { limits: { ...limits, ringVertices: 10 } })).toMatchObject({
      failures: [{ code: 'too-large', detail: { what: 'ringVertices', limit: 10 } }],
    });
    expect(
      await shapefile.read('x.zip', zipSync({ 'a.shp': points }), { limits: { ...limits, features: 1 } }),
    ).toMatchObject({
      failures: [{ code: 'too-large', detail: { what: 'features', limit: 1 } }],
    });
  });
});
