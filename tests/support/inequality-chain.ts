import { expect } from 'vitest';
import type { DefinitionKey, DefinitionValue } from '../../src/coverage/result.ts';

/**
 * What holds between the definitions of any one input: each operator ≤ the largest operator ≤ the largest per
 * commune ≤ any ≤ 100, and a commune's covered area is no more than a touched commune's whole.
 */
export function expectChain(definitions: Partial<Record<DefinitionKey, DefinitionValue>>): void {
  const value = (key: DefinitionKey) => definitions[key]!.value;
  const operators = (Object.keys(definitions) as DefinitionKey[]).filter((key) =>
    key.startsWith('operator:'),
  );
  const largest = Math.max(0, ...operators.map(value));
  expect(value('largest-operator')).toBe(largest);
  expect(largest).toBeGreaterThanOrEqual(0);
  expect(largest).toBeLessThanOrEqual(value('largest-per-commune'));
  expect(value('largest-per-commune')).toBeLessThanOrEqual(value('any'));
  expect(value('any')).toBeLessThanOrEqual(100);
  if (definitions['commune-area']) {
    expect(value('commune-area')).toBeLessThanOrEqual(value('commune-touched'));
    expect(value('commune-centroid')).toBeLessThanOrEqual(value('commune-touched'));
    expect(value('commune-touched')).toBeLessThanOrEqual(100);
    expect(value('land-area')).toBeLessThanOrEqual(100);
  }
}
