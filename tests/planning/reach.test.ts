import { describe, expect, it } from 'vitest';
import { coveredUnits, createCoverageCount } from '../../src/coverage/coverage-count.ts';
import { serviceAreaOfStation } from '../../src/coverage/service-area-of-station.ts';
import { createUnitIndex } from '../../src/coverage/unit-index.ts';
import { createReach, createReachAsync, ratioError } from '../../src/planning/reach.ts';
import { seededRandom } from '../support/random.ts';
import { villageCity } from '../support/village-city.ts';

const city = villageCity(seededRandom(9));
const index = createUnitIndex(city.units, city.communeCount);
const reach = createReach(index, city.stations);

describe('the reach of stations', () => {
  it('covers at factor 1 the very units that the service areas cover', () => {
    const within = new Uint8Array(city.units.count);
    for (let unit = 0; unit < within.length; unit++) {
      for (let pair = reach.start[unit]!; pair < reach.start[unit + 1]!; pair++) {
        if (reach.ratio[pair]! <= 1) within[unit] = 1;
      }
    }
    const count = createCoverageCount(index, city.stations.map(serviceAreaOfStation));
    expect(within).toEqual(coveredUnits(count));
    expect(within).toContain(0);
    expect(within).toContain(1);
  });

  it('knows at which factor the edge passes a unit, as halving the interval finds it', () => {
    let checked = 0;
    for (let unit = 0; unit < city.units.count; unit += 61) {
      const alone = createUnitIndex(
        {
          ...city.units,
          count: 1,
          lon: city.units.lon.slice(unit, unit + 1),
          lat: city.units.lat.slice(unit, unit + 1),
          people: Float64Array.of(1),
          communeIndex: Uint16Array.of(0),
        },
        1,
      );
      for (let pair = reach.start[unit]!; pair < reach.start[unit + 1]!; pair += 3) {
        const station = city.stations[reach.station[pair]!]!;
        let out = 0;
        let inside = 2.1;
        for (let k = 0; k < 30; k++) {
          const factor = (out + inside) / 2;
          const area = serviceAreaOfStation({ ...station, radiusM: station.radiusM * factor });
          if (alone.sweep(area.geometry).length > 0) inside = factor;
          else out = factor;
        }
        const ratio = reach.ratio[pair]!;
        expect(Math.abs(inside - ratio)).toBeLessThan(ratio * ratioError(station.radiusM * ratio));
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(50);
  });

  it('lists every station within twice its radius, the nearest by ratio first', () => {
    for (let unit = 0; unit < city.units.count; unit += 17) {
      const ratios = [...reach.ratio.subarray(reach.start[unit], reach.start[unit + 1])];
      expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
    }
    const doubled = city.stations.map((each) => serviceAreaOfStation({ ...each, radiusM: 2 * each.radiusM }));
    const covered = coveredUnits(createCoverageCount(index, doubled));
    for (let unit = 0; unit < city.units.count; unit++) {
      if (covered[unit] === 1) expect(reach.start[unit + 1]!).toBeGreaterThan(reach.start[unit]!);
    }
  });

  it('is the same with pauses, and can be aborted', async () => {
    const paused = await createReachAsync(index, city.stations);
    expect(paused.ratio).toEqual(reach.ratio);
    expect(paused.station).toEqual(reach.station);
    const signal = AbortSignal.abort();
    await expect(createReachAsync(index, city.stations, { signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
