import { expect, it } from 'vitest';
import { recoveryAfter } from '../../src/map/map-recovery.ts';

it('draws a lost map anew at once, the first time and the second', () => {
  expect(recoveryAfter([1000], 0)).toEqual({ waitMs: 0, isOften: false });
  expect(recoveryAfter([1000, 3000], 0)).toEqual({ waitMs: 0, isOften: false });
});

it('goes slowly and says so after the third loss in a minute, until a minute has passed', () => {
  expect(recoveryAfter([1000, 3000, 60_999], 0)).toEqual({ waitMs: 15_000, isOften: true });
  expect(recoveryAfter([1000, 3000, 61_000], 0)).toEqual({ waitMs: 0, isOften: false });
});

it('waits longer after each attempt in vain, and says so when none has helped', () => {
  const waits = [0, 1, 2, 3, 4, 5].map((attempts) => recoveryAfter([1000], attempts));
  expect(waits.map(({ waitMs }) => waitMs)).toEqual([0, 250, 1000, 4000, 15_000, 15_000]);
  expect(waits.map(({ isOften }) => isOften)).toEqual([false, false, false, false, true, true]);
});
