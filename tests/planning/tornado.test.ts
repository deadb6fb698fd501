import { describe, expect, it } from 'vitest';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import { createUnitIndex } from '../../src/coverage/unit-index.ts';
import { assumptionBasis } from '../../src/planning/assumption-inputs.ts';
import { asPublished, withSetting } from '../../src/planning/assumptions.ts';
import { createReach } from '../../src/planning/reach.ts';
import { tornado } from '../../src/planning/tornado.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';

// Values worked out in assumptions.test.ts: 85 % as published; indoors 21 %; without Alpha 42 %, without Beta 61 %;
// n1 at 0.75 49 %, at 1.25 85 %; n2 reaches its own unit in any case.
describe('the tornado chart of the tiny city', async () => {
  const city = await openTinyCity();
  const { units, communes } = coverageInputOf(city);
  const reach = createReach(createUnitIndex(units, communes.length), city.stations);
  const basis = { ...assumptionBasis(city), announcedPeople: 8000 };
  const operators = [...city.catalog.operators, { id: 'nobody' }];

  it('takes each assumption to both ends, the widest swing first', () => {
    const { current, rows } = tornado(reach, asPublished, basis, operators);
    expect(current).toBe(85);
    expect(rows.slice(0, 3)).toEqual([
      {
        key: 'environment',
        low: { setting: { assumption: 'environment', environment: 'indoor' }, value: 21 },
        high: { setting: { assumption: 'environment', environment: 'outdoor' }, value: 85 },
        swing: 64,
      },
      {
        key: 'operator-out',
        low: { setting: { assumption: 'operator-out', operator: 'alpha' }, value: 42 },
        high: { setting: { assumption: 'operator-out', operator: null }, value: 85 },
        swing: 43,
      },
      {
        key: 'radius:n1',
        low: { setting: { assumption: 'radius', band: 'n1', factor: 0.75 }, value: 49 },
        high: { setting: { assumption: 'radius', band: 'n1', factor: 1.25 }, value: 85 },
        swing: 36,
      },
    ]);
    expect(rows.slice(3).map(({ key, swing }) => [key, swing])).toEqual([
      ['radius:n2', 0],
      ['population', 0],
    ]);
  });

  it('turns round the assumptions as they are set', () => {
    const indoors = withSetting(asPublished, { assumption: 'environment', environment: 'indoor' });
    const { current, rows } = tornado(reach, indoors, basis, operators);
    expect(current).toBe(21);
    const out = rows.find(({ key }) => key === 'operator-out');
    // Indoors Alpha has the middles of 001 and 002 and the units of A3 and A4, Beta the middles of 002 and 003.
    expect(out?.low).toEqual({ setting: { assumption: 'operator-out', operator: 'alpha' }, value: 10 });
  });

  it('has no row for what has only one setting', () => {
    const bare = { radioModel: [], communes: [{ censusPopulation: null }], announcedPeople: null };
    expect(tornado(reach, asPublished, bare, []).rows.map(({ key }) => key)).toEqual([
      'radius:n1',
      'radius:n2',
    ]);
  });
});
