import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dateFormat, serialDate } from '../../../src/intake/formats/xlsx/serial-date.ts';
import { failuresOf, layerOf, layersOf, read } from './reading.ts';
import { xlsxFile, xlsxRow } from './xlsx-file.ts';

const heading = xlsxRow(1, ['id', 'n']);

describe('a workbook', () => {
  it('has the values that its cells show', async () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>giá </t></r><r><t>trị</t></r><rPh><t>x</t></rPh></is></c></row>
      <row r="2"><c r="A2" t="str"><f>A1</f><v>công &amp; thức</v></c><c r="B2"><f>1+1</f><v>2</v></c></row>
      <row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><v>#N/A</v></c></row>
      <row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4"><v>1.5E-3</v></c></row>
      <row r="5"><c r="A5" t="d"><v>2026-03-11</v></c><c r="B5" t="s"><v>99</v></c></row>`;
    const strings =
      '<si><t>tên</t></si><si><r><t xml:space="preserve"> Hòa </t></r><r><t>Bắc_x000D_</t></r><rPh><t>x</t></rPh></si>';
    expect(await layerOf('t.xlsx', xlsxFile([{ name: 'Trạm', rows }], { strings }))).toMatchObject({
      name: 'Trạm',
      parts: 'rows',
      columns: ['tên', 'giá trị'],
      rows: [
        ['công & thức', 2],
        [true, '#N/A'],
        ['Hòa Bắc', 0.0015],
        ['2026-03-11', null],
      ],
      lines: [2, 3, 4, 5],
      ids: null,
      geometries: null,
    });
  });

  it('has dates, times and codes with zeros by the format of their cells', async () => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="165" formatCode="00000"/><numFmt numFmtId="166" formatCode="[$-42A]d &quot;tháng&quot; m;@"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="21"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>`;
    const cell = (s: number, v: number): string => `<c s="${s}"><v>${v}</v></c>`;
    const rows = `${xlsxRow(1, ['a', 'b', 'c', 'd', 'e', 'f'])}<row r="2">${[cell(0, 46092), cell(1, 46092), cell(2, 46092.604166666664), cell(3, 0.75), cell(4, 194), cell(5, 1)].join('')}</row>`;
    const [row] = (await layerOf('t.xlsx', xlsxFile([{ rows }], { styles }))).rows;
    expect(row).toEqual([46092, '2026-03-11', '2026-03-11T14:30:00', '18:00:00', '00194', '1900-01-01']);
    const since1904 = xlsxFile([{ rows }], { styles, properties: '<workbookPr date1904="1"/>' });
    expect((await layerOf('t.xlsx', since1904)).rows[0]![1]).toBe('2030-03-12');
  });

  it('has the true numbers of its rows, blank ones and gaps left out', async () => {
    const rows = `${heading}<row r="4">${'<c r="B4"><v>2</v></c>'}</row><row r="9"><c r="A9" s="1"/></row>${xlsxRow(12, ['x', 1])}`;
    expect(await layerOf('t.xlsx', xlsxFile([{ rows }]))).toMatchObject({
      lines: [4, 12],
      rows: [
        [null, 2],
        ['x', 1],
      ],
    });
  });

  it('counts rows and cells that do not say where they are', async () => {
    const rows =
      '<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c></row><row><c><v>1</v></c><c><v>2</v></c></row>';
    expect(await layerOf('t.xlsx', xlsxFile([{ rows }]))).toMatchObject({
      columns: ['a', 'b'],
      rows: [[1, 2]],
      lines: [2],
    });
  });

  it('writes what is merged downwards into every row, and passes over a title', async () => {
    const rows = [
      xlsxRow(1, ['DANH SÁCH']),
      xlsxRow(3, ['Xã', 'Tọa độ', null, 'Mạng']),
      xlsxRow(4, [null, 'Kinh độ', 'Vĩ độ', null]),
      xlsxRow(5, ['Hòa Bắc', 1, 2, 'A']),
      xlsxRow(6, [null, 3, 4, null]),
      xlsxRow(7, ['Hòa Vang', 5, 6, 'C']),
    ].join('');
    const after =
      '<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A3:A4"/><mergeCell ref="B3:C3"/><mergeCell ref="D3:D4"/><mergeCell ref="A5:A6"/><mergeCell ref="D5:D6"/><mergeCell ref="A8:A1048576"/><mergeCell ref="x"/></mergeCells>';
    const reading = await read('t.xlsx', xlsxFile([{ rows, after }]));
    expect(reading).toMatchObject({
      value: {
        layers: [
          {
            columns: ['Xã', 'Kinh độ', 'Vĩ độ', 'Mạng'],
            rows: [
              ['Hòa Bắc', 1, 2, 'A'],
              ['Hòa Bắc', 3, 4, 'A'],
              ['Hòa Vang', 5, 6, 'C'],
            ],
            lines: [5, 6, 7],
          },
        ],
      },
      remarks: [{ code: 'heading-found', where: { row: 3 }, detail: { above: 1 } }],
    });
  });

  it('writes what is merged over several columns too into every row, in its first column', async () => {
    const rows = [
      xlsxRow(1, ['STT', 'Nhà mạng', null, 'Mã']),
      xlsxRow(2, [1, 'Viettel', null, 'A1']),
      xlsxRow(3, [2, null, null, 'A2']),
      xlsxRow(4, [3, null, null, 'A3']),
      xlsxRow(5, [4, 'VNPT', null, 'B1']),
    ].join('');
    const after =
      '<mergeCells><mergeCell ref="B1:C1"/><mergeCell ref="B2:C4"/><mergeCell ref="B5:C5"/></mergeCells>';
    expect((await layerOf('t.xlsx', xlsxFile([{ rows, after }]))).rows).toEqual([
      [1, 'Viettel', 'A1'],
      [2, 'Viettel', 'A2'],
      [3, 'Viettel', 'A3'],
      [4, 'VNPT', 'B1'],
    ]);
  });

  it('says how many rows of a sheet are hidden, headings not counted', async () => {
    const table = [
      xlsxRow(1, ['id', 'n']),
      ...[2, 3, 4, 5].map((line) => xlsxRow(line, [`A${line}`, line])),
    ].map((row, i) => (i % 2 === 0 ? row.replace('<row', '<row hidden="1"') : row));
    const bytes = xlsxFile([
      { name: 'Lọc', rows: table.join('') },
      { name: 'Ẩn', state: 'hidden', rows: table.join('') },
    ]);
    const reading = await read('t.xlsx', bytes);
    expect(reading).toMatchObject({
      remarks: [
        { code: 'rows-hidden', where: { file: 't.xlsx' }, detail: { sheet: 'Lọc', rows: 2 } },
        { code: 'sheet-hidden' },
      ],
      value: { layers: [{ lines: [2, 3, 4, 5] }, {}] },
    });
  });

  it('keeps what stands below a merged cell', async () => {
    const rows = [heading, xlsxRow(2, ['A', 1]), xlsxRow(3, ['B', 2]), xlsxRow(4, [null, 3])].join('');
    const after = '<mergeCells><mergeCell ref="A2:A4"/></mergeCells>';
    const layer = await layerOf('t.xlsx', xlsxFile([{ rows, after }]));
    expect(layer.rows).toEqual([
      ['A', 1],
      ['B', 2],
      ['A', 3],
    ]);
  });

  it('is a layer for each sheet with rows, hidden ones too, which is said', async () => {
    const table = `${heading}${xlsxRow(2, ['A', 1])}`;
    const bytes = xlsxFile([
      { name: 'Trạm &amp; vùng', rows: table },
      { name: 'Trống', rows: '' },
      { name: 'Tiêu đề', rows: heading },
      { name: 'Ẩn', state: 'hidden', rows: table },
    ]);
    expect((await layersOf('t.xlsx', bytes)).map(({ name }) => name)).toEqual(['Trạm & vùng', 'Ẩn']);
    expect(await read('t.xlsx', bytes)).toMatchObject({
      remarks: [{ code: 'sheet-hidden', detail: { sheet: 'Ẩn' } }],
    });
  });

  it('says how many formulas have no result', async () => {
    const rows = `${heading}<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>SUM(A2)</f></c></row>`;
    expect(await read('t.xlsx', xlsxFile([{ name: 'S', rows }]))).toMatchObject({
      remarks: [{ code: 'formulas-uncomputed', detail: { sheet: 'S', cells: 1 } }],
    });
  });

  it('may have prefixes and absolute targets', async () => {
    const row = heading.replaceAll(/<(\/?)/g, '<$1x:');
    const bytes = xlsxFile([{ rows: '' }], {
      more: {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Target="/xl/tables/a.xml"/></Relationships>',
        'xl/tables/a.xml': `<x:worksheet><x:sheetData>${row}${row.replaceAll(/(?<=r="[AB]?)1/g, '2')}</x:sheetData></x:worksheet>`,
      },
    });
    expect(await layerOf('t.xlsx', bytes)).toMatchObject({ columns: ['id', 'n'], lines: [2] });
  });
});

describe('a workbook that is broken', () => {
  const rows = `${heading}${xlsxRow(2, ['A', 1])}`;

  it.each([
    [
      'without its list of sheets',
      zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'xl/styles.xml': strToU8('<a/>') }),
      { code: 'file-damaged' },
    ],
    ['without any sheet', xlsxFile([]), { code: 'file-damaged' }],
    ['without rows', xlsxFile([{ rows: '' }]), { code: 'collection-empty' }],
    ['with XML that is none', xlsxFile([{ rows: '<row><c></row>' }]), { code: 'not-xml' }],
    [
      'with entities',
      xlsxFile([{ rows: '' }], {
        more: { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>' },
      }),
      { code: 'xml-entities' },
    ],
    ['that was cut off', xlsxFile([{ rows }]).slice(0, -40), { code: 'archive-damaged' }],
    [
      'with a cell far to the right',
      xlsxFile([{ rows: `${heading}<row r="2"><c r="XFD2"><v>1</v></c></row>` }]),
      { code: 'too-large', detail: { what: 'columns' } },
    ],
    [
      'with a cell at no place',
      xlsxFile([{ rows: `${heading}<row r="2"><c r="A9999999999"/><c r="ZZZ1"><v>1</v></c></row>` }]),
      { code: 'too-large', detail: { what: 'columns' } },
    ],
    [
      'nested too deep',
      xlsxFile([{ rows: '<a>'.repeat(200) + '</a>'.repeat(200) }]),
      { code: 'too-large', detail: { what: 'depth' } },
    ],
  ])('%s fails with a sentence', async (_, bytes, failure) => {
    expect(await failuresOf('t.xlsx', bytes)).toMatchObject([failure]);
  });

  it('unpacks to the limit only', async () => {
    const big = xlsxFile([{ rows: rows + ' '.repeat(2_000_000) }]);
    expect(big.length).toBeLessThan(20_000);
    expect(await failuresOf('t.xlsx', big, { unpackedBytes: 1_000_000 })).toMatchObject([
      { code: 'archive-too-large' },
    ]);
    expect((await layerOf('t.xlsx', big)).rows).toHaveLength(1);
  });

  it('has rows to the limit only', async () => {
    const many = heading + Array.from({ length: 5 }, (_, i) => xlsxRow(i + 2, ['A', i])).join('');
    expect((await layerOf('t.xlsx', xlsxFile([{ rows: many }]), { features: 5 })).rows).toHaveLength(5);
    expect(await failuresOf('t.xlsx', xlsxFile([{ rows: many }]), { features: 4 })).toMatchObject([
      { code: 'too-large', detail: { what: 'features' } },
    ]);
  });
});

describe('formats of numbers', () => {
  it.each([
    ['dd/mm/yyyy', { day: true, time: false }],
    ['m/d/yy h:mm', { day: true, time: true }],
    ['hh:mm:ss.000', { day: false, time: true }],
    ['h:mm AM/PM', { day: false, time: true }],
    ['mmm', { day: true, time: false }],
    ['[$-1010000]d/m/yy;@', { day: true, time: false }],
    ['"ngày" dd', { day: true, time: false }],
    ['[h]:mm', null],
    ['General', null],
    ['#,##0 "đồng/ngày (d)"', null],
    ['0.00E+00', null],
    ['[Red]0', null],
    ['@', null],
    ['0\\d', null],
  ])('%s', (code, format) => {
    expect(dateFormat(200, code)).toEqual(format);
  });

  it('leave numbers alone that are no day', () => {
    const format = { day: true, time: false };
    expect(
      [-1, 3e6, Number.NaN, Number.POSITIVE_INFINITY].map((serial) => serialDate(serial, format, false)),
    ).toEqual([null, null, null, null]);
    expect([1, 59, 61, 2_958_465].map((serial) => serialDate(serial, format, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '9999-12-31',
    ]);
    expect(serialDate(46092.5, format, false)).toBe('2026-03-11T12:00:00');
  });
});
