import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/intake/limits.ts';
import { failuresOf, layerOf, read } from './reading.ts';

describe('a table of text', () => {
  it.each([
    [',', 'id,tên,lon\nA,"Hòa, Bắc",1'],
    [';', 'id;tên;lon\nA;Hòa, Bắc;1'],
    ['\t', 'id\ttên\tlon\nA\tHòa, Bắc\t1'],
    ['|', 'id|tên|lon\nA|Hòa, Bắc|1'],
  ])('is parted by %j', async (_, text) => {
    expect(await layerOf('t.csv', text)).toMatchObject({
      name: 't',
      parts: 'rows',
      columns: ['id', 'tên', 'lon'],
      rows: [['A', 'Hòa, Bắc', '1']],
      lines: [2],
      geometries: null,
    });
  });

  it('is parted by the sign that makes its rows even, not by the one its heading has', async () => {
    const text = 'tên, loại;lon;lat\n"Trạm; 1";108,25;16,05\nTrạm 2;108,3;16,1\n';
    expect(await layerOf('t.csv', text)).toMatchObject({
      columns: ['tên, loại', 'lon', 'lat'],
      rows: [
        ['Trạm; 1', '108,25', '16,05'],
        ['Trạm 2', '108,3', '16,1'],
      ],
    });
  });

  it('is not parted by a sign that most rows do not have', async () => {
    const layer = await layerOf('t.csv', 'id,n\nA,1\nB,2;x,3\n');
    expect(layer).toMatchObject({ columns: ['id', 'n'], rows: [['A', '1']], badRows: [{ line: 3 }] });
  });

  it('keeps decimal commas of a heading-less list in one cell', async () => {
    const layer = await layerOf('t.txt', '108,25;16,05\n108,3;16,1\n');
    expect(layer).toMatchObject({
      columns: ['A', 'B'],
      lines: [1, 2],
      rows: [
        ['108,25', '16,05'],
        ['108,3', '16,1'],
      ],
    });
  });

  it('obeys the line by which Excel states the sign, and counts it', async () => {
    const layer = await layerOf('t.csv', 'sep=;\r\nid;a,b\r\nA;1,5\r\n');
    expect(layer).toMatchObject({ columns: ['id', 'a,b'], rows: [['A', '1,5']], lines: [3] });
  });

  it('says what parts the cells where that is no comma', async () => {
    const reading = await read('t.csv', 'a|b\n1|2');
    expect(reading).toMatchObject({ remarks: [{ code: 'delimiter-detected', detail: { delimiter: '|' } }] });
  });

  it.each(['\n', '\r\n', '\r'])('has lines that end with %j', async (end) => {
    const layer = await layerOf('t.csv', ['id,ghi chú', 'A,"một', 'hai"', '', 'B,ba', ''].join(end));
    expect(layer).toMatchObject({
      rows: [
        ['A', `một${end}hai`],
        ['B', 'ba'],
      ],
      lines: [2, 5],
    });
  });

  it('may have line ends of all kinds in one file', async () => {
    const layer = await layerOf('t.csv', 'id,n\rA,1\r\nB,2\nC,3');
    expect(layer).toMatchObject({
      rows: [
        ['A', '1'],
        ['B', '2'],
        ['C', '3'],
      ],
      lines: [2, 3, 4],
    });
  });

  it('takes quotation marks as they are meant', async () => {
    const layer = await layerOf('t.csv', 'a,b\n"5"" ống","",\n 7" , "x, y" \n');
    expect(layer.rows).toEqual([
      ['5" ống', ''],
      ['7"', 'x, y'],
    ]);
  });

  it('passes over a title and notes above the heading, and says so', async () => {
    const text =
      'DANH SÁCH TRẠM 5G,,,\nNguồn: Sở, quý III,,\n\nid,tên,lon,lat\nA,Trạm,108.2,16\nB,Trạm,108.3,16.1\n';
    const reading = await read('t.csv', text);
    expect(reading).toMatchObject({
      value: { layers: [{ columns: ['id', 'tên', 'lon', 'lat'], lines: [5, 6] }] },
      remarks: [{ code: 'heading-found', where: { row: 4 }, detail: { above: 2 } }],
    });
  });

  it('passes over lines of comment', async () => {
    const layer = await layerOf('t.csv', '# xuất ngày 2026-03-11\n# hệ tọa độ WGS 84\nid,lon,lat\nA,1,2\n');
    expect(layer).toMatchObject({ columns: ['id', 'lon', 'lat'], lines: [4] });
  });

  it('reads names of columns in two rows', async () => {
    const text = 'STT,Tọa độ,,Số trạm,,Ghi chú\n,Kinh độ,Vĩ độ,4G,5G,\n1,108.2,16,3,4,x\n';
    expect(await layerOf('t.csv', text)).toMatchObject({
      columns: ['STT', 'Kinh độ', 'Vĩ độ', '4G', '5G', 'Ghi chú'],
      rows: [['1', '108.2', '16', '3', '4', 'x']],
    });
  });

  it('tells lower names apart by the upper ones', async () => {
    const text = 'Xã,Viettel,,VNPT,\n,trạm,vùng,trạm,vùng\nHòa Bắc,1,2,3,4\n';
    const { columns } = await layerOf('t.csv', text);
    expect(columns).toEqual(['Xã', 'Viettel trạm', 'Viettel vùng', 'VNPT trạm', 'VNPT vùng']);
  });

  it.each([
    ['id,tên,\n,Trạm A,\nB,x,y\n', ['id', 'tên', 'C']],
    ['id,tên,\n,Trạm A,x\n,Trạm B,y\n', ['id', 'tên', 'C']],
    ['tên,địa chỉ\nTrạm A,Hải Châu,mái nhà\nTrạm B,Sơn Trà,cột\n', ['tên', 'địa chỉ', 'C']],
  ])('does not take a row of words for names (%j)', async (text, names) => {
    const { columns, rows } = await layerOf('t.csv', text);
    expect(columns).toEqual(names);
    expect(rows).toHaveLength(2);
  });

  it('does not take a first row with gaps for names', async () => {
    const { columns, rows } = await layerOf('t.csv', 'id,tên,ghi chú\nA,,\nB,Trạm,x\n');
    expect(columns).toEqual(['id', 'tên', 'ghi chú']);
    expect(rows).toHaveLength(2);
  });

  it('names columns without a name by their letter and drops those that are empty throughout', async () => {
    const layer = await layerOf('t.csv', 'id,,lon,\nA,x,1,\nB,y,2,\n');
    expect(layer).toMatchObject({
      columns: ['id', 'B', 'lon'],
      rows: [
        ['A', 'x', '1'],
        ['B', 'y', '2'],
      ],
    });
  });

  it('keeps rows that are longer than the heading throughout', async () => {
    const layer = await layerOf('t.csv', 'id,tên\nA,x,108.2\nB,y,108.3\n');
    expect(layer).toMatchObject({
      columns: ['id', 'tên', 'C'],
      rows: [
        ['A', 'x', '108.2'],
        ['B', 'y', '108.3'],
      ],
    });
  });

  it('numbers a name that stands again', async () => {
    const { columns } = await layerOf('t.csv', 'tên,tên,tên (2),tên\na,b,c,d\n');
    expect(columns).toEqual(['tên', 'tên (2)', 'tên (2) (2)', 'tên (3)']);
  });

  it('takes composed and decomposed letters for the same', async () => {
    const text = 'tên,ghi chú\nHòa Bắc,x\n';
    expect(await layerOf('t.csv', text.normalize('NFD'))).toEqual(await layerOf('t.csv', text));
  });

  it('keeps words that are keys of JavaScript', async () => {
    const layer = await layerOf('t.csv', '__proto__,constructor\npolluted,x\n');
    expect(layer).toMatchObject({ columns: ['__proto__', 'constructor'], rows: [['polluted', 'x']] });
    expect('polluted' in {}).toBe(false);
  });
});

describe('a row that is broken', () => {
  it.each([
    ['is too long', 'C,1,2', { code: 'row-length-differs', detail: { found: 3, expected: 2 } }],
    ['is too short', 'C', { code: 'row-length-differs', detail: { found: 1, expected: 2 } }],
    ['goes on after a quotation mark', '"C" d,1', { code: 'not-csv', detail: { reason: 'stray-quote' } }],
    ['has a mark that is never closed', '"C,1', { code: 'not-csv', detail: { reason: 'quote' } }],
  ])('because it %s stands apart, and the others are read', async (_, line, failure) => {
    const layer = await layerOf('t.csv', `id,n\nA,1\n${line}\nB,"2"\n"D",3\n`);
    expect(layer.rows).toEqual([
      ['A', '1'],
      ['B', '2'],
      ['D', '3'],
    ]);
    expect(layer.badRows).toMatchObject([
      { line: 3, failure: { ...failure, where: { file: 't.csv', row: 3 } } },
    ]);
  });

  it.each(['id,n\nA,1\nB', 'id,n\nA,1\n"B'])('at the end was cut off', async (text) => {
    const { badRows } = await layerOf('t.csv', text);
    expect(badRows).toMatchObject([{ line: 3, failure: { code: 'file-cut-off' } }]);
  });

  it('has a cell that is longer than a cell may be', async () => {
    const { badRows, rows } = await layerOf('t.csv', `id,n\nA,${'x'.repeat(101)}\nB,2\n`, { cellChars: 100 });
    expect(badRows).toMatchObject([
      { line: 2, failure: { code: 'too-large', detail: { what: 'cellChars' } } },
    ]);
    expect(rows).toEqual([['B', '2']]);
  });

  it('loses nothing: rows and bad rows are all lines below the heading', async () => {
    const lines = Array.from({ length: 400 }, (_, i) =>
      i % 7 === 0 ? `"x${i}` : i % 11 === 0 ? `a,b,${i}` : i % 13 === 0 ? `"a" ${i},b` : `a,${i}`,
    );
    const { rows, badRows } = await layerOf('t.csv', `id,n\n${lines.join('\n')}\n`);
    expect(rows.length + badRows!.length).toBe(400);
    expect(rows).toHaveLength(lines.filter((line) => /^a,\d+$/.test(line)).length);
  });
});

describe('a column of geometries', () => {
  it.each([
    ['WKT', 'POINT (108.2 16)'],
    ['WKT with a number', 'SRID=5899;POINT Z(108.2 16 5)'],
    ['GeoJSON', '{"type":"Point","coordinates":[108.2,16]}'],
    ['hexadecimal WKB', '0101000020E6100000CDCCCCCCCC0C5B400000000000003040'],
  ])('in %s becomes the geometry', async (_, cell) => {
    const quoted = `"${cell.replaceAll('"', '""')}"`;
    const layer = await layerOf('t.csv', `id,geom,n\nA,${quoted},1\nB,,2\n`);
    expect(layer).toMatchObject({
      columns: ['id', 'n'],
      rows: [
        ['A', '1'],
        ['B', '2'],
      ],
      geometries: [{ type: 'Point', coordinates: [108.2, 16] }, null],
    });
  });

  it('states its coordinate system', async () => {
    const { crs } = await layerOf('t.csv', 'id;the_geom\nA;"SRID=5899;POINT(1 2)"');
    expect(crs).toEqual({ name: 'EPSG:5899', wkt: null, byFormat: false });
  });

  it('makes a bad row where it cannot be read', async () => {
    const layer = await layerOf('t.csv', 'id;wkt\nA;POINT(1 2)\nB;POINT(1)\nC;POINT(3 4)\n');
    expect(layer.lines).toEqual([2, 4]);
    expect(layer.badRows).toMatchObject([
      {
        line: 3,
        cells: ['B', 'POINT(1)'],
        failure: { code: 'invalid-geometry', where: { row: 3, field: 'wkt' } },
      },
    ]);
  });

  it('may be longer than other cells, but has corners to a limit', async () => {
    const ring = Array.from({ length: 60 }, (_, i) => `${i} ${i % 7}`).join(',');
    const text = `id;wkt\nA;POLYGON((${ring}))\nB;POINT(1 2)\n`;
    expect((await layerOf('t.csv', text, { cellChars: 50 })).rows).toHaveLength(2);
    expect((await layerOf('t.csv', text, { ringVertices: 50 })).badRows).toMatchObject([
      { line: 2, failure: { code: 'too-large', detail: { what: 'ringVertices' } } },
    ]);
    expect(await failuresOf('t.csv', text, { vertices: 50 })).toMatchObject([
      { code: 'too-large', detail: { what: 'vertices' } },
    ]);
  });
});

describe('a text that is no table', () => {
  it.each([
    ['is empty', '', 'file-cut-off'],
    ['has blank lines only', '\n \n', 'collection-empty'],
    ['has a heading only', 'id,lon,lat\n', 'collection-empty'],
    ['has too many columns', `id${',x'.repeat(limits.columns)}\n1\n`, 'too-large'],
  ])('because it %s fails', async (_, text, code) => {
    expect(await failuresOf('t.csv', text)).toMatchObject([{ code, where: { file: 't.csv' } }]);
  });

  it('fails with too many rows, titles not counted', async () => {
    const text = `id,n\n${'A,1\n'.repeat(20)}`;
    expect((await layerOf('t.csv', text, { features: 20 })).rows).toHaveLength(20);
    expect(await failuresOf('t.csv', text, { features: 19 })).toMatchObject([
      { code: 'too-large', detail: { what: 'features', limit: 19 } },
    ]);
  });
});
