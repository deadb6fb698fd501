import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circleRadius, uncoveredCircles } from '../../src/coverage/uncovered-circles.ts';
import type { UncoveredUnits } from '../../src/coverage/view.ts';

function units(list: [lon: number, lat: number, people: number][]): UncoveredUnits {
  return {
    positions: Float64Array.from(list.flatMap((one) => one.slice(0, 2))),
    people: Float32Array.from(list, ([, , people]) => people),
    maxPeople: Math.max(0, ...list.map(([, , people]) => people)),
  };
}

const unit = fc.tuple(
  fc.double({ min: 107, max: 109, noNaN: true }),
  fc.double({ min: 15, max: 16.2, noNaN: true }),
  fc.integer({ min: 1, max: 400 }),
);
const someUnits = fc.array(unit, { minLength: 1, maxLength: 300 });
const someTier = fc.integer({ min: 10, max: 32 }).map((half) => half / 2);

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

describe('uncoveredCircles', () => {
  it('loses nobody at any zoom', () => {
    fc.assert(
      fc.property(someUnits, someTier, (list, tier) => {
        expect(sum(uncoveredCircles(units(list))(tier).people)).toBe(sum(list.map(([, , people]) => people)));
      }),
    );
  });

  it('stands each circle on a unit, the largest first', () => {
    fc.assert(
      fc.property(someUnits, someTier, (list, tier) => {
        const { positions, people } = uncoveredCircles(units(list))(tier);
        const known = new Set(list.map(([lon, lat]) => `${lon},${lat}`));
        for (let i = 0; i < people.length; i += 1) {
          expect(known.has(`${positions[2 * i]},${positions[2 * i + 1]}`)).toBe(true);
          if (i > 0) expect(people[i]).toBeLessThanOrEqual(people[i - 1]!);
        }
      }),
    );
  });

  it('has areas in proportion to the people, and none too large to read the map', () => {
    fc.assert(
      fc.property(someUnits, someTier, (list, tier) => {
        const { people, radii, peoplePerPixel } = uncoveredCircles(units(list))(tier);
        for (let i = 0; i < radii.length; i += 1) {
          expect(radii[i]).toBeCloseTo(circleRadius(people[i]!, peoplePerPixel), 4);
          expect(radii[i]).toBeLessThanOrEqual(15.001);
        }
      }),
    );
    expect(circleRadius(4000, 2) / circleRadius(1000, 2)).toBeCloseTo(2);
  });

  it('gathers a village from afar and shows each unit from nearby', () => {
    const village = units(Array.from({ length: 20 }, (_, i) => [108.02 + i * 0.001, 15.5, 10]));
    expect(uncoveredCircles(village)(9).people).toEqual(Float32Array.of(200));
    expect(uncoveredCircles(village)(14).people).toHaveLength(20);
  });

  it('tells hexagons apart that each hold a city of millions', () => {
    const cities = [106.7, 112, 117.3].flatMap((lon, k) =>
      Array.from({ length: 3000 + k }, (_, i): [number, number, number] => [lon + i * 1e-6, 10.8, 5000]),
    );
    const { positions, people } = uncoveredCircles(units(cities))(5);
    expect([...people]).toEqual([15_010_000, 15_005_000, 15_000_000]);
    expect([positions[0], positions[2], positions[4]].map((lon) => lon!.toFixed(1))).toEqual([
      '117.3',
      '112.0',
      '106.7',
    ]);
  });

  it('is empty where everyone is covered', () => {
    expect(uncoveredCircles(units([]))(9).radii).toHaveLength(0);
  });
});
