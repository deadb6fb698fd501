import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BriefingFacts, Figure } from '../../src/briefing/figure.ts';
import { figuresOf } from '../../src/briefing/figures.ts';
import type { DefinitionKey } from '../../src/coverage/result.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';
import { briefingFactsOf } from './briefing-support.ts';

let facts: BriefingFacts;
beforeAll(async () => {
  facts = briefingFactsOf(await openTinyCity());
});

const figure = (key: string, definition: DefinitionKey = 'any', from = facts): Figure => {
  const found = figuresOf(from, definition).get(key);
  if (!found) throw new Error(`There is no figure ${key}.`);
  return found;
};
const read = (key: string, definition: DefinitionKey = 'any', from = facts) => {
  const { text, value, met } = figure(key, definition, from);
  return [text.vi, text.en, value, met];
};

describe('the figures of a briefing, by the worked-out figures of the tiny city', () => {
  it.each<[string, string, string, number, boolean | null]>([
    ['coverage', '85,0%', '85.0%', 85, false],
    ['covered-people', '8.500 người', '8,500 people', 8500, null],
    ['uncovered-people', '1.500 người', '1,500 people', 1500, null],
    ['total-people', '10.000 người', '10,000 people', 10_000, null],
    ['target', '90%', '90%', 90, null],
    ['target-year', '2030', '2030', 2030, null],
    ['days-left', '1.578 ngày', '1,578 days', 1578, null],
    ['gap-people', '500 người', '500 people', 500, false],
    ['gap-points', '5,0 điểm phần trăm', '5.0 percentage points', 5, false],
    ['operator:alpha', '61,0%', '61.0%', 61, null],
    ['operator:beta', '42,0%', '42.0%', 42, null],
    ['largest-operator', 'Alpha, 61,0%', 'Alpha, 61.0%', 61, null],
    ['definition:commune-centroid', '90,0%', '90.0%', 90, null],
    ['communes', '5 xã, phường', '5 communes', 5, null],
    ['communes-at-target', '2 xã, phường', '2 communes', 2, null],
    ['communes-below-target', '2 xã, phường', '2 communes', 2, null],
    ['half-gap-communes', '1 xã, phường', '1 commune', 1, null],
    ['half-gap-names', 'Đông Hải', 'Dong Hai', 1, null],
    ['mountain-people', '2.000 người', '2,000 people', 2000, null],
    ['mountain-coverage', '70,0%', '70.0%', 70, null],
    ['zones-operating', '4 khu, cảng', '4 zones and ports', 4, null],
    ['zones-measured', '3 khu, cảng', '3 zones and ports', 3, null],
    ['zones-full', '3 khu, cảng', '3 zones and ports', 3, null],
    ['zones-point-only', '1 khu, cảng', '1 zone or port', 1, null],
    ['zones-unlocated', '0 khu, cảng', '0 zones and ports', 0, null],
    ['zones-uncovered-hectares', '0\u00a0ha', '0\u00a0ha', 0, null],
    ['dead-zones-official', '3 thôn, cụm dân cư', '3 villages and clusters', 3, null],
    ['dead-zones-left', '3 thôn, cụm dân cư', '3 villages and clusters', 3, false],
    ['dead-zones-unpublished', '3 thôn, cụm dân cư', '3 villages and clusters', 3, null],
    ['places-operating:it-park', '1 khu CNTT tập trung', '1 IT park', 1, null],
    ['places-building:innovation-space', '1 không gian đổi mới sáng tạo', '1 innovation space', 1, null],
    ['set:software-park-2', '2 địa điểm', '2 places', 2, null],
    ['parts:cvpm-2', '1 hạng mục', '1 part', 1, null],
    ['best-site-gain', '900 người', '900 people', 900, null],
    ['best-site-closes', '100,0%', '100.0%', 100, null],
    ['targets', '3 mục tiêu', '3 targets', 3, null],
    ['targets-missed', '1 mục tiêu', '1 target', 1, null],
    ['data-date', '01/01/2026', '1 Jan 2026', 2026, null],
    ['today', '05/09/2026', '5 Sep 2026', 2026, null],
  ])('%s is %s', (key, vi, en, value, met) => {
    expect(read(key)).toEqual([vi, en, value, met]);
  });

  it('follow the definition of the scene', () => {
    expect(read('coverage', 'operator:beta')).toEqual(['42,0%', '42.0%', 42, false]);
    expect(read('gap-people', 'operator:beta')).toEqual(['4.800 người', '4,800 people', 4800, false]);
    expect(figure('communes-at-target', 'operator:beta').value).toBe(1);
    expect(read('coverage', 'commune-centroid')).toEqual(['90,0%', '90.0%', 90, true]);
  });

  it('judge no land, and know no people under it', () => {
    expect(read('coverage', 'land-area').slice(0, 2)).toEqual(['26,4%', '26.4%']);
    expect(figure('coverage', 'land-area').met).toBeNull();
    for (const key of [
      'covered-people',
      'gap-people',
      'gap-points',
      'half-gap-communes',
      'mountain-people',
    ]) {
      expect(read(key, 'land-area')).toEqual(['–', '–', null, null]);
    }
    expect(figure('against-target', 'land-area').text.vi).toBe(
      'mục tiêu tính theo dân số nên không xét tỷ lệ này',
    );
  });

  it('say the verdict from the unrounded value, however near the target', () => {
    const near = { ...facts, coverage: { ...facts.coverage, value: 89.96, met: false } };
    expect(read('coverage', 'any', near)).toEqual(['89,9%', '89.9%', 89.96, false]);
    expect(figure('against-target', 'any', near).text.vi).toBe(
      'chưa đạt mục tiêu 90%, còn thiếu 0,1 điểm phần trăm',
    );
    const met = { ...facts, coverage: { ...facts.coverage, value: 90, coveredPeople: 9000, met: true } };
    expect(figure('against-target', 'any', met).text.vi).toBe('đạt mục tiêu 90%, vượt 0,0 điểm phần trăm');
    expect(read('gap-people', 'any', met)).toEqual(['0 người', '0 people', 0, true]);
  });

  it('that are not computed yet have no value and a dash', () => {
    const early: BriefingFacts = { ...facts, definitions: {}, communeRows: {}, zones: null, gaps: null };
    for (const key of [
      'zones-full',
      'zones-in-words',
      'gap-clusters',
      'best-site-gain',
      'definition:land-area',
      'operator:alpha',
      'targets-met',
      'asks',
    ]) {
      expect([key, ...read(key, 'any', early)]).toEqual([key, '–', '–', null, null]);
    }
    expect(read('coverage', 'operator:alpha', early)).toEqual(['–', '–', null, null]);
    expect(figure('coverage', 'any', early).value).toBe(85);
  });

  it('say that they are simulated where they follow from the coverage, and only there', () => {
    const simulated = [...figuresOf(facts, 'any').values()].filter((each) => each.simulated);
    const keys = simulated.map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining(['coverage', 'zones-full', 'best-site-gain', 'asks', 'target-now:5g-zones']),
    );
    for (const key of [
      'total-people',
      'target',
      'dead-zones-left',
      'places:it-park',
      'today',
      'target:5g-zones',
    ])
      expect(figure(key).simulated).toBe(false);
    const real = { ...facts, coverage: { ...facts.coverage, simulated: false } };
    expect([...figuresOf(real, 'any').values()].filter((each) => each.simulated)).toEqual([]);
  });

  it('have labels that can be told apart, hold no braces, and are in both languages', () => {
    const all = [...figuresOf(facts, 'any').values()];
    for (const language of ['vi', 'en'] as const) {
      const labels = all.map(({ label }) => label[language]);
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.filter((label) => label.trim() === '' || /[{}]/.test(label))).toEqual([]);
      expect(
        all.filter(({ text }) => text[language].trim() === '' || /undefined|NaN/.test(text[language])),
      ).toEqual([]);
      expect(all.filter(({ source }) => source[language].trim() === '')).toEqual([]);
    }
    const same = all.filter(({ label }) => label.vi === label.en).map(({ key }) => key);
    expect(same).toEqual([]);
  });

  it('tell two targets of one wording apart', () => {
    const [first] = facts.city.targets;
    const city = { ...facts.city, targets: [...facts.city.targets, { ...first!, id: 'again' }] };
    const labels = [...figuresOf({ ...facts, city }, 'any').values()].map(({ label }) => label.vi);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('count no land twice: what stands in another place of the list is part of its area', () => {
    const places = facts.city.places.map((place) =>
      place.id === 'cvpm-2-a' ? { ...place, areaHa: 1 } : place,
    );
    const from = { ...facts, city: { ...facts.city, places } };
    expect(figure('set-hectares:software-park-2', 'any', from).value).toBe(4.95);
    expect(figure('parts-hectares:cvpm-2', 'any', from).value).toBe(1);
  });

  it('count days that have passed as overdue', () => {
    const late = { ...facts, today: '2031-01-10' };
    expect(read('days-left', 'any', late)).toEqual(['quá hạn 10 ngày', '10 days overdue', -10, null]);
  });
});

describe('the sentences that are figures', () => {
  const words = (key: string, change: Partial<BriefingFacts>) =>
    figure(key, 'any', { ...facts, ...change }).text;
  const zones = (over: object) =>
    facts.zones!.map((zone) => (zone.id === 'zone-covered' ? { ...zone, ...over } : zone));

  it('hold whether zones are full or not', () => {
    expect(words('zones-in-words', {}).vi).toBe(
      '3/3 khu, cảng có ranh giới đã được phủ đủ 100% diện tích; 1 nơi chưa đo được vì chưa có ranh giới.',
    );
    expect(words('zones-in-words', { zones: zones({ percent: 99, uncoveredHa: 2.5 }) }).vi).toBe(
      '2/3 khu, cảng có ranh giới đã được phủ đủ 100% diện tích, còn 2,50\u00a0ha chưa phủ; 1 nơi chưa đo được vì chưa có ranh giới.',
    );
    const measured = facts.zones!.filter(({ percent }) => percent !== null);
    expect(words('zones-in-words', { zones: measured }).vi).toBe(
      'Cả 3 khu, cảng đang hoạt động đã được phủ đủ 100% diện tích.',
    );
    const none = facts.zones!.filter(({ percent }) => percent === null);
    expect(words('zones-in-words', { zones: none }).en).toBe(
      'No operating zone or port has an outline to measure its coverage by.',
    );
  });

  it('hold however many dead zones are left', () => {
    const counts = (value: number) => ({
      city: {
        ...facts.city,
        deadZoneCounts: facts.city.deadZoneCounts.map((count) => ({ ...count, value })),
      },
    });
    expect(words('dead-zones-in-words', {}).vi).toBe(
      '3/3 thôn, cụm dân cư lõm sóng đã công bố vẫn còn; chưa nơi nào được công bố tên nên chưa thể hiện được trên bản đồ.',
    );
    expect(words('dead-zones-in-words', counts(0)).vi).toBe(
      'Theo công bố, không còn thôn, cụm dân cư nào lõm sóng.',
    );
    const entry = {
      ...facts.register[0]!,
      officialList: 'yes' as const,
      history: [{ status: 'solved' as const, date: '2026-02', source: 'x' }],
    };
    expect(words('dead-zones-in-words', { register: [entry] }).en).toBe(
      'Left: 2 of 3 announced dead zones; 2 names are not published, so the map cannot show them.',
    );
    expect(words('dead-zones-in-words', { ...counts(1), register: [entry] }).vi).toBe(
      'Đã xử lý xong 1/1 thôn, cụm dân cư lõm sóng đã công bố.',
    );
    expect(words('dead-zones-in-words', { city: { ...facts.city, deadZoneCounts: [] } }).vi).toBe(
      'Chưa có số công bố của thành phố.',
    );
  });

  it('hold whether the target is met, and where nobody is left out', () => {
    const gaps = facts.gaps!;
    const none = { ...gaps, people: 0, clusters: [], communes: [], clusterCount: 0, halfClusters: 0 };
    expect(words('closing-in-words', {}).vi).toBe(
      'Một nửa số người ngoài vùng phủ sống ở 4/11 cụm dân cư; một trạm mới ở chỗ tốt nhất phủ thêm 900 người, bù 100,0% phần còn thiếu.',
    );
    const met = { ...facts.coverage, met: true };
    expect(words('closing-in-words', { coverage: met }).vi).toBe(
      'Mục tiêu đã đạt; một trạm mới ở chỗ tốt nhất vẫn phủ thêm được 900 người.',
    );
    expect(words('closing-in-words', { gaps: none }).vi).toBe('Không còn ai ngoài vùng phủ.');
    const everybody = facts.coverage.byCommune.map((row) => ({ ...row, coveredPeople: row.population }));
    expect(words('where-gap', { coverage: { ...facts.coverage, byCommune: everybody } }).vi).toBe(
      'Không còn ai ngoài vùng phủ.',
    );
  });

  it('ask only for what is missing', () => {
    expect(words('asks', {}).vi.split('\n')).toEqual([
      '1. Các nhà mạng (Alpha, Beta) cung cấp vùng phủ 5G thực tế để thay số liệu mô phỏng.',
      '2. Các nhà mạng ưu tiên trạm mới ở 10 cụm dân cư lớn nhất, nơi có 93,3% số người ngoài vùng phủ.',
      '3. Cung cấp ranh giới của 1 khu, cảng chưa đo được.',
      '4. Công bố danh sách 3 thôn, cụm dân cư lõm sóng chưa được nêu tên.',
      '5. Các đơn vị cung cấp số liệu cho 1 mục tiêu chưa thể kết luận.',
    ]);
    const done: Partial<BriefingFacts> = {
      coverage: { ...facts.coverage, simulated: false, met: true, value: 95 },
      zones: facts.zones!.filter(({ percent }) => percent !== null),
      city: { ...facts.city, deadZoneCounts: [], targets: facts.city.targets.slice(0, 2) },
    };
    expect(words('asks', done).vi).toBe(
      'Chưa có kiến nghị nào: các mục tiêu đều có số liệu và không còn phần nào thiếu.',
    );
    expect(figure('asks', 'any', { ...facts, ...done }).value).toBe(0);
  });
});

describe('the places of the shipped data, counted in the files themselves', () => {
  it('agree with the figures', async () => {
    const folder = join(import.meta.dirname, '../../geodata');
    const { openCity } = await import('../../src/data/open-city.ts');
    const { folderReader } = await import('../fixtures/fixture-files.ts');
    const { city } = await openCity(folderReader(folder), {
      only: ['communes', 'places', 'dead-zone-counts', 'targets'],
    });
    const { units: _units, ...shown } = city!;
    const shipped: BriefingFacts = { ...facts, city: shown, zones: null, gaps: null, register: [] };
    const parks: { properties: { status: string; area_ha: number | null } }[] = JSON.parse(
      readFileSync(join(folder, 'it-parks.geojson'), 'utf8'),
    ).features;
    const status = (wanted: string) => parks.filter(({ properties }) => properties.status === wanted).length;
    expect(parks.length).toBeGreaterThan(2);
    expect(figure('set:it-parks', 'any', shipped).value).toBe(parks.length);
    expect(figure('places-operating:it-park', 'any', shipped).value).toBe(status('operating'));
    expect(figure('places-building:it-park', 'any', shipped).value).toBe(status('under-construction'));
    expect(figure('places-planned:it-park', 'any', shipped).value).toBe(status('planned'));
    const hectares = parks.reduce((sum, { properties }) => sum + (properties.area_ha ?? 0), 0);
    expect(figure('places-hectares:it-park', 'any', shipped).value).toBeCloseTo(hectares, 9);
    const counts = readFileSync(join(folder, 'dead-zone-counts.csv'), 'utf8');
    for (const key of ['dead-zone-villages', 'dead-zone-clusters', 'villages-without-power']) {
      const [, value] = new RegExp(`^${key},.*?,(\\d+),[a-z ]+,`, 'm').exec(counts) ?? [];
      expect([key, figure(key, 'any', shipped).value]).toEqual([key, Number(value)]);
    }
  });
});
