import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { FeatureCollection, Geometry, MultiPolygon } from 'geojson';
import Papa from 'papaparse';
import { topology } from 'topojson-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import { evaluateCoverage } from '../../src/coverage/evaluate.ts';
import type { CoverageResult } from '../../src/coverage/result.ts';
import { openCity } from '../../src/data/open-city.ts';
import type { SuppliedDataset } from '../../src/data/supplied-file.ts';
import type { Bbox } from '../../src/geo/lon-lat.ts';
import type { FormatId } from '../../src/intake/source.ts';
import { folderReader } from '../fixtures/fixture-files.ts';
import { farthestApartM, type ImportedLayer, importedLayer, parsedFile } from '../support/imported-layer.ts';
import { hasProgram, runProgram } from '../support/programs.ts';
import { toVn2000Pipeline } from '../support/vn2000-pipeline.ts';

type System = 'EPSG:4326' | 'EPSG:5899';
type Subject = 'stations' | 'communes';

/** What was written, from our own files. */
interface Original {
  records: Map<string, string>[];
  geometries: Geometry[];
}

const root = join(import.meta.dirname, '..', '..');
const fixtures = join(root, 'tests', 'fixtures', 'real-writers');
const geodata = join(root, 'geodata');
const cityBbox: Bbox = JSON.parse(readFileSync(join(geodata, 'catalog.json'), 'utf8')).city.bbox;

const keyOf: Record<Subject, string> = { stations: 'id', communes: 'code' };

/** Metres within which every corner must be, and what formats with fewer digits than a `number` has may be off. */
const CLOSE_M = 0.01;

function originalStations(file: string): Original {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  return {
    records: data.map(
      (row) => new Map(Object.entries(row).filter(([name]) => name !== 'lon' && name !== 'lat')),
    ),
    geometries: data.map(({ lon, lat }) => ({ type: 'Point', coordinates: [Number(lon), Number(lat)] })),
  };
}

function originalCommunes(file: string): Original {
  const { features }: FeatureCollection = JSON.parse(readFileSync(file, 'utf8'));
  return {
    records: features.map(
      ({ properties }) => new Map(Object.entries(properties ?? {}).map(([k, v]) => [k, plain(v)])),
    ),
    geometries: features.map(({ geometry }) => geometry),
  };
}

/** A value as text, dates with hyphens, logicals as our tables write them: the formats have types of their own. */
function plain(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = String(value ?? '').normalize('NFC');
  return /^\d{4}\/\d\d\/\d\d$/.test(text) ? text.replaceAll('/', '-') : text;
}

/** The column of a layer for a name of ours: tables of shapefiles cut names off after ten signs. */
function columnFor(layer: ImportedLayer, name: string): string | undefined {
  const columns = [...(layer.records[0]?.keys() ?? [])];
  return columns.find((each) => each === name) ?? columns.find((each) => each === name.slice(0, 10));
}

/** Compares all that was written with all that was read; features may stand in another order. */
function expectSame(subject: Subject, original: Original, layer: ImportedLayer, withinM: number): void {
  expect(layer.records).toHaveLength(original.records.length);
  const key = columnFor(layer, keyOf[subject])!;
  const indexOf = new Map(layer.records.map((record, i) => [plain(record.get(key)), i]));
  const columns = new Map([...original.records[0]!.keys()].map((name) => [name, columnFor(layer, name)]));
  let farthest = 0;
  original.records.forEach((record, i) => {
    const at = indexOf.get(record.get(keyOf[subject])!);
    expect(at).toBeDefined();
    const found = layer.records[at!]!;
    const read = [...record.keys()].map((name) => plain(found.get(columns.get(name) ?? '')));
    expect(read).toEqual([...record.values()]);
    farthest = Math.max(farthest, farthestApartM(original.geometries[i]!, layer.geometries[at!]!));
  });
  expect(farthest).toBeLessThanOrEqual(withinM);
}

interface Expected {
  file: string;
  format: FormatId;
  subject: Subject;
  system: System;
  /** Metres. 0 where the format keeps every coordinate to the last digit. */
  withinM: number;
}

const small: Expected[] = [
  ...(['stations', 'communes'] as const).flatMap((subject): Expected[] => [
    { file: `${subject}.geojsonl`, format: 'geojson-seq', subject, system: 'EPSG:4326', withinM: 0 },
    { file: `${subject}.gpkg`, format: 'geopackage', subject, system: 'EPSG:4326', withinM: 0 },
    { file: `${subject}.fgb`, format: 'flatgeobuf', subject, system: 'EPSG:4326', withinM: 0 },
    { file: `${subject}.zip`, format: 'shapefile', subject, system: 'EPSG:4326', withinM: 0 },
    { file: `${subject}.kml`, format: 'kml', subject, system: 'EPSG:4326', withinM: 0 },
    { file: `${subject}.kmz`, format: 'kmz', subject, system: 'EPSG:4326', withinM: 0 },
    { file: `${subject}-vn2000.geojson`, format: 'geojson', subject, system: 'EPSG:5899', withinM: CLOSE_M },
    { file: `${subject}-vn2000.gpkg`, format: 'geopackage', subject, system: 'EPSG:5899', withinM: CLOSE_M },
    { file: `${subject}-vn2000.fgb`, format: 'flatgeobuf', subject, system: 'EPSG:5899', withinM: CLOSE_M },
    { file: `${subject}-vn2000.zip`, format: 'shapefile', subject, system: 'EPSG:5899', withinM: CLOSE_M },
  ]),
  {
    file: 'communes-windows-1258.zip',
    format: 'shapefile',
    subject: 'communes',
    system: 'EPSG:4326',
    withinM: 0,
  },
  {
    file: 'communes-vn2000.parquet',
    format: 'geoparquet',
    subject: 'communes',
    system: 'EPSG:5899',
    withinM: CLOSE_M,
  },
  { file: 'stations.parquet', format: 'geoparquet', subject: 'stations', system: 'EPSG:4326', withinM: 0 },
  { file: 'stations.gpx', format: 'gpx', subject: 'stations', system: 'EPSG:4326', withinM: 0 },
  { file: 'stations-gdal.xlsx', format: 'xlsx', subject: 'stations', system: 'EPSG:4326', withinM: 0 },
  { file: 'stations-libreoffice.xlsx', format: 'xlsx', subject: 'stations', system: 'EPSG:4326', withinM: 0 },
];

describe('small files that other programs wrote', () => {
  const originals: Record<Subject, Original> = {
    stations: originalStations(join(fixtures, 'stations.csv')),
    communes: originalCommunes(join(fixtures, 'communes.geojson')),
  };

  it.each(small)('$file comes back as it was', async ({ file, format, subject, system, withinM }) => {
    const layer = await importedLayer(file, new Uint8Array(readFileSync(join(fixtures, file))), cityBbox);
    expect(layer.format).toBe(format);
    expect(layer.placing.axes).toBe('xy');
    expect(layer.placing.crs).toBe(system);
    expectSame(subject, originals[subject], layer, withinM);
  });
});

const withGdal = hasProgram('ogr2ogr');
if (!withGdal) console.warn('The matrix of real writers is skipped: ogr2ogr is not on this machine.');

/** Columns by which the readers of `data` know those of our own files. */
const columnsRead: Record<Subject, readonly string[]> = {
  stations: ['id', 'operator', 'band', 'environment', 'radius_m', 'simulated'],
  communes: [
    'code',
    'name',
    'name_en',
    'type',
    'area_km2',
    'population',
    'former_units',
    'former_district',
    'terrain',
    'label_lon',
    'label_lat',
  ],
};

type Figures = Pick<CoverageResult, 'value' | 'coveredPeople' | 'totalPeople' | 'definitions'>;

/** Figures that the screen shows, computed with the layer in the place of what ships. */
async function figuresWith(subject: Subject, layer: ImportedLayer | null): Promise<Figures> {
  const supplied: SuppliedDataset[] = [];
  if (layer) {
    const columnOf = new Map(columnsRead[subject].map((name) => [name, columnFor(layer, name)!]));
    supplied.push({ kind: subject, mode: 'replace', name: subject, content: parsedFile(layer, columnOf) });
  }
  const { city, failures } = await openCity(folderReader(geodata), {
    only: ['communes', 'population', 'radio-model', 'stations', 'targets'],
    supplied,
  });
  expect(failures).toEqual([]);
  const { value, coveredPeople, totalPeople, definitions } = evaluateCoverage(coverageInputOf(city!)).result;
  return { value, coveredPeople, totalPeople, definitions };
}

interface Writer extends Omit<Expected, 'file'> {
  title: string;
  /** Writes the file into a folder, from a GeoPackage with what is to be written; gives its path. */
  write(from: string, folder: string): string;
}

const lonLatPoints = ['-oo', 'X_POSSIBLE_NAMES=lon', '-oo', 'Y_POSSIBLE_NAMES=lat'];

/** A driver of GDAL that writes one file. */
function byGdal(driver: string, ending: string, options: readonly string[] = []) {
  return (from: string, folder: string): string => {
    const to = join(folder, `written${ending}`);
    runProgram('ogr2ogr', ['-f', driver, to, from, ...options]);
    return to;
  };
}

function shapefileZip(from: string, folder: string, encoding: string): string {
  const parts = join(folder, 'parts');
  mkdirSync(parts);
  runProgram('ogr2ogr', [
    '-f',
    'ESRI Shapefile',
    join(parts, 'written.shp'),
    from,
    '-lco',
    `ENCODING=${encoding}`,
  ]);
  const entries = ['shp', 'shx', 'dbf', 'prj', 'cpg'].map((each) => [
    `written.${each}`,
    new Uint8Array(readFileSync(join(parts, `written.${each}`))),
  ]);
  const to = join(folder, 'written.zip');
  writeFileSync(to, zipSync(Object.fromEntries(entries)));
  return to;
}

/** A table with coordinates in columns, which LibreOffice makes a workbook of. */
function byLibreOffice(from: string, folder: string): string {
  const table = join(folder, 'written.csv');
  runProgram('ogr2ogr', ['-f', 'CSV', table, from, '-lco', 'GEOMETRY=AS_XY']);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const filter = '--infilter=CSV:44,34,76';
  runProgram('soffice', [profile, '--headless', '--convert-to', 'xlsx', filter, '--outdir', folder, table]);
  return join(folder, 'written.xlsx');
}

function byGdalAsWorkbook(from: string, folder: string): string {
  const table = join(folder, 'written.csv');
  runProgram('ogr2ogr', ['-f', 'CSV', table, from, '-lco', 'GEOMETRY=AS_XY', '-lco', 'CREATE_CSVT=YES']);
  const to = join(folder, 'written.xlsx');
  runProgram('ogr2ogr', ['-f', 'XLSX', to, table]);
  return to;
}

function byTopojson(from: string, folder: string): string {
  const plainJson = byGdal('GeoJSON', '.geojson')(from, folder);
  const to = join(folder, 'written.topojson');
  const written: FeatureCollection = JSON.parse(readFileSync(plainJson, 'utf8'));
  writeFileSync(to, JSON.stringify(topology({ written })));
  return to;
}

const bothSystems: readonly System[] = ['EPSG:4326', 'EPSG:5899'];
const bothSubjects: readonly Subject[] = ['stations', 'communes'];

const writers: Writer[] = bothSystems.flatMap((system) =>
  bothSubjects.flatMap((subject): Writer[] => {
    const exact = system === 'EPSG:4326' ? 0 : CLOSE_M;
    const common = { subject, system, withinM: exact };
    const all: Writer[] = [
      { ...common, title: 'GeoJSON', format: 'geojson', write: byGdal('GeoJSON', '.geojson') },
      {
        ...common,
        title: 'CSV with WKT',
        format: 'csv',
        write: byGdal('CSV', '.csv', ['-lco', 'GEOMETRY=AS_WKT']),
      },
      {
        ...common,
        title: 'Shapefile',
        format: 'shapefile',
        write: (from, to) => shapefileZip(from, to, 'UTF-8'),
      },
      { ...common, title: 'GeoPackage', format: 'geopackage', write: byGdal('GPKG', '.gpkg') },
      { ...common, title: 'FlatGeobuf', format: 'flatgeobuf', write: byGdal('FlatGeobuf', '.fgb') },
    ];
    // These formats know no other system than WGS 84.
    if (system === 'EPSG:4326') {
      const seventeen = ['-lco', 'COORDINATE_PRECISION=17'];
      all.push(
        {
          ...common,
          title: 'GeoJSONSeq',
          format: 'geojson-seq',
          write: byGdal('GeoJSONSeq', '.geojsonl', seventeen),
        },
        { ...common, title: 'KML', format: 'kml', write: byGdal('KML', '.kml') },
        { ...common, title: 'KMZ', format: 'kmz', write: byGdal('LIBKML', '.kmz') },
        { ...common, title: 'TopoJSON', format: 'topojson', write: byTopojson },
      );
    }
    if (subject === 'stations') {
      all.push(
        {
          ...common,
          title: 'CSV with X, Y',
          format: 'csv',
          write: byGdal('CSV', '.csv', ['-lco', 'GEOMETRY=AS_XY']),
        },
        { ...common, title: 'XLSX', format: 'xlsx', write: byGdalAsWorkbook },
      );
      if (system === 'EPSG:4326') {
        const extensions = ['-dsco', 'GPX_USE_EXTENSIONS=YES'];
        all.push({ ...common, title: 'GPX', format: 'gpx', write: byGdal('GPX', '.gpx', extensions) });
      }
      if (hasProgram('soffice')) {
        all.push({ ...common, title: 'XLSX of LibreOffice', format: 'xlsx', write: byLibreOffice });
      }
    } else if (system === 'EPSG:4326') {
      const write: Writer['write'] = (from, to) => shapefileZip(from, to, 'CP1258');
      all.push({ ...common, title: 'Shapefile in windows-1258', format: 'shapefile', write });
    }
    return all;
  }),
);

describe.skipIf(!withGdal)('the city written by other programs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'real-writers-'));
  const originals: Record<Subject, Original> = {
    stations: originalStations(join(geodata, 'stations.csv')),
    communes: originalCommunes(join(geodata, 'communes.geojson')),
  };
  let shipped: Figures;

  const source = (subject: Subject, system: System): string =>
    join(folder, `${subject}-${system === 'EPSG:4326' ? 'wgs84' : 'vn2000'}.gpkg`);

  beforeAll(async () => {
    const sql =
      'SELECT id, operator, band, environment, CAST(radius_m AS integer) AS radius_m, simulated, note FROM stations';
    const stations = [...lonLatPoints, '-oo', 'KEEP_GEOM_COLUMNS=NO', '-a_srs', 'EPSG:4326', '-sql', sql];
    const from = { stations: join(geodata, 'stations.csv'), communes: join(geodata, 'communes.geojson') };
    for (const subject of bothSubjects) {
      const options = subject === 'stations' ? stations : [];
      const wgs84 = source(subject, 'EPSG:4326');
      runProgram('ogr2ogr', ['-f', 'GPKG', wgs84, from[subject], '-nln', 'written', ...options]);
      const systems = ['-s_srs', 'EPSG:4326', '-t_srs', 'EPSG:5899', '-ct', toVn2000Pipeline];
      runProgram('ogr2ogr', [
        '-f',
        'GPKG',
        source(subject, 'EPSG:5899'),
        wgs84,
        '-nln',
        'written',
        ...systems,
      ]);
    }
    shipped = await figuresWith('stations', null);
    expect(shipped.coveredPeople).toBeGreaterThan(0);
  }, 60_000);

  it('would notice a station that is missing', async () => {
    const { records, geometries } = originals.stations;
    const layer: ImportedLayer = {
      format: 'csv',
      placing: { crs: 'EPSG:4326', axes: 'xy' },
      records: records.slice(1),
      geometries: geometries.slice(1),
    };
    const figures = await figuresWith('stations', layer);
    expect(figures.coveredPeople).toBeLessThan(shipped.coveredPeople);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(writers)('$subject in $system as $title: geometry, attributes and the number', async (writer) => {
    const { subject, system, format, withinM, write } = writer;
    const own = mkdtempSync(join(folder, 'written-'));
    const path = write(source(subject, system), own);
    const layer = await importedLayer(path, new Uint8Array(readFileSync(path)), cityBbox);
    expect(layer.format).toBe(format);
    expect(layer.placing).toMatchObject({ crs: system, axes: 'xy' });
    expectSame(subject, originals[subject], layer, withinM);
    expect(await figuresWith(subject, layer)).toEqual(shipped);
    rmSync(own, { recursive: true, force: true });
  });

  it('would notice a corner that is two centimetres off', () => {
    const [first, ...rest] = originals.communes.geometries;
    const moved: MultiPolygon = JSON.parse(JSON.stringify(first));
    moved.coordinates[0]![0]![1]![0]! += 0.02 / 107_000;
    const layer: ImportedLayer = {
      format: 'geojson',
      placing: { crs: 'EPSG:4326', axes: 'xy' },
      records: originals.communes.records,
      geometries: [moved, ...rest],
    };
    expect(() => expectSame('communes', originals.communes, layer, CLOSE_M)).toThrow();
  });
});
