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

/** Files that hold nothing a reader would refuse. */
const readable = ['README.md', 'areas-repairable.geojson', 'population-excel.csv'];

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
    const files = (await readdir(fixture('broken'))).filter((file) => !readable.includes(file));
    expect(files.length).toBeGreaterThan(30);
    for (const file of files) {
      const { code, ok, errors } = await inspected(`broken/${file}`);
      expect([file, code, ok]).toEqual([file, 2, false]);
      expect(errors[0].message).toContain(file);
      expect(errors[0].where.file).toContain(file);
      expect(errors[0].suggestion.length).toBeGreaterThan(10);
    }
  });

  it('names a coordinate system it cannot read', async () => {
    const { crs, errors, features } = await inspected('broken/areas-vn2000.geojson');
    expect([crs, errors[0].code, features]).toEqual(['EPSG:5899', 'crs-not-supported', null]);
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
