import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layerOf, read } from './reading.ts';
import { xlsxFile, xlsxRow } from './xlsx-file.ts';

const heading = ['STT', 'Tên khu', 'Kinh độ', 'Vĩ độ', 'Số người'];
const first = [1, 'Hòa Khánh', 108.1, 16.05, 900];
const second = [2, 'Hòa Cầm', 108.2, 16.01, 800];

const sheet = (...rows: (readonly (string | number | null)[])[]): Uint8Array =>
  xlsxFile([{ rows: rows.map((cells, i) => xlsxRow(i + 1, cells)).join('') }]);

describe('a row that numbers the columns', () => {
  it.each([
    ['in brackets', ['(1)', '(2)', '(3)', '(4)', '(5)']],
    ['bare', [1, 2, 3, 4, 5]],
    ['bare, as text', ['1', '2', '3', '4', '5']],
    ['with letters', ['A', 'B', 1, 2, 3]],
    ['with letters in brackets', ['(A)', '(B)', '(1)', '(2)', '(3)']],
    ['with formulas', ['1', '2', '3', '4', '5=3+4']],
    ['with gaps', ['(1)', '(2)', null, '(3)', '(4)']],
  ])('is left out, which is said (%s)', async (_, numbers) => {
    expect(await read('t.xlsx', sheet(heading, numbers, first, second))).toMatchObject({
      value: { layers: [{ columns: heading, rows: [first, second], lines: [3, 4] }] },
      remarks: [{ code: 'column-numbers', where: { file: 't.xlsx', row: 2 } }],
    });
  });

  it('is left out of text tables, below a title and where nothing counts the rows', async () => {
    const csv = 'DANH SÁCH\nTên;Kinh độ;Vĩ độ\n1;2;3\nHòa Khánh;108,1;16,05\nHòa Cầm;108,2;16,01\n';
    const layer = await layerOf('t.csv', csv);
    expect(layer.rows.map(([name]) => name)).toEqual(['Hòa Khánh', 'Hòa Cầm']);
    const points = await layerOf('p.csv', 'lon,lat,population\n1,2,3\n108.21,16.05,90\n108.22,16.06,80\n');
    expect(points.lines).toEqual([3, 4]);
  });

  it.each([
    ['counts on', 'a,b,c\n1,2,3\n2,5,6\n'],
    ['has nothing below', 'a,b,c\n1,2,3\n'],
    ['is like the others', 'a,b,c\n1,2,3\n7,8,9\n'],
    ['has two cells', 'tên,lon\n1,2\nx,108.25\n'],
    ['does not begin with one', 'a,b,c\n2,3,4\nx,1.25,1.25\n'],
    ['has other cells', 'a,b,c,d\n1,2,3,x\n1,8.25,9.25,y\n'],
    ['stands later', 'a,b,c\nx,1.25,1.25\n1,2,3\n1,1.25,1.25\n'],
    ['has letters only', 'mã,loại,tên\nA,B,C\n1,2,3\n'],
    ['follows headings that are numbers', 'xã,2025,2026\n1,2,3\nx,1.25,1.25\n'],
  ])('is none where it %s', async (_, csv) => {
    const reading = await read('t.csv', csv);
    const rows = csv.trimEnd().split('\n').slice(1);
    expect(reading).toMatchObject({ value: { layers: [{ rows: rows.map((row) => row.split(',')) }] } });
    expect(reading.ok && reading.remarks.map(({ code }) => code)).not.toContain('column-numbers');
  });

  it('is never one of counted rows of whole numbers', async () => {
    const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.array(fc.array(fc.nat(20), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 5,
      }),
    );
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const sequence = rows[0]!.map((_, c) => c + 2);
        const counted = [sequence, ...rows].map((row, i) => [i + 1, ...row]);
        const names = sequence.map((each) => `cột ${each}`);
        expect((await layerOf('t.xlsx', sheet(['STT', ...names], ...counted))).rows).toEqual(counted);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});
