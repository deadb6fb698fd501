import { gzipSync } from 'node:zlib';
import { booleanPointInPolygon, distance } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readSourceCommunes } from '../../geodata/build/communes-source.ts';
import { populationModel } from '../../geodata/build/population/population-model.ts';
import { readRoads } from '../../geodata/build/population/roads.ts';
import { referenceReader } from '../../geodata/build/reference.ts';
import { stationCounts } from '../../geodata/build/stations/counts.ts';
import { coveredPercent } from '../../geodata/build/stations/covered-people.ts';
import { leastDistance } from '../../geodata/build/stations/operators.ts';
import { RADIO_MODEL } from '../../geodata/build/stations/radio-model.ts';
import { seededRandom } from '../../geodata/build/stations/random.ts';
import { simulateStations } from '../../geodata/build/stations/simulate.ts';
import { buildStations } from '../../geodata/build/stations.ts';
import { serviceAreaOfStation } from '../../src/coverage/service-area-of-station.ts';
import type { ServiceArea, Station } from '../../src/data/city.ts';
import { readRadioModel } from '../../src/data/read-radio-model.ts';
import { readServiceAreas } from '../../src/data/read-service-areas.ts';
import { readStations } from '../../src/data/read-stations.ts';
import { emptyContext } from '../../src/data/reading-context.ts';
import { referenceDir, shippedBytes, shippedFeatures, shippedRows, shippedText } from './shipped.ts';

const rows = shippedRows('stations.csv');
const stations = shippedStations();
const operators = ['viettel', 'vnpt', 'mobifone'] as const;

function shippedStations(): Station[] {
  const reading = readStations('stations.csv', shippedBytes('stations.csv'), emptyContext);
  if (!reading.ok) throw new Error(JSON.stringify(reading.failures.slice(0, 3)));
  return reading.value;
}

interface CoveredCounts {
  any: number;
  byOperator: Record<string, number>;
  all: number;
}

/** Unit by unit, station by station: inside the ring or not. */
function countedOneByOne(areas: readonly ServiceArea[]): CoveredCounts {
  const boxes = areas.map((area) => {
    const ring = (area.geometry as Polygon).coordinates[0]!;
    const lons = ring.map(([lon]) => lon!);
    const lats = ring.map(([, lat]) => lat!);
    return {
      area,
      west: Math.min(...lons),
      east: Math.max(...lons),
      south: Math.min(...lats),
      north: Math.max(...lats),
    };
  });
  const counts: CoveredCounts = { any: 0, byOperator: { viettel: 0, vnpt: 0, mobifone: 0 }, all: 0 };
  const lines = shippedText('population-units.csv').trimEnd().split('\n').slice(1);
  for (const line of lines) {
    const [, lonText, latText, , peopleText] = line.split(',');
    const lon = Number(lonText);
    const lat = Number(latText);
    const people = Number(peopleText);
    const seen = new Set<string>();
    for (const { area, west, east, south, north } of boxes) {
      if (lon < west || lon > east || lat < south || lat > north || seen.has(area.operator)) continue;
      if (booleanPointInPolygon([lon, lat], area.geometry)) seen.add(area.operator);
    }
    counts.all += people;
    if (seen.size > 0) counts.any += people;
    for (const operator of seen) counts.byOperator[operator]! += people;
  }
  return counts;
}

describe('shipped stations', () => {
  test('every row and every feature says that it is simulated', () => {
    expect(rows.length).toBe(stations.length);
    for (const row of rows) {
      expect(row.id).toMatch(/^SIM-(VTL|VNP|MBF)-\d{4}$/);
      expect(row.simulated).toBe('yes');
      expect(row.note).toContain('mô phỏng (simulated)');
    }
    const features = shippedFeatures<{ simulated: boolean }>('service-areas.geojson');
    expect(features.every(({ properties }) => properties.simulated === true)).toBe(true);
    const { note, simulated } = JSON.parse(shippedText('service-areas.geojson')) as Record<string, unknown>;
    expect(simulated).toBe(true);
    expect(note).toContain('MÔ PHỎNG – SIMULATED');
  });

  test('the number of stations follows the published figures', () => {
    expect(stationCounts(3_122_915)).toEqual({ viettel: 925, vnpt: 99, mobifone: 55 });
    const counts = operators.map((operator) => stations.filter((each) => each.operator === operator).length);
    expect(counts).toEqual([925, 99, 55]);
  });

  test('ids are distinct and positions have 5 decimals', () => {
    expect(new Set(stations.map(({ id }) => id)).size).toBe(stations.length);
    for (const row of rows) expect(`${row.lon} ${row.lat}`).toMatch(/^10[78]\.\d{5} 1[456]\.\d{5}$/);
  });

  test('every station lies in a commune of the city', () => {
    const communes = shippedFeatures<{ code: string }>('communes.geojson');
    const outside = stations.filter(
      ({ position }) =>
        !communes.some(({ geometry }) => booleanPointInPolygon(position, geometry as Polygon | MultiPolygon)),
    );
    // The shipped outlines are generalised: a station beside the border may fall just outside.
    expect(outside.length).toBeLessThan(4);
  });

  test('radius, band and environment agree with the radio model', () => {
    const reading = readRadioModel('radio-model.csv', shippedBytes('radio-model.csv'));
    expect(reading.ok && reading.value).toEqual(RADIO_MODEL);
    for (const { band, environment, radiusM } of stations) {
      const range = RADIO_MODEL.find((each) => each.band === band && each.environment === environment);
      expect(radiusM).toBe(range?.outdoorRadiusM);
    }
    for (const range of RADIO_MODEL) expect(range.indoorRadiusM).toBeLessThan(range.outdoorRadiusM);
    const bands = (operator: string) =>
      [...new Set(stations.filter((each) => each.operator === operator).map(({ band }) => band))].sort();
    expect(operators.map(bands)).toEqual([['n28', 'n41'], ['n28', 'n78'], ['n77']]);
  });

  test('stations of one operator keep their distance', () => {
    for (const operator of operators) {
      const own = stations.filter((each) => each.operator === operator);
      const tooNear = own.flatMap((a, i) =>
        own.slice(i + 1).filter((b) => {
          const least = Math.min(
            leastDistance(a.band!, a.environment!),
            leastDistance(b.band!, b.environment!),
          );
          return distance(a.position, b.position, { units: 'meters' }) < least;
        }),
      );
      expect(tooNear).toEqual([]);
    }
  });

  test('the service areas are the discs the application makes of the stations', () => {
    const reading = readServiceAreas(
      'service-areas.geojson',
      shippedBytes('service-areas.geojson'),
      emptyContext,
    );
    if (!reading.ok) throw new Error(JSON.stringify(reading.failures.slice(0, 3)));
    expect(reading.remarks).toEqual([]);
    expect(reading.value.simulated).toBe(true);
    expect(reading.value.serviceAreas).toEqual(stations.map(serviceAreaOfStation));
  });

  test('the stations are small enough for the first load', () => {
    expect(gzipSync(shippedText('stations.csv'), { level: 9 }).length).toBeLessThan(25_000);
  });

  test('no operator covers more people than all together, and the scenario stays below the target', () => {
    const { any, byOperator, all } = countedOneByOne(stations.map(serviceAreaOfStation));
    expect(all).toBe(3_122_915);
    const best = Math.max(...operators.map((operator) => byOperator[operator]!));
    expect(best).toBe(byOperator.viettel);
    expect(best).toBeLessThan(any);
    expect(byOperator.viettel).toBeGreaterThan(byOperator.vnpt!);
    expect(byOperator.vnpt).toBeGreaterThan(byOperator.mobifone!);
    const percent = (100 * any) / all;
    expect(percent).toBeGreaterThan(80);
    expect(percent).toBeLessThan(95);
    expect(shippedText('README.md')).toContain(`${percent.toFixed(1)} % of the people are within range`);
  });
});

describe.skipIf(referenceDir === null)('simulation', () => {
  const read = referenceReader(referenceDir ?? '');

  test('the same seed gives the same bytes, another seed another network', () => {
    const built = buildStations(read);
    for (const { name, content } of built.files) expect(content === shippedText(name)).toBe(true);
    expect(built.entries.map(({ id, simulated }) => [id, simulated])).toEqual([
      ['stations', true],
      ['service-areas', true],
      ['radio-model', false],
    ]);
    const other = simulateStations(populationModel(read), readRoads(read), 1);
    expect(other.length).toBe(stations.length);
    expect(other[0]!.position).not.toEqual(stations[0]!.position);
  });

  test('every station lies in the city by the full-resolution outlines', () => {
    const communes = readSourceCommunes(read);
    const outside = stations.filter(
      ({ position }) => !communes.some(({ geometry }) => booleanPointInPolygon(position, geometry)),
    );
    expect(outside).toEqual([]);
  });

  test('most people of the mountain communes are not covered, most of the others are', () => {
    const { any, mountain } = coveredPercent(populationModel(read), stations.map(serviceAreaOfStation));
    expect(mountain).toBeLessThan(50);
    expect(any).toBeGreaterThan(mountain + 30);
  });
});

test('seeded numbers repeat and are spread evenly', () => {
  const numbers = (seed: number) => Array.from({ length: 4000 }, seededRandom(seed));
  expect(numbers(7)).toEqual(numbers(7));
  expect(numbers(7)).not.toEqual(numbers(8));
  const mean = numbers(7).reduce((a, b) => a + b) / 4000;
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.02);
  expect(numbers(7).every((value) => value >= 0 && value < 1)).toBe(true);
  expect(() => seededRandom(0)).toThrow('not 0');
});
