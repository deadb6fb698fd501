import { expect, it } from 'vitest';
import { definitionRange } from '../../../src/coverage/interval/definition-range.ts';

const people = (value: number) => ({ value, coveredPeople: 10 * value });

it('names the definitions at both ends, operators and land left out', () => {
  expect(
    definitionRange({
      any: people(85),
      'operator:alpha': people(10),
      'largest-operator': people(61),
      'commune-area': people(41),
      'commune-touched': people(100),
      'land-area': { value: 26, coveredPeople: null },
    }),
  ).toEqual({
    low: { definition: 'commune-area', value: 41 },
    high: { definition: 'commune-touched', value: 100 },
    point: 85,
  });
});

it('waits for the headline', () => {
  expect(definitionRange({ 'commune-area': people(41) })).toBeNull();
});
