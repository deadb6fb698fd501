import fc from 'fast-check';
import { cellToLatLng, getResolution } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { type AuditCommuneRow, auditCommunes } from '../../../src/coverage/audit/audit-communes.ts';
import { type AuditUnitRow, auditUnits } from '../../../src/coverage/audit/audit-units.ts';
import { coverageInputOf } from '../../../src/coverage/city-coverage-input.ts';
import { definitionValue, totalPeople } from '../../../src/coverage/definitions.ts';
import { type CoverageEvaluation, evaluateCoverage } from '../../../src/coverage/evaluate.ts';
import type { DefinitionKey } from '../../../src/coverage/result.ts';
import { OUTSIDE_COMMUNES } from '../../../src/coverage/rows-of.ts';
import { wholeHeadline } from '../../../src/coverage/whole-people.ts';
import { openTinyCity } from '../../fixtures/fixture-files.ts';
import { unitsOf } from '../../support/arbitrary-input.ts';
import { PEOPLE_KEYS, partsArbitrary } from '../../support/random-parts.ts';
import { box, serviceArea, threeCommunes } from '../../support/three-communes.ts';

const tiny = async (key: string) => evaluateCoverage(coverageInputOf(await openTinyCity()), key);
const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) =>
  rows.reduce((total, row) => total + of(row), 0);

/** Unit rows sum to commune rows, those to the headline, and nothing is negative or broken. */
function expectNested(evaluation: Pick<CoverageEvaluation, 'input' | 'count' | 'parts'>, key: DefinitionKey) {
  const { parts } = evaluation;
  const headline = wholeHeadline(definitionValue(key, parts).coveredPeople!, totalPeople(parts.count));
  const communes = auditCommunes(key, parts);
  const { rows, count, covered } = auditUnits(evaluation, key);
  const units = [...rows];
  expect(communes.headline).toEqual(headline);
  expect(units).toHaveLength(evaluation.input.units.count);
  expect([count, covered]).toEqual([units.length, headline.covered]);
  expect(sum(units, (row) => row.people)).toBe(headline.total);
  expect(sum(units, (row) => row.covered)).toBe(headline.covered);
  expect(sum(communes.rows, (row) => row.total)).toBe(headline.total);
  expect(sum(communes.rows, (row) => row.covered)).toBe(headline.covered);
  expect(sum(communes.rows, (row) => row.uncovered)).toBe(headline.uncovered);
  for (const row of communes.rows) {
    expect(row.total).toBe(row.covered + row.uncovered);
    const code = row.code === OUTSIDE_COMMUNES ? '' : row.code;
    const inside = units.filter((unit) => unit.communeCode === code);
    expect(sum(inside, (unit) => unit.people)).toBe(row.total);
    expect(sum(inside, (unit) => unit.covered)).toBe(row.covered);
  }
  for (const { people, covered: inside } of units) {
    expect(Number.isInteger(people) && Number.isInteger(inside)).toBe(true);
    expect(inside).toBeGreaterThanOrEqual(0);
    expect(people).toBeGreaterThanOrEqual(inside);
  }
}

describe('an audit', () => {
  it('sums to the headline under every definition, whole people or not', () => {
    fc.assert(fc.property(partsArbitrary, fc.constantFrom(...PEOPLE_KEYS), expectNested), {
      numRuns: 500,
      seed: 91,
    });
  });

  it.each([...PEOPLE_KEYS.slice(3), 'operator:alpha', 'operator:beta', 'any'] as DefinitionKey[])(
    'of the tiny city sums to the headline under %s',
    async (key) => expectNested(await tiny(key), key),
  );

  it('leaves whole people as they are and rounds the others by one person at most', () => {
    fc.assert(
      fc.property(partsArbitrary, fc.constantFrom(...PEOPLE_KEYS), (random, key) => {
        const { input } = random;
        const whole = input.units.people.every(Number.isInteger);
        for (const [i, row] of [...auditUnits(random, key).rows].entries()) {
          const people = input.units.people[i]!;
          if (whole) expect(row.people).toBe(people);
          // A headline of fractional people can be one more than its parts rounded up.
          else expect(Math.abs(row.people - people)).toBeLessThan(3);
          if (whole && Number.isInteger(row.share)) expect(row.covered).toBe(people * row.share);
        }
      }),
      { numRuns: 300, seed: 92 },
    );
  });

  it('rounds all land to whole square metres of official area', () => {
    fc.assert(
      fc.property(partsArbitrary, ({ input, parts }) => {
        const { counts, rows, headline } = auditCommunes('land-area', parts);
        expect(counts).toBe('square-metres');
        expect(rows.map((row) => row.total)).toEqual(
          input.communes.map(({ areaKm2 }) => Math.round(areaKm2 * 1e6)),
        );
        expect(sum(rows, (row) => row.covered)).toBe(headline.covered);
        expect(sum(rows, (row) => row.uncovered)).toBe(headline.uncovered);
        expect(rows.every((row) => row.uncovered >= 0 && row.covered + row.uncovered === row.total)).toBe(
          true,
        );
        const { value } = definitionValue('land-area', parts);
        if (headline.total > 0) {
          expect(Math.abs((100 * headline.covered) / headline.total - value)).toBeLessThan(
            101 / headline.total,
          );
        }
      }),
      { numRuns: 200, seed: 93 },
    );
  });
});

describe('the commune rows of the tiny city', () => {
  const figures = ({ code, total, covered, uncovered, percent }: AuditCommuneRow) => [
    code,
    total,
    covered,
    uncovered,
    percent,
  ];

  it('are those of its README under any', async () => {
    const { rows, headline } = auditCommunes('any', (await tiny('any')).parts);
    expect(headline).toEqual({ covered: 8500, uncovered: 1500, total: 10_000 });
    expect(rows.map(figures)).toEqual([
      ['001', 4000, 4000, 0, 100],
      ['002', 3000, 3000, 0, 100],
      ['003', 2000, 1400, 600, 70],
      ['004', 1000, 100, 900, 10],
      ['005', 0, 0, 0, null],
    ]);
  });

  /*
   * 4,000 × 51.370 % = 2,054.80, 3,000 × 51.370 % = 1,541.10, 2,000 × 23.465 % = 469.30, 1,000 × 5.708 % = 57.08:
   * 4,122.28 in all, 4,121 rounded down, so one more for .80. Not covered 1,945.20, 1,458.90, 1,530.70, 942.92:
   * 5,878 to share, 5,875 rounded down, so one more each for .92, .90 and .70.
   */
  it('share people out by largest remainder under commune-area', async () => {
    const { rows } = auditCommunes('commune-area', (await tiny('commune-area')).parts);
    expect(rows.map(({ total, covered, uncovered }) => [total, covered, uncovered])).toEqual([
      [4000, 2055, 1945],
      [3000, 1541, 1459],
      [2000, 469, 1531],
      [1000, 57, 943],
      [0, 0, 0],
    ]);
  });
});

describe('the unit rows', () => {
  it('say who covers a unit, and with what', async () => {
    const evaluation = await tiny('operator:beta');
    const rows = [...auditUnits(evaluation, 'operator:beta', { commune: '002' }).rows];
    expect(rows).toHaveLength(9);
    const middle = rows.find(({ people }) => people === 600);
    expect(middle).toEqual({
      unit: '14',
      lon: 95.03,
      lat: 0.01,
      communeCode: '002',
      communeName: 'Bình Minh',
      people: 600,
      covered: 600,
      share: 1,
      operators: ['alpha', 'beta'],
      areas: ['area:A2', 'area:B1'],
      stations: ['A2', 'B1'],
    } satisfies AuditUnitRow);
    const corner = rows.find(({ stations }) => stations.length === 1);
    expect(corner).toMatchObject({ people: 300, operators: ['beta'], stations: ['B1'] });
  });

  it('are named by their cell where they are H3 cells', async () => {
    const evaluation = await tiny('any');
    const units = { ...evaluation.input.units, h3Resolution: 10 };
    const { rows } = auditUnits({ ...evaluation, input: { ...evaluation.input, units } }, 'any');
    const [first] = rows;
    expect(getResolution(first!.unit)).toBe(10);
    // A cell of resolution 10 reaches about 76 m from its centre, 0.0007°.
    const [lat, lon] = cellToLatLng(first!.unit);
    expect(Math.hypot(lat - first!.lat, lon - first!.lon)).toBeLessThan(0.0008);
  });

  it('can be walked again', async () => {
    const { rows } = auditUnits(await tiny('any'), 'any');
    expect([...rows]).toEqual([...rows]);
  });

  it('hold units in no commune, and service areas without stations', () => {
    const input = threeCommunes();
    const evaluation = evaluateCoverage({
      ...input,
      units: unitsOf(
        [
          [0.0025, 0.005],
          [0.5, 0.5],
        ],
        [4.25, 2.5],
        [0, 0xffff],
      ),
      serviceAreas: [serviceArea('far', 'y', box(40, 40, 60, 60))],
    });
    const { rows, count, covered } = auditUnits(evaluation, 'any', { commune: OUTSIDE_COMMUNES });
    // 6.75 people are 7; 2.5 covered are 2, so 5 are not: 4.25 takes the one left over.
    expect([count, covered]).toEqual([1, 2]);
    expect([...rows]).toEqual([
      {
        unit: '2',
        lon: 0.5,
        lat: 0.5,
        communeCode: '',
        communeName: '',
        people: 2,
        covered: 2,
        share: 1,
        operators: ['y'],
        areas: ['far'],
        stations: [],
      },
    ]);
    expect(auditCommunes('any', evaluation.parts).rows.map(({ code, total }) => [code, total])).toEqual([
      ['A', 5],
      ['B', 0],
      ['C', 0],
      [OUTSIDE_COMMUNES, 2],
    ]);
  });

  it('do not exist for land or for a commune that is not there', async () => {
    const evaluation = await tiny('land-area');
    expect(() => auditUnits(evaluation, 'land-area')).toThrow(RangeError);
    expect(() => auditUnits(evaluation, 'any', { commune: '999' })).toThrow('999');
  });
});
