import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultDeck } from '../../../src/briefing/default-deck.ts';
import type { Exhibit } from '../../../src/briefing/exhibit.ts';
import type { BriefingPages, ScenePage } from '../../../src/briefing/scene-page.ts';
import { briefingPages } from '../../../src/briefing/scene-page-of.ts';
import { openCity } from '../../../src/data/open-city.ts';
import { briefingSlides, pptxFile } from '../../../src/export/pptx/pptx-file.ts';
import { slidePictureSize } from '../../../src/export/pptx/slide-picture.ts';
import type { Language } from '../../../src/text/language.ts';
import { briefingFactsOf } from '../../briefing/briefing-support.ts';
import { folderReader } from '../../fixtures/fixture-files.ts';
import { plainPng } from '../../support/briefing-pages.ts';
import { pdfPicture } from '../../support/poppler.ts';
import { hasProgram, runProgram } from '../../support/programs.ts';

const impress = '/usr/lib/libreoffice/program/libslideshowlo.so';
const canRead = hasProgram('soffice') && existsSync(impress) && hasProgram('pdftotext');

const languages: Language[] = ['vi', 'en'];

interface Read {
  pages: BriefingPages;
  slides: number;
  /** Text of each page of the PDF, without blanks. */
  texts: string[];
}

/** Blanks are where lines break, which is up to the program. */
function dense(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00a0]+/g, '');
}

describe.skipIf(!canRead)('the briefing that ships, read by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slides-'));
  const read = new Map<Language, Read>();

  beforeAll(async () => {
    const { city } = await openCity(folderReader(join(import.meta.dirname, '../../../geodata')));
    const facts = briefingFactsOf(city!, { geometric: false });
    const { name, ...catalog } = { ...city!.catalog, ...city!.catalog.city };
    const deck = defaultDeck(facts.city, facts.coverage);
    for (const language of languages) {
      const pages = briefingPages(deck, facts, language);
      const pictures = new Map(
        pages.pages.map((page) => {
          const size = slidePictureSize(page);
          return [
            page.scene.id,
            { ...size, png: plainPng(size.widthPx, size.heightPx), alt: '', sources: [] },
          ];
        }),
      );
      const options = { city: name[language], hash: facts.coverage.hash, operators: catalog.operators };
      const file = await pptxFile(pages, pictures, options);
      writeFileSync(join(folder, `${language}.pptx`), Buffer.from(await file.arrayBuffer()));
      read.set(language, { pages, slides: briefingSlides(pages, pictures, options).length, texts: [] });
    }
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const files = languages.map((language) => join(folder, `${language}.pptx`));
    runProgram('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
    for (const language of languages) {
      const text = join(folder, `${language}.txt`);
      runProgram('pdftotext', ['-raw', join(folder, `${language}.pdf`), text]);
      const pages = readFileSync(text, 'utf8').split('\f').slice(0, -1);
      read.get(language)!.texts = pages.map(dense);
    }
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(languages)('is as many pages as slides, none of them blank, in %s', (language) => {
    const { pages, slides, texts } = read.get(language)!;
    expect(pages.pages.length).toBeGreaterThan(5);
    expect(texts).toHaveLength(slides);
    for (const text of texts) expect(text.length).toBeGreaterThan(20);
  });

  it.each(languages)('shows every title, sentence and figure, every cell and bar, in %s', (language) => {
    const { pages, texts } = read.get(language)!;
    const all = texts.join('\n');
    expect(all).toContain(dense(pages.title));
    const wanted = pages.pages.flatMap((page) => [
      page.title,
      ...page.text.split('\n'),
      ...page.figures.map(({ text }) => text[language]),
      ...(page.exhibit ? exhibitTexts(page.exhibit) : []),
      page.dataLine,
    ]);
    expect(wanted.length).toBeGreaterThan(80);
    expect(wanted.filter((text) => !all.includes(dense(text)))).toEqual([]);
  });

  it('is drawn: words on every page, and the picture of the map on one page of each scene', () => {
    const { pages, slides } = read.get('vi')!;
    const pdf = readFileSync(join(folder, 'vi.pdf'));
    const drawn = Array.from({ length: slides }, (_, index) => pdfPicture(pdf, index + 1, 24));
    for (const [index, page] of drawn.entries()) {
      expect(
        shareOf(page, ([red, green, blue]) => red + green + blue < 330),
        `${index + 1}`,
      ).toBeGreaterThan(0.003);
    }
    // the picture that stands for the map is of one grey
    const isMap: Look = (channels) => channels.every((channel) => Math.abs(channel - 0xdc) < 3);
    const maps = drawn.map((page) => shareOf(page, isMap)).filter((share) => share > 0.05);
    expect(maps).toHaveLength(pages.pages.length);
  });

  it.each(languages)('shows a scene’s figures on its own page, in %s', (language) => {
    const { pages, texts } = read.get(language)!;
    for (const page of pages.pages) {
      const first = texts.find((text) => text.includes(dense(page.title)) && isFirst(text, page));
      expect(first, page.title).toBeDefined();
    }
  });

  it('says on every page that rests on simulated data that it does', () => {
    const { pages, texts } = read.get('vi')!;
    const simulated = pages.pages.filter((page) => page.simulated);
    expect(simulated.length).toBeGreaterThan(3);
    for (const { title } of simulated) {
      const shown = texts.filter((text) => text.startsWith(dense(title)));
      expect(shown.length, title).toBeGreaterThan(0);
      for (const text of shown) expect(text, title).toContain(dense('Mô phỏng'));
    }
  });
});

type Look = (channels: [red: number, green: number, blue: number]) => boolean;

/** Share of the pixels that look so, 0 to 1. */
function shareOf({ data }: PNG, look: Look): number {
  let count = 0;
  for (let i = 0; i < data.length; i += 4) if (look([data[i]!, data[i + 1]!, data[i + 2]!])) count += 1;
  return count / (data.length / 4);
}

function isFirst(text: string, { figures, language }: ScenePage): boolean {
  return figures.every((figure) => text.includes(dense(figure.text[language])));
}

function exhibitTexts(exhibit: Exhibit): string[] {
  const said =
    exhibit.kind === 'table' ? exhibit.rows.flat() : exhibit.bars.flatMap((bar) => [bar.label, bar.shown]);
  return [exhibit.title, ...said, ...(exhibit.more === null ? [] : [exhibit.more])];
}
