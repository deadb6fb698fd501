import { beforeAll, describe, expect, it } from 'vitest';
import type { City } from '../../../src/data/city.ts';
import { openCity } from '../../../src/data/open-city.ts';
import { crsOf, knownCrs } from '../../../src/geo/coordinate-systems.ts';
import type { LonLat } from '../../../src/geo/lon-lat.ts';
import { projectionOf } from '../../../src/geo/projection.ts';
import { placingCandidates } from '../../../src/intake/placing/candidates.ts';
import type { PlacingCandidate, Unplaced } from '../../../src/intake/placing/placing.ts';
import { folderReader } from '../../fixtures/fixture-files.ts';
import { seededRandom } from '../../support/random.ts';

let city: City;
beforeAll(async () => {
  const opening = await openCity(folderReader('geodata'), {
    only: ['communes', 'stations', 'places', 'population'],
  });
  city = opening.city!;
});

async function filed(crs: string, axes: 'xy' | 'yx', positions: readonly LonLat[]): Promise<Float64Array> {
  const { fromWgs84 } = await projectionOf(crsOf(crs)!);
  return Float64Array.from(
    positions.flatMap(([lon, lat]) => {
      const [x, y] = fromWgs84(lon, lat);
      return axes === 'xy' ? [x, y] : [y, x];
    }),
  );
}

const inCity = (sample: Float64Array, part: Partial<Unplaced> = {}) =>
  placingCandidates({
    sample,
    stated: null,
    cityBbox: city.catalog.city.bbox,
    communes: city.communes,
    ...part,
  });

const shown = (each?: PlacingCandidate) => each && `${each.crs} ${each.axes}`;

/** Systems on the same spot but for the 200 m of the datum, which no numbers tell; and the one proposed of the two. */
const proposed: Record<string, string> = {
  'EPSG:4756': 'EPSG:4326',
  'EPSG:32648': 'EPSG:3405',
  'EPSG:32649': 'EPSG:3406',
};

/** Layers as they come: the stations, people, places, a few of them. */
function layers(seed: number): Record<string, LonLat[]> {
  const random = seededRandom(seed);
  const some = <T>(list: readonly T[], count: number) =>
    Array.from({ length: count }, () => list[Math.floor(random() * list.length)]!);
  const stations = city.stations.map(({ position }) => position);
  const { lon, lat } = city.units;
  const people = Array.from({ length: 400 }, (): LonLat => {
    const unit = Math.floor(random() * lon.length);
    return [lon[unit]!, lat[unit]!];
  });
  return { stations: some(stations, 300), 'a hundred stations': some(stations, 100), people };
}

describe('of files in a system that nobody states', () => {
  it('the right one comes first in 99 of 100', async () => {
    const wrong: string[] = [];
    let count = 0;
    for (const { code } of knownCrs) {
      for (const axes of ['xy', 'yx'] as const) {
        for (const seed of [1, 2]) {
          for (const [what, positions] of Object.entries(layers(seed))) {
            const [first] = await inCity(await filed(code, axes, positions));
            count += 1;
            if (shown(first) !== `${proposed[code] ?? code} ${axes}`) {
              wrong.push(`${what} in ${code} ${axes}: ${shown(first)}`);
            }
          }
        }
      }
    }
    expect(count).toBe(knownCrs.length * 12);
    expect(wrong.length / count, wrong.join('\n')).toBeLessThan(0.01);
  });

  it('a handful of positions in one place is taken for the province’s own zone', async () => {
    const random = seededRandom(4);
    for (let k = 0; k < 50; k += 1) {
      const { position } = city.stations[Math.floor(random() * city.stations.length)]!;
      const few = Array.from({ length: 3 }, (): LonLat => [position[0] + random() / 200, position[1]]);
      for (const axes of ['xy', 'yx'] as const) {
        const [first] = await inCity(await filed('EPSG:5899', axes, few));
        expect(shown(first)).toBe(`EPSG:5899 ${axes}`);
      }
    }
  });

  it('without communes the box tells what it can', async () => {
    const positions = layers(5).stations!;
    for (const crs of ['EPSG:4326', 'EPSG:5899', 'EPSG:3405', 'EPSG:3857']) {
      const [first] = await inCity(await filed(crs, 'yx', positions), { communes: null });
      expect(shown(first)).toBe(`${crs} yx`);
    }
  });
});

describe('candidates', () => {
  it('count the positions in the city, and list every known system once', async () => {
    const candidates = await inCity(await filed('EPSG:5899', 'xy', layers(6).stations!));
    expect(candidates[0]).toEqual({
      crs: 'EPSG:5899',
      axes: 'xy',
      of: 300,
      inCity: 300,
      because: 'magnitude',
    });
    expect(new Set(candidates.map(({ crs }) => crs)).size).toBe(knownCrs.length);
    expect(candidates).toHaveLength(knownCrs.length);
    expect(candidates.at(-1)).toMatchObject({ because: 'listed', inCity: 0 });
    expect(candidates.find(({ crs }) => crs === 'EPSG:5898')!.inCity).toBeLessThan(300);
  });

  it('take off the zone before an easting', async () => {
    const sample = await filed('EPSG:3406', 'yx', layers(7).stations!);
    for (let i = 1; i < sample.length; i += 2) sample[i]! += 49_000_000;
    expect(shown((await inCity(sample))[0])).toBe('EPSG:3406 yx');
  });

  it('have what is stated first where it puts positions in the city', async () => {
    const sample = await filed('EPSG:5898', 'xy', layers(8).stations!.slice(0, 5));
    const stated = { name: 'EPSG:5898', wkt: null, byFormat: false };
    expect((await inCity(sample, { stated }))[0]).toMatchObject({ crs: 'EPSG:5898', because: 'stated' });
    const geographic = await filed('EPSG:4326', 'yx', layers(8).stations!);
    expect((await inCity(geographic, { stated: { ...stated, byFormat: true } }))[0]).toMatchObject({
      crs: 'EPSG:4326',
      axes: 'yx',
      because: 'format',
    });
  });

  it('have what is stated wrongly after what fits', async () => {
    const sample = await filed('EPSG:5899', 'xy', layers(9).stations!);
    const stated = { name: 'WGS 84', wkt: null, byFormat: false };
    const candidates = await inCity(sample, { stated });
    expect(shown(candidates[0])).toBe('EPSG:5899 xy');
    expect(candidates.find(({ crs }) => crs === 'EPSG:4326')).toMatchObject({ because: 'stated', inCity: 0 });
  });

  it('have what is stated first where nothing fits', async () => {
    const paris = Float64Array.of(2.35, 48.85, 2.36, 48.86);
    const stated = { name: 'CRS84', wkt: null, byFormat: false };
    expect((await inCity(paris, { stated }))[0]).toMatchObject({
      crs: 'EPSG:4326',
      because: 'stated',
      inCity: 0,
    });
    expect((await inCity(paris))[0]).toMatchObject({ because: 'listed' });
  });

  it('go by the country where no city is known', async () => {
    const sample = await filed('EPSG:5899', 'yx', layers(10).stations!);
    const [first] = await inCity(sample, { cityBbox: null, communes: null });
    expect(shown(first)).toBe('EPSG:5899 yx');
  });

  it('are only a list for numbers that say nothing', async () => {
    for (const sample of [new Float64Array(0), Float64Array.of(Number.NaN, 1), Float64Array.of(0, 0)]) {
      const candidates = await inCity(sample);
      expect(candidates).toHaveLength(knownCrs.length);
      expect(candidates.every(({ because }) => because === 'listed')).toBe(true);
    }
  });
});
