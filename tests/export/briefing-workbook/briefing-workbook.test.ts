import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Exhibit } from '../../../src/briefing/exhibit.ts';
import type { BriefingPages } from '../../../src/briefing/scene-page.ts';
import { briefingWorkbook } from '../../../src/export/briefing-workbook/briefing-workbook.ts';
import {
  SAMPLE_BARS,
  SAMPLE_TABLE,
  sampleFigure,
  samplePage,
  samplePages,
  sampleScene,
} from '../../support/briefing-pages.ts';
import { officePackage, packageFaults } from '../../support/office-package.ts';

async function bytesOf(pages: BriefingPages): Promise<Buffer> {
  return Buffer.from(await (await briefingWorkbook(pages)).arrayBuffer());
}

/** Read by a library that has nothing to do with the one that wrote. */
async function sheetsOf(pages: BriefingPages) {
  return readXlsx(await bytesOf(pages));
}

const PAGES = samplePages([
  samplePage({ exhibit: SAMPLE_TABLE }),
  samplePage({ exhibit: SAMPLE_BARS, number: 2, figures: [], scene: sampleScene('b') }),
]);

describe('the numbers of a briefing as a workbook', () => {
  it('has a row for each figure of each scene, unrounded, with how it is read', async () => {
    const [figures] = await sheetsOf(PAGES);
    expect(figures?.sheet).toBe('Số liệu');
    expect(figures?.data[0]).toEqual([
      'Cảnh số',
      'Cảnh',
      'Số liệu',
      'Giá trị',
      'Đơn vị',
      'Cách đọc',
      'So với mục tiêu',
      'Cách tính',
      'Mô phỏng',
      'Ngày dữ liệu',
      'Nguồn',
    ]);
    expect(figures?.data[1]).toEqual([
      1,
      'Vùng phủ 5G so với mục tiêu',
      'Tỷ lệ dân số trong vùng phủ 5G',
      94.96,
      '%',
      '94,9%',
      'Chưa đạt',
      'Ít nhất một nhà mạng (any)',
      'Có',
      '01/2026',
      'Tính từ vùng phủ mô phỏng',
    ]);
    const rows = figures?.data.slice(1).map((row) => [row[0], row[3], row[4]]);
    expect(rows).toEqual([
      [1, 94.96, '%'],
      [1, 360_963, 'người'],
      [1, 3, 'số lượng'],
      // The figure in the text of the second scene, which shows none beside it.
      [2, 94.96, '%'],
    ]);
  });

  it('has a sheet for each table and chart, and one of the sources', async () => {
    const sheets = await sheetsOf(PAGES);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Số liệu',
      '1 Xã, phường còn thiếu nhiều nh',
      '2 Tỷ lệ phủ theo nhà mạng',
      'Nguồn',
    ]);
    const line = 'Dữ liệu 01/2026 · Cách tính: ít nhất một nhà mạng · Mô phỏng';
    expect(sheets[1]?.data.slice(0, 4)).toEqual([
      ['Xã, phường còn thiếu nhiều nhất', null, null],
      [line, null, null],
      ['Xã, phường', 'Chưa phủ', 'Tỷ lệ phủ'],
      ['Xã Trà My', '12.345', '41,2%'],
    ]);
    expect(sheets[1]?.data.at(-1)?.[0]).toBe('Còn 91 xã, phường khác.');
    expect(sheets[2]?.data.slice(0, 2).map(([first]) => first)).toEqual(['Tỷ lệ phủ theo nhà mạng', line]);
    expect(sheets[2]?.data.slice(2, 4)).toEqual([
      ['Tên', 'Giá trị', 'Đơn vị', 'Cách đọc', 'Mục tiêu', 'So với mục tiêu'],
      ['Nhà mạng Một', 95.123456789, '%', '95,1%', 95, 'Đạt'],
    ]);
    expect(sheets[3]?.data).toEqual([
      ['Nguồn', null, 'Cảnh số'],
      ['Bài trình bày', 'Hạ tầng số thành phố', null],
      ['Ngày tạo', '05/09/2026', null],
      ['Mô phỏng', 'Số liệu 5G do chương trình mô phỏng, không phải số liệu của nhà mạng.', null],
      ['Dữ liệu và cách tính', 'Dữ liệu 01/2026 · Cách tính: ít nhất một nhà mạng · Mô phỏng', null],
      ['Nguồn', 'WorldPop 2020 (CC BY 4.0)', '1, 2'],
      ['Nguồn', '© OpenStreetMap (ODbL)', '1, 2'],
    ]);
  });

  it('has numbers in the cells of a table that knows them, which read as on the slide', async () => {
    const table = {
      ...SAMPLE_TABLE,
      rows: [
        ['Xã Trà My', '12.345', '41,2%'],
        ['=1+1', '9.876', '94,9%'],
        ['Phường Điện Bàn Đông', '–', 'chưa có'],
      ],
      values: [
        [null, 12_345, 41.2345],
        [null, 9876, 94.996],
        [null, null, 1],
      ],
    } as Exhibit;
    const pages = samplePages([samplePage({ exhibit: table })]);
    const [, sheet] = await sheetsOf(pages);
    expect(sheet?.data.slice(3, 6)).toEqual([
      ['Xã Trà My', 12_345, 0.412345],
      ["'=1+1", 9876, 0.94996],
      ['Phường Điện Bàn Đông', '–', 'chưa có'],
    ]);
    const file = await officePackage(await briefingWorkbook(pages));
    expect(packageFaults(file)).toEqual([]);
    const text = (path: string) => new TextDecoder().decode(file.bytes.get(path));
    const styles = text('xl/styles.xml');
    const formatOf = (cell: string) => {
      const style = Number(new RegExp(`r="${cell}" s="(\\d+)"`).exec(text('xl/worksheets/sheet2.xml'))?.[1]);
      const used = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf numFmtId="(\d+)"/g)][
        style
      ]?.[1];
      return new RegExp(`numFmtId="${used}" formatCode="([^"]*)"`).exec(styles)?.[1];
    };
    expect(['B4', 'B5', 'C4', 'C5'].map(formatOf)).toEqual(['#,##0', '#,##0', '0.0%', '0.000000%']);
  });

  it('keeps the headings of a table in view under its title and what its data are', async () => {
    const file = await officePackage(await briefingWorkbook(PAGES));
    const splits = [1, 2, 3, 4].map((k) => {
      const xml = new TextDecoder().decode(file.bytes.get(`xl/worksheets/sheet${k}.xml`));
      return /ySplit="(\d+)" topLeftCell="A(\d+)"/.exec(xml)?.slice(1).map(Number);
    });
    expect(splits).toEqual([
      [1, 2],
      [3, 4],
      [3, 4],
      [1, 2],
    ]);
  });

  it('says of each figure what it is counted by, which is not always the definition of its scene', async () => {
    const figures = [
      sampleFigure(),
      sampleFigure({ key: 'operator:alpha', definition: 'operator:alpha' }),
      sampleFigure({ key: 'total-people', definition: null }),
    ];
    const scene = { ...sampleScene('a'), definition: 'operator:alpha' as const };
    const [sheet] = await sheetsOf(samplePages([samplePage({ scene, figures, pieces: [] })]));
    expect(sheet?.data.slice(1).map((row) => row[7])).toEqual([
      'Ít nhất một nhà mạng (any)',
      'Riêng alpha (operator:alpha)',
      null,
    ]);
  });

  it('speaks the language of the briefing', async () => {
    const pages = samplePages([samplePage({ language: 'en' })], { language: 'en' });
    const [figures, sources] = await sheetsOf(pages);
    expect(figures?.sheet).toBe('Figures');
    expect(figures?.data[1]?.slice(4, 10)).toEqual([
      '%',
      '94.9%',
      'Not met',
      'At least one operator (any)',
      'Yes',
      'Jan 2026',
    ]);
    expect(sources?.sheet).toBe('Sources');
  });

  it('never has a spreadsheet compute a text', async () => {
    const formula = '=HYPERLINK("http://x")';
    const both = { vi: formula, en: formula };
    const figure = sampleFigure({ label: both, text: both, source: both, value: Number.NaN });
    const exhibits = [
      { ...SAMPLE_TABLE, title: formula, rows: [[formula, '+1', '-1']] },
      { ...SAMPLE_BARS, title: formula, bars: [{ label: formula, value: 1, shown: '@x', met: null }] },
    ] as Exhibit[];
    const pages = samplePages(
      exhibits.map((exhibit, k) =>
        samplePage({
          title: formula,
          number: k + 1,
          figures: [figure],
          pieces: [],
          exhibit,
          sources: [formula],
          dataLine: formula,
          exhibitLine: formula,
        }),
      ),
      { title: formula },
    );
    const sheets = await sheetsOf(pages);
    const texts = sheets.flatMap(({ data }) => data.flat()).filter((cell) => typeof cell === 'string');
    expect(texts.filter((text) => text.includes('HYPERLINK')).length).toBeGreaterThan(10);
    expect(texts.filter((text) => /^[=+\-@]/.test(text))).toEqual([]);
    expect(sheets[0]?.data[1]?.[3]).toBeNull();
  });

  it('is a sound package, the same to the last byte when it is written again', async () => {
    const file = await officePackage(await briefingWorkbook(PAGES));
    expect(packageFaults(file)).toEqual([]);
    expect((await bytesOf(PAGES)).equals(await bytesOf(PAGES))).toBe(true);
    const empty = await sheetsOf(samplePages([]));
    expect(empty.map(({ sheet }) => sheet)).toEqual(['Số liệu', 'Nguồn']);
  });
});
