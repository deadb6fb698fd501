import { beforeAll, describe, expect, it } from 'vitest';
import type { BriefingFacts } from '../../src/briefing/figure.ts';
import { figuresOf } from '../../src/briefing/figures.ts';
import { missingFigureName } from '../../src/briefing/missing-figure.ts';
import type { Scene } from '../../src/briefing/scene.ts';
import type { ScenePage } from '../../src/briefing/scene-page.ts';
import { briefingPages, scenePage } from '../../src/briefing/scene-page-of.ts';
import { sceneChanges, seenNow } from '../../src/briefing/seen.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';
import { aDeck, aScene } from '../support/arbitrary-project.ts';
import { briefingFactsOf } from './briefing-support.ts';

let facts: BriefingFacts;
beforeAll(async () => {
  facts = briefingFactsOf(await openTinyCity());
});

const scene = (over: Partial<Scene> = {}): Scene =>
  aScene({ definition: 'any', selection: null, exhibit: null, seen: null, ...over });
const page = (over: Partial<Scene> = {}, from = facts, language: 'vi' | 'en' = 'vi'): ScenePage =>
  scenePage(scene(over), from, language, { number: 2, of: 7 });
/** The same city with other people covered. */
const later = (value: number, coveredPeople: number): BriefingFacts => ({
  ...facts,
  coverage: { ...facts.coverage, value, coveredPeople, hash: 'another' },
});

describe('a page of a briefing', () => {
  it('has its text, its notes and its figures in one language', () => {
    const notes = { vi: 'Thiếu {{gap-people}}.', en: 'Missing {{gap-people}}.' };
    expect(page({ notes })).toMatchObject({
      number: 2,
      of: 7,
      language: 'vi',
      title: 'Vùng phủ',
      text: '85,0% dân số trong vùng phủ.',
      notes: 'Thiếu 500 người.',
      figures: [{ key: 'coverage' }, { key: 'uncovered-people' }],
      pieces: [
        { text: '85,0%', figure: { key: 'coverage' } },
        { text: ' dân số trong vùng phủ.', figure: null },
      ],
    });
    expect(page({ notes }, facts, 'en')).toMatchObject({
      title: 'Coverage',
      text: '85.0% of the people are covered.',
      notes: 'Missing 500 people.',
    });
  });

  it('says how old the data are, how they are counted, and that they are simulated', () => {
    expect(page().dataLine).toBe('Dữ liệu 01/01/2026 · Cách tính: ít nhất một nhà mạng · Mô phỏng');
    expect(page({ definition: 'operator:beta' }, facts, 'en').dataLine).toBe(
      'Data 1 Jan 2026 · Definition: Beta only · Simulated',
    );
    const real = { ...facts, coverage: { ...facts.coverage, simulated: false } };
    expect(page({}, real).dataLine).not.toContain('Mô phỏng');
    expect(page({}, real).simulated).toBe(false);
  });

  it('that shows nothing of the coverage is not simulated, and says only how old its data are', () => {
    const places = page({
      text: { vi: '{{places:it-park}}', en: '' },
      notes: { vi: '', en: '' },
      figures: ['places-operating:it-park'],
      exhibit: 'places',
      layers: [{ id: 'places:it-parks', opacity: 1 }],
    });
    expect([places.dataLine, places.simulated]).toEqual(['Dữ liệu 01/01/2026', false]);
    expect(places.sources).toEqual(['Khu CNTT tập trung: Dự án; tính đến 01/01/2026']);
    const withHoles = page({
      figures: [],
      text: { vi: '', en: '' },
      layers: [{ id: 'zone-holes', opacity: 1 }],
    });
    expect(withHoles.simulated).toBe(true);
    const withBars = page({ figures: [], text: { vi: '', en: '' }, layers: [], exhibit: 'operators' });
    expect(withBars.simulated).toBe(true);
  });

  it('is simulated where places on it are, though nothing of it follows from the coverage', () => {
    const { catalog } = facts.city;
    const datasets = catalog.datasets.map((entry) =>
      entry.id === 'it-parks' ? { ...entry, simulated: true } : entry,
    );
    const from = { ...facts, city: { ...facts.city, catalog: { ...catalog, datasets } } };
    const bare = { text: { vi: '', en: '' }, figures: [], exhibit: null, layers: [] };
    for (const part of [
      { layers: [{ id: 'places:it-parks', opacity: 1 }] },
      { figures: ['places:it-park'] },
      { text: { vi: '{{places-in-words:it-park}}', en: '' } },
      { exhibit: 'places' as const },
    ]) {
      const shown = page({ ...bare, ...part }, from);
      expect([shown.simulated, shown.dataLine]).toEqual([true, expect.stringContaining('Mô phỏng')]);
      expect(shown.figures.every(({ simulated }) => simulated)).toBe(true);
      expect(page({ ...bare, ...part }).simulated).toBe(false);
    }
  });

  it('names the sources of a table also where no figure and no layer does', () => {
    const bare = { text: { vi: '', en: '' }, figures: [], layers: [] };
    const sourcesOf = (exhibit: 'places' | 'best-sites' | 'targets') =>
      page({ ...bare, exhibit }).sources.map((source) => source.split(':')[0]);
    expect(sourcesOf('places')).toContain('Khu CNTT tập trung');
    expect(sourcesOf('best-sites')).toContain('Bán kính phục vụ theo băng tần');
    expect(sourcesOf('targets')).toContain('Chỉ tiêu');
  });

  it('names each source once', () => {
    const { sources } = page({ figures: ['coverage', 'zones-full', 'best-site-gain'], exhibit: 'zones' });
    expect(new Set(sources).size).toBe(sources.length);
    expect(sources.map((source) => source.split(':')[0])).toEqual([
      'Xã, phường, đặc khu',
      'Dân số theo điểm',
      'Trạm 5G (mô phỏng)',
      'Bán kính phục vụ theo băng tần',
      'Khu CNTT tập trung',
      'Công viên phần mềm số 2',
      'Khu, cụm công nghiệp, cảng biển',
      'Chỉ tiêu',
    ]);
  });

  it('says in words what its map shows, in the sentences of the app, and the figures that these leave out', () => {
    const { words } = page({ figures: ['coverage', 'days-left'] });
    expect(words[0]).toBe(
      '85,0% dân số Thành phố Mẫu, tức 8.500 người, sống trong vùng phủ 5G của ít nhất một nhà mạng; 1.500 người ở ngoài vùng phủ.',
    );
    expect(words).toContain('Số liệu 5G là mô phỏng, không phải số liệu của nhà mạng.');
    expect(words.at(-1)).toBe('Số ngày còn lại đến hạn phủ 5G: 1.578 ngày.');
    const zones = page({ figures: [], layers: [{ id: 'zone-holes', opacity: 1 }] }).words;
    expect(zones).toEqual([
      '3/3 khu đang hoạt động có ranh giới được phủ đủ 100% diện tích.',
      '4/4 khu đã rõ vị trí có dịch vụ 5G.',
      '1 khu mới biết một điểm, chưa có ranh giới để đo.',
      'Số liệu 5G là mô phỏng, không phải số liệu của nhà mạng.',
    ]);
    expect(page({ figures: ['zones-full'], layers: [{ id: 'zone-holes', opacity: 1 }] }).words).toEqual(
      zones,
    );
    const onGround = page({
      figures: ['zones-uncovered-hectares'],
      layers: [
        { id: 'zone-holes', opacity: 1 },
        { id: 'commune-coverage', opacity: 1 },
      ],
    }).words;
    expect(onGround).toEqual([
      words[0],
      'Số liệu 5G là mô phỏng, không phải số liệu của nhà mạng.',
      ...zones.slice(0, 3),
      'Diện tích khu, cảng chưa phủ: 0\u00a0ha.',
    ]);
    const dead = page({ figures: [], layers: [{ id: 'dead-zones', opacity: 1 }] }).words;
    expect(dead[0]).toBe('Sổ theo dõi thôn lõm sóng: 0/3 đã xử lý, còn 3.');
    expect(page({ figures: [], layers: [{ id: 'places:it-parks', opacity: 1 }] }).words).toEqual([
      'Khu CNTT tập trung, 1 địa điểm: 1 đang hoạt động; diện tích đã biết 4,95\u00a0ha.',
    ]);
  });

  it('tells what it asks for and does not find', () => {
    const asked = page({
      figures: ['coverage', 'operator:gone'],
      text: { vi: '{{gone}}', en: '' },
      layers: [
        { id: 'places:it-parks', opacity: 1 },
        { id: 'places:gone', opacity: 1 },
        { id: 'service-areas:alpha', opacity: 1 },
        { id: 'service-areas:gone', opacity: 1 },
        { id: 'own:own-1', opacity: 1 },
        { id: 'live:live-1', opacity: 1 },
      ],
      definition: 'operator:gone',
      selection: { kind: 'place', id: 'gone' },
    });
    expect(asked.missing).toEqual([
      'Lớp “Vùng phục vụ gone” không còn trong dữ liệu đang mở.',
      'Một lớp dữ liệu riêng không còn trong dữ liệu đang mở.',
      'Một lớp địa điểm không còn trong dữ liệu đang mở.',
      'Dữ liệu đang mở không có con số “Tỷ lệ phủ của gone”.',
      'Dữ liệu đang mở không có con số “gone”.',
      'Đối tượng được chọn ở cảnh này không còn trong dữ liệu đang mở.',
      'Nhà mạng “gone” của cách tính ở cảnh này không còn trong dữ liệu đang mở.',
    ]);
    expect(asked.text).toBe('–');
    expect(page({ selection: { kind: 'commune', code: '001' } }).missing).toEqual([]);
  });

  it('calls what it does not find by name, never by the id in the file, each sentence once', () => {
    const { city } = facts;
    const datasets = city.catalog.datasets.filter(({ kind }) => kind !== 'stations');
    const bare = {
      ...facts,
      city: { ...city, places: [], catalog: { ...city.catalog, datasets } },
      live: [],
    };
    const missing = (over: Partial<Scene>, language: 'vi' | 'en' = 'vi') =>
      page({ figures: [], text: { vi: '', en: '' }, ...over }, bare, language).missing;
    const layers = ['own:own-2', 'places:own-3', 'places:gone', 'stations', 'live:live-1', 'tiles'].map(
      (id) => ({ id, opacity: 1 }),
    );
    expect(missing({ layers })).toEqual([
      'Lớp “Trạm thu phát sóng 5G” không còn trong dữ liệu đang mở.',
      '2 lớp dữ liệu riêng không còn trong dữ liệu đang mở.',
      'Một lớp lấy từ máy chủ không còn trong các nguồn đã thêm.',
      'Một lớp địa điểm không còn trong dữ liệu đang mở.',
      'Một lớp không còn trong dữ liệu đang mở.',
    ]);
    expect(missing({ layers: layers.slice(0, 2) }, 'en')).toEqual([
      '2 layers of your own data are no longer in the data that are open.',
    ]);
    const figures = ['places-operating:it-park', 'set:own-2', 'parts:gone', 'target:gone'];
    expect(missing({ figures, text: { vi: '{{set:own-3}} {{zones-full}}', en: '' } })).toEqual(
      [
        'Số khu CNTT tập trung đang hoạt động',
        'Số địa điểm của một lớp đã gỡ',
        'Số hạng mục của một địa điểm đã gỡ',
        'Giá trị cần đạt của một mục tiêu đã gỡ',
        'Số khu, cảng phủ đủ 100% diện tích',
      ].map((name) => `Dữ liệu đang mở không có con số “${name}”.`),
    );
  });

  it('calls figures that are gone as they were called', () => {
    const ofThings = /^(operator|places|set|parts|zones|dead-zone|villages|mountain)/;
    const figures = [...figuresOf(facts, 'any').values()].filter(({ key }) => ofThings.test(key));
    expect(figures.length).toBeGreaterThan(40);
    for (const language of ['vi', 'en'] as const) {
      const names = figures.map(({ key }) => missingFigureName(key, facts, language));
      expect(names).toEqual(figures.map(({ name }) => name[language]));
    }
  });
});

describe('a scene that somebody has stood by', () => {
  it('keeps the values of all its figures, those in its texts and notes too', () => {
    const notes = { vi: '{{gap-people}}', en: '{{operator:alpha}} {{gone}}' };
    expect(seenNow(scene({ notes }), facts)).toEqual({
      hash: facts.coverage.hash,
      asOf: '2026-01-01',
      values: {
        coverage: 85,
        'uncovered-people': 1500,
        'gap-people': 500,
        'operator:alpha': 61,
        gone: null,
      },
    });
  });

  it('is not stale while nothing it shows has changed, whatever else has', () => {
    const seen = seenNow(scene(), facts);
    expect(page({ seen }).changes).toEqual([]);
    const others = { ...facts, coverage: { ...facts.coverage, hash: 'another' } };
    expect(page({ seen }, others).changes).toEqual([]);
    expect(page({}, later(93.8, 9380)).changes).toEqual([]);
    const drifted = { ...seen, values: { ...seen.values, coverage: 85 + 1e-12 } };
    expect(page({ seen: drifted }).changes).toEqual([]);
  });

  it('says what its figures were and are', () => {
    const seen = seenNow(scene(), facts);
    const { changes } = page({ seen }, later(93.84, 9384));
    expect(changes.map(({ figure, before, now }) => [figure.key, before, now])).toEqual([
      ['coverage', '85,0%', '93,8%'],
      ['uncovered-people', '1.500 người', '616 người'],
    ]);
    expect(page({ seen }, later(93.84, 9384), 'en').changes[0]).toMatchObject({
      before: '85.0%',
      now: '93.8%',
    });
  });

  it('has changed where the unrounded value has, though it reads the same', () => {
    const seen = seenNow(scene({ figures: ['coverage'] }), facts);
    const { changes } = page({ figures: ['coverage'], seen }, later(85.01, 8501));
    expect(changes).toMatchObject([{ before: '85,0%', now: '85,0%' }]);
  });

  it('says in a figure’s unit what a phrase was', () => {
    const phrase = scene({ figures: ['against-target'], text: { vi: '', en: '' } });
    const { changes } = scenePage({ ...phrase, seen: seenNow(phrase, facts) }, later(91, 9100), 'vi', {
      number: 1,
      of: 1,
    });
    expect(changes).toMatchObject([{ before: '−5,0 điểm phần trăm', now: '+1,0 điểm phần trăm' }]);
  });

  it('waits for what is still being computed, and tells what has become known', () => {
    const zones = scene({ figures: ['zones-full'], text: { vi: '', en: '' } });
    const early = { ...facts, zones: null };
    expect(sceneChanges({ ...zones, seen: seenNow(zones, facts) }, early, 'vi')).toEqual([]);
    const known = scenePage({ ...zones, seen: seenNow(zones, early) }, facts, 'vi', { number: 1, of: 1 });
    expect(known.changes).toMatchObject([{ before: '–', now: '3 khu, cảng' }]);
  });
});

describe('the pages of a deck', () => {
  it('are numbered in their order', () => {
    const { title, today, pages } = briefingPages(
      aDeck([scene({ id: 'a' }), scene({ id: 'b' })]),
      facts,
      'en',
    );
    expect([title, today]).toEqual(['Briefing', '2026-09-05']);
    expect(pages.map(({ scene: { id }, number, of }) => [id, number, of])).toEqual([
      ['a', 1, 2],
      ['b', 2, 2],
    ]);
  });
});
