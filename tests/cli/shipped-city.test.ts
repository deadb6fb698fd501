import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { coverageCommand } from '../../src/cli/coverage-command.ts';
import type { CoverageResult, DefinitionKey } from '../../src/coverage/result.ts';
import { expectChain } from '../support/inequality-chain.ts';
import { capturedIo, fixture } from './captured-io.ts';

const root = join(import.meta.dirname, '../..');
const geodata = join(root, 'geodata');
const file = (name: string): string => join(geodata, name);

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command as people do, in a process of its own. */
async function spawned(script: string, ...argv: string[]): Promise<Ended> {
  const run = promisify(execFile);
  try {
    const { stdout, stderr } = await run(
      process.execPath,
      ['--import', 'tsx', join('src/cli', script), ...argv],
      {
        cwd: root,
        maxBuffer: 1 << 26,
      },
    );
    return { code: 0, stdout, stderr };
  } catch (fault) {
    const { code, stdout, stderr } = fault as Ended;
    return { code, stdout, stderr };
  }
}

/** The same without the definitions that take seconds: the first lines of the report in words. */
async function inline(...argv: string[]): Promise<string> {
  const io = capturedIo(geodata);
  expect(await coverageCommand(argv, io)).toBe(0);
  return io.stdout;
}

const hashIn = (report: string): string | undefined => /: ([0-9a-f]{16})$/m.exec(report)?.[1];
const firstLine = (report: string): string | undefined => report.split('\n')[0];

describe.skipIf(!existsSync(file('catalog.json')))('the shipped city on the command line', () => {
  let result: CoverageResult;
  let stderr: string;
  let report: string;

  beforeAll(async () => {
    const ended = await spawned('coverage.ts', '--json', '--zones');
    expect(ended.code).toBe(0);
    result = JSON.parse(ended.stdout);
    stderr = ended.stderr;
    report = await inline();
  }, 300_000);

  it('counts everyone of the commune list once', () => {
    expect(result.totalPeople).toBe(3_122_915);
    expect(result.byCommune).toHaveLength(94);
    const sum = (pick: (row: CoverageResult['byCommune'][0]) => number): number =>
      result.byCommune.reduce((total, row) => total + pick(row), 0);
    expect(sum((row) => row.population)).toBe(result.totalPeople);
    expect(sum((row) => row.coveredPeople)).toBe(result.coveredPeople);
    expect(result.value).toBe((100 * result.coveredPeople) / result.totalPeople);
    expect(result.met).toBe(result.value >= result.target);
  });

  it('says that the stations are simulated, and nothing else is', () => {
    expect(result.simulated).toBe(true);
    expect(result.sources.filter((source) => source.simulated)).toHaveLength(1);
  });

  it('finds the shipped files as the catalog describes them', () => {
    expect(stderr).toBe('');
  });

  it('orders the definitions as they must be', () => {
    expect(
      Object.keys(result.definitions).filter((key) => key.startsWith('operator:')).length,
    ).toBeGreaterThan(1);
    expect(Object.keys(result.definitions)).toEqual(
      expect.arrayContaining(['commune-area', 'commune-centroid', 'commune-touched', 'land-area']),
    );
    expectChain(result.definitions);
    const value = (key: DefinitionKey): number => result.definitions[key]!.value;
    expect(value('commune-touched')).toBeGreaterThanOrEqual(value('any'));
    expect(result.definitions['land-area']?.coveredPeople).toBeNull();
  });

  it('gives no percentage to a zone of which only the commune is known', () => {
    expect(result.zones?.length).toBeGreaterThan(10);
    for (const zone of result.zones ?? []) {
      if (zone.position === 'commune-symbol' || zone.position === 'unknown') {
        expect([zone.hasService, zone.percent, zone.uncoveredHa, zone.nearestStationM]).toEqual(
          Array(4).fill(null),
        );
      } else {
        expect(zone.hasService).not.toBeNull();
        expect(zone.percent ?? 0).toBeLessThanOrEqual(100);
      }
    }
  });

  it.each([
    ['--stations', 'stations.csv'],
    ['--service-areas', 'service-areas.geojson'],
    ['--population', 'population-units.csv'],
    ['--communes', 'communes.geojson'],
  ])('gives the same number and hash with %s %s', async (option, name) => {
    const supplied = await inline(option, file(name));
    expect(hashIn(supplied)).toBe(result.hash);
    expect(firstLine(supplied)).toBe(firstLine(report));
    expect(supplied).toContain('mô phỏng');
  });

  it('writes the published units, cell for cell', async () => {
    const io = capturedIo(geodata);
    expect(await coverageCommand(['--units', 'units.csv'], io)).toBe(0);
    const rows = io.written['units.csv']!.trimEnd().split('\n').slice(1);
    const published = readFileSync(file('population-units.csv'), 'utf8').trimEnd().split('\n').slice(1);
    const comparable = (row: string): string => {
      const [h3, lon, lat, code, people] = row.split(',');
      return [h3, Number(lon), Number(lat), code, Number(people)].join(',');
    };
    expect(rows.map(comparable).sort()).toEqual(published.map(comparable).sort());
    const covered = rows.reduce((sum, row) => sum + (row.endsWith(',1') ? Number(row.split(',')[4]) : 0), 0);
    expect(covered).toBe(result.coveredPeople);
  });

  it('ends with 2 and a sentence on a faulty file, printing no number', async () => {
    const stations = fixture('broken/stations-duplicate-id.csv');
    const ended = await spawned('coverage.ts', '--city', fixture('tiny-city'), '--stations', stations);
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).toContain(`Tệp ${stations}, dòng 3, cột id: mã “S1” đã dùng ở dòng 2.`);
  });

  it('inspects a file in a process of its own', async () => {
    const ended = await spawned('inspect.ts', fixture('broken/areas-metres.geojson'), '--json');
    expect(ended.code).toBe(2);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      ok: false,
      errors: [{ code: 'coordinate-out-of-range' }],
    });
  });
});
