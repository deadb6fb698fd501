import { describe, expect, it } from 'vitest';
import { coveredUnits, createCoverageCount } from '../../src/coverage/coverage-count.ts';
import { serviceAreaOfStation } from '../../src/coverage/service-area-of-station.ts';
import { createUnitIndex } from '../../src/coverage/unit-index.ts';
import { radiusSigma } from '../../src/planning/radius-error.ts';
import { peopleWithin, radiusInterval, radiusIntervalAsync } from '../../src/planning/radius-interval.ts';
import { createReach, type Reach } from '../../src/planning/reach.ts';
import { seededRandom } from '../support/random.ts';
import { normalsFrom, type VillageCity, villageCity } from '../support/village-city.ts';

const noise = { commonSigma: radiusSigma(3), stationSigma: radiusSigma(3) };

function coveredPercent({ units, stations }: VillageCity, { index }: Reach): number {
  const covered = coveredUnits(createCoverageCount(index, stations.map(serviceAreaOfStation)));
  let people = 0;
  let all = 0;
  for (let unit = 0; unit < units.count; unit++) {
    all += units.people[unit]!;
    if (covered[unit] === 1) people += units.people[unit]!;
  }
  return (100 * people) / all;
}

/** Radii times an error of their band and environment and one of their own, drawn without the code under test. */
function withErrors(city: VillageCity, normal: () => number): VillageCity {
  const common = new Map<string, number>();
  return {
    ...city,
    stations: city.stations.map((station) => {
      const group = `${station.band}${station.environment}`;
      if (!common.has(group)) common.set(group, noise.commonSigma * normal());
      const factor = Math.exp(common.get(group)! + noise.stationSigma * normal());
      return { ...station, radiusM: station.radiusM * factor };
    }),
  };
}

function reachOf({ units, communeCount, stations }: VillageCity): Reach {
  return createReach(createUnitIndex(units, communeCount), stations);
}

const city = villageCity(seededRandom(3));
const reach = reachOf(city);
const point = coveredPercent(city, reach);
const request = { reach, point, noise, draws: 200, seed: 1, level: 0.9 };

describe('the interval from the radii', () => {
  it('covers the truth at its stated rate on 200 synthetic cities', () => {
    const random = seededRandom(41);
    const normal = normalsFrom(seededRandom(42));
    const truths = 5;
    let inside = 0;
    for (let k = 0; k < 200; k++) {
      const nominal = villageCity(random, { side: 1, stationsPerCommune: k % 2 === 0 ? 12 : 24 });
      const nominalReach = reachOf(nominal);
      const { low, high } = radiusInterval({ ...request, reach: nominalReach, seed: k });
      for (let again = 0; again < truths; again++) {
        const value = coveredPercent(withErrors(nominal, normal), nominalReach);
        if (value >= low && value <= high) inside++;
      }
    }
    const rate = (100 * inside) / (200 * truths);
    console.info(`radius: ${rate} % inside of ${200 * truths}`);
    expect(rate).toBeGreaterThanOrEqual(87);
    expect(rate).toBeLessThanOrEqual(93);
  });

  it('counts the headline when every factor is 1', () => {
    const people = peopleWithin(reach, new Float64Array(city.stations.length).fill(1));
    expect((100 * people) / city.units.people.reduce((sum, each) => sum + each, 0)).toBe(point);
  });

  it('counts a unit at the very edge', () => {
    const unit = reach.start.findIndex((first, k) => reach.start[k + 1]! > first);
    const pair = reach.start[unit]!;
    const factors = new Float64Array(city.stations.length).fill(-1);
    factors[reach.station[pair]!] = reach.ratio[pair]!;
    const alone = { ...city.units, people: city.units.people.map((_, k) => (k === unit ? 7 : 0)) };
    expect(peopleWithin({ ...reach, index: { ...reach.index, units: alone } }, factors)).toBe(7);
  });

  it('is the value itself without errors', () => {
    expect(radiusInterval({ ...request, noise: { commonSigma: 0, stationSigma: 0 } })).toMatchObject({
      low: point,
      high: point,
    });
  });

  it('grows with the errors', () => {
    const widths = [0.5, 1, 2, 4].map((db) => {
      const sigma = radiusSigma(db);
      const { low, high } = radiusInterval({
        ...request,
        noise: { commonSigma: sigma, stationSigma: sigma },
      });
      expect(low).toBeLessThan(point);
      expect(high).toBeGreaterThan(point);
      return high - low;
    });
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
  });

  it('is wider when stations err together than when each errs by itself', () => {
    const width = (commonDb: number, stationDb: number) => {
      const { low, high } = radiusInterval({
        ...request,
        noise: { commonSigma: radiusSigma(commonDb), stationSigma: radiusSigma(stationDb) },
      });
      return high - low;
    };
    expect(width(3, 0)).toBeGreaterThan(width(0, 3));
  });

  it('is the same for the same seed, can be aborted', async () => {
    expect(radiusInterval(request)).toEqual(radiusInterval(request));
    expect(radiusInterval({ ...request, seed: 2 })).not.toEqual(radiusInterval(request));
    const controller = new AbortController();
    const running = radiusIntervalAsync(
      { ...request, draws: 1_000_000 },
      { signal: controller.signal, onProgress: (done) => done > 0.0001 && controller.abort() },
    );
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a path loss off by decibels', () => {
  it('moves the edge as the exponent says', () => {
    // 10^(3 / 39) = 1.1938; twice 3 dB squares it.
    expect(Math.exp(radiusSigma(3))).toBeCloseTo(1.1938, 4);
    expect(radiusSigma(6)).toBeCloseTo(2 * radiusSigma(3), 12);
  });
});
