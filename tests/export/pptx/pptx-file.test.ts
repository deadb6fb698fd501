import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Exhibit } from '../../../src/briefing/exhibit.ts';
import type { BriefingPages, ScenePage } from '../../../src/briefing/scene-page.ts';
import { pptxFile } from '../../../src/export/pptx/pptx-file.ts';
import type { SlidePicture } from '../../../src/export/pptx/slide-picture.ts';
import type { Language } from '../../../src/text/language.ts';
import {
  PEOPLE,
  SAMPLE_BARS,
  SAMPLE_TABLE,
  sampleFigure,
  samplePage,
  samplePages,
  samplePicture,
  sampleScene,
  ZONES,
} from '../../support/briefing-pages.ts';
import {
  type OfficePackage,
  officePackage,
  packageFaults,
  partOf,
  relationsOf,
  slidePaths,
} from '../../support/office-package.ts';
import { allNamed, joinedText, type XmlNode } from '../../support/xml-tree.ts';

const OPTIONS = { city: 'Đà Nẵng', hash: '0123456789abcdef', operators: [] };

async function fileOf(
  pages: ScenePage[],
  part: Partial<BriefingPages> = {},
  picture: SlidePicture | null = samplePicture(),
): Promise<Blob> {
  const pictures = new Map(picture ? pages.map(({ scene }) => [scene.id, picture] as const) : []);
  return pptxFile(samplePages(pages, part), pictures, OPTIONS);
}

async function opened(...from: Parameters<typeof fileOf>): Promise<OfficePackage> {
  return officePackage(await fileOf(...from));
}

/** The slide of the first scene, which comes after the title. */
const SCENE = 'ppt/slides/slide2.xml';

function paragraphs(slide: XmlNode): string[] {
  return allNamed(slide, 'a:p').map((paragraph) => joinedText(paragraph));
}

const fullDeck = (language: Language): ScenePage[] => [
  samplePage({ language, scene: sampleScene('a') }),
  samplePage({ language, scene: sampleScene('b'), exhibit: SAMPLE_TABLE }),
  samplePage({ language, scene: sampleScene('c'), exhibit: SAMPLE_BARS }),
  samplePage({ language, scene: sampleScene('d'), figures: [] }),
];

describe('a presentation', () => {
  it.each(['vi', 'en'] as const)('is a sound package in %s', async (language) => {
    const file = await opened(fullDeck(language), { language });
    expect(packageFaults(file)).toEqual([]);
    expect(slidePaths(file)).toHaveLength(6);
  });

  it('begins with its title, city and day, and ends with sources, definition, dates and hash', async () => {
    const file = await opened([samplePage()]);
    expect(paragraphs(partOf(file, 'ppt/slides/slide1.xml'))).toEqual([
      'Hạ tầng số thành phố',
      'Đà Nẵng · 05/09/2026',
      'Mô phỏng',
      'Số liệu 5G do chương trình mô phỏng, không phải số liệu của nhà mạng.',
    ]);
    const last = paragraphs(partOf(file, 'ppt/slides/slide3.xml'));
    expect(last).toEqual(
      expect.arrayContaining([
        'Nguồn và cách tính',
        'WorldPop 2020 (CC BY 4.0)',
        '© OpenStreetMap (ODbL)',
        'Ít nhất một nhà mạng: Tỷ lệ người thường trú sống trong vùng phủ 5G ngoài trời của ít nhất một nhà mạng.',
        '05/09/2026: Khu, cảng đạt 100%',
        '01/2026: Tỷ lệ dân số trong vùng phủ 5G; Số người chưa được phủ',
        '0123456789abcdef',
      ]),
    );
  });

  it('shows the very texts of the page, figures with their verdict as icon and word', async () => {
    const slide = partOf(await opened([samplePage()]), SCENE);
    expect(paragraphs(slide).filter((text) => text !== '')).toEqual([
      'Vùng phủ 5G so với mục tiêu',
      'Mô phỏng',
      'Tỷ lệ dân số trong vùng phủ 5G',
      '94,9%',
      'Chưa đạt',
      'Số người chưa được phủ',
      '360.963 người',
      'Khu, cảng đạt 100%',
      '3 khu',
      'Đạt',
      'Đến nay 94,9% người dân sống trong vùng phủ 5G của ít nhất một nhà mạng.',
      'Dữ liệu 01/2026 · Cách tính: ít nhất một nhà mạng · Mô phỏng',
      'Nguồn: WorldPop 2020 (CC BY 4.0); © OpenStreetMap (ODbL)',
      'Đà Nẵng · 05/09/2026',
      '2',
    ]);
    const icons = allNamed(slide, 'p:grpSp').map((icon) => allNamed(icon, 'p:cNvPr')[0]?.attributes.descr);
    expect(icons).toEqual(['Chưa đạt', 'Đạt']);
  });

  it('never shows a number that is not a text of the page', async () => {
    const pages = fullDeck('vi');
    const file = await opened(pages);
    for (const [k, page] of pages.entries()) {
      const known = textsOf(page);
      const slide = partOf(file, `ppt/slides/slide${k + 2}.xml`);
      const charts = [...relationsOf(file, `ppt/slides/slide${k + 2}.xml`).values()]
        .filter(({ type }) => type.endsWith('/chart'))
        .map(({ target }) => partOf(file, target));
      const texts = [slide, ...charts]
        .flatMap(paragraphs)
        .filter((text) => /\d/.test(text) && text !== String(k + 2));
      expect(texts.length).toBeGreaterThan(3);
      for (const text of texts) {
        const rest = known.reduce((left, one) => left.replaceAll(one, ''), text);
        expect(rest, text).not.toMatch(/\d/);
      }
    }
  });

  it('sets figures inside the text in bold, in the language of the page', async () => {
    const slide = partOf(await opened([samplePage()]), SCENE);
    const text = allNamed(slide, 'a:p').find((paragraph) => joinedText(paragraph).startsWith('Đến nay'));
    const runs = allNamed(text!, 'a:r').map((run) => [
      joinedText(run),
      allNamed(run, 'a:rPr')[0]?.attributes.b,
    ]);
    expect(runs).toEqual([
      ['Đến nay ', '0'],
      ['94,9%', '1'],
      [' người dân sống trong vùng phủ 5G của ít nhất một nhà mạng.', '0'],
    ]);
    const tags = (node: XmlNode) => new Set(allNamed(node, 'a:rPr').map(({ attributes }) => attributes.lang));
    expect(tags(slide)).toEqual(new Set(['vi-VN']));
    const english = partOf(await opened([samplePage({ language: 'en' })], { language: 'en' }), SCENE);
    expect(tags(english)).toEqual(new Set(['en-GB']));
  });

  it('shows the first figure in 48 points at least', async () => {
    for (const exhibit of [null, SAMPLE_TABLE]) {
      for (const figure of [sampleFigure(), PEOPLE]) {
        const slide = partOf(await opened([samplePage({ figures: [figure, ZONES], exhibit })]), SCENE);
        const number = figure.text.vi.split(' ')[0];
        const run = allNamed(slide, 'a:r').find((one) => joinedText(one) === number);
        expect(Number(allNamed(run!, 'a:rPr')[0]?.attributes.sz)).toBeGreaterThanOrEqual(4800);
      }
    }
  });

  it('writes a table as a native one, numbers flush right', async () => {
    const slide = partOf(await opened([samplePage({ exhibit: SAMPLE_TABLE })]), SCENE);
    const table = allNamed(allNamed(slide, 'p:graphicFrame')[0]!, 'a:tbl')[0]!;
    const rows = allNamed(table, 'a:tr').map((row) => allNamed(row, 'a:tc').map((cell) => joinedText(cell)));
    const { columns, rows: wanted } = SAMPLE_TABLE as Extract<Exhibit, { kind: 'table' }>;
    expect(rows).toEqual([columns.map(({ heading }) => heading), ...wanted]);
    const aligns = allNamed(table, 'a:tr').map((row) =>
      allNamed(row, 'a:pPr').map(({ attributes }) => attributes.algn),
    );
    expect(new Set(aligns.map((row) => row.join()))).toEqual(new Set(['l,r,r']));
    expect(paragraphs(slide)).toContain('Còn 91 xã, phường khác.');
  });

  it('writes a chart as a native one, with the workbook that its numbers are in', async () => {
    const file = await opened([samplePage({ exhibit: SAMPLE_BARS })]);
    const frame = allNamed(partOf(file, SCENE), 'c:chart')[0]!;
    const path = relationsOf(file, SCENE).get(frame.attributes['r:id']!)!.target;
    const chart = partOf(file, path);
    const cached = allNamed(chart, 'c:ser').map((series) => [
      joinedText(allNamed(series, 'c:tx')[0]!, 'c:v'),
      ...allNamed(allNamed(series, 'c:val')[0]!, 'c:v').map(({ text }) => Number(text)),
    ]);
    expect(cached).toEqual([
      ['mục tiêu 95%', 95, 95, 95],
      ['Tỷ lệ phủ theo nhà mạng', 95.123456789, 94.96, 71.5],
    ]);
    const labels = allNamed(chart, 'c:dLbl').map((label) => joinedText(label));
    expect(labels).toEqual(['95,1% · Đạt', '94,9% · Chưa đạt', '71,5% · Chưa đạt']);
    const [book] = [...relationsOf(file, path).values()];
    const [sheet] = await readXlsx(Buffer.from(file.bytes.get(book!.target)!));
    expect(sheet?.data).toEqual([
      ['Tên', 'Tỷ lệ phủ theo nhà mạng', 'mục tiêu 95%'],
      ['Nhà mạng Một', 95.123456789, 95],
      ['Nhà mạng Hai', 94.96, 95],
      ['Nhà mạng Ba', 71.5, 95],
    ]);
    const asked = allNamed(chart, 'c:f').map(({ text }) => text);
    expect(new Set(asked)).toEqual(
      new Set([
        "'Số liệu'!$A$2:$A$4",
        "'Số liệu'!$B$1",
        "'Số liệu'!$B$2:$B$4",
        "'Số liệu'!$C$1",
        "'Số liệu'!$C$2:$C$4",
      ]),
    );
  });

  it('shows the map as a picture with the words of the scene', async () => {
    const slide = partOf(await opened([samplePage()]), SCENE);
    const picture = allNamed(slide, 'p:pic')[0]!;
    expect(allNamed(picture, 'p:cNvPr')[0]?.attributes.descr).toBe(
      '94,9% dân số trong vùng phủ 5G. Ba xã chiếm 61% số người chưa được phủ.',
    );
    const { cx, cy } = allNamed(picture, 'a:ext')[0]!.attributes;
    expect(Number(cx) / Number(cy)).toBeCloseTo(704 / 488, 3);
  });

  it('says in words what a map would show where there is no picture of it', async () => {
    const slide = partOf(await opened([samplePage()], {}, null), SCENE);
    expect(allNamed(slide, 'p:pic')).toHaveLength(0);
    expect(paragraphs(slide)).toEqual(
      expect.arrayContaining([
        'Không vẽ được bản đồ khi tạo tệp này. Nội dung bản đồ bằng lời:',
        'Ba xã chiếm 61% số người chưa được phủ.',
      ]),
    );
  });

  it('marks what is simulated, and only that', async () => {
    const marked = async (simulated: boolean) =>
      paragraphs(partOf(await opened([samplePage({ simulated, dataLine: '' })]), SCENE)).includes('Mô phỏng');
    expect(await marked(true)).toBe(true);
    expect(await marked(false)).toBe(false);
  });

  it('says beside a figure, and below the text for one in it, what has changed', async () => {
    const inText = sampleFigure({ key: 'target', label: { vi: 'Mục tiêu', en: 'Target' } });
    const changes = [
      { figure: sampleFigure(), before: '93,2%', now: '94,9%' },
      { figure: inText, before: '90%', now: '95%' },
    ];
    const texts = paragraphs(partOf(await opened([samplePage({ changes })]), SCENE));
    expect(texts).toEqual(expect.arrayContaining(['Trước đây: 93,2%', 'Mục tiêu: trước 90%, nay 95%']));
  });

  it('gives the speaker notes, the map in words, what is missing and the sources', async () => {
    const file = await opened([samplePage({ missing: ['Không còn lớp “Cáp quang”.'] })]);
    const notes = paragraphs(partOf(file, 'ppt/notesSlides/notesSlide2.xml')).filter((text) => text !== '');
    expect(notes).toEqual([
      'Nói trước về mục tiêu.',
      'Sau đó chỉ vào bản đồ.',
      'Bản đồ bằng lời:',
      '94,9% dân số trong vùng phủ 5G.',
      'Ba xã chiếm 61% số người chưa được phủ.',
      'Chưa có trên máy tạo tệp:',
      'Không còn lớp “Cáp quang”.',
      'Nguồn:',
      'WorldPop 2020 (CC BY 4.0)',
      '© OpenStreetMap (ODbL)',
      'Dữ liệu 01/2026 · Cách tính: ít nhất một nhà mạng · Mô phỏng',
    ]);
  });

  it('keeps hostile texts texts', async () => {
    const hostile = '<img src=x onerror="alert(1)"> & \u0001\u0008</a:t> “trích” 🏝 مرحبا';
    const read = '<img src=x onerror="alert(1)"> & </a:t> “trích” 🏝 مرحبا';
    const figure = sampleFigure({ label: { vi: hostile, en: hostile }, text: { vi: hostile, en: hostile } });
    const exhibits: Exhibit[] = [
      { ...SAMPLE_TABLE, title: hostile, rows: [[hostile, '1', '2']] } as Exhibit,
      { ...SAMPLE_BARS, bars: [{ label: hostile, value: 1, shown: hostile, met: null }] } as Exhibit,
    ];
    const pages = exhibits.map((exhibit, k) =>
      samplePage({
        scene: sampleScene(`"${k}<`),
        title: hostile,
        pieces: [{ text: `a\n${hostile}`, figure: null }],
        notes: hostile,
        words: [hostile],
        sources: [hostile],
        figures: [figure],
        exhibit,
      }),
    );
    const file = await opened(pages, { title: hostile });
    expect(packageFaults(file)).toEqual([]);
    for (const path of slidePaths(file).slice(0, 3)) {
      expect(paragraphs(partOf(file, path))).toContain(read);
    }
    expect(paragraphs(partOf(file, 'ppt/notesSlides/notesSlide2.xml'))).toContain(read);
    expect(partOf(file, 'docProps/core.xml').children[0]?.text).toBe(read);
  });

  it('takes formulas in a chart for texts, in its workbook too', async () => {
    const bars = [{ label: '=1+1', value: 5, shown: '5', met: null }];
    const file = await opened([samplePage({ exhibit: { ...SAMPLE_BARS, bars } as Exhibit })]);
    const path = [...file.bytes.keys()].find((one) => one.endsWith('.xlsx'))!;
    const [sheet] = await readXlsx(Buffer.from(file.bytes.get(path)!));
    expect(sheet?.data[1]?.[0]).toBe("'=1+1");
    const chart = [...file.xml].find(([one]) => one.startsWith('ppt/charts/chart'))![1];
    expect(allNamed(allNamed(chart, 'c:cat')[0]!, 'c:v').map(({ text }) => text)).toEqual(["'=1+1"]);
  });

  it('goes on to another slide where a text does not fit, and loses nothing of it', async () => {
    const sentences = Array.from(
      { length: 150 },
      (_, k) => `Câu thứ ${k + 1} nói về vùng phủ của thành phố.`,
    );
    const long = sentences.join(' ');
    const file = await opened([samplePage({ pieces: [{ text: long, figure: null }] })]);
    const slides = slidePaths(file)
      .slice(1, -1)
      .map((path) => partOf(file, path));
    expect(slides.length).toBeGreaterThan(1);
    const bodies = slides.map((slide) => {
      const body = allNamed(slide, 'p:sp').find(
        (shape) => allNamed(shape, 'p:ph')[0]?.attributes.type === 'body',
      );
      return body ? joinedText(body).trim() : '';
    });
    expect(bodies.filter((body) => body !== '').join(' ')).toBe(long);
    expect(paragraphs(slides[1]!)[0]).toBe('Vùng phủ 5G so với mục tiêu (tiếp\u00a0theo)');
  });

  it('keeps a title that is too long whole, in the text', async () => {
    const title = 'Tỷ lệ dân số được phủ sóng của thành phố so với mục tiêu '.repeat(6).trim();
    const texts = paragraphs(partOf(await opened([samplePage({ title, figures: [] })]), SCENE));
    expect(texts[0]).toMatch(/…$/);
    expect(texts).toContain(title);
  });

  it('gives a table that would crowd the map a slide of its own, and says how many rows it has no room for', async () => {
    const rows = Array.from({ length: 40 }, (_, k) => [`Xã ${k + 1}`, `${k}`, '1%']);
    const file = await opened([samplePage({ exhibit: { ...SAMPLE_TABLE, rows } as Exhibit })]);
    const [, first, own] = slidePaths(file).map((path) => partOf(file, path));
    expect(allNamed(first!, 'a:tbl')).toHaveLength(0);
    expect(allNamed(first!, 'p:pic')).toHaveLength(1);
    const shown = allNamed(own!, 'a:tr').length - 1;
    expect(shown).toBeGreaterThan(12);
    expect(paragraphs(own!)).toContain(`Còn ${40 - shown} dòng không nêu ở đây. Còn 91 xã, phường khác.`);
  });

  it('is the same to the last byte when it is written again, and names the day it is given', async () => {
    const bytes = async () => Buffer.from(await (await fileOf(fullDeck('vi'))).arrayBuffer());
    expect((await bytes()).equals(await bytes())).toBe(true);
    const core = partOf(await opened([]), 'docProps/core.xml');
    expect(allNamed(core, 'dcterms:created')[0]?.text).toBe('2026-09-05T00:00:00Z');
    expect(allNamed(core, 'dc:language')[0]?.text).toBe('vi-VN');
  });

  it('has a title and sources even without a scene', async () => {
    const file = await opened([], { title: '' });
    expect(packageFaults(file)).toEqual([]);
    expect(slidePaths(file).map((path) => paragraphs(partOf(file, path))[0])).toEqual([
      'Đà Nẵng',
      'Nguồn và cách tính',
    ]);
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const done: number[] = [];
    const pages = samplePages(fullDeck('vi'));
    await pptxFile(pages, new Map(), { ...OPTIONS, onProgress: (share) => done.push(share) });
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(1);
    const controller = new AbortController();
    const stopped = pptxFile(pages, new Map(), {
      ...OPTIONS,
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('stopped')),
    });
    await expect(stopped).rejects.toThrow('stopped');
  });
});

/** Every text that a slide of this page may show. */
function textsOf(page: ScenePage): string[] {
  const { exhibit } = page;
  const inExhibit =
    exhibit === null
      ? []
      : exhibit.kind === 'table'
        ? [exhibit.title, ...exhibit.rows.flat(), exhibit.more ?? '']
        : [
            exhibit.title,
            ...exhibit.bars.flatMap(({ label, shown }) => [label, shown]),
            exhibit.target?.shown ?? '',
          ];
  return [
    page.text,
    page.title,
    ...page.figures.flatMap(({ label, text }) => [label.vi, text.vi]),
    ...inExhibit,
    page.dataLine,
    ...page.sources,
    '05/09/2026',
  ]
    .filter((text) => text !== '')
    .sort((a, b) => b.length - a.length);
}
