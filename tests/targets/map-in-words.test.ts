import { describe, expect, it } from 'vitest';
import {
  type CoverageSubject,
  communesOfMostOfTheGap,
  coverageInWords,
} from '../../src/targets/map-in-words.ts';
import { integer, percentShown } from '../../src/text/numbers.ts';

const city = {
  catalog: { city: { name: { vi: 'Thành Nhỏ', en: 'Little Town' } } },
  communes: [
    { code: '1', nameEn: 'Bac', terrain: 'plain', areaKm2: 10, population: 6000 },
    { code: '2', nameEn: 'Nam', terrain: 'plain', areaKm2: 10, population: 3000 },
    { code: '3', nameEn: 'Nui Cao', terrain: 'mountain', areaKm2: 60, population: 1000 },
  ],
};

const missed = {
  value: 93,
  coveredPeople: 9300,
  totalPeople: 10000,
  target: 95,
  met: false,
  simulated: true,
  byCommune: [
    { code: '1', name: 'Bắc', population: 6000, coveredPeople: 5900 },
    { code: '2', name: 'Nam', population: 3000, coveredPeople: 3000 },
    { code: '3', name: 'Núi Cao', population: 1000, coveredPeople: 400 },
  ],
};

describe('the map in words', () => {
  it('says a missed target, where the gap is, and what the mountains mean for it', () => {
    expect(coverageInWords(missed, city, 'vi')).toEqual([
      '93,0% dân số Thành Nhỏ, tức 9.300 người, sống trong vùng phủ 5G của ít nhất một nhà mạng; 700 người ở ngoài vùng phủ.',
      'Còn thiếu 2,0 điểm phần trăm, tức 200 người, so với mục tiêu 95%.',
      'Núi Cao chiếm 86% số người ngoài vùng phủ.',
      '1 xã miền núi cao có 1.000 người, tức 10,00% dân số trên 75% diện tích; tại đây 40,0% dân số đã trong vùng phủ.',
      'Nếu mọi nơi khác được phủ hết mà miền núi cao chưa có sóng thì mới đạt 90,0%; muốn đạt 95% phải phủ ít nhất 500 người miền núi cao, tức 50,0% dân số ở đó.',
      'Số liệu 5G là mô phỏng, không phải số liệu của nhà mạng.',
    ]);
  });

  it('says the same in English', () => {
    const words = coverageInWords(missed, city, 'en');
    expect(words).toHaveLength(6);
    expect(words[0]).toContain('93.0% of the people of Little Town, 9,300,');
    expect(words[2]).toBe('Nui Cao holds 86% of the people not covered.');
  });

  it('says a reached target and what is to spare', () => {
    const met = { ...missed, value: 96, coveredPeople: 9600, met: true, simulated: false };
    const words = coverageInWords(met, city, 'vi');
    expect(words[1]).toBe('Đã đạt mục tiêu 95%, vượt 1,0 điểm phần trăm (100 người).');
    expect(words.join(' ')).not.toContain('mô phỏng');
  });

  it('never rounds a missed target into a reached one', () => {
    const close = { ...missed, value: 94.99, coveredPeople: 9499 };
    const words = coverageInWords(close, city, 'vi').join(' ');
    expect(words).toContain('94,9%');
    expect(words).toContain('Còn thiếu 0,1 điểm phần trăm, tức 1 người');
  });

  it('leaves out mountains where there are none, and the gap where nobody is left', () => {
    const plain = { ...city, communes: city.communes.map((each) => ({ ...each, terrain: 'plain' })) };
    expect(coverageInWords(missed, plain, 'vi').join(' ')).not.toContain('miền núi');
    const all = {
      ...missed,
      value: 100,
      coveredPeople: 10000,
      met: true,
      byCommune: missed.byCommune.map((row) => ({ ...row, coveredPeople: row.population })),
    };
    expect(coverageInWords(all, plain, 'vi').join(' ')).not.toContain('chiếm');
  });

  it('holds the figures of the strip', () => {
    for (const language of ['vi', 'en'] as const) {
      const words = coverageInWords(missed, city, language).join(' ');
      expect(words).toContain(percentShown(missed.value, missed.target, language));
      expect(words).toContain(integer(missed.coveredPeople, language));
    }
  });

  it('names the fewest communes that make half of the gap', () => {
    const rows = [10, 40, 30, 20].map((gap) => ({ population: 100, coveredPeople: 100 - gap }));
    const { rows: largest, share } = communesOfMostOfTheGap(rows);
    expect(largest.map((row) => 100 - row.coveredPeople)).toEqual([40, 30]);
    expect(share).toBe(70);
    expect(communesOfMostOfTheGap([]).rows).toEqual([]);
  });
});

describe('other definitions in words', () => {
  it('name the operator, the definition, or the land', () => {
    const first = (subject: CoverageSubject) => coverageInWords({ ...missed, subject }, city, 'vi')[0];
    expect(first({ kind: 'operator', name: 'Alpha' })).toBe(
      '93,0% dân số Thành Nhỏ, tức 9.300 người, sống trong vùng phủ 5G của Alpha; 700 người ở ngoài vùng phủ đó.',
    );
    expect(first({ kind: 'counted', definition: 'Theo điểm giữa của xã' })).toContain(
      'Theo cách tính “Theo điểm giữa của xã”, 93,0% dân số',
    );
    expect(first({ kind: 'land' })).toContain('93,0% diện tích đất Thành Nhỏ');
  });

  it('say nothing of people where land is counted', () => {
    const words = coverageInWords({ ...missed, subject: { kind: 'land' } }, city, 'en');
    expect(words).toEqual([
      '93.0% of the land of Little Town lies in 5G coverage. The target counts people, not land.',
      'The 5G figures are simulated; they do not come from the operators.',
    ]);
  });

  it('call those in no commune by words', () => {
    const outside = { code: 'outside', name: '–', population: 800, coveredPeople: 0 };
    const words = coverageInWords({ ...missed, byCommune: [outside] }, city, 'vi');
    expect(words[2]).toBe('Ngoài mọi xã, phường chiếm 100% số người ngoài vùng phủ.');
  });
});
