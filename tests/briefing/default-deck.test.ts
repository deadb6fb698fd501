import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { UNKNOWN_FIGURE } from '../../src/briefing/bound-text.ts';
import { readDeck, writtenDeck } from '../../src/briefing/deck-schema.ts';
import { defaultDeck } from '../../src/briefing/default-deck.ts';
import type { BriefingFacts } from '../../src/briefing/figure.ts';
import { briefingPages } from '../../src/briefing/scene-page-of.ts';
import { openCity } from '../../src/data/open-city.ts';
import { folderReader, openTinyCity } from '../fixtures/fixture-files.ts';
import { briefingFactsOf } from './briefing-support.ts';

let tiny: BriefingFacts;
let shipped: BriefingFacts;
beforeAll(async () => {
  tiny = briefingFactsOf(await openTinyCity());
  const { city } = await openCity(folderReader(join(import.meta.dirname, '../../geodata')));
  if (!city) throw new Error('The shipped data cannot be read.');
  shipped = briefingFactsOf(city);
}, 60_000);

const deckOf = ({ city, coverage }: BriefingFacts) => defaultDeck(city, coverage);
const idsOf = (city: BriefingFacts['city']) => defaultDeck(city).scenes.map(({ id }) => id);
const pagesOf = (facts: BriefingFacts) =>
  (['vi', 'en'] as const).flatMap((language) => briefingPages(deckOf(facts), facts, language).pages);

describe('the briefing that ships', () => {
  it('goes from the target to what is asked for', () => {
    const subjects = ['coverage', 'gap', 'zones', 'dead-zones', 'it-parks', 'innovation', 'closing', 'asks'];
    expect(deckOf(shipped).scenes.map(({ id }) => id)).toEqual(subjects);
    expect(deckOf(tiny).scenes.map(({ id }) => id)).toEqual(subjects);
  });

  it.each(['tiny', 'shipped'] as const)(
    'has every figure of its texts in the %s data, in both languages',
    (which) => {
      const facts = which === 'tiny' ? tiny : shipped;
      const pages = pagesOf(facts);
      expect(pages).toHaveLength(16);
      for (const page of pages) {
        const { title, text, notes, dataLine, words } = page;
        for (const said of [title, text, notes, dataLine, ...words]) {
          expect(said.trim()).not.toBe('');
          expect(said).not.toMatch(/\{\{|\}\}|undefined|NaN|null/);
        }
        for (const piece of page.pieces) if (piece.figure) expect(piece.figure.value).not.toBeNull();
        expect(page.pieces.some((piece) => piece.text === UNKNOWN_FIGURE)).toBe(false);
        expect(notes.split(/[\s,.;:]/)).not.toContain(UNKNOWN_FIGURE);
        expect(
          page.figures.map(({ key, value }) => [key, value === null]).filter(([, unknown]) => unknown),
        ).toEqual([]);
        expect(page.figures).toHaveLength(page.scene.figures.length);
        expect(page.missing).toEqual([]);
        expect(page.changes).toEqual([]);
        expect(page.exhibit).not.toBeNull();
        expect(page.sources.length).toBeGreaterThan(0);
      }
    },
  );

  it('says the same numbers in both languages', () => {
    const digits = (text: string) =>
      text
        .replace(/\b[59]G\b/g, '')
        .match(/\d/g)
        ?.sort()
        .join('') ?? '';
    const vi = briefingPages(deckOf(shipped), shipped, 'vi').pages;
    const en = briefingPages(deckOf(shipped), shipped, 'en').pages;
    for (const [k, page] of vi.entries()) {
      expect(page.title).not.toBe(en[k]!.title);
      expect([page.scene.id, digits(page.text)]).toEqual([page.scene.id, digits(en[k]!.text)]);
    }
  });

  it('is marked as simulated wherever it shows coverage, and nowhere else', () => {
    const marked = pagesOf(shipped).filter(({ simulated }) => simulated);
    expect(new Set(marked.map(({ scene }) => scene.id))).toEqual(
      new Set(['coverage', 'gap', 'zones', 'closing', 'asks']),
    );
    for (const { dataLine } of marked) expect(dataLine).toMatch(/Mô phỏng$|Simulated$/);
  });

  it('looks at what each scene is about', () => {
    const { viewBbox } = tiny.city.catalog.city;
    const boxes = Object.fromEntries(
      deckOf(tiny).scenes.map(({ id, view }) => [
        id,
        view.kind === 'box' ? view.bbox.map((n) => Number(n.toFixed(4))) : null,
      ]),
    );
    expect(boxes.coverage).toEqual(viewBbox);
    expect(boxes.asks).toEqual(viewBbox);
    // half of the gap is in 004, 95.02 to 95.04 by 0.02 to 0.04: 0.02° become the least box, 0.03°
    expect(boxes.gap).toEqual([95.015, 0.015, 95.045, 0.045]);
    expect(defaultDeck(tiny.city).scenes.find(({ id }) => id === 'gap')?.view).toEqual({
      kind: 'box',
      bbox: viewBbox,
    });
    const whole = { kind: 'box', bbox: shipped.city.catalog.city.viewBbox };
    expect(deckOf(shipped).scenes.find(({ id }) => id === 'gap')?.view).toEqual(whole);
    const park = tiny.city.places.find(({ id }) => id === 'it-an-binh')!.geometry!;
    const [west, south, east, north] = boxes['it-parks']!;
    const inside = JSON.stringify(park.type === 'Polygon' ? park.coordinates[0] : []);
    for (const [lon, lat] of JSON.parse(inside) as [number, number][]) {
      expect(lon > west! && lon < east! && lat > south! && lat < north!).toBe(true);
    }
  });

  it('has no scene for what the city does not have', () => {
    const { city } = tiny;
    const without = (kind: string) => ({
      ...city,
      places: city.places.filter((place) => place.kind !== kind),
    });
    expect(idsOf(without('it-park'))).not.toContain('it-parks');
    expect(idsOf({ ...city, deadZones: [], deadZoneCounts: [] })).not.toContain('dead-zones');
    expect(idsOf({ ...city, places: [] })).toEqual(['coverage', 'gap', 'dead-zones', 'closing', 'asks']);
    const bare = { ...city, places: [], deadZones: [], deadZoneCounts: [], targets: [], facts: [] };
    const facts = { ...tiny, city: bare, register: [], zones: [] };
    const pages = pagesOf(facts);
    expect(pages.map(({ scene }) => scene.id).slice(0, 4)).toEqual(['coverage', 'gap', 'closing', 'asks']);
    for (const { text, notes, missing } of pages) {
      expect([text, notes].join(' ')).not.toMatch(/\{\{/);
      expect(missing).toEqual([]);
    }
  });

  it('has scenes that may be edited and read back', () => {
    for (const facts of [tiny, shipped]) {
      const deck = deckOf(facts);
      expect(readDeck(JSON.parse(JSON.stringify(writtenDeck(deck))))).toEqual(deck);
    }
  });
});
