import { area, booleanClockwise, distance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { SERVICE_AREA_STEPS, serviceAreaOfStation } from '../../src/coverage/service-area-of-station.ts';
import type { Station } from '../../src/data/city.ts';

const station: Station = {
  id: 'mast 1',
  position: [108.2, 16.05],
  operator: 'x',
  band: 'n41',
  environment: 'urban',
  radiusM: 710,
  simulated: true,
};

describe('the service area of a station', () => {
  const { geometry, ...rest } = serviceAreaOfStation(station);
  const [ring] = geometry.coordinates as [number, number][][];

  it('belongs to the station', () => {
    expect(rest).toEqual({ id: 'area:mast 1', operator: 'x', stationId: 'mast 1' });
  });

  it('is a closed ring of 64 corners, counter-clockwise, to six decimals', () => {
    expect(ring).toHaveLength(SERVICE_AREA_STEPS + 1);
    expect(ring![0]).toEqual(ring!.at(-1));
    expect(booleanClockwise(ring!)).toBe(false);
    for (const degrees of ring!.flat()) expect(Number(degrees.toFixed(6))).toBe(degrees);
    expect(new Set(ring!.map(String)).size).toBe(SERVICE_AREA_STEPS);
  });

  it('has its corners at the radius, to the rounding', () => {
    for (const corner of ring!) {
      expect(Math.abs(distance(station.position, corner, { units: 'meters' }) - 710)).toBeLessThan(0.08);
    }
  });

  it('has 0.16 % less area than the disc', () => {
    expect(area(geometry) / (Math.PI * 710 ** 2)).toBeCloseTo(0.9984, 3);
  });

  it('is the same ring whenever it is made', () => {
    expect(ring!.slice(0, 3)).toEqual([
      [108.2, 16.056385],
      [108.199349, 16.056354],
      [108.198704, 16.056262],
    ]);
  });
});
