import { describe, expect, it } from 'vitest';
import { coveredUnits, createCoverageCount } from '../../../src/coverage/coverage-count.ts';
import { blockSteps } from '../../../src/coverage/interval/blocks.ts';
import { sigmaOfDisplacement } from '../../../src/coverage/interval/displacement.ts';
import { peopleDraws } from '../../../src/coverage/interval/draw-people.ts';
import { type Pieces, piecesOf } from '../../../src/coverage/interval/pieces.ts';
import {
  populationInterval,
  populationIntervalAsync,
} from '../../../src/coverage/interval/population-interval.ts';
import { seededNormals } from '../../../src/coverage/interval/seeded-normals.ts';
import { serviceAreaOfStation } from '../../../src/coverage/service-area-of-station.ts';
import { runSteps } from '../../../src/coverage/steps.ts';
import { createUnitIndex } from '../../../src/coverage/unit-index.ts';
import { NO_COMMUNE } from '../../../src/data/city.ts';
import { unitsOf } from '../../support/arbitrary-input.ts';
import { seededRandom } from '../../support/random.ts';
import { normalsFrom, published, type VillageCity, villageCity } from '../../support/village-city.ts';

const noise = { blockSigma: sigmaOfDisplacement(0.203), cellSigma: sigmaOfDisplacement(0.3) };

function sharesOf({ units, communeCount, stations }: VillageCity): Float64Array {
  const count = createCoverageCount(createUnitIndex(units, communeCount), stations.map(serviceAreaOfStation));
  return Float64Array.from(coveredUnits(count));
}

function coveredPercent(people: Float64Array, shares: Float64Array): number {
  let covered = 0;
  let all = 0;
  for (let unit = 0; unit < people.length; unit++) {
    all += people[unit]!;
    covered += shares[unit]! * people[unit]!;
  }
  return (100 * covered) / all;
}

function piecesIn(city: VillageCity, shares: Float64Array): Pieces {
  return piecesOf(city.units, city.communeCount, shares, runSteps(blockSteps(city.units)));
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

function momentsOf(values: number[]): { mean: number; deviation: number } {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const square = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(square / (values.length - 1)) };
}

const city = villageCity(seededRandom(5));
const shares = sharesOf(city);
const request = {
  units: city.units,
  communeCount: city.communeCount,
  shares,
  noise,
  draws: 200,
  seed: 1,
  level: 0.9,
};

describe('the interval from where people live', () => {
  it('covers the truth at its stated rate on 200 synthetic cities, whatever the blocks the error keeps to', () => {
    const random = seededRandom(17);
    const normal = normalsFrom(seededRandom(28));
    let inside = 0;
    let below = 0;
    let above = 0;
    const published4 = 4;
    for (let k = 0; k < 200; k++) {
      const offset = k % 4;
      const truth = villageCity(random, { stationsPerCommune: k % 2 === 0 ? 16 : 8, offset });
      const covered = sharesOf(truth);
      const trueValue = coveredPercent(truth.units.people, covered);
      for (let again = 0; again < published4; again++) {
        const { low, high } = populationInterval({
          ...request,
          units: { ...truth.units, people: published(truth, noise, normal) },
          shares: covered,
          draws: 160,
          seed: 10 * k + again,
        });
        if (trueValue < low) below++;
        else if (trueValue > high) above++;
        else inside++;
      }
    }
    const rate = (100 * inside) / (200 * published4);
    console.info(`population: ${rate} % inside, ${below} below, ${above} above of ${200 * published4}`);
    expect(rate).toBeGreaterThanOrEqual(87);
    expect(rate).toBeLessThanOrEqual(93);
  });

  it('is the value itself without errors', () => {
    const still = populationInterval({ ...request, noise: { blockSigma: 0, cellSigma: 0 } });
    expect(still.low).toBe(still.point);
    expect(still.high).toBe(still.point);
    expect(still.point).toBe(coveredPercent(city.units.people, shares));
  });

  it('is the value itself where all of each commune is covered or none', () => {
    const byCommune = Float64Array.from(city.units.communeIndex, (commune) => commune % 2);
    const { low, high, point } = populationInterval({ ...request, shares: byCommune });
    expect(low).toBeCloseTo(point, 10);
    expect(high).toBeCloseTo(point, 10);
  });

  it('grows with the errors, and holds the value', () => {
    const widths = [0.05, 0.1, 0.2, 0.4].map((share) => {
      const blockSigma = sigmaOfDisplacement(share);
      const { low, high, point } = populationInterval({ ...request, noise: { blockSigma, cellSigma: 0 } });
      expect(low).toBeLessThan(point);
      expect(high).toBeGreaterThan(point);
      return high - low;
    });
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(widths[3]! / widths[0]!).toBeGreaterThan(3);
  });

  it('is the same for the same seed, another for another', () => {
    expect(populationInterval(request)).toEqual(populationInterval(request));
    expect(populationInterval({ ...request, seed: 2 }).low).not.toBe(populationInterval(request).low);
  });

  it('can be aborted, and tells how far it is', async () => {
    const controller = new AbortController();
    const done: number[] = [];
    const running = populationIntervalAsync(
      { ...request, draws: 100_000 },
      {
        signal: controller.signal,
        onProgress: (share) => {
          done.push(share);
          if (done.length === 50) controller.abort();
        },
      },
    );
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBeLessThan(1);
  });

  it('refuses shares of a unit', () => {
    const half = Float64Array.from(shares, () => 0.5);
    expect(() => populationInterval({ ...request, shares: half })).toThrow(RangeError);
  });
});

describe('people drawn anew', () => {
  it('keep every commune’s sum, that outside communes too', () => {
    const outside = { ...city, units: { ...city.units, communeIndex: city.units.communeIndex.slice() } };
    outside.units.communeIndex.fill(NO_COMMUNE, 0, 40);
    const pieces = piecesIn(outside, shares);
    const draws = peopleDraws(pieces, noise, seededNormals(3));
    for (let draw = 0; draw < 20; draw++) {
      draws.next();
      const drawn = new Float64Array(pieces.communePeople.length);
      for (let piece = 0; piece < pieces.count; piece++) {
        drawn[pieces.commune[piece]!]! += draws.covered[piece]! + draws.uncovered[piece]!;
      }
      for (const [k, people] of pieces.communePeople.entries()) expect(drawn[k]).toBeCloseTo(people, 6);
    }
    expect(pieces.communePeople.at(-1)).toBeGreaterThan(0);
    expect(sum(pieces.communePeople)).toBeCloseTo(sum(city.units.people), 6);
  });

  it('vary as when every unit is drawn by itself', () => {
    const pieces = piecesIn(city, shares);
    const { ofUnit } = runSteps(blockSteps(city.units));
    const total = sum(city.units.people);
    const draws = peopleDraws(pieces, noise, seededNormals(4));
    const quick = Array.from({ length: 1200 }, () => {
      draws.next();
      return (100 * sum(draws.covered)) / total;
    });
    const normal = normalsFrom(seededRandom(6));
    const aligned = {
      ...city,
      block: [...ofUnit].map((block, unit) => 1000 * block + city.units.communeIndex[unit]!),
    };
    const plain = Array.from({ length: 1200 }, () =>
      coveredPercent(published(aligned, noise, normal), shares),
    );
    const one = momentsOf(quick);
    const other = momentsOf(plain);
    // Four standard errors of a mean of 1,200; about as many of a standard deviation (4 · 0.02).
    expect(Math.abs(one.mean - other.mean)).toBeLessThan(
      (4 * other.deviation * Math.SQRT2) / Math.sqrt(1200),
    );
    expect(one.deviation / other.deviation).toBeGreaterThan(0.92);
    expect(one.deviation / other.deviation).toBeLessThan(1.08);
  });
});

describe('blocks', () => {
  it('are squares of about 1 km where the units are points', () => {
    // 0.001 degrees of latitude are 111 m: 90 points in a row northwards span 10 km.
    const points = Array.from({ length: 91 }, (_, k): [number, number] => [108, 16 + 0.001 * k]);
    const { count } = runSteps(
      blockSteps(
        unitsOf(
          points,
          points.map(() => 1),
        ),
      ),
    );
    expect(count).toBeGreaterThanOrEqual(10);
    expect(count).toBeLessThanOrEqual(11);
  });

  it('are H3 cells of resolution 8 where the units are H3 cells', () => {
    // 45 × 45 points over 96 km²; such a cell has 0.74 km² on average (H3, "Cell areas"), here up to a tenth more.
    const side = Array.from({ length: 45 }, (_, k) => 0.002 * k);
    const points = side.flatMap((y) => side.map((x): [number, number] => [108.2 + x, 16 + y]));
    const ones = points.map(() => 1);
    const { count, ofUnit } = runSteps(blockSteps({ ...unitsOf(points, ones), h3Resolution: 10 }));
    expect(count).toBeGreaterThan(96 / 0.82);
    expect(count).toBeLessThan(1.4 * (96 / 0.74));
    expect(ofUnit[0]).toBe(0);
    expect(Math.max(...ofUnit)).toBe(count - 1);
  });
});
