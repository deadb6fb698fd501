import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapToTarget } from '../../src/targets/gap-to-target.ts';
import { compareNames } from '../../src/text/collation.ts';
import { dateShown } from '../../src/text/dates.ts';
import { fold } from '../../src/text/fold.ts';
import { glossary } from '../../src/text/glossary.ts';

describe('dates', () => {
  it('are written as each language does, as exactly as the source has them', () => {
    expect(dateShown('2026-09-05', 'vi')).toBe('05/09/2026');
    expect(dateShown('2026-09-05', 'en')).toBe('5 Sep 2026');
    expect(dateShown('2026-09', 'vi')).toBe('09/2026');
    expect(dateShown('2026-09', 'en')).toBe('Sep 2026');
    expect(dateShown('2026', 'vi')).toBe('2026');
    expect(dateShown('2026', 'en')).toBe('2026');
  });

  it('leaves alone what is no ISO date', () => {
    for (const text of ['since 2025-07-01', '2026-13-01', '2026-09-32', '']) {
      expect(dateShown(text, 'vi')).toBe(text);
    }
  });
});

describe('names', () => {
  it('sort as a Vietnamese dictionary does', () => {
    expect(['Đông', 'Du', 'Ân', 'Đa', 'An', 'Ăn'].sort(compareNames)).toEqual([
      'An',
      'Ăn',
      'Ân',
      'Du',
      'Đa',
      'Đông',
    ]);
    expect(['Thôn 10', 'Thôn 9'].sort(compareNames)).toEqual(['Thôn 9', 'Thôn 10']);
  });

  it('fold to the same whatever the diacritics, their order, case and punctuation', () => {
    expect(fold('Hòa Bắc')).toBe('hoa bac');
    expect(fold('Hoà Bắc')).toBe('hoa bac');
    expect(fold('Hòa Bắc'.normalize('NFD'))).toBe('hoa bac');
    expect(fold('Điện Bàn Đông')).toBe('dien ban dong');
    expect(fold('  KCN Điện Nam – Điện Ngọc ')).toBe('kcn dien nam dien ngoc');
    expect(fold('THÚY')).toBe(fold('thuý'));
  });

  it('fold once as twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('people still needed', () => {
  it('is the fewest that reach the target', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 100 }),
        (total, share, target) => {
          const covered = Math.floor(total * share);
          const gap = gapToTarget(covered, total, target);
          expect(100 * (covered + gap)).toBeGreaterThanOrEqual(total * target - 1e-6);
          if (gap > 0) expect(100 * (covered + gap - 1)).toBeLessThan(total * target);
        },
      ),
    );
  });
});

describe('the glossary', () => {
  it('defines each term once, in one sentence of each language', () => {
    expect(new Set(glossary.map((entry) => entry.id)).size).toBe(glossary.length);
    for (const { term, definition } of glossary) {
      for (const language of ['vi', 'en'] as const) {
        expect(term[language]).not.toBe('');
        expect(definition[language]).toMatch(/^\p{Lu}.*\.$/u);
      }
      expect(definition.vi).not.toBe(definition.en);
    }
  });
});
