import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crsOf, knownCrs, WGS84 } from '../../src/geo/coordinate-systems.ts';
import type { LonLat } from '../../src/geo/lon-lat.ts';
import { projectionOf } from '../../src/geo/projection.ts';
import { pointsNearCity } from '../support/points-near-city.ts';
import { hasProj, projectedByProj } from '../support/proj-pipeline.ts';

/** Metres per degree, near enough for telling millimetres. */
const METRES_PER_DEGREE = 111_320;

const metresApart = (a: readonly number[], b: readonly number[], isDegrees: boolean) =>
  Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!) * (isDegrees ? METRES_PER_DEGREE : 1);

const golden = readFileSync(join(import.meta.dirname, 'golden/projected-points.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [code, ...numbers] = line.split(',');
    const [lon, lat, x, y] = numbers.map(Number);
    return { code: code!, position: [lon!, lat!] as LonLat, placed: [x!, y!] as const };
  });

describe.each(knownCrs.map((system) => [system.code, system] as const))('%s', (code, system) => {
  const points = golden.filter((each) => each.code === code);

  it('agrees with PROJ to a millimetre, both ways', async () => {
    const { toWgs84, fromWgs84 } = await projectionOf(system);
    expect(points).toHaveLength(40);
    for (const { position, placed } of points) {
      expect(metresApart(fromWgs84(...position), placed, system.projection === null)).toBeLessThan(1e-3);
      expect(metresApart(toWgs84(...placed), position, true)).toBeLessThan(1e-3);
    }
  });

  it('comes back to where it started, a thousand times', async () => {
    const { allToWgs84, allFromWgs84 } = await projectionOf(system);
    const positions = pointsNearCity(1000, 11);
    const flat = Float64Array.from(positions.flat());
    allFromWgs84(flat);
    allToWgs84(flat);
    for (const [k, position] of positions.entries()) {
      expect(metresApart([flat[2 * k]!, flat[2 * k + 1]!], position, true)).toBeLessThan(1e-3);
    }
  });

  it.runIf(hasProj)('agrees with the PROJ of this machine at a thousand positions', async () => {
    const { fromWgs84 } = await projectionOf(system);
    const positions = pointsNearCity(1000, 13);
    const expected = projectedByProj(system, positions);
    const apart = positions.map((position, k) =>
      metresApart(fromWgs84(...position), expected[k]!, system.projection === null),
    );
    expect(Math.max(...apart)).toBeLessThan(1e-3);
  });
});

describe('VN-2000', () => {
  it('lies about 200 m from WGS 84', async () => {
    const { toWgs84 } = await projectionOf(crsOf('EPSG:4756')!);
    expect(metresApart(toWgs84(108.2, 16.05), [108.2, 16.05], true)).toBeGreaterThan(180);
    expect(metresApart(toWgs84(108.2, 16.05), [108.2, 16.05], true)).toBeLessThan(250);
  });
});

describe('a projection', () => {
  it('has no position for numbers that are none, or lie beyond it', async () => {
    for (const system of knownCrs) {
      if (system === WGS84) continue;
      const { toWgs84, fromWgs84 } = await projectionOf(system);
      for (const [a, b] of [
        [Number.NaN, 0],
        [0, Number.POSITIVE_INFINITY],
        [1e300, 1e300],
      ] as const) {
        expect(toWgs84(a, b)).toEqual([Number.NaN, Number.NaN]);
        expect(fromWgs84(a, b)).toEqual([Number.NaN, Number.NaN]);
      }
    }
  });
});
