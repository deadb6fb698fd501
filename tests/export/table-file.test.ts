import { describe, expect, it } from 'vitest';
import { fileWords } from '../../src/export/file-words.ts';
import { tableFile } from '../../src/export/table-file.ts';
import { SAMPLE_ROWS, sampleTable } from '../support/sample-table.ts';

describe('a file of a table', () => {
  it.each([
    ['csv', 'vi', true, 'sample-mo-phong.csv', 'text/csv;charset=utf-8'],
    ['geojson', 'en', true, 'sample-simulated.geojson', 'application/geo+json'],
    ['xlsx', 'vi', false, 'sample.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ] as const)(
    'as %s is named after its table, and after simulation',
    async (format, language, simulated, name, mime) => {
      const file = await tableFile(sampleTable({ simulated }), format, language);
      expect([file.name, file.mime, file.blob.type]).toEqual([name, mime, mime]);
      expect(file.blob.size).toBeGreaterThan(100);
    },
  );

  it.each(['csv', 'geojson', 'xlsx'] as const)('as %s pauses while it is made', async (format) => {
    let turns = 0;
    let done = false;
    const turn = () => {
      turns += 1;
      if (!done) setImmediate(turn);
    };
    setImmediate(turn);
    const rows = Array(60_000).fill(SAMPLE_ROWS[0]);
    await tableFile(sampleTable({ rows }), format, 'vi');
    done = true;
    expect(turns).toBeGreaterThan(3);
  });
});

it.each([
  ['operator:Viễn thông Đông Hải', 'operator-vien-thong-dong-hai'],
  ['any', 'any'],
  ['  001 / 002 ', '001-002'],
])('words of a file name: %s', (text, words) => {
  expect(fileWords(text)).toBe(words);
});
