import { describe, expect, it } from 'vitest';
import { declaredCrs } from '../../src/data/declared-crs.ts';
import type { Failure, Reading } from '../../src/data/failure.ts';
import { failureSentence } from '../../src/data/failure-sentence.ts';
import { readPopulationTable } from '../../src/data/read-population-table.ts';
import { readServiceAreas } from '../../src/data/read-service-areas.ts';
import { readStations } from '../../src/data/read-stations.ts';
import { emptyContext } from '../../src/data/reading-context.ts';
import { ringCrossing } from '../../src/data/ring-crossing.ts';
import { inspectFile } from '../../src/intake/inspect-file.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let i = 0; i < text.length; i += 1) view.setUint16(2 + 2 * i, text.charCodeAt(i), true);
  return bytes;
}

function failuresOf(reading: Reading<unknown>): Failure[] {
  return reading.ok ? [] : reading.failures;
}

const stations = (text: string) => readStations('s.csv', bytesOf(text), emptyContext);
const population = (text: string) => readPopulationTable('p.csv', bytesOf(text), emptyContext);
const areas = (text: string) => readServiceAreas('a.geojson', bytesOf(text), emptyContext);

const square = '[[[95,0],[95.1,0],[95.1,0.1],[95,0.1],[95,0]]]';

function area(coordinates: string, properties = '{}'): string {
  return `{"type":"Feature","properties":${properties},"geometry":{"type":"Polygon","coordinates":${coordinates}}}`;
}

function point(properties: string): string {
  return `{"type":"Feature","properties":${properties},"geometry":{"type":"Point","coordinates":[95,0]}}`;
}

const deep = '['.repeat(100_000) + ']'.repeat(100_000);

describe('numbers no quantity can have', () => {
  it.each(['1e999', '-1e999'])('refuses %s as a number of people', (value) => {
    expect(failuresOf(population(`lon,lat,population\n95,0,${value}\n`))).toMatchObject([
      { code: 'population-not-a-number', where: { row: 2, field: 'population' }, detail: { value } },
    ]);
  });

  it('refuses more people in one place than live on Earth', () => {
    expect(failuresOf(population('lon,lat,population\n95,0,1e308\n'))).toMatchObject([
      { code: 'value-not-allowed', where: { row: 2 }, detail: { value: '1e308', expected: 'people' } },
    ]);
  });

  it.each([
    ['1e999', 'number'],
    ['100001', 'radius'],
    ['20000000', 'radius'],
  ])('refuses a radius of %s m', (value, expected) => {
    const reading = stations(`id,lon,lat,radius_m\na,95,0,${value}\n`);
    expect(failuresOf(reading)).toMatchObject([
      { code: 'value-not-allowed', where: { row: 2, field: 'radius_m' }, detail: { value, expected } },
    ]);
  });

  it('takes a radius of 100 km', () => {
    expect(stations('id,lon,lat,radius_m\na,95,0,100000\n').ok).toBe(true);
  });

  it('shows an endless number of a JSON file as it is', () => {
    const reading = areas(area(square, '{"operator":1e999}'));
    expect(failuresOf(reading)).toMatchObject([{ detail: { value: 'Infinity' } }]);
  });
});

describe('values that are lists or objects', () => {
  it.each([
    ['a property', area(square, `{"operator":${deep}}`), 'value-not-allowed'],
    ['a property with its own toString', area(square, '{"operator":{"toString":1}}'), 'value-not-allowed'],
    ['a coordinate', area(`[[[${deep},0],[95.1,0],[95.1,0.1],[95,0]]]`), 'coordinate-not-a-number'],
    [
      'a coordinate with its own toString',
      area('[[[{"toString":1},0],[1,0],[1,1]]]'),
      'coordinate-not-a-number',
    ],
  ])('are refused as %s, however deep', (_, text, code) => {
    const failures = failuresOf(areas(text));
    expect(failures.map((failure) => failure.code)).toEqual([code]);
    expect(failureSentence(failures[0]!, 'vi').message).toMatch(/“[[{]…[\]}]/);
  });

  it.each([deep, '{"toString":1}', '[5]'])('are no number of people', (value) => {
    expect(failuresOf(population(point(`{"population":${value}}`)))).toMatchObject([
      { code: 'value-not-allowed', where: { featureIndex: 0, field: 'population' } },
    ]);
  });

  it.each([deep, '{"toString":1}', '["a"]'])('are no id', (value) => {
    const text = point(`{"id":${value},"radius_m":5,"note":["not read"]}`);
    expect(failuresOf(readStations('s.geojson', bytesOf(text), emptyContext))).toMatchObject([
      { code: 'value-not-allowed', where: { featureIndex: 0, field: 'id' }, detail: { expected: 'text' } },
    ]);
  });

  it('do not stop the inspection', async () => {
    const text = area(square, '{"kind":{"toString":1},"name":"x"}');
    expect(await inspectFile('x.geojson', bytesOf(text), emptyContext)).toMatchObject({ features: 1 });
  });

  it('set no property by way of __proto__', () => {
    const reading = areas(area(square, '{"__proto__":{"operator":"alpha"}}'));
    expect(reading).toMatchObject({ ok: true, value: { serviceAreas: [{ operator: 'unknown' }] } });
  });
});

describe('columns that occur twice', () => {
  it.each([
    ['lon,lat,population,population', 'population'],
    ['lon,lat,people,population', 'population'],
    ['lon,lat,population,LON', 'lon'],
    ['lon,lat,population,commune_code,commune_code', 'commune_code'],
  ])('refuses the heading %s', (heading, field) => {
    const row = heading.replace(/[^,]+/g, '1');
    expect(failuresOf(population(`${heading}\n${row}\n`))).toMatchObject([
      { code: 'column-repeated', where: { row: 1, field } },
    ]);
  });

  it('lets columns repeat that are not read', () => {
    expect(population('lon,lat,population,note,note,,\n95,0,1,a,b,,\n').ok).toBe(true);
  });

  it('takes the position from the geometry where a property is called LON', () => {
    const reading = readStations(
      's.geojson',
      bytesOf(point('{"id":"a","LON":1,"radius_m":5}')),
      emptyContext,
    );
    expect(reading).toMatchObject({ ok: true, value: [{ position: [95, 0] }] });
  });
});

describe('encodings and formats', () => {
  it('reads GeoJSON points in UTF-16', () => {
    const reading = readStations('s.geojson', utf16(point('{"id":"a","radius_m":5}')), emptyContext);
    expect(reading).toMatchObject({ ok: true, value: [{ id: 'a' }] });
  });

  it('inspects a table in UTF-16 whatever its name', async () => {
    const bytes = utf16('id,lon,lat,radius_m\na,95,0,5\n');
    expect(await inspectFile('s', bytes, emptyContext)).toMatchObject({ ok: true, kind: 'stations' });
  });

  it.each(['stations.csv', 'areas.geojson'])(
    'calls a workbook named %s a format, not an encoding',
    async (file) => {
      const workbook = new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0xdf, 0xff]);
      const { ok, errors } = await inspectFile(file, workbook, emptyContext);
      expect(ok).toBe(false);
      expect(errors[0]?.code).toMatch(/^(format-not-supported|archive-|file-damaged)/);
    },
  );
});

describe('declaredCrs', () => {
  it.each([
    'EPSG:4326',
    'epsg:4326',
    'urn:ogc:def:crs:EPSG::4326',
    'urn:ogc:def:crs:EPSG:6.6:4326',
    'urn:x-ogc:def:crs:EPSG:4326',
    'urn:opengis:def:crs:OGC:1.3:CRS84',
    'urn:ogc:def:crs:OGC:1.3:CRS84',
    'OGC:CRS84',
    'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
    'https://www.opengis.net/def/crs/OGC/0/CRS84h',
    'http://www.opengis.net/def/crs/EPSG/0/4326',
    'http://www.opengis.net/gml/srs/epsg.xml#4326',
    'WGS84',
    'WGS_1984',
    'GCS_WGS_1984',
  ])('knows %s as WGS 84', (name) => {
    expect(declaredCrs({ crs: { type: 'name', properties: { name } } })).toEqual({ known: 'wgs84', name });
  });

  it('knows the number alone where the type says EPSG', () => {
    const crs = (code: number) => ({ crs: { type: 'EPSG', properties: { code } } });
    expect(declaredCrs(crs(4326))).toEqual({ known: 'wgs84', name: 'EPSG:4326' });
    expect(declaredCrs(crs(5899))).toEqual({ known: 'other', name: 'EPSG:5899' });
  });

  it.each([
    'EPSG:5899',
    'EPSG:43260',
    'EPSG:14326',
    'http://www.opengis.net/def/crs/EPSG/0/5899',
    'http://www.opengis.net/gml/srs/epsg.xml#43261',
    'WGS 84 / UTM zone 49N',
    '4326x',
  ])('does not take %s for it', (name) => {
    expect(declaredCrs({ crs: { properties: { name } } })).toEqual({ known: 'other', name });
  });
});

describe('rings of many long edges', () => {
  const teeth = 20_000;
  const zigzag = Array.from({ length: teeth }, (_, k) => [k % 2 === 0 ? 0 : 1, k * 1e-5]);
  const ring = [...zigzag, [2, 0.2], [2, -1], [0, -1], [0, 0]];
  const turned = (degrees: number) => {
    const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    return ring.map(([x = 0, y = 0]) => [x * c - y * s, x * s + y * c]);
  };

  it.each([0, 45, 90, 120])('are compared with their neighbours only, turned by %s°', (degrees) => {
    expect(ringCrossing(turned(degrees))).toBeNull();
  });

  it('still show the one crossing among them', () => {
    const crossed = turned(30);
    [crossed[9_001], crossed[9_003]] = [crossed[9_003]!, crossed[9_001]!];
    expect(ringCrossing(crossed)).not.toBeNull();
  });
});
