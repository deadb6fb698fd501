import { cellToLatLng, gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { clusterOutline } from '../../../src/coverage/gaps/cluster-outline.ts';
import { gapClusters } from '../../../src/coverage/gaps/gap-clusters.ts';
import { wholeClusters } from '../../../src/coverage/gaps/whole-clusters.ts';
import { NO_COMMUNE, type PopulationUnits } from '../../../src/data/city.ts';
import type { LonLat } from '../../../src/geo/lon-lat.ts';
import { unitsOf } from '../../support/arbitrary-input.ts';

const communes = [{ terrain: 'plain' as const }, { terrain: 'mountain' as const }];

/** Points on the equator, 0.002° (222 m) apart where they follow each other. */
const row = (places: number[], people: number[], inCommune: number[]) =>
  unitsOf(
    places.map((x): LonLat => [x * 0.002, 0]),
    people,
    inCommune,
  );

describe('gapClusters', () => {
  /*
   *  place     0    1    2    4    5    6    9
   *  people   10   20    5   40    0   30    7
   *  share     0    0    1    0    0    0.5  0
   *  commune   0    0    0    0    0    1    none
   */
  const units = row([0, 1, 2, 4, 5, 6, 9], [10, 20, 5, 40, 0, 30, 7], [0, 0, 0, 0, 0, 1, NO_COMMUNE]);
  const shares = Float64Array.of(0, 0, 1, 0, 0, 0.5, 0);
  const clusters = gapClusters({ units, communes, shares });

  it('joins neighbours that are not covered, and leaves out who is covered or has no people', () => {
    expect(clusters.map((cluster) => [[...cluster.units], cluster.people])).toEqual([
      [[3], 40],
      [[0, 1], 30],
      [[5], 15],
      [[6], 7],
    ]);
  });

  it('knows the heaviest unit, the extent, the centre by people, and the terrain of the commune', () => {
    const pair = clusters[1]!;
    expect([pair.anchor, pair.id, pair.commune, pair.terrain]).toEqual([1, '2', 0, 'plain']);
    expect(pair.bbox).toEqual([0, 0, 0.002, 0]);
    // (10 · 0 + 20 · 0.002) / 30
    expect(pair.centre[0]).toBeCloseTo(0.04 / 30, 12);
    expect(clusters[2]!.terrain).toBe('mountain');
    expect([clusters[3]!.commune, clusters[3]!.terrain]).toEqual([null, null]);
  });

  it('does not reach across the edge of a commune', () => {
    const across = row([0, 1], [1, 2], [0, 1]);
    const found = gapClusters({ units: across, communes, shares: new Float64Array(2) });
    expect(found.map(({ commune }) => commune)).toEqual([1, 0]);
  });
});

describe('cells', () => {
  /** A cell and its second ring, which 300 m reach: 13 cells in all. */
  const middle = latLngToCell(16, 108, 10);
  const cells = gridDisk(middle, 2).filter((cell) => !gridDisk(middle, 1).includes(cell) || cell === middle);
  const units: PopulationUnits = {
    ...unitsOf(
      cells.map((cell): LonLat => {
        const [lat, lon] = cellToLatLng(cell);
        return [lon, lat];
      }),
      cells.map((cell) => (cell === middle ? 9 : 1)),
    ),
    h3Resolution: 10,
  };
  const [cluster, ...others] = gapClusters({ units, communes, shares: new Float64Array(units.count) });

  it('hang together with their second ring, by the name of the heaviest', () => {
    expect(others).toEqual([]);
    expect(cluster).toMatchObject({ id: middle, people: 21 });
    // 13 cells of 0.015 km²
    expect(cluster!.km2).toBeCloseTo(13 * 0.015, 2);
  });

  it('have an outline that holds them all', () => {
    const { coordinates } = clusterOutline(cluster!, units);
    const corners = coordinates.flat(2);
    const lons = corners.map(([lon]) => lon!);
    const lats = corners.map(([, lat]) => lat!);
    expect(Math.min(...lons)).toBeLessThan(cluster!.bbox[0]);
    expect(Math.max(...lats)).toBeGreaterThan(cluster!.bbox[3]);
    expect(coordinates[0]![0]![0]).toEqual(coordinates[0]![0]!.at(-1));
  });
});

describe('clusterOutline of points', () => {
  it('is the hull of squares round them', () => {
    const units = row([0, 1], [1, 1], [0, 0]);
    const { coordinates } = clusterOutline({ units: Uint32Array.of(0, 1) }, units);
    const lons = coordinates.flat(2).map(([lon]) => lon!);
    // 150 m are 0.00135° on the equator
    expect(Math.min(...lons)).toBeCloseTo(-0.00135, 5);
    expect(Math.max(...lons)).toBeCloseTo(0.00335, 5);
    expect(coordinates[0]).toHaveLength(1);
  });
});

describe('wholeClusters', () => {
  it('rounds commune by commune, so that the clusters sum to the commune', () => {
    const parts = [
      { people: 2.6, commune: 0 },
      { people: 1.5, commune: 0 },
      { people: 0.9, commune: null },
      { people: 3, commune: 1 },
    ];
    // 4.1 people of commune 0 are published as 4: 2.6 has the larger fraction and takes the one left over.
    expect([...wholeClusters(parts, Float64Array.of(4, 3, 1))]).toEqual([3, 1, 1, 3]);
  });

  it('does not fail where rounding lifted a sum over a whole number', () => {
    const parts = [3.0000000000000004, 3].map((people) => ({ people, commune: 0 }));
    expect([...wholeClusters(parts, Float64Array.of(5, 0))]).toEqual([3, 2]);
  });

  it('leaves whole people as they are', () => {
    const parts = [5, 1, 100_000].map((people) => ({ people, commune: 0 }));
    expect([...wholeClusters(parts, Float64Array.of(100_006, 0))]).toEqual([5, 1, 100_000]);
  });
});
