import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Exhibit } from '../../../../src/briefing/exhibit.ts';
import type { ScenePage } from '../../../../src/briefing/scene-page.ts';
import type { Box } from '../../../../src/export/sheet/box.ts';
import { sceneColumn } from '../../../../src/export/sheet/handout/scene-column.ts';
import type { SheetBlock } from '../../../../src/export/sheet/sheet.ts';
import { blockItems } from '../../../../src/export/sheet/sheet-items.ts';
import { type Paper, paperSize } from '../../../../src/export/sheet/sheet-sizes.ts';
import { sheetStyle } from '../../../../src/export/sheet/sheet-style.ts';
import {
  anyBars,
  anyTable,
  anyText,
  barsOf,
  sampleFigure,
  samplePage,
  sampleTable,
} from '../../../support/scene-page.ts';
import { itemBox, overlappingTexts, plainMeasure } from '../../../support/sheet-boxes.ts';

const papers: Paper[] = ['a4', 'a3'];

/** The column that a scene has on a sheet, with the notes below it and without. */
function roomOf(paper: Paper, withNotes: boolean): Box {
  const { unit } = paperSize(paper, 'landscape');
  return { x: 34 * unit, y: 106 * unit, width: 278 * unit, height: (withNotes ? 323 : 419) * unit };
}

function column(page: ScenePage, paper: Paper, withNotes: boolean): SheetBlock[] {
  const { unit } = paperSize(paper, 'landscape');
  return sceneColumn(page, roomOf(paper, withNotes), sheetStyle(unit, 'light', 'vi', plainMeasure));
}

/** Items that lie below their column, or on one another, as sentences. */
function faultsOf(blocks: SheetBlock[], { y, height }: Box): string[] {
  const below = blocks.flatMap(blockItems).flatMap((item) => {
    const box = itemBox(item, plainMeasure);
    return box.y + box.height > y + height + 0.5
      ? [`${'text' in item ? item.text : item.kind} is below`]
      : [];
  });
  const sheet = { widthPt: Infinity, heightPt: Infinity, background: '', blocks };
  return [...below, ...overlappingTexts(sheet, plainMeasure)];
}

function texts(blocks: SheetBlock[]): string {
  return blocks
    .flatMap(blockItems)
    .flatMap((item) => (item.kind === 'text' ? [item.text] : []))
    .join(' ');
}

const figuresOf = (count: number, label = 'Dân số trong vùng phủ 5G', value = '88,4%') =>
  Array.from({ length: count }, () =>
    sampleFigure({ label: { vi: label, en: label }, text: { vi: value, en: value } }),
  );

test('stays within its room, however much the scene says', () => {
  fc.assert(
    fc.property(
      anyText(2000),
      fc.integer({ min: 0, max: 4 }),
      anyText(160),
      anyText(80),
      fc.oneof(fc.constant<Exhibit | null>(null), anyBars, anyTable),
      fc.array(anyText(160), { maxLength: 5 }),
      fc.constantFrom(...papers),
      fc.boolean(),
      (text, figures, label, value, exhibit, missing, paper, withNotes) => {
        const page = samplePage({ text, figures: figuresOf(figures, label, value), exhibit, missing });
        expect(faultsOf(column(page, paper, withNotes), roomOf(paper, withNotes))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  { bars: 10, figures: 4, letters: 300, withNotes: true },
  { bars: 10, figures: 2, letters: 600, withNotes: true },
  { bars: 10, figures: 4, letters: 1000, withNotes: false },
  { bars: 12, figures: 4, letters: 2000, withNotes: true },
])('$bars bars, $figures figures and $letters letters fit, and what is left out is counted', (scene) => {
  const text = 'Cách tính khác nhau cho kết quả khác nhau. '.repeat(50).slice(0, scene.letters);
  for (const paper of papers) {
    const page = samplePage({ text, figures: figuresOf(scene.figures), exhibit: barsOf(scene.bars) });
    const blocks = column(page, paper, scene.withNotes);
    expect(faultsOf(blocks, roomOf(paper, scene.withNotes))).toEqual([]);
    const said = texts(blocks);
    const shown = said.match(/\d+,0%/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(0);
    if (shown < scene.bars) expect(said).toContain(`Số thanh không in ở đây: ${scene.bars - shown}.`);
    else expect(said).not.toContain('Số thanh không in ở đây');
    expect(blocks.find(({ role }) => role === 'figure')?.words).toContain(`${scene.bars - 1}: `);
  }
});

test('a text that fits as soon as the exhibit is short, or not there, is printed whole', () => {
  const text = 'Thành phố còn thiếu 204.818 người để đạt mục tiêu trong năm nay. '.repeat(25).trim();
  for (const exhibit of [null, barsOf(1)]) {
    expect(texts(column(samplePage({ text, figures: [], exhibit }), 'a4', false))).not.toContain('…');
  }
  if (sampleTable.kind !== 'table') throw new Error('no table');
  const rows = Array.from({ length: 40 }, (_, index) => [`Xã ${index}`, '1', '2', '3']);
  const both = texts(
    column(samplePage({ text, figures: [], exhibit: { ...sampleTable, rows } }), 'a4', true),
  );
  expect(both).toContain('…');
  expect(both).toMatch(/Số dòng không in ở đây: \d+\./);
});
