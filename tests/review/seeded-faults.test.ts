import { describe, expect, test } from 'vitest';
import { NO_COMMUNE } from '../../src/data/city.ts';
import {
  area,
  deadZoneOf,
  findingsOf,
  onlyFinding,
  placeOf,
  square,
  station,
  tinyReview,
} from './seeded-city.ts';

/** Metres per degree on the equator, on the sphere of 6,371,008.8 m. */
const DEGREE_M = (6_371_008.8 * Math.PI) / 180;

test('the clean tiny city gives no finding', async () => {
  expect(findingsOf(await tinyReview())).toEqual([]);
});

describe('a seeded fault is found, alone and in its place:', () => {
  test('a dead zone in a service area, with the operators there', async () => {
    const input = await tinyReview((city) => {
      Object.assign(deadZoneOf(city, 'thon-1'), {
        communeCode: '002',
        position: 'surveyed',
        geometry: { type: 'Point', coordinates: [95.031, 0.01] },
      });
    });
    expect(onlyFinding(input, 'dead-zone-in-service-area')).toMatchObject({
      subject: { vi: 'Thôn Một', en: 'Village One' },
      thing: { kind: 'dead-zone', id: 'thon-1' },
      position: [95.031, 0.01],
      values: { operators: ['Alpha', 'Beta'] },
    });
  });

  test('nothing of a dead zone that is only a symbol, not reported, or out of reach', async () => {
    const input = await tinyReview((city) => {
      deadZoneOf(city, 'thon-1').geometry = { type: 'Point', coordinates: [95.0301, 0.0299] };
      Object.assign(deadZoneOf(city, 'thon-2'), {
        position: 'approximate',
        geometry: { type: 'Point', coordinates: [95.01, 0.03] },
      });
    });
    input.serviceAreas = [area('all', 'alpha', square(95, 0, 95.04, 0.04))];
    expect(findingsOf(input)).toEqual([]);
  });

  test('a dead zone that the register added', async () => {
    const input = await tinyReview();
    const mine = {
      ...deadZoneOf(input.city, 'thon-1'),
      id: 'mine',
      communeCode: '001',
      position: 'approximate' as const,
      geometry: { type: 'Point' as const, coordinates: [95.01, 0.0101] },
    };
    input.deadZones = [...input.deadZones, mine];
    expect(onlyFinding(input, 'dead-zone-in-service-area')).toMatchObject({
      thing: { kind: 'dead-zone', id: 'mine' },
      values: { operators: ['Alpha'] },
    });
  });

  test('a zone declared full whose footprint has a hole of a hundredth', async () => {
    const input = await tinyReview((city) => {
      placeOf(city, 'zone-uncovered').declaredPercent = 100;
    });
    input.serviceAreas = [
      ...input.serviceAreas,
      area('most', 'beta', square(95.034, 0.034, 95.036, 0.03598)),
    ];
    const { thing, values } = onlyFinding(input, 'zone-declared-full-with-hole');
    expect(thing).toEqual({ kind: 'place', id: 'zone-uncovered' });
    expect(values.percent).toBeCloseTo(99, 6);
    // a hundredth of 4.9457 ha
    expect(values.uncoveredHa).toBeCloseTo(0.049457, 5);
  });

  test('a zone declared full whose point is out of reach, and not one declared at less', async () => {
    const input = await tinyReview((city) => {
      Object.assign(placeOf(city, 'zone-point'), {
        declaredPercent: 100,
        communeCode: '004',
        geometry: { type: 'Point', coordinates: [95.035, 0.03] },
      });
      placeOf(city, 'zone-uncovered').declaredPercent = 80;
      placeOf(city, 'zone-covered').declaredPercent = 100;
    });
    expect(onlyFinding(input, 'zone-declared-full-with-hole')).toMatchObject({
      thing: { kind: 'place', id: 'zone-point' },
      position: [95.035, 0.03],
      values: { percent: null, uncoveredHa: null },
    });
  });

  test('a station on land in no commune', async () => {
    const input = await tinyReview((city) => {
      city.stations.push(station('X', { position: [95.06, 0.02] }));
    });
    expect(onlyFinding(input, 'station-outside-city')).toMatchObject({
      subject: { vi: 'Trạm X', en: 'Station X' },
      thing: { kind: 'station', id: 'X' },
      position: [95.06, 0.02],
      values: { operator: 'Alpha' },
    });
  });

  test('a station in the sea; where no land is known it is outside the city', async () => {
    const input = await tinyReview((city) => {
      city.stations.push(station('X', { position: [95.085, 0.02], operator: 'beta' }));
    });
    expect(onlyFinding(input, 'station-in-sea')).toMatchObject({
      thing: { kind: 'station', id: 'X' },
      position: [95.085, 0.02],
      values: { operator: 'Beta' },
    });
    expect(onlyFinding({ ...input, land: null }, 'station-outside-city').thing).toEqual({
      kind: 'station',
      id: 'X',
    });
  });

  test('two stations of one operator 19 m apart, not two at 21 m, nor two of different operators', async () => {
    const input = await tinyReview((city) => {
      city.stations.push(
        station('near', { position: [95.01 + 19 / DEGREE_M, 0.01] }),
        station('far', { position: [95.01, 0.01 - 21 / DEGREE_M] }),
        station('beta', { position: [95.01, 0.01 + 19 / DEGREE_M], operator: 'beta' }),
      );
    });
    const finding = onlyFinding(input, 'stations-too-close');
    expect(finding.thing).toEqual({ kind: 'station', id: 'near' });
    expect(finding.values).toMatchObject({ operator: 'Alpha', other: 'A1' });
    expect(finding.values.distanceM).toBeCloseTo(19, 3);
  });

  test.each([
    // 0.3 × and 3 × the 900 m of n1 in town, and more than 15 km without a band
    ['too small', { radiusM: 270 }, { radiusM: 270, modelM: 900 }],
    ['too great', { radiusM: 2_700 }, { radiusM: 2_700, modelM: 900 }],
    ['beyond any band', { radiusM: 15_001, band: null }, { radiusM: 15_001, modelM: null }],
  ])('a radius %s', async (_, over, values) => {
    const input = await tinyReview((city) => {
      city.stations.push(station('R', over));
    });
    input.serviceAreas = input.serviceAreas.filter(({ stationId }) => stationId !== 'R');
    expect(onlyFinding(input, 'radius-implausible')).toMatchObject({
      thing: { kind: 'station', id: 'R' },
      values,
    });
  });

  test('no radius between them', async () => {
    const input = await tinyReview((city) => {
      city.stations.push(
        station('R1', { radiusM: 271 }),
        station('R2', { radiusM: 2_699, position: [95.011, 0.012] }),
        station('R3', { radiusM: 15_000, band: null, position: [95.012, 0.012] }),
      );
    });
    expect(findingsOf(input)).toEqual([]);
  });

  test('an operator that the catalog does not list, once', async () => {
    const input = await tinyReview((city) => {
      city.stations.push(
        station('G1', { operator: 'Gamma' }),
        station('G2', { operator: 'Gamma', position: [95.012, 0.012] }),
      );
    });
    expect(onlyFinding(input, 'operator-unknown')).toMatchObject({
      subject: { vi: 'Nhà mạng “Gamma”', en: 'Operator “Gamma”' },
      thing: { kind: 'station', id: 'G1' },
      values: { stations: 2, areas: 0 },
    });
  });

  test('declared stations among simulated ones', async () => {
    const input = await tinyReview((city) => {
      city.stations[3]!.simulated = false;
    });
    expect(onlyFinding(input, 'simulated-mixed')).toMatchObject({
      thing: { kind: 'station', id: 'A4' },
      values: { simulated: 5, declared: 1 },
    });
  });

  test('a supplied service area with a station of another operator only', async () => {
    const input = await tinyReview((city) => {
      city.serviceAreas.push(
        area('good', 'alpha', square(95, 0, 95.02, 0.02)),
        area('empty', 'beta', square(95, 0, 95.015, 0.02)),
      );
    });
    expect(onlyFinding(input, 'area-without-station')).toMatchObject({
      subject: { vi: 'Vùng phủ empty', en: 'Service area empty' },
      thing: null,
      bbox: [95, 0, 95.015, 0.02],
      values: { operator: 'Beta' },
    });
  });

  test('a service area twice for one operator, its ring begun elsewhere', async () => {
    const outline = square(95, 0, 95.02, 0.02);
    const [a, b, c, d] = outline.coordinates[0]!;
    const input = await tinyReview((city) => {
      city.serviceAreas.push(
        area('one', 'alpha', outline),
        area('two', 'alpha', { type: 'Polygon', coordinates: [[c!, d!, a!, b!, c!]] }),
        area('three', 'alpha', square(95, 0, 95.02, 0.021)),
        area('four', 'beta', outline),
      );
      city.stations.push(station('in four', { operator: 'beta' }));
    });
    expect(onlyFinding(input, 'area-repeated')).toMatchObject({
      subject: { vi: 'Vùng phủ two' },
      bbox: [95, 0, 95.02, 0.02],
      values: { operator: 'Alpha', other: 'one' },
    });
  });

  test('an outline that crosses itself, at the crossing', async () => {
    const input = await tinyReview((city) => {
      city.serviceAreas.push(
        area('bow', 'alpha', {
          type: 'Polygon',
          // both loops round a station, so that nothing else is wrong
          coordinates: [
            [
              [95, 0],
              [95.02, 0.02],
              [95.02, 0],
              [95, 0.02],
              [95, 0],
            ],
          ],
        }),
      );
      city.stations.push(station('in the loop', { position: [95.005, 0.01] }));
    });
    const finding = onlyFinding(input, 'invalid-polygon');
    expect(finding.subject.en).toBe('Service area bow');
    expect(finding.values.fault).toBe('crosses-itself');
    expect(finding.position?.[0]).toBeCloseTo(95.01, 9);
    expect(finding.position?.[1]).toBeCloseTo(0.01, 9);
  });

  test('a footprint that holds a ring twice, and one without area', async () => {
    const input = await tinyReview((city) => {
      const place = placeOf(city, 'zone-uncovered');
      const { coordinates } = square(95.034, 0.034, 95.036, 0.036);
      const hole = square(95.035, 0.035, 95.0351, 0.0351).coordinates[0]!;
      place.geometry = { type: 'Polygon', coordinates: [coordinates[0]!, hole, [...hole].reverse()] };
      city.communes[4]!.geometry = {
        type: 'MultiPolygon',
        coordinates: [
          square(95.1, 0, 95.12, 0.02).coordinates,
          [
            [
              [95.13, 0],
              [95.14, 0],
              [95.13, 0],
              [95.13, 0],
            ],
          ],
        ],
      };
    });
    expect(
      findingsOf(input).map(({ rule, thing, position, values }) => [rule, thing, position, values]),
    ).toEqual([
      ['invalid-polygon', { kind: 'commune', code: '005' }, [95.13, 0], { fault: 'no-area' }],
      [
        'invalid-polygon',
        { kind: 'place', id: 'zone-uncovered' },
        [95.035, 0.035],
        { fault: 'repeated-ring' },
      ],
    ]);
  });

  test('two communes that share a strip, not two that share a border', async () => {
    const input = await tinyReview((city) => {
      city.communes[1]!.geometry = square(95.0195, 0, 95.04, 0.02);
    });
    const finding = onlyFinding(input, 'communes-overlap');
    expect(finding.thing).toEqual({ kind: 'commune', code: '001' });
    expect(finding.values.other).toEqual({ vi: 'Phường Bình Minh', en: 'Binh Minh ward' });
    // 0.0005° by 0.02° on the equator
    expect(finding.values.areaHa).toBeCloseTo((0.0005 * 0.02 * DEGREE_M ** 2) / 10_000, 3);
    expect(finding.bbox?.map((degrees) => degrees + 0)).toEqual([95.0195, 0, 95.02, 0.02]);
  });

  test('a commune drawn 6 % larger than its official area', async () => {
    const input = await tinyReview((city) => {
      city.communes[4]!.geometry = square(95.1, 0, 95.1212, 0.02);
    });
    const finding = onlyFinding(input, 'commune-area-differs');
    expect(finding.thing).toEqual({ kind: 'commune', code: '005' });
    expect(finding.values.officialKm2).toBe(4.95);
    expect(finding.values.drawnKm2).toBeCloseTo((0.0212 * 0.02 * DEGREE_M ** 2) / 1e6, 4);
  });

  test('a point in another commune by more than its error, and one in none', async () => {
    const input = await tinyReview((city) => {
      // 0.0050° = 556 m east of 001, beyond 200 m of error and the tolerance of 300 m
      placeOf(city, 'zone-point').communeCode = '001';
      Object.assign(placeOf(city, 'zone-point'), {
        geometry: { type: 'Point', coordinates: [95.025, 0.01] },
      });
      Object.assign(placeOf(city, 'innovation-cam-son'), {
        communeCode: '002',
        geometry: { type: 'Point', coordinates: [95.044, 0.01] },
      });
    });
    const found = findingsOf(input);
    expect(found.map(({ rule, thing }) => [rule, thing])).toEqual([
      // 0.0040° = 445 m east of 002, beyond 100 m of error and 300 m
      ['place-outside-its-commune', { kind: 'place', id: 'innovation-cam-son' }],
      ['place-outside-its-commune', { kind: 'place', id: 'zone-point' }],
    ]);
    expect(found[0]?.values).toMatchObject({ named: { en: 'Binh Minh ward' }, actual: null, percent: null });
    expect(found[1]?.values).toMatchObject({
      named: { en: 'An Binh ward' },
      actual: { en: 'Binh Minh ward' },
    });
  });

  test('no point within its error of its commune', async () => {
    const input = await tinyReview((city) => {
      // 0.0044° = 489 m east of 001
      placeOf(city, 'zone-point').communeCode = '001';
      Object.assign(placeOf(city, 'zone-point'), {
        geometry: { type: 'Point', coordinates: [95.0244, 0.01] },
      });
    });
    expect(findingsOf(input)).toEqual([]);
  });

  test('a footprint of which most lies in another commune', async () => {
    const input = await tinyReview((city) => {
      const place = placeOf(city, 'zone-uncovered');
      place.communeCode = '003';
      place.geometry = square(95.0195, 0.034, 95.0215, 0.036);
    });
    const { thing, values } = onlyFinding(input, 'place-outside-its-commune');
    expect(thing).toEqual({ kind: 'place', id: 'zone-uncovered' });
    expect(values).toMatchObject({ named: { en: 'Cam Son commune' }, actual: { en: 'Dong Hai commune' } });
    expect(values.percent).toBeCloseTo(25, 4);
  });

  test('a village that lies in another commune than it names', async () => {
    const input = await tinyReview((city) => {
      deadZoneOf(city, 'thon-1').communeCode = '001';
    });
    expect(onlyFinding(input, 'place-outside-its-commune')).toMatchObject({
      thing: { kind: 'dead-zone', id: 'thon-1' },
      position: [95.035, 0.035],
    });
  });

  test('two zones on the same ground unless one is part of the other', async () => {
    const overlapping = (city: Parameters<NonNullable<Parameters<typeof tinyReview>[0]>>[0]) => {
      // the western tenth of zone-covered
      placeOf(city, 'it-an-binh').geometry = square(95.0092, 0.009, 95.0112, 0.011);
    };
    const finding = onlyFinding(await tinyReview(overlapping), 'zones-overlap');
    expect(finding.thing).toEqual({ kind: 'place', id: 'it-an-binh' });
    expect(finding.values.other.en).toBe('An Bình high-tech park');
    expect(finding.values.percent).toBeCloseTo(10, 5);
    expect(finding.bbox).toEqual([95.011, 0.009, 95.0112, 0.011]);
    const within = await tinyReview((city) => {
      overlapping(city);
      placeOf(city, 'zone-covered').partOf = 'it-an-binh';
    });
    expect(findingsOf(within)).toEqual([]);
  });

  test('a zone drawn a quarter smaller than its official area, not one drawn a fifth smaller', async () => {
    const input = await tinyReview((city) => {
      placeOf(city, 'zone-uncovered').areaHa = 6.7;
      placeOf(city, 'zone-covered').areaHa = 6.1;
    });
    const finding = onlyFinding(input, 'zone-area-differs');
    expect(finding.thing).toEqual({ kind: 'place', id: 'zone-uncovered' });
    expect(finding.values.officialHa).toBe(6.7);
    expect(finding.values.drawnHa).toBeCloseTo((0.002 * DEGREE_M) ** 2 / 10_000, 3);
  });

  test('no zone whose outline holds a part that has an area of its own and no outline', async () => {
    const input = await tinyReview((city) => {
      // 4.95 ha are drawn, 3 + 2 are official
      placeOf(city, 'it-an-binh').areaHa = 3;
      Object.assign(placeOf(city, 'zone-point'), { partOf: 'it-an-binh', areaHa: 2 });
    });
    expect(findingsOf(input)).toEqual([]);
    placeOf(input.city, 'zone-point').partOf = null;
    expect(onlyFinding(input, 'zone-area-differs').thing).toEqual({ kind: 'place', id: 'it-an-binh' });
  });

  test('people in no commune, and then the commune they are missing from', async () => {
    const input = await tinyReview((city) => {
      city.units.communeIndex[9] = NO_COMMUNE;
      city.communes[1]!.population = 2_700;
      city.catalog.city.announcedPopulation!.value = 9_700;
    });
    expect(onlyFinding(input, 'population-outside-communes')).toMatchObject({
      subject: { en: 'Population unit 10' },
      thing: null,
      position: [95.025, 0.005],
      values: { people: 300 },
    });
  });

  test('a commune whose units do not add up to the list', async () => {
    const input = await tinyReview((city) => {
      city.communes[3]!.population = 1_001;
    });
    expect(onlyFinding(input, 'commune-sum-differs')).toMatchObject({
      thing: { kind: 'commune', code: '004' },
      values: { units: 1_000, list: 1_001 },
    });
  });

  test('an announced total 1.6 % below the list', async () => {
    const input = await tinyReview((city) => {
      city.catalog.city.announcedPopulation!.value = 9_842;
    });
    expect(onlyFinding(input, 'official-total-differs')).toMatchObject({
      thing: null,
      position: null,
      values: { list: 10_000, announced: 9_842, source: 'Công bố thử nghiệm' },
    });
  });

  test('more people than 1.5 times the census, and fewer than 0.67 times', async () => {
    const input = await tinyReview((city) => {
      const census = [2_666, 4_478, 1_334, 1_000, 0];
      for (const [k, commune] of city.communes.entries()) {
        commune.censusPopulation = census[k]!;
        commune.censusDate = '2019-04-01';
      }
    });
    // 4,000 / 2,666 = 1.5004; 3,000 / 4,478 = 0.66994; 2,000 / 1,334 = 1.499
    expect(findingsOf(input).map(({ rule, thing, values }) => [rule, thing, values])).toEqual([
      [
        'census-exceeded',
        { kind: 'commune', code: '001' },
        { list: 4_000, census: 2_666, date: '2019-04-01' },
      ],
      [
        'census-not-reached',
        { kind: 'commune', code: '002' },
        { list: 3_000, census: 4_478, date: '2019-04-01' },
      ],
    ]);
  });

  test('dates after the day of the review, in datasets, places, villages and figures', async () => {
    const input = await tinyReview((city) => {
      city.catalog.datasets[1]!.asOf = '2027';
      placeOf(city, 'zone-point').asOf = '2026-07';
      deadZoneOf(city, 'thon-2').sourceDate = '2026-06-16';
      city.targets[0]!.sourceDate = '2026-06-16';
      // not yet over, but begun
      city.facts[0]!.asOf = '2026';
      city.deadZoneCounts[0]!.asOf = '2026-06-15';
    });
    const found = findingsOf(input);
    expect(found.map(({ rule, values }) => [rule, values])).toEqual([
      ['date-in-future', { date: '2027' }],
      ['date-in-future', { date: '2026-07' }],
      ['date-in-future', { date: '2026-06-16' }],
      ['date-in-future', { date: '2026-06-16' }],
    ]);
    expect(found.map(({ thing }) => thing)).toEqual([
      null,
      { kind: 'place', id: 'zone-point' },
      { kind: 'dead-zone', id: 'thon-2' },
      null,
    ]);
  });

  test('a dataset that ended 18 months before, not one a day younger', async () => {
    const input = await tinyReview((city) => {
      city.catalog.datasets[2]!.asOf = '2024-12-15';
      city.catalog.datasets[3]!.asOf = '2024-12-16';
      city.catalog.datasets[4]!.asOf = '2024-12';
    });
    const finding = onlyFinding(input, 'dataset-old');
    expect(finding.subject).toEqual(input.city.catalog.datasets[2]!.title);
    expect(finding.values).toEqual({ date: '2024-12-15', months: 18 });
  });
});
