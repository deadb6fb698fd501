import { unzipSync } from 'fflate';
import type { Geometry, Position } from 'geojson';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { datasetFile } from '../../../src/export/dataset/dataset-file.ts';
import { type DatasetFormat, datasetFormats } from '../../../src/export/dataset/dataset-format.ts';
import { ExportFault } from '../../../src/export/export-fault.ts';
import { describedByGdal, hasGdal, readByGdal } from '../../support/gdal.ts';
import { everyGeometry, hostileLayer, hostileTexts, LONG_TEXT, stationLayer } from './sample-layer.ts';

const vi = { language: 'vi' } as const;

/** Near enough for telling centimetres. */
const METRES_PER_DEGREE = 111_320;
const textOf = async (blob: Blob) => Buffer.from(await blob.arrayBuffer()).toString('utf8');

const positionsOf = (geometry: Geometry | null): Position[] => {
  if (!geometry) return [];
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  const flat = (list: unknown): Position[] =>
    Array.isArray(list) && typeof list[0] === 'number'
      ? [list as Position]
      : (list as unknown[]).flatMap(flat);
  return flat(geometry.coordinates);
};

/** Metres between the positions of two geometries, wherever a ring begins and whichever way it runs. */
function apart(a: Geometry | null, b: Geometry | null): number {
  const [left, right] = [positionsOf(a), positionsOf(b)];
  expect(left).toHaveLength(right.length);
  const farthest = (from: Position[], to: Position[]) =>
    Math.max(
      0,
      ...from.map(
        ([x, y]) => Math.min(...to.map(([u, v]) => Math.hypot(x! - u!, y! - v!))) * METRES_PER_DEGREE,
      ),
    );
  return Math.max(farthest(left, right), farthest(right, left));
}

describe('a file of a layer', () => {
  it.each(datasetFormats)('as %s says in its name and in itself that it is simulated', async (format) => {
    const file = await datasetFile(stationLayer(), format, vi);
    expect(file.name).toMatch(/^stations-mo-phong\.(geojson|csv|xlsx|kml|zip|gpkg)$/);
    const bytes = new Uint8Array(await file.blob.arrayBuffer());
    const zipped = format === 'xlsx' || format === 'shapefile';
    const texts = zipped ? Object.values(unzipSync(bytes)) : [bytes];
    const whole = texts.map((each) => Buffer.from(each).toString('utf8')).join('');
    expect(whole).toMatch(/simulated|mô phỏng/i);
    if (format !== 'csv') expect(whole).toContain('Số liệu 5G do chương trình mô phỏng');
    const plain = await datasetFile(stationLayer({ simulated: false }), format, { language: 'en' });
    expect(plain.name).toMatch(/^stations\.[a-z]+$/);
    expect(await textOf(plain.blob)).not.toMatch(/mô phỏng/i);
  });

  it.each(datasetFormats)('as %s is the same each time', async (format) => {
    const [a, b] = await Promise.all([1, 2].map(() => datasetFile(hostileLayer(), format, vi)));
    expect(Buffer.from(await a!.blob.arrayBuffer()).equals(Buffer.from(await b!.blob.arrayBuffer()))).toBe(
      true,
    );
  });

  it('in another system names it', async () => {
    const { name } = await datasetFile(stationLayer(), 'csv', { ...vi, crs: 'EPSG:5899' });
    expect(name).toBe('stations-epsg-5899-mo-phong.csv');
  });

  it('is not made in a system that is not known, nor as KML in another than WGS 84', async () => {
    await expect(datasetFile(stationLayer(), 'csv', { ...vi, crs: 'EPSG:1' })).rejects.toThrow(ExportFault);
    await expect(datasetFile(stationLayer(), 'kml', { ...vi, crs: 'EPSG:5899' })).rejects.toThrow(
      ExportFault,
    );
  });

  it.each(datasetFormats)('as %s holds a layer without rows', async (format) => {
    const { blob } = await datasetFile(stationLayer({ rows: [], geometries: [] }), format, vi);
    expect(blob.size).toBeGreaterThan(10);
  });

  it.each(datasetFormats)('as %s holds a table without geometries', async (format) => {
    const file = await datasetFile(stationLayer({ geometries: null }), format, vi);
    expect(file.blob.size).toBeGreaterThan(10);
    if (hasGdal && format !== 'xlsx') expect((await readByGdal(file)).features).toHaveLength(3);
  });
});

describe('the text formats are the golden ones', () => {
  it.each([
    ['csv', 'EPSG:4326', ','],
    ['csv', 'EPSG:5899', ';'],
    ['geojson', 'EPSG:4326', ','],
    ['geojson', 'EPSG:5899', ','],
    ['kml', 'EPSG:4326', ','],
  ] as const)('%s in %s', async (format, crs, separator) => {
    const { blob } = await datasetFile(stationLayer(), format, { crs, separator, language: 'vi' });
    const name = `stations-${crs.slice(5)}.${format}`;
    await expect((await textOf(blob)).replaceAll('\r\n', '\n')).toMatchFileSnapshot(`golden/${name}`);
  });

  it('of every kind of geometry in CSV', async () => {
    const layer = hostileLayer({ columns: [], rows: everyGeometry.map(() => []), simulated: false });
    const { blob } = await datasetFile(layer, 'csv', vi);
    await expect((await textOf(blob)).replaceAll('\r\n', '\n')).toMatchFileSnapshot('golden/geometries.csv');
  });
});

describe('CSV', () => {
  it.each([',', ';', '\t'] as const)('parted by %j gives back every cell, guarded', async (separator) => {
    const { blob } = await datasetFile(hostileLayer(), 'csv', { separator, language: 'vi' });
    const text = await textOf(blob);
    expect(text.startsWith('\ufeff')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(text.slice(1), {
      delimiter: separator,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.map((row) => row.length)).toEqual(Array(7).fill(data[0]!.length));
    expect(data[0]![2]).toBe("'=cmd|calc");
    expect(data[1]![0]).toBe(`'${hostileTexts[0]}`);
    expect(data[2]![0]).toBe(hostileTexts[1]);
    const share = data[0]!.indexOf('share');
    const number = (written: string) => Number(separator === ';' ? written.replace(',', '.') : written);
    expect(data.slice(1).map((row) => number(row[share]!))).toEqual(
      hostileTexts.map((_, k) => (k === 2 ? 0 : k / 7 - 0.5)),
    );
  });
});

describe('Shapefile', () => {
  it('is a file for every kind of shape, with what could not be held in its readme', async () => {
    const { blob } = await datasetFile(hostileLayer(), 'shapefile', vi);
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    const kinds = ['points', 'multipoints', 'lines', 'areas'];
    expect(Object.keys(files).toSorted()).toEqual(
      [
        'readme.txt',
        ...kinds.flatMap((kind) =>
          ['shp', 'shx', 'dbf', 'prj', 'cpg'].map((end) => `hostile-${kind}.${end}`),
        ),
      ].toSorted(),
    );
    const readme = Buffer.from(files['readme.txt']!).toString('utf8');
    expect(readme).toContain('ten_rat_la = Tên rất là dài một');
    expect(readme).toContain('ten_rat__2 = Tên rất là dài hai');
    expect(readme).toContain('1 dòng chưa biết vị trí');
    expect(readme).toMatch(/Cột ten_rat_la: 1 ô dài hơn 254 byte/);
    expect(readme).toContain('Số liệu 5G do chương trình mô phỏng');
  });

  it('of one kind of shape is one file', async () => {
    const { blob } = await datasetFile(stationLayer(), 'shapefile', vi);
    expect(Object.keys(unzipSync(new Uint8Array(await blob.arrayBuffer())))).toContain('stations.shp');
  });

  it('leaves out columns beyond 255 and says so', async () => {
    const columns = Array.from({ length: 300 }, (_, k) => ({
      key: `c${k}`,
      heading: { vi: `c${k}`, en: `c${k}` },
    }));
    const layer = stationLayer({ columns, rows: [columns.map((_, k) => k)], geometries: null });
    const { blob } = await datasetFile(layer, 'shapefile', vi);
    const readme = Buffer.from(unzipSync(new Uint8Array(await blob.arrayBuffer()))['readme.txt']!).toString();
    expect(readme).toContain('c299');
    expect(readme).not.toContain('c254,');
  });
});

describe.runIf(hasGdal)('as GDAL reads it', () => {
  const inSystems: [DatasetFormat, string][] = [
    ...['EPSG:4326', 'EPSG:5899', 'EPSG:3405', 'EPSG:32649', 'EPSG:4756'].flatMap((crs) =>
      (['geojson', 'csv', 'geopackage'] as const).map((format): [DatasetFormat, string] => [format, crs]),
    ),
    ['kml', 'EPSG:4326'],
  ];
  it.each(inSystems)('%s in %s has every geometry within 1 cm', async (format, crs) => {
    // GDAL takes a heading as strange as the hostile one for a row.
    const columns = ['id', 'name'].map((key) => ({ key, heading: { vi: key, en: key } }));
    const plain = { columns, rows: everyGeometry.map((_, k) => [k, `n${k}`]) };
    const file = await datasetFile(hostileLayer(format === 'csv' ? plain : {}), format, { crs, ...vi });
    const openOptions = format === 'csv' ? ['GEOM_POSSIBLE_NAMES=wkt'] : [];
    const { features, warnings } = await readByGdal(file, {
      openOptions,
      ...(format === 'geopackage' && { layer: 'hostile' }),
      ...(format === 'csv' && { system: crs }),
    });
    expect(warnings).toBe('');
    expect(features).toHaveLength(everyGeometry.length);
    features.forEach((feature, k) => {
      expect(apart(feature.geometry, everyGeometry[k]!)).toBeLessThan(0.01);
    });
  });

  it.each(['EPSG:4326', 'EPSG:5899', 'EPSG:9217', 'EPSG:3406', 'EPSG:32648', 'EPSG:3857'])(
    'shapefiles in %s have every geometry within 1 cm',
    async (crs) => {
      const file = await datasetFile(hostileLayer(), 'shapefile', { crs, language: 'vi' });
      const expected: Record<string, (Geometry | null)[]> = {
        points: [everyGeometry[0]!, null],
        multipoints: [everyGeometry[1]!],
        lines: [everyGeometry[2]!],
        areas: [everyGeometry[3]!, everyGeometry[4]!],
      };
      for (const [kind, geometries] of Object.entries(expected)) {
        const { features, warnings } = await readByGdal(file, { layer: `hostile-${kind}` });
        expect(warnings).toBe('');
        expect(features).toHaveLength(geometries.length);
        features.forEach((feature, k) => {
          expect(apart(feature.geometry, geometries[k]!)).toBeLessThan(0.01);
        });
      }
    },
  );

  it('every cell of a GeoPackage is as it was', async () => {
    const file = await datasetFile(hostileLayer(), 'geopackage', vi);
    const { features } = await readByGdal(file, { layer: 'hostile' });
    features.forEach(({ properties }, k) => {
      expect(properties['Tên rất là dài một']).toBe(
        hostileTexts[k]!.replace('\0', '').replace('\ud800', '\ufffd'),
      );
      expect(properties).toMatchObject({
        count: 0 - k,
        share: k === 2 ? null : k / 7 - 0.5,
        seen: `2026-09-0${k + 1}`,
        served: k % 2 === 0,
        empty: null,
        simulated: true,
      });
    });
    const about = await readByGdal(file, { layer: 'about' });
    expect(about.features.map(({ properties }) => properties.value)).toContain('=Bịa đặt');
    expect(await describedByGdal(file)).not.toMatch(/warning|error/i);
  });

  it('every cell of a shapefile is as it was, but for what was cut', async () => {
    const file = await datasetFile(hostileLayer({ geometries: null }), 'shapefile', vi);
    const { features, warnings } = await readByGdal(file);
    expect(warnings).toBe('');
    features.forEach(({ properties }, k) => {
      const text = hostileTexts[k]!.replace('\0', '').replace('\ud800', '\ufffd');
      const expected = text === LONG_TEXT ? `x${'ệ'.repeat(84)}` : text;
      expect(properties.ten_rat_la).toBe(expected);
      expect(properties).toMatchObject({
        count: 0 - k,
        seen: expect.any(String),
        served: k % 2 === 0 ? 'yes' : 'no',
      });
      expect(properties.share).toEqual(k === 2 ? null : expect.closeTo(k / 7 - 0.5, 14));
      expect(String(properties.seen).replaceAll('/', '-')).toBe(`2026-09-0${k + 1}`);
    });
  });

  it('every cell of KML is as it was', async () => {
    const { features } = await readByGdal(await datasetFile(hostileLayer(), 'kml', vi));
    features.forEach(({ properties }, k) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
      expect(Object.values(properties)).toContain(hostileTexts[k]!.replace(/[\0\u0007\ud800]/g, ''));
    });
  });
});

describe('XLSX', () => {
  const sheets = async (...[layer, crs]: [Parameters<typeof datasetFile>[0], string]) => {
    const { blob } = await datasetFile(layer, 'xlsx', { crs, language: 'vi' });
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    return [1, 2].map((n) => Buffer.from(files[`xl/worksheets/sheet${n}.xml`]!).toString('utf8'));
  };

  it('has the coordinates of points in columns that name their system', async () => {
    const [data, about] = await sheets(stationLayer(), 'EPSG:5899');
    expect(data).toContain('Tọa độ đông Y (m), VN-2000 / TM-3 107-45');
    expect(data).toContain('<v>550000</v>');
    expect(data).toContain("'=1+1");
    expect(about).toContain('kinh tuyến trục 107°45′ (EPSG:5899)');
    expect(about).not.toContain('GeoPackage');
  });

  it('says that it leaves out outlines', async () => {
    const [, about] = await sheets(hostileLayer(), 'EPSG:4326');
    expect(about).toContain('hãy xuất GeoPackage');
  });
});
