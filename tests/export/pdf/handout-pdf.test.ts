import { describe, expect, test } from 'vitest';
import type { ScenePage } from '../../../src/briefing/scene-page.ts';
import { type HandoutOptions, handoutPdf } from '../../../src/export/pdf/handout-pdf.ts';
import type { MapPicture } from '../../../src/export/sheet/map-sheet.ts';
import { samplePicture, stripedPng } from '../../support/map-picture.ts';
import { hasPoppler, pdfInfo, pdfPages, pdfStructure } from '../../support/poppler.ts';
import { sampleBars, sampleFigure, samplePage, sampleTable } from '../../support/scene-page.ts';
import { fontFiles } from '../../support/sheet-fonts.ts';

const png = new Blob([new Uint8Array(stripedPng(304, 200))]);
const picture = samplePicture({ png, widthPx: 304, heightPx: 200 });

const pages: ScenePage[] = [
  samplePage(),
  samplePage({
    number: 2,
    title: 'Ai chưa có sóng, ở đâu',
    exhibit: sampleTable,
    changes: [{ figure: sampleFigure(), before: '87,1%', now: '88,4%' }],
  }),
  samplePage({ number: 3, title: 'Từng nhà mạng', exhibit: sampleBars, missing: ['Lớp “Trạm” không còn.'] }),
];

function handout(
  changes: Partial<HandoutOptions> = {},
  pictureOf: (page: ScenePage) => MapPicture | null = () => picture,
  of = pages,
): Promise<Uint8Array> {
  const briefing = { title: 'Hạ tầng số Đà Nẵng', language: 'vi', today: '2026-09-05', pages: of } as const;
  return handoutPdf(briefing, pictureOf, { notes: false, fonts: fontFiles, ...changes });
}

function lineOf(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ');
}

describe.skipIf(!hasPoppler)('a handout, read by Poppler', () => {
  test('has a page a scene with its title, text, figures, verdicts, exhibit and sources', async () => {
    const read = pdfPages(await handout()).map(lineOf);
    expect(read).toHaveLength(4);
    const [first = '', second = '', third = ''] = read;
    for (const said of [
      pages[0]?.title,
      pages[0]?.text,
      '88,4%',
      'chưa đạt',
      '360.963 người',
      '21/24',
      'Trang 1/3',
    ]) {
      expect(first).toContain(said);
    }
    for (const row of sampleTable.kind === 'table' ? sampleTable.rows : []) {
      for (const cell of row) expect(second).toContain(cell);
    }
    expect(second).toContain('60 xã, phường khác chưa đạt 95%.');
    expect(second).toContain('Dân số trong vùng phủ 5G: trước 87,1%, nay 88,4%');
    for (const said of ['Viettel', '64,7%', 'mục tiêu 95%', 'Lớp “Trạm” không còn.'])
      expect(third).toContain(said);
    for (const page of read.slice(0, 3)) {
      expect(page).toContain('Hạ tầng số Đà Nẵng');
      expect(page).toContain('Mô phỏng');
      expect(page).toContain('Dữ liệu 01/2026');
      expect(page).toContain('WorldPop 2020 (CC BY 4.0)');
      expect(page).toContain('Quần đảo Trường Sa');
      expect(page).not.toContain('Nhấn mạnh');
    }
    expect(read[3]).toContain(
      'Nguồn dữ liệu Danh sách xã, phường (sapnhap.bando.com.vn) WorldPop 2020 (CC BY 4.0)',
    );
  });

  test('has notes for the speaker only where they are asked for, to their last word', async () => {
    const long = `Mở đầu. ${'Một câu nói dài về từng con số trên trang này. '.repeat(220)} Hết lời.`;
    const page = samplePage({ notes: long, of: 1 });
    const read = pdfPages(await handout({ notes: true }, () => picture, [page])).map(lineOf);
    expect(read.length).toBeGreaterThan(1);
    expect(read[0]).toContain('Lời trình bày Mở đầu.');
    expect(read[1]).toContain('Lời trình bày (tiếp)');
    expect(read.at(-2)).toContain('Hết lời.');
    expect(read.join(' ').match(/Một/g)).toHaveLength(220);
  });

  test('is tagged with headings and a table, and has a bookmark a scene', async () => {
    const bytes = await handout();
    const tags = pdfStructure(bytes);
    expect(tags.match(/ H1 /g)).toHaveLength(3);
    expect(tags.match(/ TR\n/g)).toHaveLength(9);
    expect(tags.match(/ TH:?\n/g)).toHaveLength(4);
    expect(tags.split(pages[0]?.text ?? '?')).toHaveLength(4);
    expect(pdfInfo(bytes)).toMatchObject({ Title: 'Hạ tầng số Đà Nẵng', Tagged: 'yes', Pages: '4' });
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw.match(/\/Dest \[/g)).toHaveLength(4);
  });

  test('says so where a scene has no map', async () => {
    const read = pdfPages(await handout({}, (page) => (page.number === 2 ? null : picture)));
    expect(lineOf(read[1] ?? '')).toContain('Không vẽ được bản đồ của trang này.');
    expect(read[0]).not.toContain('Không vẽ được');
  });
});

test('asks for one picture after the other and tells how far it is', async () => {
  const heard: (number | string)[] = [];
  await handout({ onProgress: (done) => heard.push(Math.round(done * 100)) }, (page) => {
    heard.push(page.title);
    return picture;
  });
  expect(heard).toEqual([pages[0]?.title, 33, pages[1]?.title, 67, pages[2]?.title, 100]);
});

test('stops between pages when it is called off', async () => {
  const stop = new AbortController();
  const asked: number[] = [];
  const work = handout({ signal: stop.signal }, (page) => {
    asked.push(page.number);
    if (page.number === 2) stop.abort();
    return picture;
  });
  await expect(work).rejects.toMatchObject({
    code: 'aborted',
    message: 'Đã dừng, chưa có tệp nào được lưu.',
  });
  expect(asked).toEqual([1, 2]);
});
