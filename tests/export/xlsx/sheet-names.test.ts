import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetNames } from '../../../src/export/xlsx/sheet-names.ts';

describe('names of sheets', () => {
  it('keep a text that can be one', () => {
    expect(sheetNames(['Số liệu', 'Nguồn'])).toEqual(['Số liệu', 'Nguồn']);
  });

  it('leave out what is forbidden and the apostrophes at the ends', () => {
    expect(sheetNames(["'a[b]:c*d?e/f\\g'", '\u0007'])).toEqual(['a b c d e f g', '2']);
  });

  it('are told apart whatever their case, also when they are cut', () => {
    const long = 'Xã, phường còn thiếu nhiều người nhất';
    expect(sheetNames([long, long, 'a', 'A'])).toEqual([
      'Xã, phường còn thiếu nhiều ngườ',
      'Xã, phường còn thiếu nhiều (2)',
      'a',
      'A (2)',
    ]);
  });

  it('are always such as a workbook may have', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 })), (texts) => {
        const names = sheetNames(texts);
        for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\\p{Cc}\p{Cs}]{1,31}(?<!')$/u);
        for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(texts.length);
      }),
    );
  });
});
