import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitText, wrapped } from '../../../src/export/sheet/fit-text.ts';
import { plainMeasure } from '../../support/sheet-boxes.ts';

const anyText = fc.stringMatching(/^[a-zđơưạễ \n]{0,200}$/);

test('text fits its room at some size, or ends with an ellipsis at the least one; no word is lost without', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.integer({ min: 20, max: 300 }),
      fc.integer({ min: 14, max: 120 }),
      (text, width, height) => {
        const room = { width, height, sizePt: 12, leastPt: 8, weight: 400, leading: 1.35 } as const;
        const fitted = fitText(text, room, plainMeasure);
        for (const line of fitted.lines) {
          const lineWidth = plainMeasure(line, fitted.sizePt, 400);
          expect(lineWidth).toBeLessThanOrEqual(
            Math.max(width, plainMeasure('m…', fitted.sizePt, 400)) + 0.1,
          );
        }
        expect(fitted.height).toBeLessThanOrEqual(Math.max(height, fitted.lineHeight) + 0.1);
        expect(fitted.lineHeight / fitted.sizePt).toBeGreaterThanOrEqual(1.3);
        const letters = (value: string) => value.replaceAll(/\s/g, '');
        const shown = letters(fitted.lines.join(''));
        if (fitted.cut) {
          expect(fitted.sizePt).toBe(8);
          expect(letters(text).startsWith(shown.replace(/…$/, ''))).toBe(true);
          expect(shown.endsWith('…')).toBe(true);
        } else {
          expect(shown).toBe(letters(text));
        }
      },
    ),
  );
});

test('text that fits is not made smaller, and short words are kept whole rather than large', () => {
  const room = { width: 60, height: 40, sizePt: 12, leastPt: 8, weight: 400 } as const;
  expect(fitText('Đà Nẵng', room, plainMeasure).sizePt).toBe(12);
  const long = fitText('khôngngắtđược', { ...room, width: 75 }, plainMeasure);
  expect(long.lines).toEqual(['khôngngắtđược']);
  expect(long.sizePt).toBeLessThan(12);
});

test('lines end at spaces and at the breaks of the text', () => {
  const letters = (line: string) => line.length;
  expect(wrapped('một hai ba\nbốn', 7, letters)).toEqual(['một hai', 'ba', 'bốn']);
  expect(wrapped('một\n\nhai', 9, letters)).toEqual(['một', '', 'hai']);
  expect(wrapped('abcdefgh', 3, letters)).toEqual(['abc', 'def', 'gh']);
  expect(wrapped('204.818\u00a0người ở ngoài', 13, letters)).toEqual(['204.818\u00a0người', 'ở ngoài']);
});
