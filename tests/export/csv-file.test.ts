import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import { evaluateCoverage } from '../../src/coverage/evaluate.ts';
import { auditFile } from '../../src/export/audit-file.ts';
import { csvFile } from '../../src/export/csv-file.ts';
import { ROWS_AT_ONCE } from '../../src/export/text-blob.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';
import { SAMPLE_ROWS, sampleTable } from '../support/sample-table.ts';

/** `Blob.text` would drop the byte order mark. */
async function textOf(blob: Blob): Promise<string> {
  return Buffer.from(await blob.arrayBuffer()).toString('utf8');
}

describe('a CSV file', () => {
  it('is written as RFC 4180 has it, for programs', async () => {
    expect(await textOf(await csvFile(sampleTable()))).toBe(
      [
        '\ufeffname,people,share,seen,served,simulated',
        'Xã Hòa Bắc,1234567,92.4273350751143,2026-09-05,yes,yes',
        '"a, ""b""\nc",,-0.5,2026-09,no,yes',
        '"\'=HYPERLINK(""http://x"")",0,,,no,yes',
        '',
      ].join('\r\n'),
    );
  });

  it('says that nothing is simulated where nothing is', async () => {
    const text = await textOf(await csvFile(sampleTable({ simulated: false })));
    expect(Papa.parse<Record<string, string>>(text, { header: true }).data[0]?.simulated).toBe('no');
  });

  it('keeps a column of its own that says so row by row', async () => {
    const { columns } = sampleTable();
    const own = { key: 'simulated', heading: { vi: 'Mô phỏng', en: 'Simulated' }, kind: 'yes-no' } as const;
    const table = sampleTable({
      columns: [...columns.slice(0, 1), { ...own, value: ({ served }) => served }],
      rows: SAMPLE_ROWS.slice(0, 2),
    });
    expect(await textOf(await csvFile(table))).toBe(
      '\ufeffname,simulated\r\nXã Hòa Bắc,yes\r\n"a, ""b""\nc",no\r\n',
    );
  });

  it('holds every row once and in order, in more than one piece', async () => {
    const rows = Array.from({ length: 2 * ROWS_AT_ONCE + 1 }, (_, k) => ({ ...SAMPLE_ROWS[0]!, people: k }));
    const text = await textOf(await csvFile(sampleTable({ rows })));
    const { data } = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map(({ people }) => Number(people))).toEqual(rows.map(({ people }) => people));
  });

  it('is a heading alone without rows', async () => {
    expect(await textOf(await csvFile(sampleTable({ rows: [] })))).toBe(
      '\ufeffname,people,share,seen,served,simulated\r\n',
    );
  });

  it.each(['communes', 'units'] as const)('of the tiny city’s %s is the golden one', async (level) => {
    const evaluation = evaluateCoverage(coverageInputOf(await openTinyCity()));
    const { file } = await auditFile(evaluation, { definition: 'any', level, commune: null }, 'csv', 'vi');
    const golden = await readFile(join(import.meta.dirname, `golden/tiny-city-${level}.csv`), 'utf8');
    // The golden file is kept with the line ends of the repository.
    expect(await textOf(file.blob)).toBe(golden.replaceAll('\n', '\r\n'));
  });
});
