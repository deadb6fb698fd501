import { expect, it } from 'vitest';
import { fitsGraphics } from '../../../src/map/picture/graphics-limits.ts';

const limits = { textureSize: 8192, renderbufferSize: 8192, viewport: [8192, 8192] as const };

it('takes a picture that every limit leaves room for, to the last pixel', () => {
  expect(fitsGraphics({ widthPx: 7680, heightPx: 4320 }, limits)).toBe(true);
  expect(fitsGraphics({ widthPx: 8192, heightPx: 8192 }, limits)).toBe(true);
});

it.each([
  [{ widthPx: 8193, heightPx: 100 }, limits],
  [{ widthPx: 100, heightPx: 8193 }, limits],
  [
    { widthPx: 4096, heightPx: 100 },
    { ...limits, renderbufferSize: 4000 },
  ],
  [
    { widthPx: 4096, heightPx: 100 },
    { ...limits, textureSize: 4000 },
  ],
  [
    { widthPx: 4096, heightPx: 100 },
    { ...limits, viewport: [4000, 8192] as const },
  ],
  [
    { widthPx: 100, heightPx: 4096 },
    { ...limits, viewport: [8192, 4000] as const },
  ],
  [{ widthPx: 0, heightPx: 100 }, limits],
  [{ widthPx: Number.NaN, heightPx: 100 }, limits],
])('refuses %o where the limits are %o', (size, known) => {
  expect(fitsGraphics(size, known)).toBe(false);
});
