import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { inspectCommand } from '../../src/cli/inspect-command.ts';
import { capturedIo, fixture } from './captured-io.ts';

async function run(...argv: string[]) {
  const io = capturedIo();
  const code = await inspectCommand(argv, io);
  return { code, ...io };
}

async function inspected(path: string) {
  const { code, stdout } = await run(fixture(path), '--json');
  return { code, ...JSON.parse(stdout) };
}

/** Files that hold nothing a reader would refuse, or only what the import reads all the same. */
const readable = [
  'areas-lat-lon.geojson',
  'areas-repairable.geojson',
  'areas-vn2000.geojson',
  'population-excel.csv',
  'stations-lat-lon.csv',
  'stations-old-encoding.csv',
];

/** Those that `tests/data/broken-files.test.ts` tells of; the others have a test of their own. */
const ownFaults = /^(areas|stations|population|communes|zones)-.+\.(geojson|csv|bin)$/;

describe('inspect --json', () => {
  it.each([
    ['tiny-city/communes.geojson', 'geojson', 'communes', 5, 'EPSG:4326'],
    ['tiny-city/zones.geojson', 'geojson', 'zones', 5, 'EPSG:4326'],
    ['tiny-city/innovation-spaces.geojson', 'geojson', 'places', 1, 'EPSG:4326'],
    ['tiny-city/dead-zones.geojson', 'geojson', 'dead-zones', 2, 'EPSG:4326'],
    ['tiny-city/roads-major.geojson', 'geojson', 'other', 2, 'EPSG:4326'],
    ['tiny-city/population.csv', 'csv', 'population', 36, 'EPSG:4326'],
    ['tiny-city/stations.csv', 'csv', 'stations', 6, 'EPSG:4326'],
    ['tiny-city/targets.csv', 'csv', 'other', 3, null],
    ['supplied/service-areas.geojson', 'geojson', 'service-areas', 2, 'EPSG:4326'],
    ['supplied/stations.csv', 'csv', 'stations', 2, 'EPSG:4326'],
    ['broken/areas-repairable.geojson', 'geojson', 'service-areas', 1, 'EPSG:4326'],
    ['broken/population-excel.csv', 'csv', 'population', 2, 'EPSG:4326'],
  ])('knows %s', async (path, format, kind, features, crs) => {
    const { code, ...inspection } = await inspected(path);
    expect(inspection).toMatchObject({ ok: true, format, kind, features, crs, errors: [] });
    expect(Object.keys(inspection)).toEqual(['ok', 'format', 'kind', 'features', 'crs', 'remarks', 'errors']);
    expect(code).toBe(0);
    if (crs !== null) expect(inspection.remarks[0].code).toMatch(/^crs-(assumed|declared)$/);
  });

  it('refuses every broken file, naming it with a suggestion', async () => {
    const files = (await readdir(fixture('broken'))).filter(
      (file) => ownFaults.test(file) && !readable.includes(file),
    );
    expect(files.length).toBeGreaterThan(30);
    for (const file of files) {
      const { code, ok, errors } = await inspected(`broken/${file}`);
      expect([file, code, ok]).toEqual([file, 2, false]);
      expect(errors[0].message).toContain(file);
      expect(errors[0].where.file).toContain(file);
      expect(errors[0].suggestion.length).toBeGreaterThan(10);
    }
  });

  it('says what it makes of a coordinate system that its numbers do not fit', async () => {
    const { ok, crs, remarks, features } = await inspected('broken/areas-vn2000.geojson');
    expect([ok, crs, features]).toEqual([true, 'EPSG:4326', 1]);
    expect(remarks[0]).toMatchObject({ code: 'crs-read', message: expect.stringContaining('EPSG:5899') });
  });

  it.each([
    ['areas-lat-lon.geojson', 'axes-swapped'],
    ['stations-lat-lon.csv', 'axes-swapped'],
    ['stations-old-encoding.csv', 'encoding-detected'],
  ])('reads %s all the same and says so', async (file, code) => {
    const { ok, remarks } = await inspected(`broken/${file}`);
    expect(ok).toBe(true);
    expect(remarks.map((remark: { code: string }) => remark.code)).toContain(code);
  });

  it('counts the features of a file in which one is wrong', async () => {
    expect(await inspected('broken/areas-points.geojson')).toMatchObject({
      features: 2,
      kind: 'service-areas',
    });
    expect(await inspected('broken/stations-outside.csv')).toMatchObject({ features: 2, kind: 'stations' });
    expect(await inspected('broken/areas-empty.geojson')).toMatchObject({ features: 0 });
    expect(await inspected('broken/areas-cut-off.geojson')).toMatchObject({ features: null });
  });

  it('tells repairs as remarks', async () => {
    const { remarks } = await inspected('broken/areas-repairable.geojson');
    expect(remarks.map((remark: { code: string }) => remark.code)).toEqual([
      'crs-assumed',
      'ring-not-closed',
      'winding-reversed',
      'operator-missing',
    ]);
  });
});

describe('inspect', () => {
  it('reports in words', async () => {
    const { stdout, code } = await run(fixture('broken/stations-radius-zero.csv'));
    expect(code).toBe(2);
    expect(stdout).toContain('có lỗi, chưa dùng được');
    expect(stdout).toContain('dòng 3, cột radius_m: bán kính phủ “0” không lớn hơn 0.');
    expect((await run(fixture('supplied/stations.csv'), '--lang', 'en')).stdout).toContain('can be used');
  });

  it.each([[[]], [['--jsn', 'x']], [['a.csv', 'b.csv']]])('refuses %j with a sentence', async (argv) => {
    const { code, stderr, stdout } = await run(...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/\S+ .+/);
  });

  it('says when there is no such file', async () => {
    const { code, stdout } = await run('no-such.geojson');
    expect(code).toBe(2);
    expect(stdout).toContain('không tìm thấy');
  });

  it('works without any city', async () => {
    const { code } = await run(fixture('supplied/stations.csv'), '--city', '/no-such-folder');
    expect(code).toBe(2);
    const areas = await run(fixture('supplied/service-areas.geojson'), '--city', '/no-such-folder');
    expect(areas.code).toBe(0);
  });
});
