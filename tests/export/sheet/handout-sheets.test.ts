import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Exhibit } from '../../../src/briefing/exhibit.ts';
import type { ScenePage } from '../../../src/briefing/scene-page.ts';
import { handoutSheets } from '../../../src/export/sheet/handout-sheets.ts';
import { handoutPictureSize } from '../../../src/export/sheet/picture-sizes.ts';
import type { Sheet } from '../../../src/export/sheet/sheet.ts';
import { blockItems } from '../../../src/export/sheet/sheet-items.ts';
import { tokens } from '../../../src/ui/tokens.ts';
import { sampleLegend, samplePicture } from '../../support/map-picture.ts';
import {
  anyBars,
  anyTable,
  anyText,
  sampleBars,
  sampleFigure,
  samplePage,
  sampleTable,
} from '../../support/scene-page.ts';
import { outsideOf, overlappingTexts, plainMeasure } from '../../support/sheet-boxes.ts';

function sheetsOf(page: ScenePage, notes = false, entries = 8): Sheet[] {
  const picture = samplePicture({ legend: sampleLegend(entries), ...pixelsOf(page, notes) });
  const options = { deck: 'Hạ tầng số', today: '2026-09-05', notes };
  return handoutSheets(page, picture, options, plainMeasure);
}

function pixelsOf(page: ScenePage, notes: boolean) {
  const { widthPx, heightPx, pixelRatio } = handoutPictureSize(page, notes);
  return {
    widthPx: Math.round(widthPx * pixelRatio),
    heightPx: Math.round(heightPx * pixelRatio),
    pixelRatio,
  };
}

function texts(sheet: Sheet | undefined): string[] {
  return (sheet?.blocks ?? [])
    .flatMap(blockItems)
    .flatMap((item) => (item.kind === 'text' ? [item.text] : []));
}

test('no page has anything outside it or lines on one another, whatever the scene says', () => {
  fc.assert(
    fc.property(
      anyText(160),
      anyText(2000),
      anyText(900),
      fc.integer({ min: 0, max: 4 }),
      fc.oneof(fc.constant<Exhibit | null>(null), anyBars, anyTable),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 30 }),
      fc.boolean(),
      (title, text, notes, figures, exhibit, changes, entries, withNotes) => {
        const figure = sampleFigure({ label: { vi: title.slice(0, 70), en: '' } });
        const page = samplePage({
          title,
          text,
          notes,
          figures: Array.from({ length: figures }, () => figure),
          exhibit,
          changes: Array.from({ length: changes }, () => ({ figure, before: '1%', now: '2%' })),
        });
        for (const sheet of sheetsOf(page, withNotes, entries)) {
          expect(outsideOf(sheet, plainMeasure)).toEqual([]);
          expect(overlappingTexts(sheet, plainMeasure)).toEqual([]);
        }
      },
    ),
    { numRuns: 120 },
  );
});

test('the first figure is the biggest by far, with its verdict by sign and word', () => {
  const [sheet] = sheetsOf(samplePage());
  const sizes = (sheet?.blocks ?? [])
    .flatMap(blockItems)
    .flatMap((item) => (item.kind === 'text' ? [{ text: item.text, size: item.sizePt }] : []));
  const of = (text: string) => sizes.find((item) => item.text === text)?.size ?? 0;
  expect(of('88,4%')).toBeGreaterThan(2 * of('360.963 người'));
  expect(texts(sheet)).toContain('chưa đạt');
  const colored = (color: string, kind: 'rect' | 'circle') =>
    (sheet?.blocks ?? [])
      .flatMap(blockItems)
      .filter((item) => item.kind === kind && item.fill && 'color' in item.fill && item.fill.color === color);
  expect(colored(tokens.light.notMet, 'rect')).toHaveLength(1);
  expect(colored(tokens.light.met, 'circle')).toHaveLength(1);
});

test('bars are in proportion to their values from a common zero, the target too', () => {
  const [sheet] = sheetsOf(samplePage({ exhibit: sampleBars }));
  const chart = sheet?.blocks.find((block) =>
    block.words.startsWith('Dân số trong vùng phủ 5G theo nhà mạng.'),
  );
  const rects = (color: string) =>
    (chart?.items ?? []).filter(
      (item) => item.kind === 'rect' && item.fill && 'color' in item.fill && item.fill.color === color,
    ) as { x: number; width: number; height: number }[];
  const isBar = ({ width, height }: { width: number; height: number }) => width > height * 1.5;
  const [met] = rects(tokens.light.met);
  const missed = rects(tokens.light.notMet).filter(isBar);
  expect(missed.map(({ width }) => width / (met?.width ?? 1))).toEqual(
    [81.2, 64.7, 41].map((value) => expect.closeTo(value / 95.4, 6)),
  );
  expect(new Set([met, ...missed].map((bar) => bar?.x)).size).toBe(1);
  const [line] = rects(tokens.light.ink);
  const at = (line?.x ?? 0) + (line?.width ?? 0) / 2 - (met?.x ?? 0);
  expect(at / (met?.width ?? 1)).toBeCloseTo(95 / 95.4, 6);
  expect(chart?.words).toContain('VNPT: 64,7%, chưa đạt');
});

test('rows that do not fit are counted, never dropped without a word', () => {
  const rows = Array.from({ length: 90 }, (_, index) => [`Xã số ${index}`, '1', '2', '3']);
  if (sampleTable.kind !== 'table') throw new Error('no table');
  const [sheet] = sheetsOf(samplePage({ exhibit: { ...sampleTable, rows } }));
  const table = sheet?.blocks.find(({ role }) => role === 'table');
  const shown = (table?.rows?.length ?? 0) - 1;
  expect(shown).toBeGreaterThan(10);
  expect(shown).toBeLessThan(90);
  expect(texts(sheet).join(' ')).toContain(`Số dòng không in ở đây: ${90 - shown}.`);
  expect(table?.words).toContain('Xã số 89');
});

test('what a figure was and what is missing stand on the page', () => {
  const changes = [{ figure: sampleFigure(), before: '87,1%', now: '88,4%' }];
  const [sheet] = sheetsOf(samplePage({ changes, missing: ['Thiếu lớp trạm.'] }));
  const said = texts(sheet).join(' ');
  expect(said).toContain('Dân số trong vùng phủ 5G: trước 87,1%, nay 88,4%');
  expect(said).toContain('Thiếu lớp trạm.');
  expect(texts(sheetsOf(samplePage())[0]).join(' ')).not.toContain('Đã thay đổi');
});

test('the picture is asked for in the shape of its place', () => {
  for (const exhibit of [null, sampleTable]) {
    for (const notes of [false, true]) {
      const page = samplePage({ exhibit });
      const [sheet] = sheetsOf(page, notes);
      const image = sheet?.blocks.flatMap(blockItems).find((item) => item.kind === 'image');
      if (image?.kind !== 'image') throw new Error('no map');
      const { widthPx, heightPx } = handoutPictureSize(page, notes);
      expect(image.width / image.height).toBeCloseTo(widthPx / heightPx, 1);
      expect(image.width).toBeCloseTo(widthPx * 0.75, -1);
    }
  }
});
