import { expect, test } from 'vitest';
import { operatorBehind } from '../../src/coverage/operator-behind.ts';

const definitions = {
  any: { value: 90, coveredPeople: 900 },
  'operator:a': { value: 40, coveredPeople: 400 },
  'operator:b': { value: 70, coveredPeople: 700 },
  'largest-operator': { value: 70, coveredPeople: 700 },
} as const;

test('the operator behind a definition is its own, or the largest, or none', () => {
  expect(operatorBehind('operator:a', definitions)).toBe('a');
  expect(operatorBehind('largest-operator', definitions)).toBe('b');
  expect(operatorBehind('any', definitions)).toBeNull();
  expect(operatorBehind('largest-per-commune', definitions)).toBeNull();
  expect(operatorBehind('largest-operator', {})).toBeNull();
});
