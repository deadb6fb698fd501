import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MapSheetOptions } from '../../../src/export/sheet/map-page-parts.ts';
import type { MapPicture } from '../../../src/export/sheet/map-sheet.ts';
import { mapSheet } from '../../../src/export/sheet/map-sheet-of.ts';
import type { Sheet, SheetItem } from '../../../src/export/sheet/sheet.ts';
import { blockItems } from '../../../src/export/sheet/sheet-items.ts';
import { paperSize, pngPageSize } from '../../../src/export/sheet/sheet-sizes.ts';
import { messages } from '../../../src/text/messages.ts';
import { tokens } from '../../../src/ui/tokens.ts';
import { sampleLegend, samplePicture } from '../../support/map-picture.ts';
import { itemBox, outsideOf, overlappingTexts, plainMeasure } from '../../support/sheet-boxes.ts';

const pages = {
  'A4 landscape': paperSize('a4', 'landscape'),
  'A4 portrait': paperSize('a4', 'portrait'),
  'A3 landscape': paperSize('a3', 'landscape'),
  'A3 portrait': paperSize('a3', 'portrait'),
  '1280 × 720': pngPageSize({ widthPx: 1280, heightPx: 720 }, 'full'),
  '7680 × 4320': pngPageSize({ widthPx: 7680, heightPx: 4320 }, 'full'),
  'on a slide': pngPageSize({ widthPx: 1056, heightPx: 732 }, 'plain'),
};

const title = 'Tỷ lệ dân số trong vùng phủ 5G theo xã, phường';
const dataLine = 'Dữ liệu 01/2026 · Cách tính: ít nhất một nhà mạng · Mô phỏng';

function sheetOf(picture: MapPicture, changes: Partial<MapSheetOptions> = {}): Sheet {
  return mapSheet(
    picture,
    {
      page: pages['A4 landscape'],
      frame: 'full',
      title,
      dataLine,
      language: picture.language,
      theme: 'light',
      today: '2026-09-05',
      ...changes,
    },
    plainMeasure,
  );
}

function texts(sheet: Sheet): string[] {
  return sheet.blocks.flatMap(blockItems).flatMap((item) => (item.kind === 'text' ? [item.text] : []));
}

function imageOf(sheet: Sheet): Extract<SheetItem, { kind: 'image' }> {
  const image = sheet.blocks.flatMap(blockItems).find((item) => item.kind === 'image');
  if (image?.kind !== 'image') throw new Error('the sheet has no map');
  return image;
}

const words = fc.stringMatching(/^[a-zđơưạễỨỗ ]{0,240}$/);

describe.each(Object.entries(pages))('a sheet of %s', (name, page) => {
  const frame = name === 'on a slide' ? 'plain' : 'full';

  test('keeps everything on the page and no two lines on one another, whatever it has to say', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 0, max: 60 }),
        fc.array(words, { maxLength: 12 }),
        fc.boolean(),
        fc.constantFrom('vi' as const, 'en' as const),
        (anyTitle, entries, sources, isTilted, language) => {
          const picture = samplePicture({
            legend: sampleLegend(entries, (index) => anyTitle.slice(index, index * 3 + 20)),
            sources,
            language,
            bearing: isTilted ? 40 : 0,
            metresPerPixel: isTilted ? null : 76,
          });
          const options = {
            page,
            frame,
            title: anyTitle,
            link: `https://example.org/#v=1&c=${entries}`,
          } as const;
          const sheet = sheetOf(picture, options);
          expect(outsideOf(sheet, plainMeasure)).toEqual([]);
          expect(overlappingTexts(sheet, plainMeasure)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('draws every entry of a legend of sixty, off the map', () => {
    const sheet = sheetOf(samplePicture({ legend: sampleLegend(60) }), { page, frame });
    const map = imageOf(sheet);
    const legend = sheet.blocks.find((block) => block.words.startsWith('Lớp dữ liệu 1'));
    const signs = blockItems(legend ?? { role: 'figure', words: '', items: [] }).flatMap((item) =>
      item.kind === 'rect' && item.fill && 'color' in item.fill ? [item.fill.color] : [],
    );
    const wanted = sampleLegend(60).flatMap((group) =>
      group.entries.flatMap(({ sign }) => sign.items.flatMap((item) => ('fill' in item ? [item.fill] : []))),
    );
    expect(new Set(signs)).toEqual(
      new Set(wanted.flatMap((fill) => (fill && 'color' in fill ? [fill.color] : []))),
    );
    for (const item of legend?.items ?? []) {
      const box = itemBox(item, plainMeasure);
      const isBeside = box.x >= map.x + map.width || box.y >= map.y + map.height;
      expect(isBeside, JSON.stringify(item)).toBe(true);
    }
  });
});

test('a sheet says its title, date, sources, definition, scale and that something is simulated', () => {
  const said = texts(sheetOf(samplePicture(), { paper: 'a4' })).join(' ');
  expect(said).toContain(title);
  expect(said).toContain(dataLine);
  expect(said).toContain('Lập ngày 05/09/2026');
  expect(said).toContain('Nguồn: WorldPop 2020 (CC BY 4.0); © OpenStreetMap contributors (ODbL); Cục Bản đồ');
  expect(said).toContain('Mô phỏng');
  expect(said).toMatch(/Tỷ lệ 1:\d{3}\.000 khi in khổ A4/);
  expect(said).toContain('Quần đảo Hoàng Sa');
  expect(said).toContain('Quần đảo Trường Sa');
});

test('the islands are on a sheet without any legend, in both languages and frames', () => {
  for (const frame of ['full', 'plain'] as const) {
    for (const language of ['vi', 'en'] as const) {
      const sheet = sheetOf(samplePicture({ legend: [], language }), { frame });
      const inset = sheet.blocks.find((block) => block.words.includes('Trường Sa'));
      expect(inset?.words).toContain('Quần đảo Hoàng Sa (TP Đà Nẵng, Việt Nam)');
      expect(inset?.items.some((item) => item.kind === 'path')).toBe(true);
    }
  }
});

test('what is simulated has its word and its hatch, and what is not has neither', () => {
  const hatches = (sheet: Sheet) =>
    sheet.blocks
      .flatMap(blockItems)
      .filter(
        (item) =>
          item.kind === 'rect' &&
          item.fill &&
          'hatch' in item.fill &&
          item.fill.hatch === tokens.light.simulated,
      ).length;
  const simulated = sheetOf(samplePicture({ legend: [] }), { dataLine: '' });
  expect(hatches(simulated)).toBe(1);
  expect(texts(simulated)).toContain(messages.vi.app.simulated);
  const official = sheetOf(samplePicture({ legend: [], simulated: false }), { dataLine: '' });
  expect(hatches(official)).toBe(0);
  expect(texts(official)).not.toContain(messages.vi.app.simulated);
});

test('a tilted map has a sentence in place of a scale, and a turned one an arrow', () => {
  const tilted = texts(
    sheetOf(samplePicture({ metresPerPixel: null, pitch: 45, legend: [] }), { paper: 'a4' }),
  );
  expect(tilted).toContain('Phối cảnh, không theo tỷ lệ');
  expect(tilted.join(' ')).not.toMatch(/km|1:/);
  expect(tilted).not.toContain('B');
  const turned = sheetOf(samplePicture({ bearing: -30 }));
  expect(texts(turned)).toContain('B');
  expect(turned.blocks.some((block) => block.words === 'Mũi tên chỉ hướng bắc')).toBe(true);
});

test('the arrow points to the north of the map: right and up when its top is west', () => {
  const sheet = sheetOf(samplePicture({ bearing: -45 }));
  const arrow = sheet.blocks.find((block) => block.words === 'Mũi tên chỉ hướng bắc');
  const letter = arrow?.items.find((item) => item.kind === 'text');
  const disc = arrow?.items.find((item) => item.kind === 'circle');
  if (letter?.kind !== 'text' || disc?.kind !== 'circle') throw new Error('no arrow');
  expect(letter.x).toBeGreaterThan(disc.x + 1);
  expect(letter.y).toBeLessThan(disc.y);
});

test('words that are cut stand whole in their block', () => {
  const long = 'Từ rất dài của một nguồn dữ liệu '.repeat(300).trim();
  const sheet = sheetOf(samplePicture({ sources: [long] }), { title: `${title} ${long}` });
  const shown = texts(sheet);
  expect(shown.filter((text) => text.endsWith('…')).length).toBeGreaterThanOrEqual(2);
  expect(sheet.blocks.some((block) => block.role === 'title' && block.words === `${title} ${long}`)).toBe(
    true,
  );
  expect(sheet.blocks.some((block) => block.words === `Nguồn: ${long}`)).toBe(true);
});

test('sources that have no room are counted, those that licences ask for come first', () => {
  const sources = [
    ...Array.from({ length: 40 }, (_, index) => `Nguồn thứ ${index + 1}, quyết định và ngày ban hành`),
    'Bản đồ mở (ODbL 1.0)',
  ];
  const sheet = sheetOf(samplePicture({ sources }));
  const said = texts(sheet).join(' ');
  const shown = said.match(/Nguồn thứ \d+/g)?.length ?? 0;
  expect(said).toContain('Nguồn: Bản đồ mở (ODbL 1.0); Nguồn thứ 1,');
  expect(said).toContain(`và ${40 - shown} nguồn khác`);
  expect(shown).toBeGreaterThan(15);
  const map = imageOf(sheet);
  const foot = sheet.blocks.find((block) => block.words.startsWith('Nguồn:'));
  const top = Math.min(...(foot?.items ?? []).map((item) => itemBox(item, plainMeasure).y));
  expect(top).toBeGreaterThan(map.y + map.height);
  expect(foot?.words).toContain('Nguồn thứ 40');
});

test('a slide has room for one source at least, the one that a licence asks for', () => {
  const sources = ['Báo chí '.repeat(80).trim(), '© OpenStreetMap contributors (ODbL)'];
  const sheet = sheetOf(samplePicture({ sources }), { frame: 'plain', page: pages['on a slide'] });
  expect(texts(sheet)).toContain('Nguồn: © OpenStreetMap contributors (ODbL); và 1 nguồn khác');
});

test('a plain frame has the map at its edge and no title', () => {
  const sheet = sheetOf(samplePicture(), { frame: 'plain', page: pages['on a slide'] });
  expect(imageOf(sheet).x).toBeLessThan(20);
  expect(imageOf(sheet).y).toBe(0);
  expect(texts(sheet)).not.toContain(title);
  expect(sheet.blocks.some(({ role }) => role === 'title')).toBe(false);
});

test.each([30, 700])('a link of %i letters stands as a code that is large enough for a phone', (length) => {
  const link = 'https://example.org/#v=1&lang=vi'.padEnd(length, 'abc');
  const sheet = sheetOf(samplePicture(), { link });
  const block = sheet.blocks.find((candidate) => candidate.words.includes(link));
  const code = block?.items.find((item) => item.kind === 'path');
  if (code?.kind !== 'path') throw new Error('no code');
  const millimetres = ((code.scale ?? 0) * 25.4) / 72;
  expect(millimetres).toBeGreaterThan(0.3);
  expect(itemBox(code, plainMeasure).width).toBeGreaterThan(50);
});

test('a link that no phone could read is left out', () => {
  const link = 'https://example.org/#'.padEnd(4000, 'xyz');
  expect(sheetOf(samplePicture(), { link }).blocks.some((block) => block.words.includes('xyz'))).toBe(false);
});
