import { expect, test } from 'vitest';
import { markOf } from '../../src/state/mark.ts';

test('the mark of a thing is FNV-1a of its JSON', () => {
  // "a" in quotes is 22 61 22; computed by hand with the published prime and offset
  const steps = [0x22, 0x61, 0x22].reduce(
    (hash, byte) => Number(BigInt.asUintN(32, (BigInt(hash) ^ BigInt(byte)) * 16777619n)),
    2166136261,
  );
  expect(markOf('a')).toBe(steps.toString(16).padStart(8, '0'));
});

test('marks are eight digits and differ where a thing differs', () => {
  const marks = Array.from({ length: 2000 }, (_, id) => markOf({ id: `entry-${id}`, name: 'Thôn' }));
  expect(marks.every((mark) => /^[0-9a-f]{8}$/.test(mark))).toBe(true);
  expect(new Set(marks).size).toBe(marks.length);
});
