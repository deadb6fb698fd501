import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scrollRoom } from '../../src/presenting/scroller.ts';

test('what is longer than its place can be scrolled away from each of its ends', () => {
  const long = { scrollHeight: 900, clientHeight: 300 };
  expect(scrollRoom({ ...long, scrollTop: 0 })).toEqual({ up: false, down: true });
  expect(scrollRoom({ ...long, scrollTop: 200 })).toEqual({ up: true, down: true });
  expect(scrollRoom({ ...long, scrollTop: 599.5 })).toEqual({ up: true, down: false });
  expect(scrollRoom({ scrollHeight: 301, clientHeight: 300, scrollTop: 0 })).toBeNull();
});

test('pressing one way always comes to an end', () => {
  const sizes = fc.record({
    scrollHeight: fc.integer({ min: 1, max: 5_000 }),
    clientHeight: fc.integer({ min: 1, max: 5_000 }),
  });
  fc.assert(
    fc.property(
      sizes,
      fc.double({ min: 0, max: 0.9, noNaN: true }),
      ({ scrollHeight, clientHeight }, rest) => {
        // a browser keeps parts of a pixel, and rounds the sizes
        const end = Math.max(0, scrollHeight - clientHeight - rest);
        expect(scrollRoom({ scrollHeight, clientHeight, scrollTop: end })?.down ?? false).toBe(false);
        expect(scrollRoom({ scrollHeight, clientHeight, scrollTop: 0 })?.up ?? false).toBe(false);
      },
    ),
  );
});
