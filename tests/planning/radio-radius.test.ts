import { describe, expect, it } from 'vitest';
import type { RadioRange } from '../../src/data/city.ts';
import { radiusOf } from '../../src/planning/radio-radius.ts';

const ranges: RadioRange[] = [
  { band: 'n28', environment: 'urban', outdoorRadiusM: 1350, indoorRadiusM: 560, source: '' },
  { band: 'n28', environment: 'rural', outdoorRadiusM: 2640, indoorRadiusM: 1080, source: '' },
  { band: 'N78', environment: 'urban', outdoorRadiusM: 580, indoorRadiusM: 240, source: '' },
];

describe('the radius of a station', () => {
  it('is the outdoor radius of its band and surroundings', () => {
    expect(radiusOf('n28', 'urban', ranges)).toBe(1350);
    expect(radiusOf('N28', 'rural', ranges)).toBe(2640);
    expect(radiusOf(' n78 ', 'urban', ranges)).toBe(580);
  });

  it('is unknown where the table has no row', () => {
    expect(radiusOf('n78', 'rural', ranges)).toBeNull();
    expect(radiusOf('n1', 'urban', ranges)).toBeNull();
    expect(radiusOf('n28', 'urban', [])).toBeNull();
  });
});
