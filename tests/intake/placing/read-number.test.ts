import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAngle, readCoordinate } from '../../../src/intake/placing/read-angle.ts';
import { columnDecimals, type Decimals, readNumber } from '../../../src/intake/placing/read-number.ts';

/** Ways in which people set off thousands, by the sign before their decimals. */
const grouping: Record<Decimals, string[]> = {
  point: ['', ',', ' ', '\u00a0', '\u202f', '’', "'"],
  comma: ['', '.', ' ', '\u00a0', '\u202f', '’'],
};

function written(value: number, digits: number, decimals: Decimals, thousands: string): string {
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const tail = fraction === '' ? '' : `${decimals === 'point' ? '.' : ','}${fraction}`;
  return `${value < 0 ? '-' : ''}${grouped}${tail}`;
}

const anyNumber = fc.record({
  value: fc.double({ min: -9_999_999, max: 9_999_999, noNaN: true }),
  digits: fc.integer({ min: 0, max: 6 }),
  decimals: fc.constantFrom<Decimals>('point', 'comma'),
  pick: fc.nat(10),
});

describe('a number', () => {
  it('is read back as it was written, in every custom', () => {
    fc.assert(
      fc.property(anyNumber, ({ value, digits, decimals, pick }) => {
        const thousands = grouping[decimals][pick % grouping[decimals].length]!;
        const text = written(value, digits, decimals, thousands);
        expect(readNumber(text, decimals)).toBeCloseTo(Number(value.toFixed(digits)), 8);
      }),
      { seed: 5, numRuns: 3000 },
    );
  });

  it.each([
    ['1.234.567,8', 1234567.8],
    ['1,234,567.8', 1234567.8],
    ['1 234 567.8', 1234567.8],
    ['1\u00a0234\u00a0567,8', 1234567.8],
    ['16,05', 16.05],
    ['16.05', 16.05],
    ['1.234.567', 1234567],
    ['0,123', 0.123],
    ['12345.678', 12345.678],
    ['−5,5', -5.5],
    ['+7', 7],
    [',5', 0.5],
    ['1,5e3', 1500],
    ["'500", 500],
    ['’-16,05', -16.05],
  ])('%s is the same under both customs', (text, value) => {
    expect(readNumber(text, 'point')).toBe(value);
    expect(readNumber(text, 'comma')).toBe(value);
  });

  it('follows the column where it stands open', () => {
    expect(readNumber('1.234', 'point')).toBe(1.234);
    expect(readNumber('1.234', 'comma')).toBe(1234);
    expect(readNumber('1,234', 'point')).toBe(1234);
    expect(readNumber('1,234', 'comma')).toBe(1.234);
  });

  it.each([
    '',
    ' ',
    '-',
    '.',
    'abc',
    '12 m',
    '1.23.4',
    '1,2,3',
    '12 34',
    '1.234,5.6',
    '٣',
    '0x10',
    'NaN',
    '1e',
  ])('%j is none', (text) => {
    expect(readNumber(text, 'point')).toBeNull();
    expect(readNumber(text, 'comma')).toBeNull();
  });

  it('is what a cell holds already', () => {
    expect(readNumber(108.2, 'comma')).toBe(108.2);
    expect(readNumber(Number.NaN, 'comma')).toBeNull();
    expect(readNumber(true, 'comma')).toBeNull();
    expect(readNumber(null, 'comma')).toBeNull();
  });
});

describe('the decimals of a column', () => {
  it('are told by one cell that can be read in one way only', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Decimals>('point', 'comma'),
        fc.integer({ min: 0, max: 20 }),
        (decimals, at) => {
          const sign = decimals === 'point' ? '.' : ',';
          const cells = Array.from({ length: 21 }, (_, k) => `${k + 1}${sign}${k === at ? '25' : '125'}`);
          expect(columnDecimals(cells)).toBe(decimals);
        },
      ),
      { seed: 6 },
    );
  });

  it('stay open where no cell tells', () => {
    expect(columnDecimals(['1.234', '2.345'])).toBe('ambiguous');
    expect(columnDecimals(['1.234', '16,5', '16.5'])).toBe('ambiguous');
  });

  it('are told by the sign of the thousands', () => {
    expect(columnDecimals(['1.234.567', '1.234'])).toBe('comma');
    expect(columnDecimals(['1,234,567', '1,234'])).toBe('point');
  });

  it('are a point where nothing hangs on it', () => {
    expect(columnDecimals(['12', null, 'Hòa Bắc', 3.5])).toBe('point');
    expect(columnDecimals([])).toBe('point');
  });
});

describe('an angle', () => {
  const styles: ((d: number, m: number, s: string) => string)[] = [
    (d, m, s) => `${d}°${m}'${s}"`,
    (d, m, s) => `${d}° ${m}′ ${s}″`,
    (d, m, s) => `${d}º${m}’${s}”`,
    (d, m, s) => `${d} ${m} ${s}`,
    (d, m, s) => `${d}:${m}:${s}`,
    (d, m, s) => `${d}-${m}-${s}`,
    (d, m, s) => `${d}d${m}m${s}s`,
    (d, m, s) => `${d} độ ${m} phút ${s} giây`,
    (d, m, s) => `${d}°${m}'${s.replace('.', ',')}''`,
    (d, m, s) => `${d}⁰${m}‘${s}“`,
    (d, m, s) => `${d}o${m}'${s}''`,
    (d, m, s) => `${d}O ${m}´ ${s}´´`,
    (d, m, s) => `${d}° ${m}\` ${s}"`,
    (d, m, s) => `${d}.${m}.${s.replace('.', ',')}`,
    (d, m, s) => `${d} ĐỘ ${m} PHÚT ${s} GIÂY`,
  ];
  const directions = [
    ['', 1],
    ['N', 1],
    [' B', 1],
    [' Bắc', 1],
    ['Đ', 1],
    [' Đông', 1],
    ['E', 1],
    ['W', -1],
    [' T', -1],
    [' Tây', -1],
    [' S', -1],
    [' Nam', -1],
    [' vĩ độ Bắc', 1],
    [' Kinh độ Đông', 1],
    [' KINH TUYẾN TÂY', -1],
    [' vĩ Nam', -1],
  ] as const;

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 179 }),
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: 0, max: 59_999 }),
        fc.nat(styles.length - 1),
        fc.nat(directions.length - 1),
        fc.boolean(),
        (d, m, thousandths, style, k, first) => {
          const [word, sign] = directions[k]!;
          const s = (thousandths / 1000).toFixed(3);
          const body = styles[style]!(d, m, s);
          const text = first ? `${word} ${body}` : `${body}${word}`;
          expect(readAngle(text)).toBeCloseTo(sign * (d + m / 60 + Number(s) / 3600), 9);
        },
      ),
      { seed: 8, numRuns: 3000 },
    );
  });

  it.each([
    ['16°03\'27.5"N', 16 + 3 / 60 + 27.5 / 3600],
    ['16 03 27.5', 16 + 3 / 60 + 27.5 / 3600],
    ["108°12.345' E", 108 + 12.345 / 60],
    ['108,2° Đông', 108.2],
    ['E108.25', 108.25],
    ['-16.5°', -16.5],
    ["108o07'30''", 108.125],
    ["16⁰04'", 16 + 4 / 60],
    ['108.15.36', 108.26],
    ["'108.2022", 108.2022],
    ["'108°12'36", 108.21],
    ["108°12', Kinh độ Đông", 108.2],
    ['Kinh độ: 108.2', 108.2],
    ["Vĩ độ 16°03' Bắc", 16.05],
    ['16 độ 3 phút vĩ Bắc', 16.05],
    ['16d03m27s', 16 + 3 / 60 + 27 / 3600],
  ])('%s is %f', (text, degrees) => {
    expect(readCoordinate(text, 'point')).toBeCloseTo(degrees, 9);
  });

  it.each([
    "vĩ độ 16°03' Đông",
    '108° kinh độ Bắc',
    '16.60.20',
    '16.03.275',
    '181.15.20',
    '16.03.27.5',
    '2026.11.29',
    "108°12''",
    "16°60'",
    '16°03\'60"',
    "16.5°30'",
    'N',
    '16°N16',
    '1234°',
    'Hòa Vang',
  ])('%s is none', (text) => {
    expect(readAngle(text)).toBeNull();
  });
});
