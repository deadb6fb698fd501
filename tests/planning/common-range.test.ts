import { describe, expect, it } from 'vitest';
import type { RadioRange } from '../../src/data/city.ts';
import { commonRange, rangeOf } from '../../src/planning/common-range.ts';

const row = (band: string, environment: 'urban' | 'rural'): RadioRange => ({
  band,
  environment,
  outdoorRadiusM: 1000,
  indoorRadiusM: 400,
  source: '',
});
const model = [row('n28', 'rural'), row('n41', 'urban'), row('n41', 'rural')];

describe('commonRange', () => {
  it('is the row most stations are of, whatever the case of their band', () => {
    const stations = [
      { band: 'n41', environment: 'rural' as const },
      { band: 'N41', environment: 'rural' as const },
      { band: 'n41', environment: 'urban' as const },
      { band: 'n99', environment: 'urban' as const },
      { band: 'n99', environment: 'urban' as const },
      { band: 'n99', environment: 'urban' as const },
      { band: null, environment: null },
    ];
    expect(commonRange(stations, model)).toBe(model[2]);
  });

  it('is the first row of equals, or where no station is of any', () => {
    expect(commonRange([], model)).toBe(model[0]);
    const tied = [
      { band: 'n41', environment: 'rural' as const },
      { band: 'n41', environment: 'urban' as const },
    ];
    expect(commonRange(tied, model)).toBe(model[1]);
  });

  it('is nothing without a model', () => {
    expect(commonRange([{ band: 'n41', environment: 'urban' }], [])).toBeNull();
    expect(rangeOf({ band: 'n41', environment: 'urban' }, [])).toBeNull();
  });
});
