import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundPieces,
  boundText,
  figuresIn,
  textForWriting,
  textFromWriting,
  typedFigures,
} from '../../src/briefing/bound-text.ts';
import type { Figure } from '../../src/briefing/figure.ts';
import type { Language } from '../../src/text/language.ts';

const figure = (key: string, vi: string, en: string, text: string, over: Partial<Figure> = {}): Figure => ({
  key,
  name: { vi, en },
  label: { vi, en },
  text: { vi: text, en: text },
  value: 1,
  unit: 'percent',
  definition: null,
  note: null,
  met: null,
  simulated: false,
  asOf: '',
  source: { vi: '', en: '' },
  datasets: [],
  ...over,
});

const figures = new Map(
  [
    figure('coverage', 'Tỷ lệ phủ 5G', '5G coverage', '88,4%', { value: 88.44 }),
    figure('gap', 'Số người còn thiếu', 'People missing', '204.818 người', {
      value: 204_818,
      unit: 'people',
    }),
    figure('villages', 'Số thôn lõm sóng', 'Dead-zone villages', '10 thôn', { value: 10, unit: 'count' }),
    figure('year', 'Năm đến hạn', 'Year due', '2026', { value: 2026, unit: 'year' }),
    figure('words', 'Bằng lời', 'In words', '26 xã chiếm 51%', { value: 26, unit: 'count' }),
    figure('unknown', 'Chưa biết', 'Not known', '–', { value: null }),
    figure('top', 'Số người ở 10 cụm, 14,1%', 'People in 10 clusters', '7 người', {
      value: 7,
      unit: 'people',
    }),
  ].map((each) => [each.key, each]),
);

describe('a text with figures', () => {
  it('is read with the figures filled in', () => {
    expect(boundText('Phủ {{coverage}}, thiếu {{gap}}.', figures, 'vi')).toBe(
      'Phủ 88,4%, thiếu 204.818 người.',
    );
    expect(boundPieces('{{coverage}}, {{gone}}', figures, 'vi')).toEqual([
      { text: '88,4%', figure: figures.get('coverage') },
      { text: ', ', figure: null },
      { text: '–', figure: null },
    ]);
    expect(figuresIn('{{gap}} {{coverage}} {{gap}}')).toEqual(['gap', 'coverage']);
  });

  it('is written with the names of the figures', () => {
    expect(textForWriting('Phủ {{coverage}}, {{gone}}.', figures, 'vi')).toBe(
      'Phủ {Tỷ lệ phủ 5G}, {{gone}}.',
    );
    expect(textForWriting('Phủ {{coverage}}.', figures, 'en')).toBe('Phủ {5G coverage}.');
  });

  it('is read back whatever the case, the spaces and the form of the letters', () => {
    const writing = `{ TỶ  LỆ phủ 5g } và {${'Số thôn lõm sóng'.normalize('NFD')}}`;
    expect(textFromWriting(writing, figures, 'vi')).toEqual({
      text: '{{coverage}} và {{villages}}',
      unknown: [],
    });
  });

  it('may be written with the key of a figure', () => {
    expect(textFromWriting('Phủ {{coverage}}', figures, 'vi')).toEqual({
      text: 'Phủ {{coverage}}',
      unknown: [],
    });
  });

  it('keeps a name that is no figure, and tells where it stands', () => {
    expect(textFromWriting('Phủ {Tỷ lệ} và {{gone}}', figures, 'vi')).toEqual({
      text: 'Phủ {Tỷ lệ} và {{gone}}',
      unknown: [
        { name: 'Tỷ lệ', from: 4, to: 11 },
        { name: 'gone', from: 15, to: 23 },
      ],
    });
  });

  it('comes back as it was', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[{}]/g, '')),
      fc.constantFrom(...[...figures.keys(), 'gone'].map((key) => `{{${key}}}`)),
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom<Language>('vi', 'en'), (stored, language) => {
        const writing = textForWriting(stored, figures, language);
        expect(textFromWriting(writing, figures, language).text).toBe(stored);
        expect(
          boundPieces(stored, figures, language)
            .map(({ text: each }) => each)
            .join(''),
        ).toBe(boundText(stored, figures, language));
        expect(boundText(stored, figures, language)).not.toMatch(/\{\{/);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('says the same after it has been written once more, whatever was written', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '{{',
        '}}',
        'Tỷ lệ phủ 5G',
        'coverage',
        'gone',
        '{Tỷ lệ phủ 5G}',
        '{{gap}}',
        ' ',
      ),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const { text } = textFromWriting(pieces.join(''), figures, 'vi');
        const again = textFromWriting(textForWriting(text, figures, 'vi'), figures, 'vi');
        expect(again.text).toBe(text);
      }),
      { numRuns: 1000, seed: 2 },
    );
  });
});

describe('a figure that is counted otherwise than its scene', () => {
  const note = { vi: 'ít nhất một nhà mạng', en: 'at least one operator' };
  const label = { vi: 'Khu đủ sóng (ít nhất một nhà mạng)', en: 'Full zones (at least one operator)' };
  const noted = new Map(
    [
      figure('zones', 'Khu đủ sóng', 'Full zones', '3 khu', { note, label }),
      figure('words', 'Bằng lời', 'In words', 'Cả 3 khu đã đủ.', { note }),
    ].map((each) => [each.key, each]),
  );

  it('is followed by what it is counted by, within its sentence', () => {
    expect(boundText('Đã có {{zones}}. {{words}} Hết.', noted, 'vi')).toBe(
      'Đã có 3 khu (ít nhất một nhà mạng). Cả 3 khu đã đủ (ít nhất một nhà mạng). Hết.',
    );
    expect(boundPieces('{{words}}', noted, 'vi').map(({ text, figure: of }) => [text, of?.key])).toEqual([
      ['Cả 3 khu đã đủ', 'words'],
      [' (ít nhất một nhà mạng).', undefined],
    ]);
  });

  it('is written by its name alone', () => {
    expect(textForWriting('{{zones}}', noted, 'vi')).toBe('{Khu đủ sóng}');
    expect(textFromWriting('{Khu đủ sóng}', noted, 'vi').text).toBe('{{zones}}');
  });
});

describe('numbers typed by hand', () => {
  const found = (text: string) =>
    typedFigures(text, figures, 'vi').map(({ typed, figures: alike }) => [
      typed,
      ...alike.map(({ key }) => key),
    ]);

  it.each<[string, string[][]]>([
    ['Phủ 88,4% dân số', [['88,4%', 'coverage']]],
    ['Phủ 88.4 % dân số', [['88.4 %', 'coverage']]],
    ['Thiếu 204.818 người', [['204.818', 'gap']]],
    ['Thiếu 204 818 người', [['204 818', 'gap']]],
    ['Thiếu 204818 người', [['204818', 'gap']]],
    ['Còn 10 thôn', [['10', 'villages']]],
    ['Họp lúc 10 giờ', []],
    ['Đạt 12,5% và 1.234 trạm', [['12,5%'], ['1.234']]],
    ['Năm 2026, ngày 05/09/2026', []],
    ['Mạng 5G và ICT2', []],
    ['Đã gắn {Tỷ lệ phủ 5G} và {{gap}}', []],
    ['51% và 26 xã', [['51%']]],
    ['Ở {Số người ở 10 cụm, 14,1%} và {{99,5%}}', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('are told with their place', () => {
    const [typed] = typedFigures('Phủ 88,4% dân số', figures, 'vi');
    expect(typed && 'Phủ 88,4% dân số'.slice(typed.from, typed.to)).toBe('88,4%');
  });
});
