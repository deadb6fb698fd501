import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import { evaluateCoverage } from '../../src/coverage/evaluate.ts';
import type { City } from '../../src/data/city.ts';
import type { FileKind } from '../../src/data/file-kind.ts';
import { openCity } from '../../src/data/open-city.ts';
import type { FileContent } from '../../src/data/parsed-file.ts';
import { readCommunes } from '../../src/data/read-communes.ts';
import { readOwnLayer } from '../../src/data/read-own-layer.ts';
import { readPlaces } from '../../src/data/read-places.ts';
import { readPopulation } from '../../src/data/read-population.ts';
import { readServiceAreas } from '../../src/data/read-service-areas.ts';
import { readStations } from '../../src/data/read-stations.ts';
import { contextOf, type ReadingContext } from '../../src/data/reading-context.ts';
import type { SuppliedKind } from '../../src/data/supplied-file.ts';
import type { DataTable } from '../../src/export/data-table.ts';
import { xlsxFile } from '../../src/export/xlsx-file.ts';
import { crsOf } from '../../src/geo/coordinate-systems.ts';
import { projectionOf } from '../../src/geo/projection.ts';
import type { ChoicesGiven } from '../../src/intake/choices.ts';
import { readRegister } from '../../src/register/read-register.ts';
import { registerContext } from '../../src/register/register-context.ts';
import { folderReader, openTinyCity, tinyCityDir } from '../fixtures/fixture-files.ts';
import { bytesOf, countsOf, intakeContextOf, prepared, proposed } from './open-file-fixture.ts';

const geodata = join(import.meta.dirname, '../../geodata');
const tiny = await openTinyCity();
const { city: shipped } = await openCity(folderReader(geodata), { only: ['communes', 'radio-model'] });

type Kind = Exclude<FileKind, 'dead-zones'>;

/** What the reader of a kind makes of a file, without its remarks. */
function dataset(kind: Kind, file: string, content: FileContent, context: ReadingContext): unknown {
  const entry = { id: 'x', title: { vi: '', en: '' } };
  const reading = {
    stations: () => readStations(file, content, context),
    population: () => readPopulation(file, content, context),
    'service-areas': () => readServiceAreas(file, content, context),
    communes: () => readCommunes(file, content, context),
    zones: () => readPlaces(file, content, context, 'zones'),
    places: () => readPlaces(file, content, context, 'zones'),
    other: () => readOwnLayer(file, content, context, entry),
  }[kind]();
  return reading.ok ? reading.value : reading.failures;
}

async function roundTrip(city: City, dir: string, file: string, kind: Kind): Promise<void> {
  const bytes = new Uint8Array(await readFile(join(dir, file)));
  const context = contextOf(city);
  const { intake, proposal } = await proposed(file, bytes, intakeContextOf(city));
  expect(proposal.choices.kind).toBe(kind);
  const written = await prepared(intake);
  expect(written.kind).toBe(kind);
  const before = dataset(kind, file, bytes, context);
  expect(Array.isArray(before) && before[0]?.code).not.toBe('file-missing');
  expect(dataset(kind, written.fileName, written.bytes, context)).toEqual(before);
  // Taken in once more, it is written the same.
  const again = await proposed(written.fileName, written.bytes, intakeContextOf(city), { kind });
  expect(dataset(kind, written.fileName, (await prepared(again.intake)).bytes, context)).toEqual(before);
}

describe('what is written is read back as what was brought', () => {
  it.each<[string, Kind]>([
    ['stations.csv', 'stations'],
    ['population.csv', 'population'],
    ['communes.geojson', 'communes'],
    ['zones.geojson', 'zones'],
    ['it-parks.geojson', 'zones'],
    ['innovation-spaces.geojson', 'places'],
    ['roads-major.geojson', 'other'],
  ])('tiny city, %s', (file, kind) => roundTrip(tiny, tinyCityDir, file, kind));

  it.each<[string, Kind]>([
    ['stations.csv', 'stations'],
    ['population-units.csv', 'population'],
    ['communes.geojson', 'communes'],
    ['zones.geojson', 'zones'],
    ['it-parks.geojson', 'zones'],
    ['digital-infrastructure.geojson', 'places'],
    ['service-areas.geojson', 'service-areas'],
    ['neighbours.geojson', 'other'],
    ['labels.geojson', 'other'],
  ])('shipped data, %s', { timeout: 60_000 }, (file, kind) => roundTrip(shipped!, geodata, file, kind));

  it('keeps a column that the user has set aside out of the reader’s sight', async () => {
    const table = 'name,lon,lat,kind,status,floors,part_of\nTòa A,95.01,0.01,building,operating,34,x\n';
    const { intake } = await proposed('toa-nha.csv', table, intakeContextOf(tiny), {
      kind: 'places',
      columns: { name_vi: 'name', lon: 'lon', lat: 'lat', kind: 'kind', status: 'status' },
    });
    const { fileName, bytes } = await prepared(intake);
    expect(dataset('places', fileName, bytes, contextOf(tiny))).toMatchObject([
      { floors: null, partOf: null },
    ]);
    expect(new TextDecoder().decode(bytes)).toContain('"floors (2)":');
  });

  it('keeps columns that the kind does not know, under names that mean nothing to it', async () => {
    const table =
      'id,lon,lat,radius_m,Nhà mạng chủ quản,people,LON,"a;b",note\nS1,95.01,0.01,900,x,5,1,y,"=1,2"\n';
    const { intake } = await proposed('s.csv', table, intakeContextOf(tiny), {
      columns: { id: 'id', lon: 'lon', lat: 'lat', radius_m: 'radius_m' },
    });
    const { bytes } = await prepared(intake);
    expect(new TextDecoder().decode(bytes)).toBe(
      'id,lon,lat,operator,radius_m,band,environment,simulated,Nhà mạng chủ quản,people,LON (2),"a;b",note\r\n' +
        'S1,95.01,0.01,,900,,,,x,5,1,y,"=1,2"\r\n',
    );
    expect(dataset('stations', 's.csv', bytes, contextOf(tiny))).toMatchObject([{ id: 'S1', radiusM: 900 }]);
  });

  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom('"', ',', ';', '\t', '\n', '=1', '{"a":1}', '__proto__', '%'),
  );
  const heading = fc.oneof(
    cell,
    fc.constantFrom('operator', 'LON', 'pop', 'bán kính (m)', 'nhà mạng', '__proto__'),
  );

  it('reads any table of stations back the same, whatever stands beside', async () => {
    const stations = fc.record({
      headings: fc.uniqueArray(heading, { maxLength: 4 }),
      rows: fc.array(
        fc.record({
          lon: fc.double({ min: 95, max: 95.04, noNaN: true }),
          lat: fc.double({ min: 0.001, max: 0.04, noNaN: true }),
          radius: fc.double({ min: 20, max: 15_000, noNaN: true }),
          cells: fc.array(cell, { minLength: 4, maxLength: 4 }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    });
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(stations, async ({ headings, rows }) => {
        const features = rows.map(({ lon, lat, radius, cells }, k) => ({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [lon, lat] },
          properties: Object.fromEntries([
            ['id', `S${k}`],
            ['radius_m', radius],
            ...headings
              .filter((name) => !['id', 'radius_m'].includes(name))
              .map((name, h) => [name, cells[h]]),
          ]),
        }));
        const file = JSON.stringify({ type: 'FeatureCollection', features });
        const columns = { id: 'id', radius_m: 'radius_m' };
        const { intake } = await proposed('s.geojson', file, intakeContextOf(tiny), {
          kind: 'stations',
          columns,
        });
        const answer = await intake.prepare();
        if (!answer.ok) throw new Error(JSON.stringify(answer.failures));
        compared += rows.length;
        expect(dataset('stations', answer.value.fileName, answer.value.bytes, contextOf(tiny))).toMatchObject(
          rows.map(({ lon, lat, radius }, k) => ({
            id: `S${k}`,
            position: [lon, lat],
            radiusM: radius,
            operator: 'unknown',
          })),
        );
      }),
      { seed: 7, numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(300);
  });
});

describe('a layer of parks that says little', () => {
  const outline = (lon: number) => ({
    type: 'Polygon',
    coordinates: [
      [
        [lon, 0.01],
        [lon + 0.002, 0.01],
        [lon + 0.002, 0.012],
        [lon, 0.012],
        [lon, 0.01],
      ],
    ],
  });
  const layer = (properties: object[]) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: properties.map((each, k) => ({
        type: 'Feature',
        geometry: outline(95.01 + k / 200),
        properties: each,
      })),
    });

  it('comes in as zones that count for the target, and says what was assumed', async () => {
    const file = layer([
      { TEN: 'KCN Hòa Khánh', 'Tình trạng': 'Đang hoạt động', 'Diện tích (m2)': 45_000 },
      { TEN: 'Cụm công nghiệp Cẩm Lệ', 'Tình trạng': 'đang thi công', 'Diện tích (m2)': null },
      { TEN: 'Hòa Ninh', 'Tình trạng': '', 'Diện tích (m2)': null },
    ]);
    const { intake, proposal } = await proposed('KCN.geojson', file, intakeContextOf(tiny));
    expect(proposal.choices).toMatchObject({ kind: 'zones', defaults: { kind: 'industrial-park' } });
    expect(countsOf(proposal)).toEqual([3, 2, 0, 0, 1]);
    const revised = await intake.revise({ defaults: { ...proposal.choices.defaults, status: 'planned' } });
    expect(revised.ok && countsOf(revised.value)).toEqual([3, 3, 0, 0, 0]);
    expect(
      revised.ok &&
        revised.value.report.remarks.map(({ code, where, detail }) => [code, where.field, detail?.used]),
    ).toEqual(
      expect.arrayContaining([
        ['unit-converted', 'Diện tích (m2)', 'ha'],
        ['ids-assumed', 'id', 'kcn-1'],
        ['value-assumed', 'kind', 'industrial-park'],
        ['value-assumed', 'status', 'planned'],
        ['value-assumed', 'position', 'approximate'],
        ['value-assumed', 'confidence', 'low'],
        ['value-assumed', 'target_zone', 'yes'],
        ['value-assumed', 'source', 'KCN.geojson'],
      ]),
    );
    const { bytes } = await prepared(intake);
    expect(dataset('zones', 'zones.geojson', bytes, contextOf(tiny))).toMatchObject([
      {
        id: 'kcn-1',
        kind: 'industrial-park',
        status: 'operating',
        areaHa: 4.5,
        confidence: 'low',
        targetZone: true,
        position: 'approximate',
      },
      { id: 'kcn-2', kind: 'industrial-cluster', status: 'under-construction', areaHa: null },
      { id: 'kcn-3', kind: 'industrial-park', status: 'planned', source: 'KCN.geojson' },
    ]);
  });
});

describe('a table of dead zones', () => {
  it('goes on to the register under the names that it has for its columns', async () => {
    const table =
      'STT;Tên thôn;Xã;Số người;Số hộ;Điện;X;Y;Nguồn;Ngày phản ánh\n1;Thôn Tốt;Phường An Bình;1.200;300;Chưa có điện;95,01;0,01;UBND phường;05/03/2026\n';
    const { intake, proposal } = await proposed('thôn lõm sóng.csv', table, intakeContextOf(tiny));
    expect([proposal.choices.kind, countsOf(proposal)]).toEqual(['dead-zones', [1, 1, 0, 0, 0]]);
    const { fileName, bytes } = await prepared(intake);
    const read = readRegister(fileName, bytes, registerContext(tiny, [], '2026-11-28'));
    expect(read.ok && read.reading.bad).toEqual([]);
    expect(read.ok && read.reading.good.map(({ entry }) => entry)).toMatchObject([
      { name: 'Thôn Tốt', communeCode: '001', people: 1200, households: 300, position: [95.01, 0.01] },
    ]);
  });
});

interface StationRow {
  id: string;
  operator: string;
  position: readonly [number, number];
  radiusM: number;
}

/** A workbook as surveyors write it: the northing is X, the easting Y, the radius in kilometres. */
async function surveyorsWorkbook(stations: readonly StationRow[], crs: string): Promise<Uint8Array> {
  const { fromWgs84 } = await projectionOf(crsOf(crs)!);
  const column = (key: string, kind: 'text' | 'decimal', value: (row: StationRow) => string | number) => ({
    key,
    heading: { vi: key, en: key },
    kind,
    value,
    ...(kind === 'decimal' ? { digits: 4 } : {}),
  });
  const table: DataTable<StationRow> = {
    name: 'tram',
    title: { vi: 'Trạm', en: 'Stations' },
    columns: [
      column('Mã trạm', 'text', ({ id }) => id),
      column('X', 'decimal', ({ position: [lon, lat] }) => fromWgs84(lon, lat)[1]),
      column('Y', 'decimal', ({ position: [lon, lat] }) => fromWgs84(lon, lat)[0]),
      column('Nhà mạng', 'text', ({ operator }) => operator),
      column('Bán kính (km)', 'decimal', ({ radiusM }) => radiusM / 1000),
    ],
    rows: stations,
    about: [],
    simulated: false,
  };
  return new Uint8Array(await (await xlsxFile(table, 'vi')).arrayBuffer());
}

async function valueWith(kind: SuppliedKind, name: string, content: Uint8Array): Promise<number> {
  const { city, failures } = await openCity(folderReader(tinyCityDir), {
    supplied: [{ kind, mode: 'replace', name, content }],
  });
  if (!city) throw new Error(JSON.stringify(failures));
  return evaluateCoverage(coverageInputOf(city), 'any').result.value;
}

describe('a workbook of stations in VN-2000', () => {
  it('gives the number that the same stations give in WGS 84', async () => {
    const stations: StationRow[] = [
      { id: 'S1', position: [95.01, 0.01], operator: 'Gamma', radiusM: 900 },
      { id: 'S2', position: [95.03, 0.01], operator: 'Gamma', radiusM: 600 },
    ];
    const given: ChoicesGiven = {
      kind: 'stations',
      placing: { crs: 'EPSG:5896', axes: 'xy' },
      columns: { id: 'Mã trạm', lon: 'Y', lat: 'X', operator: 'Nhà mạng', radius_m: 'Bán kính (km)' },
    };
    const workbook = await surveyorsWorkbook(stations, 'EPSG:5896');
    const { intake, proposal } = await proposed('trạm.xlsx', workbook, intakeContextOf(tiny), given);
    expect([proposal.format, countsOf(proposal)]).toEqual(['xlsx', [2, 2, 0, 0, 0]]);
    const { fileName, bytes } = await prepared(intake);
    const inWgs84 = bytesOf(
      `id,lon,lat,operator,radius_m\n${stations.map(({ id, position, operator, radiusM }) => [id, ...position, operator, radiusM].join()).join('\n')}\n`,
    );
    expect(await valueWith('stations', fileName, bytes)).toBe(await valueWith('stations', 's.csv', inWgs84));
    expect(await valueWith('stations', fileName, bytes)).toBe(58);
  });

  it('is placed by its numbers alone, to the centimetre', async () => {
    const all = readStations(
      'stations.csv',
      new Uint8Array(await readFile(join(geodata, 'stations.csv'))),
      contextOf(shipped!),
    );
    if (!all.ok) throw new Error('The shipped stations cannot be read.');
    const some = all.value.filter((_, k) => k % 9 === 0);
    const workbook = await surveyorsWorkbook(some, 'EPSG:5899');
    const { intake, proposal } = await proposed('Trạm 5G.xlsx', workbook, intakeContextOf(shipped!));
    expect(proposal.choices).toMatchObject({ kind: 'stations', placing: { crs: 'EPSG:5899', axes: 'xy' } });
    const { bytes } = await prepared(intake);
    const back = readStations('s.csv', bytes, contextOf(shipped!));
    if (!back.ok) throw new Error(JSON.stringify(back.failures));
    expect(back.value).toHaveLength(some.length);
    for (const [k, { position, radiusM, operator }] of back.value.entries()) {
      const { position: was, radiusM: wasM, operator: by } = some[k]!;
      expect(Math.hypot(position[0] - was[0], position[1] - was[1]) * 111_000).toBeLessThan(0.01);
      expect([radiusM, operator]).toEqual([wasM, by]);
    }
  });
});

it('what is prepared is what was asked for last, however long the corrections before it take', async () => {
  const { intake } = await proposed(
    'tram.csv',
    'id,lon,lat,operator,radius_m\nX1,95.01,0.01,alpha,400\n',
    intakeContextOf(tiny),
  );
  const [slow, last] = await Promise.all([
    intake.revise({ placing: { crs: 'EPSG:5899', axes: 'xy' } }),
    intake.revise({ placing: { crs: 'EPSG:4326', axes: 'xy' } }),
  ]);
  expect(slow.ok && slow.value.report.untouched).toBe(0);
  expect(last.ok && last.value.report.untouched).toBe(1);
  expect((await prepared(intake)).count).toBe(1);
});
