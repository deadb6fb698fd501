import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { coverageCommand } from '../../src/cli/coverage-command.ts';
import type { CoverageResult } from '../../src/coverage/result.ts';
import { type CapturedIo, capturedIo, fixture } from './captured-io.ts';

async function run(...argv: string[]) {
  const io = capturedIo();
  return { code: await coverageCommand(argv, io), ...io };
}

type Line = Record<string, string>;

function linesOf(io: Pick<CapturedIo, 'writtenBytes'>, path: string): Line[] {
  const text = new TextDecoder().decode(io.writtenBytes[path]);
  return Papa.parse<Line>(text, { header: true, skipEmptyLines: true }).data;
}

const sum = (lines: readonly Line[], column: string): number =>
  lines.reduce((total, line) => total + Number(line[column]), 0);

describe('coverage --audit', () => {
  it.each([
    ['any', 8500],
    ['operator:alpha', 6100],
    ['largest-per-commune', 8300],
    ['commune-centroid', 9000],
    ['commune-touched', 10_000],
    ['commune-area', 4122],
  ])('writes rows of either level that sum to the headline of %s', async (definition, headline) => {
    for (const level of ['units', 'communes']) {
      const argv = ['--definition', definition, '--audit', 'rows.csv', '--audit-level', level];
      const result = await run(...argv, '--lang', 'en');
      expect(result.code).toBe(0);
      const lines = linesOf(result, 'rows.csv');
      expect(lines).toHaveLength(level === 'units' ? 36 : 5);
      expect(sum(lines, 'people')).toBe(10_000);
      expect(sum(lines, 'covered_people')).toBe(headline);
      const shown = headline.toLocaleString('en-GB');
      expect(result.stdout).toContain(`Covered: ${shown} of 10,000 people`);
      expect(result.stderr).toBe(
        `Wrote ${lines.length} rows to rows.csv; they sum to ${shown} people covered, equal to the result.\n`,
      );
    }
  });

  it('writes units unless told otherwise, and says what they sum to', async () => {
    const result = await run('--audit', 'rows.csv');
    expect(linesOf(result, 'rows.csv')).toHaveLength(36);
    expect(result.stderr).toBe(
      'Đã ghi 36 dòng vào rows.csv; cộng lại có 8.500 người trong vùng phủ, đúng bằng kết quả.\n',
    );
  });

  it('takes the format from the extension', async () => {
    const result = await run('--audit', 'rows.XLSX', '--audit-level', 'communes');
    const [table, about] = await readXlsx(Buffer.from(result.writtenBytes['rows.XLSX']!));
    expect(table?.data[1]).toEqual(['001', 'An Bình', 4000, 4000, 0, 100]);
    expect(about?.data[1]?.[0]).toBe('Mô phỏng');
    const { writtenBytes } = await run('--audit', 'rows.geojson', '--audit-level', 'communes');
    const collection = JSON.parse(new TextDecoder().decode(writtenBytes['rows.geojson']));
    expect(collection.features[0]).toMatchObject({
      geometry: { type: 'Polygon' },
      properties: { commune_code: '001', covered_people: 4000 },
    });
    expect(collection.simulated).toBe(true);
  });

  it('counts square metres under land area', async () => {
    const argv = ['--definition', 'land-area', '--audit', 'rows.csv', '--audit-level', 'communes'];
    const result = await run(...argv, '--json');
    const lines = linesOf(result, 'rows.csv');
    const { value } = JSON.parse(result.stdout) as CoverageResult;
    expect((100 * sum(lines, 'covered_m2')) / sum(lines, 'area_m2')).toBeCloseTo(value, 5);
    expect(lines[0]).not.toHaveProperty('people');
    expect(result.stderr).toMatch(/ m² trong vùng phủ/);
  });

  it('takes supplied points, some outside every commune', async () => {
    const argv = ['--population', fixture('supplied/population.csv'), '--audit', 'rows.csv'];
    const lines = linesOf(await run(...argv), 'rows.csv');
    expect(lines.map((line) => [line.unit, line.commune_code, line.people, line.covered_people])).toEqual([
      ['1', '001', '100', '100'],
      ['2', '002', '200', '200'],
      ['3', '003', '300', '0'],
      ['4', '', '400', '0'],
    ]);
  });

  it('says where nothing is simulated', async () => {
    const argv = ['--service-areas', fixture('supplied/service-areas.geojson'), '--audit', 'rows.csv'];
    const lines = linesOf(await run(...argv), 'rows.csv');
    expect(new Set(lines.map(({ simulated }) => simulated))).toEqual(new Set(['no']));
    expect(sum(lines, 'covered_people')).toBe(5800);
    expect(lines.every((line) => line.station_ids === '')).toBe(true);
  });

  it.each([
    [['--audit', 'rows.pdf'], 'Không rõ định dạng của tệp rows.pdf'],
    [['--audit', 'csv'], 'Không rõ định dạng của tệp csv'],
    [['--audit', 'rows.csv', '--audit-level', 'zones'], 'Không có mức “zones”'],
    [['--audit-level', 'units'], 'chỉ dùng cùng --audit'],
    [['--audit', 'rows.csv', '--definition', 'land-area'], '--audit-level communes'],
    [['--audit', 'rows.csv', '--units', './rows.csv'], 'hai tên khác nhau'],
    [['--audit'], 'Sau --audit cần có một giá trị'],
    [['--audit', '/no-such-folder/rows.csv'], '/no-such-folder/rows.csv'],
  ])('%j ends with 2 and a sentence', async (argv, words) => {
    const result = await run(...argv);
    expect(result).toMatchObject({ code: 2, stdout: '', written: {}, writtenBytes: {} });
    expect(result.stderr).toContain(words);
  });

  it('does not write over a file it reads', async () => {
    const areas = fixture('supplied/service-areas.geojson');
    const result = await run(
      '--service-areas',
      areas,
      '--audit',
      fixture('x/../supplied/service-areas.geojson'),
    );
    expect(result).toMatchObject({ code: 2, writtenBytes: {} });
    expect(result.stderr).toContain('--audit');
  });
});

const geodata = join(import.meta.dirname, '../../geodata');

describe.skipIf(!existsSync(join(geodata, 'catalog.json')))('the audit of the shipped city', () => {
  it.each(['any', 'commune-area'])('sums to the headline of %s, cell for cell', async (definition) => {
    const io = capturedIo(geodata);
    const argv = ['--definition', definition, '--audit', 'units.csv', '--lang', 'en'];
    expect(await coverageCommand(argv, io)).toBe(0);
    const text = new TextDecoder().decode(io.writtenBytes['units.csv']);
    // No name of a commune has a comma: the first seven cells can be split plainly.
    const rows = text.trimEnd().split('\r\n').slice(1);
    const cells = rows.map((row) => row.split(',', 7));
    const column = (k: number): number => cells.reduce((total, row) => total + Number(row[k]), 0);
    const [, covered, total] = /Covered: ([\d,]+) of ([\d,]+) people/.exec(io.stdout)!;
    const whole = (text = '') => Number(text.replaceAll(',', ''));
    expect(column(6)).toBe(whole(covered));
    expect(column(5)).toBe(whole(total));
    const published = readFileSync(join(geodata, 'population-units.csv'), 'utf8').trimEnd().split('\n');
    const names = new Set(published.slice(1).map((line) => line.slice(0, line.indexOf(','))));
    expect(cells).toHaveLength(names.size);
    expect(cells.every(([unit]) => names.has(unit!))).toBe(true);
  });
});
