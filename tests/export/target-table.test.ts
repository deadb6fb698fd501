import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/data/city.ts';
import { tableFile } from '../../src/export/table-file.ts';
import { targetTable } from '../../src/export/target-table.ts';
import { targetBoard } from '../../src/targets/target-board.ts';

const target = (over: Partial<Target>): Target => ({
  id: 'people',
  group: 'connectivity',
  statement: { vi: 'Phủ 5G', en: '5G coverage' },
  value: 95,
  unit: 'percent of population',
  unitText: { vi: '% dân số', en: '% of people' },
  comparator: '>=',
  dueYear: 2026,
  baseline: null,
  source: 'Kế hoạch',
  sourceDate: '2026-01-01',
  ...over,
});

const coverage = { value: 94.96, coveredPeople: 94_960, totalPeople: 100_000, simulated: true };
const city = { deadZoneCounts: [], facts: [], places: [] };
const lines = targetBoard(
  [target({}), target({ id: 'cables', unit: 'cables', comparator: '=', dueYear: null })],
  { city, coverage, zones: null },
  '2027-02-03',
);

async function csvRows(): Promise<string[][]> {
  const { blob } = await tableFile(targetTable(lines, '2027-02-03'), 'csv', 'vi');
  return (await blob.text())
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
}

describe('the file of targets', () => {
  it('has the unrounded value with its verdict, and nothing where nothing is known', async () => {
    const [heading, people, cables] = await csvRows();
    const cell = (row: string[] | undefined, key: string) => row?.[heading!.indexOf(key)];
    expect([
      cell(people, 'present_value'),
      cell(people, 'met'),
      cell(people, 'overdue'),
      cell(people, 'simulated'),
      cell(people, 'due_year'),
    ]).toEqual(['94.96', 'no', 'yes', 'yes', '2026']);
    expect([
      cell(cables, 'status'),
      cell(cables, 'present_value'),
      cell(cables, 'met'),
      cell(cables, 'simulated'),
      cell(cables, 'due_year'),
    ]).toEqual(['unknown', '', '', '', '']);
  });

  it('writes the comparison in words, which no spreadsheet computes', async () => {
    const [heading, ...rows] = await csvRows();
    expect(rows.map((row) => row[heading!.indexOf('comparator')])).toEqual(['at least', 'exactly']);
  });

  it('says in its name whether anything in it is simulated', async () => {
    expect((await tableFile(targetTable(lines, '2027-02-03'), 'csv', 'en')).name).toBe(
      'targets-simulated.csv',
    );
    const real = targetTable(lines.slice(1), '2027-02-03');
    expect((await tableFile(real, 'csv', 'en')).name).toBe('targets.csv');
    expect(real.about).toEqual([
      {
        name: { vi: 'Tình trạng tính đến', en: 'Status as of' },
        value: { vi: '03/02/2027', en: '3 Feb 2027' },
      },
    ]);
  });
});
