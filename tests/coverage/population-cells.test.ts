import { booleanPointInPolygon } from '@turf/turf';
import {
  cellToBoundary,
  cellToChildren,
  cellToLatLng,
  cellToParent,
  getResolution,
  latLngToCell,
} from 'h3-js';
import { describe, expect, it } from 'vitest';
import { populationCells } from '../../src/coverage/population-cells.ts';
import type { PopulationUnits } from '../../src/data/city.ts';
import type { Bbox, LonLat } from '../../src/geo/lon-lat.ts';
import { unitsOf } from '../support/arbitrary-input.ts';
import { seededRandom } from '../support/random.ts';

const random = seededRandom(81);
const h3Cells = cellToChildren(latLngToCell(16.05, 108.2, 6), 10);
const units: PopulationUnits = {
  ...unitsOf(
    h3Cells.map((cell): LonLat => {
      const [lat, lon] = cellToLatLng(cell);
      return [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
    }),
    h3Cells.map(() => Math.floor(random() ** 3 * 300)),
  ),
  h3Resolution: 10,
};

/** People of each cell of the resolution, by H3's own parent function. */
function sums(resolution: number): Map<string, number> {
  const people = new Map<string, number>();
  for (const [i, cell] of h3Cells.entries()) {
    if (units.people[i] === 0) continue;
    const parent = cellToParent(cell, resolution);
    people.set(parent, (people.get(parent) ?? 0) + units.people[i]!);
  }
  return people;
}

function rings({ start, ring, count }: ReturnType<typeof populationCells>): LonLat[][] {
  return Array.from({ length: count }, (_, k) =>
    Array.from(
      { length: start[k + 1]! - start[k]! },
      (_, v): LonLat => [ring[2 * (start[k]! + v)]!, ring[2 * (start[k]! + v) + 1]!],
    ),
  );
}

describe('the population in H3 cells', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('adds up to the same people at resolution %i', (resolution) => {
    const cells = populationCells(units, resolution, null);
    const expected = sums(resolution);
    expect(cells.resolution).toBe(resolution);
    expect(cells.count).toBe(expected.size);
    for (const [k, ring] of rings(cells).entries()) {
      const middle = ring.slice(0, -1).reduce(([a, b], [lon, lat]) => [a + lon, b + lat], [0, 0]);
      const cell = latLngToCell(middle[1] / (ring.length - 1), middle[0] / (ring.length - 1), resolution);
      expect(getResolution(cell)).toBe(resolution);
      expect(cells.people[k]).toBe(expected.get(cell));
      expect(ring).toEqual(cellToBoundary(cell, true));
    }
    expect(cells.people.reduce((sum, people) => sum + people, 0)).toBe(
      units.people.reduce((sum, people) => sum + people, 0),
    );
  });

  it('gives people per km² of the cell itself', () => {
    const cells = populationCells(units, 8, null);
    for (let k = 0; k < cells.count; k++) {
      const km2 = cells.people[k]! / cells.density[k]!;
      expect(km2).toBeGreaterThan(0.6);
      expect(km2).toBeLessThan(0.9);
    }
  });

  it.each([7, 8, 9, 10])(
    'shows in a box the cells that touch it, each with all of its people, at %i',
    (resolution) => {
      const bbox: Bbox = [108.195, 16.045, 108.205, 16.055];
      const all = populationCells(units, resolution, null);
      const inBox = populationCells(units, resolution, bbox);
      const touching = rings(all).map((ring) => {
        const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)];
        return (
          Math.min(...lons) <= bbox[2] &&
          Math.max(...lons) >= bbox[0] &&
          Math.min(...lats) <= bbox[3] &&
          Math.max(...lats) >= bbox[1]
        );
      });
      const expected = rings(all).flatMap((ring, k) => (touching[k] ? [[String(ring), all.people[k]]] : []));
      const shown = rings(inBox).map((ring, k) => [String(ring), inBox.people[k]]);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.sort()).toEqual(expected.sort());
    },
  );

  it('puts supplied points into the cells they lie in', () => {
    const points = unitsOf(
      [
        [108.2, 16.05],
        [108.2001, 16.0501],
        [108.3, 16.1],
      ],
      [1.5, 2.25, 4],
    );
    const cells = populationCells(points, 10, null);
    expect([...cells.people].sort()).toEqual([3.75, 4]);
    for (const [k, ring] of rings(cells).entries()) {
      const inside = booleanPointInPolygon([108.3, 16.1], { type: 'Polygon', coordinates: [ring] });
      expect(inside).toBe(cells.people[k] === 4);
    }
  });

  it('is not finer than the units, and empty without people', () => {
    expect(populationCells(units, 13, null)).toEqual(populationCells(units, 10, null));
    expect(populationCells(unitsOf([[108, 16]], [0]), 8, null).count).toBe(0);
    expect(populationCells(unitsOf([], []), 8, null).start).toEqual(Uint32Array.of(0));
    expect(populationCells(units, 9, [10, 10, 11, 11]).count).toBe(0);
  });
});
