import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/geo/lon-lat.ts';
import { mapInWords, viewInWords } from '../../src/targets/view-in-words.ts';

const communes = [
  { code: '1', labelPoint: [0, 0] as LonLat },
  { code: '2', labelPoint: [1, 0] as LonLat },
  { code: '3', labelPoint: [2, 0] as LonLat },
];
const rows = [
  { code: '1', name: 'Bắc', population: 1000, coveredPeople: 900, value: 90 },
  { code: '2', name: 'Nam', population: 3000, coveredPeople: 2000, value: 66.7 },
  { code: '3', name: 'Đảo', population: 0, coveredPeople: 0, value: null },
];

describe('the view in words', () => {
  it('counts the communes whose label is in view, most people not covered first', () => {
    const view = viewInWords(rows, communes, [0.5, -1, 2.5, 1], 95, 'vi')!;
    expect(view.rows.map(({ code }) => code)).toEqual(['2', '3']);
    expect(view.sentence).toBe(
      'Trong khung nhìn có 2 xã, phường với 3.000 người; 66,7% trong vùng phủ, 1.000 người ở ngoài.',
    );
  });

  it('adds nothing when everybody is in view, with or without the empty island', () => {
    expect(viewInWords(rows, communes, [-1, -1, 3, 1], 95, 'vi')).toBeNull();
    expect(viewInWords(rows, communes, [-1, -1, 1.5, 1], 95, 'vi')).toBeNull();
  });

  it('says when nothing is in view', () => {
    const view = viewInWords(rows, communes, [10, 10, 11, 11], 95, 'en')!;
    expect(view.rows).toEqual([]);
    expect(view.sentence).toBe('No centre of a commune is in view.');
  });

  it('never rounds a missed target up', () => {
    const close = [{ ...rows[0]!, population: 10_000, coveredPeople: 9496, value: 94.96 }, rows[1]!];
    expect(viewInWords(close, communes, [-0.5, -1, 0.5, 1], 95, 'vi')!.sentence).toContain('94,9%');
  });
});

describe('the map in words', () => {
  const city = {
    catalog: { city: { name: { vi: 'Thành Nhỏ', en: 'Little Town' } } },
    communes: communes.map((commune) => ({
      ...commune,
      nameEn: commune.code,
      terrain: 'plain',
      areaKm2: 1,
      population: 1000,
    })),
  };
  const figures = {
    value: 72.5,
    coveredPeople: 2900,
    totalPeople: 4000,
    target: 95,
    met: false,
    simulated: false,
    byCommune: rows,
  };

  it('adds the view to the sentences, with its rows', () => {
    const words = mapInWords(figures, city, [0.5, -1, 2.5, 1], 'vi');
    expect(words.sentences[0]).toContain('72,5% dân số Thành Nhỏ');
    expect(words.sentences.at(-1)).toMatch(/^Trong khung nhìn có 2 xã, phường/);
    expect(words.rows.map(({ code }) => code)).toEqual(['2', '3']);
  });

  it('speaks of the city alone before the map is drawn, and of land', () => {
    expect(mapInWords(figures, city, null, 'vi').rows).toEqual([]);
    const land = mapInWords({ ...figures, subject: { kind: 'land' } }, city, [0.5, -1, 2.5, 1], 'vi');
    expect(land.sentences).toHaveLength(1);
    expect(land.rows).toEqual([]);
  });
});
