import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberCell } from '../../../src/export/briefing-workbook/number-cell.ts';
import { decimal, hectares, integer, percentShown } from '../../../src/text/numbers.ts';

it.each<[string, number, 'vi' | 'en', number, string]>([
  ['12.345', 12_345, 'vi', 12_345, '#,##0'],
  ['12,345', 12_345, 'en', 12_345, '#,##0'],
  ['41,2%', 41.2345, 'vi', 0.412345, '0.0%'],
  ['41.2%', 41.2345, 'en', 0.412345, '0.0%'],
  ['94,9%', 94.96, 'vi', 0.9496, '0.000000%'],
  ['2,50\u00a0ha', 2.5, 'vi', 2.5, '#,##0.00"\u00a0ha"'],
  ['<0,01\u00a0ha', 0.001, 'vi', 0.001, '#,##0.000000"\u00a0ha"'],
  ['tối thiểu 95% dân số', 95, 'vi', 0.95, '"tối thiểu "0%" dân số"'],
  ['at least 2 cables', 2, 'en', 2, '"at least "#,##0" cables"'],
])('%s is %d', (shown, known, language, value, format) => {
  expect(numberCell(shown, known, language)).toMatchObject({ value, format });
});

it('is no number where the text says more, or nothing of it', () => {
  for (const [shown, value] of [
    ['có', 1],
    ['–', 0],
    ['21/24', 21],
    ['5"; 6', 5],
    ['5 \\', 5],
    ['-5', -5],
    ['5', Number.NaN],
    ['5', Number.POSITIVE_INFINITY],
  ] as const) {
    expect([shown, numberCell(shown, value, 'vi')]).toEqual([shown, null]);
  }
});

it('reads as the text does, or has all its digits', () => {
  const read = (value: number, format: string) => {
    const digits = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
    return { digits, text: decimal(format.includes('%') ? value * 100 : value, digits, 'vi') };
  };
  const texts: ((value: number) => string)[] = [
    (value) => percentShown(value, 95, 'vi'),
    (value) => hectares(value, 'vi'),
    (value) => integer(value, 'vi'),
  ];
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100_000, noNaN: true }), fc.constantFrom(...texts), (value, say) => {
      const shown = say(value);
      const cell = numberCell(shown, value, 'vi');
      if (cell === null || typeof cell === 'string' || !('format' in cell)) throw new Error(shown);
      const { digits, text } = read(cell.value, cell.format);
      expect(digits === 6 || shown.startsWith(text)).toBe(true);
      expect(cell.length).toBeGreaterThanOrEqual(text.length);
    }),
  );
});
