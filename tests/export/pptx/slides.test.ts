import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exhibit } from '../../../src/briefing/exhibit.ts';
import type { Figure } from '../../../src/briefing/figure.ts';
import type { BriefingPages, ScenePage } from '../../../src/briefing/scene-page.ts';
import { openCity } from '../../../src/data/open-city.ts';
import { briefingSlides, pptxFile } from '../../../src/export/pptx/pptx-file.ts';
import { type Box, SLIDE, type Slide, type SlideShape } from '../../../src/export/pptx/slides/slide.ts';
import {
  isVisible,
  lineCount,
  splitToFit,
  textOf,
  textWidth,
} from '../../../src/export/pptx/slides/text-fit.ts';
import { mapSources } from '../../../src/map/attribution.ts';
import { folderReader } from '../../fixtures/fixture-files.ts';
import {
  sampleFigure,
  samplePage,
  samplePages,
  samplePicture,
  sampleScene,
} from '../../support/briefing-pages.ts';
import { officePackage, packageFaults } from '../../support/office-package.ts';

const OPTIONS = { city: 'Đà Nẵng', hash: 'abc', operators: [] };

/** Signs of every kind: words, digits, marks, emoji, right to left, control characters, halves of pairs. */
const anyText = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength }),
    fc
      .array(
        fc.constantFrom(
          'Đà Nẵng',
          'phủ',
          '95%',
          'مرحبا',
          '🏝',
          '<b>&',
          '\n',
          'x'.repeat(90),
          '=1+1',
          '\u0000',
        ),
        {
          maxLength: Math.ceil(maxLength / 5),
        },
      )
      .map((words) => words.join(' ')),
  );

const anyFigure = (k: number): fc.Arbitrary<Figure> =>
  fc
    .record({
      label: anyText(200),
      number: fc.constantFrom('–', '0', '94,9%', '360.963', '3.122.915', '2026', '<0,01', 'chưa rõ'),
      unit: fc.constantFrom('', ' người', ' điểm phần trăm', ' xã, phường'),
      value: fc.option(fc.double()),
      met: fc.constantFrom(null, true, false),
    })
    .map(({ label, number, unit, value, met }) =>
      sampleFigure({
        key: `figure-${k}`,
        label: { vi: label, en: label },
        text: { vi: number + unit, en: number + unit },
        value,
        met,
      }),
    );

const anyExhibit: fc.Arbitrary<Exhibit | null> = fc.oneof(
  fc.constant(null),
  fc
    .record({
      title: anyText(150),
      columns: fc.array(
        fc.record({ heading: anyText(30), align: fc.constantFrom('start' as const, 'end' as const) }),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      cells: fc.array(anyText(60), { maxLength: 90 }),
      more: fc.option(anyText(80)),
    })
    .map(({ title, columns, cells, more }): Exhibit => {
      const rows = Array.from({ length: Math.floor(cells.length / columns.length) }, (_, k) =>
        cells.slice(k * columns.length, (k + 1) * columns.length),
      );
      return { kind: 'table', key: 'zones', title, columns, rows, more };
    }),
  fc
    .record({
      title: anyText(150),
      unit: fc.constantFrom('percent' as const, 'people' as const),
      bars: fc.array(
        fc.record({
          label: anyText(60),
          value: fc.double({ min: 0, max: 1e7 }),
          shown: anyText(12),
          met: fc.constantFrom(null, true, false),
        }),
        { minLength: 1, maxLength: 20 },
      ),
      target: fc.option(
        fc.record({ value: fc.double({ min: 0, max: 100, noNaN: true }), shown: fc.constant('95%') }),
      ),
      more: fc.option(anyText(80)),
    })
    .map((bars): Exhibit => ({ kind: 'bars', key: 'operators', ...bars })),
);

const anyPage: fc.Arbitrary<ScenePage> = fc
  .record({
    title: anyText(200),
    text: anyText(1500),
    notes: anyText(200),
    figures: fc
      .integer({ min: 0, max: 4 })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, k) => anyFigure(k)))),
    exhibit: anyExhibit,
    words: fc.array(anyText(150), { maxLength: 6 }),
    sources: fc.array(anyText(100), { maxLength: 6 }),
    dataLine: anyText(250),
    simulated: fc.boolean(),
    changed: fc.boolean(),
  })
  .map(({ text, changed, ...page }) =>
    samplePage({
      ...page,
      text,
      pieces: [{ text, figure: null }],
      changes: changed ? page.figures.map((figure) => ({ figure, before: '93,2%', now: '94,9%' })) : [],
    }),
  );

const anyPages: fc.Arbitrary<BriefingPages> = fc
  .array(anyPage, { maxLength: 3 })
  .map((pages) =>
    samplePages(
      pages.map((page, k) => ({ ...page, scene: sampleScene(`s${k}`), number: k + 1, of: pages.length })),
    ),
  );

function slidesOf(pages: BriefingPages, withPictures: boolean): Slide[] {
  const pictures = new Map(
    withPictures ? pages.pages.map(({ scene }) => [scene.id, samplePicture()] as const) : [],
  );
  return briefingSlides(pages, pictures, OPTIONS);
}

/** Foot of what slides show above their footer. */
const RULE_Y = 490;

function boxFaults({ shapes }: Slide): string[] {
  const solid = shapes.filter(({ kind }) => kind !== 'line');
  const outside = shapes
    .filter(({ box }) => !isInside(box))
    .map((shape) => `${shape.name} ${JSON.stringify(shape.box)} is outside.`);
  const low = solid
    .filter(({ box }) => box.y < RULE_Y && box.y + box.height > RULE_Y)
    .map((shape) => `${shape.name} ${JSON.stringify(shape.box)} reaches into the footer.`);
  const overlapping = solid.flatMap((one, k) =>
    solid
      .slice(k + 1)
      .flatMap((other) => (overlap(one.box, other.box) ? `${one.name} lies on ${other.name}.` : [])),
  );
  return [...outside, ...low, ...overlapping];
}

function isInside({ x, y, width, height }: Box): boolean {
  return (
    [x, y, width, height].every((n) => Number.isFinite(n) && n >= 0) &&
    x + width <= SLIDE.width &&
    y + height <= SLIDE.height
  );
}

function overlap(a: Box, b: Box): boolean {
  const least = 0.5;
  return (
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > least &&
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > least
  );
}

function bodyText(slides: Slide[]): string {
  return slides
    .flatMap(({ shapes }) => shapes)
    .flatMap((shape: SlideShape) => (shape.kind === 'text' && shape.place === 'body' ? shape.paragraphs : []))
    .map(({ runs }) => textOf(runs))
    .join(' ')
    .replace(/\s+/g, '');
}

describe('slides of any briefing', () => {
  it('keep within the slide, and nothing lies on anything else', () => {
    fc.assert(
      fc.property(anyPages, fc.boolean(), (pages, withPictures) => {
        for (const slide of slidesOf(pages, withPictures)) expect(boxFaults(slide)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('are never blank, and lose nothing of a text', () => {
    fc.assert(
      fc.property(anyPages, fc.boolean(), (pages, withPictures) => {
        const slides = slidesOf(pages, withPictures);
        for (const { shapes } of slides) {
          expect(
            shapes.some(
              (shape) =>
                shape.kind === 'text' &&
                shape.place === 'title' &&
                isVisible(textOf(shape.paragraphs.flatMap(({ runs }) => runs))),
            ),
          ).toBe(true);
        }
        const bodies = bodyText(slides);
        for (const { text } of pages.pages) expect(bodies).toContain(text.replace(/\s+/g, ''));
      }),
      { numRuns: 100 },
    );
  });

  it('have no text under 9.5 points', () => {
    fc.assert(
      fc.property(anyPages, (pages) => {
        const sizes = slidesOf(pages, false)
          .flatMap(({ shapes }) => shapes)
          .flatMap((shape) => {
            if (shape.kind === 'table' || shape.kind === 'bars') return [shape.sizePt];
            if (shape.kind !== 'text') return [];
            return [
              shape.sizePt,
              ...shape.paragraphs.flatMap(({ runs }) => runs.flatMap(({ sizePt }) => sizePt ?? [])),
            ];
          });
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9.5);
      }),
      { numRuns: 40 },
    );
  });

  it('are a sound package', async () => {
    await fc.assert(
      fc.asyncProperty(anyPages, async (pages) => {
        const pictures = new Map([['s0', samplePicture()]]);
        expect(packageFaults(await officePackage(await pptxFile(pages, pictures, OPTIONS)))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('text that is fitted', () => {
  it('takes more lines the narrower its column is, and never fewer than it has paragraphs', () => {
    expect(lineCount('một hai ba', 1000, 12)).toBe(1);
    expect(lineCount('một hai ba', textWidth('một hai', 12) + 1, 12)).toBe(2);
    expect(lineCount('một hai ba', 1, 12)).toBeGreaterThan(3);
    expect(lineCount('một\nhai\n', 1000, 12)).toBe(3);
  });

  it('is wider with wide signs, in bold and in larger sizes, and no wider with diacritics', () => {
    expect(textWidth('mmm', 12)).toBeGreaterThan(textWidth('iii', 12));
    expect(textWidth('abc', 12, true)).toBeGreaterThan(textWidth('abc', 12));
    expect(textWidth('abc', 24)).toBeCloseTo(2 * textWidth('abc', 12));
    expect(textWidth('ệ', 12)).toBe(textWidth('e', 12));
  });

  it('is split where a word ends, and its two parts are the whole', () => {
    const paragraphs = [
      { runs: [{ text: 'Câu một. ' }, { text: '95%', bold: true }] },
      { runs: [{ text: 'Câu hai dài hơn nhiều.' }] },
    ];
    const [fits, rest] = splitToFit(paragraphs, { width: 120, height: 2 * 12 * 1.27 + 1 }, 12);
    expect(fits.flatMap(({ runs }) => runs).at(1)).toEqual({ text: '95%', bold: true });
    const whole = [...fits, ...rest].map(({ runs }) => textOf(runs)).join('');
    expect(whole).toBe('Câu một. 95%Câu hai dài hơn nhiều.');
    expect(textOf(fits.at(-1)!.runs)).toMatch(/ $/);
  });
});

describe('the last slides', () => {
  const textsOf = (slides: Slide[]) =>
    slides.flatMap(({ shapes }) =>
      shapes.flatMap((shape) =>
        shape.kind === 'text' ? shape.paragraphs.map(({ runs }) => textOf(runs)) : [],
      ),
    );

  it('name every source of the maps of the shipped city, with its licence', async () => {
    const { city } = await openCity(folderReader(join(import.meta.dirname, '../../../geodata')));
    const sources = mapSources(city!.catalog);
    const pages = samplePages([samplePage()]);
    const slides = briefingSlides(pages, new Map([['coverage', samplePicture({ sources })]]), OPTIONS);
    const said = textsOf(slides);
    for (const source of [...sources, ...pages.pages[0]!.sources]) expect(said).toContain(source);
    expect(said).toContainEqual(expect.stringMatching(/^GSHHG.*LGPL/));
    expect(said).toContainEqual(expect.stringMatching(/^GeoNames.*CC BY 4\.0/));
  });

  it('name a source once, however many figures and maps rest on it', () => {
    const scenes = ['a', 'b'].map((id, k) => samplePage({ scene: sampleScene(id), number: k + 1, of: 2 }));
    const [shared = ''] = scenes[0]!.sources;
    const pictures = new Map(
      ['a', 'b'].map((id) => [id, samplePicture({ sources: [shared, 'GeoNames (CC BY 4.0)'] })]),
    );
    const said = textsOf(briefingSlides(samplePages(scenes), pictures, OPTIONS));
    for (const source of [shared, 'GeoNames (CC BY 4.0)']) {
      expect(said.filter((text) => text === source)).toHaveLength(1);
    }
  });
});
