import { describe, expect, it } from 'vitest';
import { coverageCommand } from '../../src/cli/coverage-command.ts';
import type { CoverageResult } from '../../src/coverage/result.ts';
import { capturedIo, fixture } from './captured-io.ts';

async function run(...argv: string[]) {
  const io = capturedIo();
  const code = await coverageCommand(argv, io);
  return { code, ...io };
}

async function json(...argv: string[]): Promise<CoverageResult> {
  const { code, stdout } = await run('--json', ...argv);
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

describe('coverage --json', () => {
  it('prints one object of the documented shape with the figures worked out by hand', async () => {
    const result = await json();
    expect(Object.keys(result)).toEqual([
      'definition',
      'value',
      'coveredPeople',
      'totalPeople',
      'target',
      'met',
      'simulated',
      'units',
      'serviceAreas',
      'hash',
      'sources',
      'definitions',
      'byCommune',
    ]);
    expect(result).toMatchObject({
      definition: 'any',
      value: 85,
      coveredPeople: 8500,
      totalPeople: 10_000,
      target: 90,
      met: false,
      simulated: true,
      units: 36,
      serviceAreas: 6,
    });
    expect(result.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(result.definitions).toMatchObject({
      any: { value: 85, coveredPeople: 8500 },
      'operator:alpha': { value: 61, coveredPeople: 6100 },
      'operator:beta': { value: 42, coveredPeople: 4200 },
      'largest-operator': { value: 61, coveredPeople: 6100 },
      'largest-per-commune': { value: 83, coveredPeople: 8300 },
      'commune-centroid': { value: 90, coveredPeople: 9000 },
      'commune-touched': { value: 100, coveredPeople: 10_000 },
      'commune-area': { coveredPeople: expect.closeTo(4122, 0) },
      'land-area': { value: expect.closeTo(26.38, 2), coveredPeople: null },
    });
    expect(Object.keys(result.definitions)).toHaveLength(9);
    expect(result.byCommune.map((row) => [row.code, row.population, row.coveredPeople, row.value])).toEqual([
      ['001', 4000, 4000, 100],
      ['002', 3000, 3000, 100],
      ['003', 2000, 1400, 70],
      ['004', 1000, 100, 10],
      ['005', 0, 0, null],
    ]);
    expect(result.sources.map((source) => [source.datasetId, source.simulated])).toEqual([
      ['population', false],
      ['communes', false],
      ['stations', true],
      ['targets', false],
    ]);
  });

  it.each([
    ['operator:alpha', 61],
    ['operator:Beta', 42],
    ['largest-per-commune', 83],
    ['commune-centroid', 90],
    ['commune-touched', 100],
  ])('puts the value of --definition %s first', async (definition, value) => {
    const result = await json('--definition', definition);
    expect(result.definition).toBe(definition.toLowerCase());
    expect(result.value).toBe(value);
    expect(result.byCommune.reduce((sum, row) => sum + row.coveredPeople, 0)).toBe(value * 100);
    expect(Object.keys(result.definitions)).toHaveLength(9);
  });

  it('tells service from full coverage for every zone that counts', async () => {
    const { zones } = await json('--zones');
    expect(zones?.map((zone) => [zone.id, zone.hasService, zone.percent])).toEqual([
      ['it-an-binh', true, 100],
      ['cvpm-2', true, 100],
      ['zone-covered', true, 100],
      ['zone-uncovered', false, 0],
      ['zone-point', true, null],
      ['zone-commune', null, null],
      ['zone-unplaced', null, null],
    ]);
    expect(zones?.[5]).toMatchObject({ uncoveredHa: null, nearestStationM: null });
  });
});

describe('supplied files', () => {
  it('--service-areas replaces the stations, and nothing is simulated any more', async () => {
    const result = await json('--service-areas', fixture('supplied/service-areas.geojson'));
    expect(result).toMatchObject({ value: 58, coveredPeople: 5800, simulated: false, serviceAreas: 2 });
    expect(result.definitions).toMatchObject({
      'operator:Gamma': { value: 28 },
      'operator:Delta': { value: 34 },
      'operator:alpha': { value: 0 },
      'largest-per-commune': { value: 58 },
    });
    expect(result.sources.map((source) => source.datasetId)).toContain('supplied-service-areas');
  });

  it('judges zones by the one operator the definition looks at', async () => {
    // it-an-binh lies in A1 of Alpha alone, zone-covered too; zone-point in B1.
    const { zones } = await json('--zones', '--definition', 'operator:beta');
    expect(zones?.map((zone) => [zone.id, zone.percent])).toContainEqual(['it-an-binh', 0]);
    expect(zones?.find((zone) => zone.id === 'zone-point')?.hasService).toBe(true);
  });

  it('--service-areas leaves no simulated station to measure a distance to', async () => {
    const { zones } = await json('--zones', '--service-areas', fixture('supplied/service-areas.geojson'));
    expect(zones?.every((zone) => zone.nearestStationM === null)).toBe(true);
  });

  it('--stations takes radii, and the radio model where there is none', async () => {
    const result = await json('--stations', fixture('supplied/stations.csv'));
    expect(result).toMatchObject({ value: 58, coveredPeople: 5800, simulated: false, serviceAreas: 2 });
  });

  it('--stations stays simulated where the file says so', async () => {
    const result = await json('--stations', fixture('tiny-city/stations.csv'));
    expect(result).toMatchObject({ value: 85, simulated: true, hash: (await json()).hash });
  });

  it('--population counts points outside every commune in the total, and says so', async () => {
    const { code, stdout, stderr } = await run('--json', '--population', fixture('supplied/population.csv'));
    const result: CoverageResult = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(result).toMatchObject({ value: 30, coveredPeople: 300, totalPeople: 1000, units: 4 });
    expect(stderr).toMatch(/dòng 5: 1 điểm dân cư \(400 người\) không thuộc xã, phường nào/);
  });

  it('--communes replaces the list, its units found by code or position', async () => {
    const result = await json('--communes', fixture('tiny-city/communes.geojson'));
    expect(result).toMatchObject({ value: 85, totalPeople: 10_000 });
  });

  it('calls an operator without a name so, in both languages', async () => {
    const areas = ['--service-areas', fixture('broken/areas-repairable.geojson')];
    const { stdout, stderr } = await run(...areas);
    expect(stdout).toContain('Riêng nhà mạng không rõ tên');
    expect(stderr).toContain('nhà mạng “không rõ”');
    expect((await run(...areas, '--lang', 'en')).stdout).toContain('Operator not named');
    expect((await json(...areas)).definitions['operator:unknown']).toMatchObject({ value: 40 });
  });

  it('names operators it does not know', async () => {
    const { code, stderr } = await run('--definition', 'operator:Epsilon');
    expect(code).toBe(2);
    expect(stderr).toBe('Dữ liệu không có nhà mạng “Epsilon”. Các nhà mạng: Alpha, Beta.\n');
  });

  it.each([
    ['--service-areas', 'areas-cut-off.geojson', 'areas-cut-off.geojson: nội dung bị cắt ngang'],
    ['--service-areas', 'areas-points.geojson', 'đối tượng thứ 2'],
    ['--service-areas', 'no-such.geojson', 'không tìm thấy'],
    ['--stations', 'stations-radius-zero.csv', 'dòng 3, cột radius_m'],
    ['--stations', 'stations-outside.csv', 'dòng 3'],
    ['--population', 'population-negative.csv', 'dòng 3, cột population'],
    ['--communes', 'communes-no-code.geojson', 'đối tượng thứ 1, thuộc tính code'],
  ])('%s with %s ends with 2, a sentence and no output', async (option, file, words) => {
    const { code, stdout, stderr } = await run('--json', option, fixture(`broken/${file}`));
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(file);
    expect(stderr).toContain(words);
  });

  it('takes latitudes before longitudes for what they are, and says so', async () => {
    const { code, stderr } = await run('--service-areas', fixture('broken/areas-lat-lon.geojson'));
    expect(code).toBe(0);
    expect(stderr).toContain('theo thứ tự ngược lại');
  });

  it('refuses to divide by nobody', async () => {
    const io = capturedIo();
    const readFile = io.readFile;
    io.readFile = async (path) =>
      path === 'nobody.csv' ? new TextEncoder().encode('lon,lat,population\n95.01,0.01,0\n') : readFile(path);
    expect(await coverageCommand(['--population', 'nobody.csv'], io)).toBe(2);
    expect(io.stderr).toContain('dữ liệu dân số không có người nào');
  });
});

describe('coverage --units', () => {
  it('writes every unit with its commune and whether it is covered', async () => {
    const { written, code } = await run('--units', 'units.csv');
    expect(code).toBe(0);
    const lines = written['units.csv']!.trimEnd().split('\n');
    expect(lines[0]).toBe('h3,lon,lat,commune_code,population,covered');
    expect(lines).toHaveLength(37);
    expect(lines[1]).toBe(',95.005,0.005,001,400,1');
    const people = lines.slice(1).map((line) => line.split(',').slice(4).map(Number));
    expect(people.reduce((sum, [population, covered]) => sum + population! * covered!, 0)).toBe(8500);
  });

  it('follows the operator of the definition', async () => {
    const { written } = await run('--units', 'units.csv', '--definition', 'operator:beta');
    const rows = written['units.csv']!.trimEnd().split('\n').slice(1);
    const covered = rows.map((row) => row.split(',')).filter((cells) => cells[5] === '1');
    expect(covered.reduce((sum, cells) => sum + Number(cells[4]), 0)).toBe(4200);
  });

  it('leaves the commune of a point outside empty', async () => {
    const { written } = await run('--units', 'units.csv', '--population', fixture('supplied/population.csv'));
    expect(written['units.csv']?.trimEnd().split('\n').at(-1)).toBe(',95.06,0.01,,400,0');
  });

  it('says in the language of the answer why a file cannot be written', async () => {
    const io = capturedIo();
    io.writeFile = async () => {
      throw Object.assign(new Error("EISDIR: illegal operation on a directory, open 'x'"), {
        code: 'EISDIR',
      });
    };
    expect(await coverageCommand(['--units', 'x'], io)).toBe(2);
    expect(io.stderr).toBe('Không ghi được tệp x: đó là một thư mục.\n');
  });

  it('does not write over a file it reads', async () => {
    const areas = fixture('supplied/service-areas.geojson');
    const written = fixture('tiny-city/../supplied/service-areas.geojson');
    const result = await run('--service-areas', areas, '--units', written);
    expect(result).toMatchObject({ code: 2, written: {} });
    expect(result.stderr).toContain('--units');
  });

  it('says why a file cannot be written', async () => {
    const { code, stderr } = await run('--units', '/no-such-folder/u.csv');
    expect(code).toBe(2);
    expect(stderr).toContain('/no-such-folder/u.csv');
  });
});

describe('coverage in words', () => {
  it('says value, verdict, people and gap in Vietnamese', async () => {
    const { stdout, stderr, code } = await run('--zones');
    expect(code).toBe(0);
    expect(stderr).toBe('');
    for (const words of [
      'Dân số trong vùng phủ 5G: 85,0% (mục tiêu 90%, chưa đạt)',
      'Trong vùng phủ: 8.500 trên 10.000 người',
      'Ngoài vùng phủ: 1.500 người',
      '5,0 điểm phần trăm, 500 người',
      'Mô phỏng',
      'Riêng Alpha',
      '[mô phỏng]',
      'Cảng Bình Minh',
    ]) {
      expect(stdout).toContain(words);
    }
    expect(stdout).not.toMatch(/undefined|NaN|null/);
  });

  it('says the same in English', async () => {
    const { stdout } = await run('--lang', 'en');
    expect(stdout).toContain('85.0%');
    expect(stdout).toContain('8,500 of 10,000 people');
    expect(stdout).not.toMatch(/undefined|NaN|null/);
  });

  it('gives no verdict on land', async () => {
    const { stdout } = await run('--definition', 'land-area');
    expect(stdout.split('\n')[0]).toMatch(/26,4%$/);
    expect(stdout).not.toContain('chưa đạt');
  });

  it('prints help', async () => {
    const { stdout, code } = await run('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('--service-areas');
  });
});
