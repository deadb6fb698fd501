import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { exhibitKeys } from '../../src/briefing/exhibit.ts';
import { exhibitCountedBy } from '../../src/briefing/exhibit-of.ts';
import type { BriefingFacts, Figure, FigureKey } from '../../src/briefing/figure.ts';
import { definitionInSentence } from '../../src/briefing/figures/definition-result.ts';
import { figuresOf } from '../../src/briefing/figures.ts';
import type { Scene } from '../../src/briefing/scene.ts';
import { scenePage } from '../../src/briefing/scene-page-of.ts';
import type { DefinitionKey } from '../../src/coverage/result.ts';
import { definitionKeys } from '../../src/targets/definition-names.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';
import { aScene } from '../support/arbitrary-project.ts';
import { briefingFactsOf } from './briefing-support.ts';

let facts: BriefingFacts;
/** The same city, in which there is but one operator. */
let alphaAlone: BriefingFacts;
let definitions: DefinitionKey[];
beforeAll(async () => {
  const city = await openTinyCity();
  const { catalog, stations } = city;
  facts = briefingFactsOf(city);
  definitions = definitionKeys(catalog);
  alphaAlone = briefingFactsOf({
    ...city,
    catalog: { ...catalog, operators: catalog.operators.filter(({ id }) => id === 'alpha') },
    stations: stations.filter(({ operator }) => operator === 'alpha'),
  });
});

const page = (over: Partial<Scene>, language: 'vi' | 'en' = 'vi') =>
  scenePage(aScene({ selection: null, seen: null, exhibit: null, ...over }), facts, language, {
    number: 1,
    of: 1,
  });
/** Figures whose name or text says what they are counted by. */
const namesItself = (key: FigureKey) => /^(operator:|definition:|largest-operator$|asks$)/.test(key);
const read = ({ value, text }: Figure) => [value, text.vi];

describe('what a figure says that it is counted by', () => {
  it('is what it is counted by: one operator counts as a city of that operator alone', () => {
    const alone = figuresOf(alphaAlone, 'any');
    const counted = [...figuresOf(facts, 'operator:alpha').values()].filter(
      ({ key, definition }) => definition === 'operator:alpha' && !namesItself(key),
    );
    expect(counted.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['coverage', 'gap-people', 'communes-at-target', 'mountain-coverage']),
    );
    for (const figure of counted) {
      expect([figure.key, ...read(figure)]).toEqual([figure.key, ...read(alone.get(figure.key)!)]);
    }
  });

  it('is another definition than the scene’s where the figure does not follow that', () => {
    for (const definition of definitions) {
      for (const figure of figuresOf(facts, definition).values()) {
        if (figure.definition === definition || namesItself(figure.key)) continue;
        const [any, none] = [figure.definition === 'any', figure.definition === null];
        expect([figure.key, any || none]).toEqual([figure.key, true]);
        if (figure.value === null) continue;
        expect([figure.key, ...read(figure)]).toEqual([
          figure.key,
          ...read(figuresOf(facts, 'any').get(figure.key)!),
        ]);
      }
    }
  });

  it('is nothing where no definition changes it', () => {
    const alone = figuresOf(alphaAlone, 'any');
    const indifferent = [...figuresOf(facts, 'any').values()].filter(({ definition }) => definition === null);
    expect(indifferent.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'total-people',
        'zones-operating',
        'zones-measured',
        'dead-zones-left',
        'target',
      ]),
    );
    for (const figure of indifferent) {
      expect([figure.key, ...read(figure)]).toEqual([figure.key, ...read(alone.get(figure.key)!)]);
    }
  });
});

describe('a scene of one operator', () => {
  it('says beside every figure that is counted otherwise by what it is counted', () => {
    const {
      figures,
      dataLine,
      pieces,
      text,
      exhibit,
      definitions: all,
    } = page({
      definition: 'operator:alpha',
      figures: ['coverage', 'zones-full', 'gap-clusters', 'zones-operating'],
      text: { vi: 'Phủ {{coverage}}, {{zones-full}} đủ. {{closing-in-words}}', en: '' },
      exhibit: 'zones',
    });
    expect(figures.map(({ label, text: shown }) => [label.vi, shown.vi])).toEqual([
      ['Tỷ lệ phủ 5G', '61,0%'],
      ['Số khu, cảng phủ đủ 100% diện tích (ít nhất một nhà mạng)', '3 khu, cảng'],
      ['Số cụm dân cư chưa phủ (ít nhất một nhà mạng)', '11 cụm dân cư'],
      ['Số khu, cảng đang hoạt động', '4 khu, cảng'],
    ]);
    expect(dataLine).toBe(
      'Dữ liệu 01/01/2026 · Cách tính: riêng Alpha; ít nhất một nhà mạng ở chỗ có ghi · Mô phỏng',
    );
    expect(text).toBe(
      'Phủ 61,0%, 3 khu, cảng (ít nhất một nhà mạng) đủ. Một nửa số người ngoài vùng phủ sống ở 4/11 cụm dân cư; một trạm mới ở chỗ tốt nhất phủ thêm 900 người, bù 100,0% phần còn thiếu (ít nhất một nhà mạng).',
    );
    expect(pieces.flatMap(({ text: piece, figure }) => (figure ? [piece] : []))[1]).toBe('3 khu, cảng');
    expect(exhibit?.title).toBe(
      'Các khu, cảng đang hoạt động, nơi thiếu nhiều nhất trước (ít nhất một nhà mạng)',
    );
    expect(all).toEqual(['operator:alpha', 'any']);
  });

  it('says so in the sentences about the zones, and in the requests that hang on it', () => {
    const { words, text } = page({
      definition: 'operator:beta',
      layers: [{ id: 'zone-holes', opacity: 1 }],
      figures: [],
      text: { vi: '{{asks}}', en: '' },
    });
    expect(words).toEqual([
      '3/3 khu đang hoạt động có ranh giới được phủ đủ 100% diện tích (ít nhất một nhà mạng).',
      '4/4 khu đã rõ vị trí có dịch vụ 5G (ít nhất một nhà mạng).',
      '1 khu mới biết một điểm, chưa có ranh giới để đo.',
      'Số liệu 5G là mô phỏng, không phải số liệu của nhà mạng.',
    ]);
    expect(text.split('\n').filter((ask) => ask.includes('(ít nhất một nhà mạng)'))).toEqual([
      '2. Các nhà mạng ưu tiên trạm mới ở 10 cụm dân cư lớn nhất, nơi có 93,3% số người ngoài vùng phủ (ít nhất một nhà mạng).',
    ]);
  });

  it('names what its figures are counted by where none is counted by its own definition', () => {
    const bare: Partial<Scene> = { definition: 'operator:alpha', layers: [], text: { vi: '', en: '' } };
    const line = (over: Partial<Scene>) => page({ ...bare, ...over }, 'en').dataLine;
    expect(line({ figures: ['zones-full'] })).toBe(
      'Data 1 Jan 2026 · Definition: at least one operator · Simulated',
    );
    expect(line({ figures: ['operator:beta'], exhibit: 'operators' })).toBe('Data 1 Jan 2026 · Simulated');
    expect(line({ figures: ['zones-operating'] })).toBe('Data 1 Jan 2026 · Simulated');
    expect(line({ figures: [], exhibit: 'largest-gaps' })).toContain('Definition: Alpha only ·');
  });

  it('says of its exhibit alone what that is counted by, and whether that is simulated', () => {
    const line = (exhibit: Scene['exhibit']) =>
      page({ definition: 'operator:alpha', exhibit }).exhibitLine.replace('Dữ liệu 01/01/2026', '');
    expect(line('largest-gaps')).toBe(' · Cách tính: riêng Alpha · Mô phỏng');
    for (const exhibit of ['zones', 'best-sites', 'targets'] as const) {
      expect(line(exhibit)).toBe(' · Cách tính: ít nhất một nhà mạng · Mô phỏng');
    }
    for (const exhibit of ['operators', 'definitions'] as const) expect(line(exhibit)).toBe(' · Mô phỏng');
    for (const exhibit of ['places', 'dead-zones'] as const) expect(line(exhibit)).toBe('');
    expect(line(null)).toBe('');
  });

  it('keeps the figures in its texts by names that are the same on every scene', () => {
    const names = (definition: DefinitionKey) =>
      [...figuresOf(facts, definition).values()].map(({ name }) => name);
    for (const definition of definitions) expect(names(definition)).toEqual(names('any'));
  });
});

describe('a page of any definition', () => {
  const keys = fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 4 });

  it('shows no figure and no exhibit under a definition that it is not counted by', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        keys,
        keys,
        fc.constantFrom(null, ...exhibitKeys),
        fc.constantFrom('vi' as const, 'en' as const),
        fc.boolean().map((isShown) => (isShown ? [{ id: 'uncovered', opacity: 1 }] : [])),
        (which, big, inText, exhibit, language, layers) => {
          const definition = definitions[which % definitions.length]!;
          const known = [...figuresOf(facts, definition).keys()];
          const at = (numbers: number[]) => [...new Set(numbers.map((n) => known[n % known.length]!))];
          const bound = at(inText)
            .map((key) => `{{${key}}}`)
            .join(' | ');
          const scene = { definition, figures: at(big), exhibit, layers, text: { vi: bound, en: bound } };
          const shown = page(scene, language);
          const nameOf = (key: DefinitionKey) => definitionInSentence(facts, key, language);
          const others = new Set<string>();
          for (const { key, definition: by, label, note } of shown.figures) {
            const isOther = by !== null && by !== definition && !namesItself(key);
            expect([key, note?.[language] ?? null]).toEqual([key, isOther ? nameOf(by) : null]);
            expect(label[language].endsWith(`(${isOther ? nameOf(by) : ''})`)).toBe(isOther);
            if (isOther) others.add(nameOf(by));
          }
          const told = shown.text.split(' | ');
          for (const [k, key] of at(inText).entries()) {
            const figure = figuresOf(facts, definition).get(key)!;
            if (figure.note === null) continue;
            expect(told[k]).toContain(`(${figure.note[language]})`);
            others.add(figure.note[language]);
          }
          const ofExhibit =
            shown.exhibit && exhibitCountedBy(shown.exhibit.key, { scene: shown.scene, facts });
          const isOther = ofExhibit !== null && ofExhibit !== definition;
          if (isOther) others.add(nameOf(ofExhibit));
          expect(shown.exhibit?.title.endsWith(`(${isOther ? nameOf(ofExhibit) : ''})`) ?? false).toBe(
            isOther,
          );
          for (const name of others) expect(shown.dataLine).toContain(name);
          const own = nameOf(definition);
          const saysOwn = shown.dataLine
            .split(' · ')
            .some((part) => part.split('; ')[0]?.endsWith(`: ${own}`));
          expect(saysOwn).toBe(shown.definitions.includes(definition));
        },
      ),
      { numRuns: 400 },
    );
  });
});
