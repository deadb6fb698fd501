import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addServiceArea,
  type CoverageCount,
  coveredPeople,
  coveredUnits,
  createCoverageCount,
  moveServiceArea,
  removeServiceArea,
} from '../../src/coverage/coverage-count.ts';
import { createUnitIndex } from '../../src/coverage/unit-index.ts';
import { NO_COMMUNE, type PopulationUnits, type ServiceArea } from '../../src/data/city.ts';
import { COMMUNES, coverageArbitrary, OPERATORS, reordered, unitsOf } from '../support/arbitrary-input.ts';

function counted(units: PopulationUnits, serviceAreas: ServiceArea[]): CoverageCount {
  return createCoverageCount(createUnitIndex(units, COMMUNES), serviceAreas);
}

/** Everything a count says, for comparing two to the last bit. */
function told(count: CoverageCount) {
  return [null, ...OPERATORS].map((operator) => ({
    people: [...coveredPeople(count, operator)],
    units: [...coveredUnits(count, operator)],
  }));
}

/** The same from Turf and plain addition, area by area and unit by unit. */
function byTurf(units: PopulationUnits, serviceAreas: ServiceArea[]) {
  return [null, ...OPERATORS].map((operator) => {
    const areas = serviceAreas.filter((area) => operator === null || area.operator === operator);
    const covered = Array.from(units.lon, (lon, i): number =>
      areas.some(({ geometry }) => booleanPointInPolygon([lon, units.lat[i]!], geometry)) ? 1 : 0,
    );
    const people = new Array<number>(COMMUNES + 1).fill(0);
    for (const [i, yes] of covered.entries()) {
      const commune = units.communeIndex[i]!;
      people[commune === NO_COMMUNE ? COMMUNES : commune]! += yes * units.people[i]!;
    }
    return { people, units: covered };
  });
}

const square = (west: number, south: number, side: number, operator = 'A', id = 'square'): ServiceArea => ({
  id,
  operator,
  stationId: null,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south],
      ],
    ],
  },
});

describe('the coverage count', () => {
  it('counts the same units and people as Turf does', () => {
    fc.assert(
      fc.property(coverageArbitrary, ({ units, serviceAreas }) => {
        const ours = told(counted(units, serviceAreas));
        for (const [k, { people, units: covered }] of byTurf(units, serviceAreas).entries()) {
          expect(ours[k]!.units).toEqual(covered);
          for (const [bucket, sum] of people.entries()) expect(ours[k]!.people[bucket]).toBeCloseTo(sum, 8);
        }
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  it('says after any adding, moving and removing what a recount says, to the last bit', () => {
    const action = fc.record({
      what: fc.constantFrom('add', 'move', 'remove'),
      which: fc.nat(),
      as: fc.nat(),
    });
    fc.assert(
      fc.property(
        coverageArbitrary,
        fc.array(action, { maxLength: 30 }),
        ({ units, serviceAreas }, actions) => {
          const count = counted(units, serviceAreas);
          const present = [...serviceAreas];
          for (const [k, { what, which, as }] of actions.entries()) {
            const model = serviceAreas[as % Math.max(1, serviceAreas.length)];
            const at = which % Math.max(1, present.length);
            if (what === 'add' && model) {
              const added = { ...model, id: `added:${k}`, operator: OPERATORS[which % 3]! };
              addServiceArea(count, added);
              present.push(added);
            } else if (what === 'move' && model && present[at]) {
              const moved = { ...model, id: present[at].id };
              moveServiceArea(count, moved);
              present[at] = moved;
            } else if (what === 'remove' && present[at]) {
              removeServiceArea(count, present[at].id);
              present.splice(at, 1);
            }
          }
          expect(told(count)).toEqual(told(counted(units, present)));
        },
      ),
      { numRuns: 1000, seed: 12 },
    );
  });

  it('leaves no trace of what was added and removed again', () => {
    fc.assert(
      fc.property(coverageArbitrary, ({ units, serviceAreas }) => {
        const count = counted(units, []);
        for (const area of serviceAreas) addServiceArea(count, area);
        for (const area of serviceAreas) removeServiceArea(count, area.id);
        for (const { people, units: covered } of told(count)) {
          expect(people).toEqual(new Array(COMMUNES + 1).fill(0));
          expect(covered).toEqual(new Array(units.count).fill(0));
        }
      }),
      { numRuns: 300, seed: 13 },
    );
  });

  it('never loses a person by one more service area', () => {
    fc.assert(
      fc.property(coverageArbitrary, ({ units, serviceAreas }) => {
        const count = counted(units, []);
        let before = [...coveredPeople(count)];
        for (const area of serviceAreas) {
          addServiceArea(count, area);
          const after = [...coveredPeople(count)];
          for (const [bucket, people] of after.entries())
            expect(people).toBeGreaterThanOrEqual(before[bucket]!);
          before = after;
        }
      }),
      { numRuns: 300, seed: 14 },
    );
  });

  it('depends neither on the order of the units nor on that of the service areas', () => {
    const shuffled = coverageArbitrary.chain(({ units, serviceAreas }) =>
      fc.record({
        units: fc.constant(units),
        serviceAreas: fc.constant(serviceAreas),
        unitOrder: fc.shuffledSubarray([...units.lon.keys()], { minLength: units.count }),
        areaOrder: fc.shuffledSubarray(serviceAreas, { minLength: serviceAreas.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ units, serviceAreas, unitOrder, areaOrder }) => {
        const one = told(counted(units, serviceAreas));
        const other = told(counted(reordered(units, unitOrder), areaOrder));
        expect(other.map(({ people }) => people)).toEqual(one.map(({ people }) => people));
        for (const [k, { units: covered }] of other.entries()) {
          expect(covered).toEqual(unitOrder.map((i) => one[k]!.units[i]));
        }
      }),
      { numRuns: 300, seed: 15 },
    );
  });

  it('is right with many service areas over one unit', () => {
    const units = unitsOf([[0.5, 0.5]], [7]);
    const many = Array.from({ length: 70_000 }, (_, k) => square(0, 0, 1, 'A', `s${k}`));
    const count = counted(units, many);
    expect(coveredPeople(count)[0]).toBe(7);
    for (const { id } of many.slice(1)) removeServiceArea(count, id);
    expect(coveredPeople(count)[0]).toBe(7);
    removeServiceArea(count, 's0');
    expect(coveredPeople(count)[0]).toBe(0);
  });

  it('counts service areas that share an id apart, and takes the last away first', () => {
    const units = unitsOf(
      [
        [0.5, 0.5],
        [5.5, 5.5],
      ],
      [1, 10],
    );
    const count = counted(units, [square(0, 0, 1), square(5, 5, 1)]);
    expect(coveredPeople(count)[0]).toBe(11);
    removeServiceArea(count, 'square');
    expect(coveredPeople(count)[0]).toBe(1);
    removeServiceArea(count, 'square');
    expect(() => removeServiceArea(count, 'square')).toThrow('Service area "square" is not counted.');
  });

  it('keeps an operator of its own for each of very many', () => {
    const points = Array.from({ length: 900 }, (_, k): [number, number] => [k % 30, Math.floor(k / 30)]);
    const units = unitsOf(
      points,
      points.map(() => 1),
    );
    const areas = points.map(([x, y], k) => square(x - 0.25, y - 0.25, 0.5, `operator ${k}`, `s${k}`));
    const count = counted(units, areas);
    expect(coveredPeople(count)[0]).toBe(900);
    for (let k = 0; k < 900; k += 90) expect(coveredPeople(count, `operator ${k}`)[0]).toBe(1);
    expect([...coveredPeople(count, 'nobody')]).toEqual(new Array(COMMUNES + 1).fill(0));
  });

  it('adds whole people exactly, however many', () => {
    const everyone = [2 ** 53, 1, 1];
    const units = unitsOf(
      everyone.map(() => [0.5, 0.5]),
      everyone,
    );
    const count = counted(units, [square(0, 0, 1)]);
    expect(coveredPeople(count)[0]).toBe(2 ** 53 + 2);
    expect(count.index.residents.high[0]).toBe(2 ** 53 + 2);
  });

  it('counts nothing where there are no units', () => {
    const count = counted(unitsOf([], []), [square(0, 0, 1)]);
    expect([...coveredPeople(count)]).toEqual([0, 0, 0, 0, 0]);
    expect([...coveredUnits(count)]).toEqual([]);
  });

  it.each([
    ['people who are not a number', unitsOf([[0, 0]], [Number.NaN]), 'Unit 0 has NaN people.'],
    ['negative people', unitsOf([[0, 0]], [-1]), 'Unit 0 has -1 people.'],
    ['a commune that does not exist', unitsOf([[0, 0]], [1], [4]), 'Unit 0 is in commune 4 of 4.'],
    ['a position that is not a number', unitsOf([[0, Number.NaN]], [1]), 'Point 0 is at 0, NaN.'],
  ])('refuses %s', (_, units, sentence) => {
    expect(() => createUnitIndex(units, COMMUNES)).toThrow(sentence);
  });
});
