import { beforeAll, expect, it } from 'vitest';
import { exhibitKeys } from '../../src/briefing/exhibit.ts';
import type { BriefingFacts } from '../../src/briefing/figure.ts';
import { figuresOf } from '../../src/briefing/figures.ts';
import type { ScenePage } from '../../src/briefing/scene-page.ts';
import { scenePage } from '../../src/briefing/scene-page-of.ts';
import { briefingText } from '../../src/export/briefing-text.ts';
import { figureRows } from '../../src/export/briefing-workbook/figure-rows.ts';
import { briefingSlides } from '../../src/export/pptx/pptx-file.ts';
import { figureCells, figureLines, largeFigure } from '../../src/export/pptx/slides/figure-shapes.ts';
import { textOf } from '../../src/export/pptx/slides/text-fit.ts';
import { handoutSheets } from '../../src/export/sheet/handout-sheets.ts';
import { handoutPictureSize } from '../../src/export/sheet/picture-sizes.ts';
import { blockItems } from '../../src/export/sheet/sheet-items.ts';
import type { Language } from '../../src/text/language.ts';
import { briefingFactsOf } from '../briefing/briefing-support.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';
import { aScene } from '../support/arbitrary-project.ts';
import { samplePages } from '../support/briefing-pages.ts';
import { sampleLegend, samplePicture } from '../support/map-picture.ts';
import { plainMeasure } from '../support/sheet-boxes.ts';

const NOTES: Record<Language, string> = { vi: '(ít nhất một nhà mạng)', en: '(at least one operator)' };
const languages = ['vi', 'en'] as const;
/** As long as the longest of the city's own. */
const STATEMENT =
  'Khu công nghệ cao, khu và cụm công nghiệp, khu CNTT, công viên phần mềm, khu thương mại tự do, cảng biển phủ 5G 100%';

let facts: BriefingFacts;
beforeAll(async () => {
  const made = briefingFactsOf(await openTinyCity());
  const targets = made.city.targets.map((target) => ({
    ...target,
    statement: { vi: STATEMENT, en: STATEMENT },
  }));
  facts = { ...made, city: { ...made.city, targets } };
});

/** A page of one operator for every four figures that are counted by all together, as many as there are. */
function pagesOf(language: Language, exhibit: ScenePage['scene']['exhibit'] = null): ScenePage[] {
  const noted = [...figuresOf(facts, 'operator:alpha').values()].filter(({ note }) => note !== null);
  expect(noted.length).toBeGreaterThan(15);
  return noted.map((_, first) => {
    const figures = [0, 1, 2, 3].map((k) => noted[(first + k) % noted.length]!.key);
    const text = { vi: '{{coverage}}', en: '{{coverage}}' };
    const scene = aScene({
      id: `s${first}`,
      definition: 'operator:alpha',
      seen: null,
      figures,
      exhibit,
      text,
    });
    return scenePage(scene, facts, language, { number: 1, of: 1 });
  });
}

const notesIn = (text: string, language: Language) =>
  text.replace(/\s+/g, ' ').split(NOTES[language]).length - 1;

it('a slide cuts the name of a figure before what it is counted by', () => {
  const shapes = [largeFigure, figureLines, figureCells];
  for (const language of languages) {
    for (const page of pagesOf(language)) {
      const shown = shapes.map((draw, k) => {
        const at = { x: 0, y: 0, width: [290, 304, 574][k]! };
        const texts = draw === largeFigure ? draw(page, at, 52) : (draw as typeof figureCells)(page, at);
        return texts.shapes
          .flatMap((shape) => (shape.kind === 'text' ? shape.paragraphs : []))
          .map(({ runs }) => textOf(runs))
          .join('\n');
      });
      expect(shown.map((text) => notesIn(text, language))).toEqual([1, 3, 3]);
    }
  }
});

it('a slide and a page of the handout say it in the title of their table', () => {
  for (const language of languages) {
    for (const exhibit of exhibitKeys.filter((key) => key === 'zones' || key === 'best-sites')) {
      const [page] = pagesOf(language, exhibit);
      const slides = briefingSlides(samplePages([page!], { language }), new Map(), {
        city: '',
        hash: '',
        operators: [],
      });
      const titles = slides
        .flatMap(({ shapes }) => shapes)
        .flatMap((shape) => (shape.kind === 'text' ? shape.paragraphs.map(({ runs }) => textOf(runs)) : []));
      expect(titles).toContain(page?.exhibit?.title);
    }
  }
});

it('a page of the handout cuts the name of a figure before what it is counted by', () => {
  for (const language of languages) {
    for (const page of pagesOf(language, 'zones')) {
      const { widthPx, heightPx, pixelRatio } = handoutPictureSize(page, false);
      const picture = samplePicture({
        legend: sampleLegend(8),
        widthPx: Math.round(widthPx * pixelRatio),
        heightPx: Math.round(heightPx * pixelRatio),
        pixelRatio,
      });
      const options = { deck: '', today: '2026-09-05', notes: false };
      const text = handoutSheets(page, picture, options, plainMeasure)
        .flatMap(({ blocks }) => blocks)
        .flatMap(blockItems)
        .flatMap((item) => (item.kind === 'text' ? [item.text] : []))
        .join(' ');
      expect(notesIn(text, language)).toBe(5);
    }
  }
});

it('the text and the workbook say it of the same figures', () => {
  for (const language of languages) {
    const pages = samplePages(pagesOf(language, 'zones').slice(0, 1), { language });
    const lines = briefingText(pages).split('\n');
    const [page] = pages.pages;
    for (const { label, text } of page!.figures) {
      expect(lines.some((line) => line.startsWith(`${label[language]}: ${text[language]}`))).toBe(true);
    }
    expect(lines).toContain(page?.exhibit?.title);
    const { rows } = figureRows(pages, facts.city.catalog.operators);
    const counted = rows.slice(1).map((row) => [row[2], row[7]]);
    expect(counted.slice(0, 4).every(([label]) => String(label).endsWith(NOTES[language]))).toBe(true);
    expect(counted.map(([, by]) => String(by).replace(/^.*\(/, '('))).toEqual([
      '(any)',
      '(any)',
      '(any)',
      '(any)',
      '(operator:alpha)',
    ]);
  }
});
