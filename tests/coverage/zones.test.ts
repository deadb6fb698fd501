import { area } from '@turf/turf';
import type { Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { serviceAreaOfStation } from '../../src/coverage/service-area-of-station.ts';
import { evaluateZones, evaluateZonesAsync } from '../../src/coverage/zones.ts';
import type { Place, Station } from '../../src/data/city.ts';
import { box, serviceArea } from '../support/three-communes.ts';

const STEP = 0.01;

function place(id: string, position: Place['position'], geometry: Place['geometry']): Place {
  return {
    id,
    datasetId: 'zones',
    kind: 'industrial-park',
    name: { vi: `Khu ${id}`, en: `Park ${id}` },
    communeCode: null,
    status: 'operating',
    statusNote: { vi: '', en: '' },
    areaHa: null,
    position,
    positionSource: '',
    positionNote: null,
    positionErrorM: null,
    source: '',
    asOf: null,
    confidence: 'high',
    targetZone: true,
    partOf: null,
    declaredPercent: null,
    floors: null,
    geometry,
  };
}

const at = (x: number, y: number): Point => ({ type: 'Point', coordinates: [x * STEP, y * STEP] });

const station: Station = {
  id: 's',
  position: [0.5 * STEP, 0.5 * STEP],
  operator: 'x',
  band: null,
  environment: null,
  radiusM: 400,
  simulated: true,
};

const park = place('park', 'surveyed', box(0, 0, 1, 1));

function percentOfPark(...areas: ReturnType<typeof box>[]) {
  const [row] = evaluateZones(
    [park],
    areas.map((geometry, k) => serviceArea(`${k}`, 'x', geometry)),
    [],
  );
  return row!;
}

describe('service in zones', () => {
  it('is exactly 100 % when the whole footprint is covered, by one area or by several', () => {
    const covered = { percent: 100, uncoveredHa: 0, hasService: true };
    expect(percentOfPark(box(-1, -1, 2, 2))).toMatchObject(covered);
    expect(percentOfPark(box(0, 0, 1, 1))).toMatchObject(covered);
    expect(percentOfPark(box(0, 0, 0.37, 1), box(0.37, 0, 1, 1))).toMatchObject(covered);
    expect(percentOfPark(box(0, 0, 0.6, 1), box(0.3, 0, 1, 0.7), box(0.3, 0.7, 1, 1))).toMatchObject(covered);
  });

  it('is 99 % with a hole of 1 %, not 100', () => {
    const holed = box(-1, -1, 2, 2);
    holed.coordinates.push(box(0.4, 0.4, 0.5, 0.5).coordinates[0]!);
    const row = percentOfPark(holed);
    expect(row.percent).toBeCloseTo(99, 5);
    expect(row.percent).toBeLessThan(100);
    expect(row.uncoveredHa).toBeCloseTo(area(box(0.4, 0.4, 0.5, 0.5)) / 10_000, 3);
  });

  it('is not rounded up: 2 m² left over of 123 ha are not 100 %', () => {
    const sideM = 2;
    const strip = sideM / 111_195 / STEP / 1112;
    const row = percentOfPark(box(strip, 0, 1, 1));
    expect(row.uncoveredHa! * 10_000).toBeGreaterThan(1);
    expect(row.uncoveredHa! * 10_000).toBeLessThan(5);
    expect(row.percent).toBeLessThan(100);
    expect(row.percent).toBeGreaterThan(99.999);
  });

  it('is a share of the footprint, and has service as soon as there is any', () => {
    expect(percentOfPark(box(0, 0, 0.25, 1))).toMatchObject({ hasService: true });
    expect(percentOfPark(box(0, 0, 0.25, 1)).percent).toBeCloseTo(25, 5);
    expect(percentOfPark(box(0, 0, 0.5, 1), box(0.25, 0, 0.75, 1)).percent).toBeCloseTo(75, 5);
    expect(percentOfPark(box(5, 5, 6, 6))).toMatchObject({ hasService: false, percent: 0 });
    expect(percentOfPark(box(5, 5, 6, 6)).uncoveredHa).toBeCloseTo(area(box(0, 0, 1, 1)) / 10_000, 2);
    expect(percentOfPark()).toMatchObject({ hasService: false, percent: 0 });
  });

  it('is yes or no at a point, never a percentage', () => {
    const areas = [serviceAreaOfStation(station)];
    const rows = evaluateZones(
      [place('in', 'surveyed', at(0.5, 0.6)), place('out', 'approximate', at(0.5, 0.95))],
      areas,
      [station],
    );
    expect(rows).toMatchObject([
      { id: 'in', hasService: true, percent: null, uncoveredHa: null },
      { id: 'out', hasService: false, percent: null, uncoveredHa: null },
    ]);
    expect(rows[0]!.nearestStationM).toBeCloseTo(111.2, 1);
    expect(rows[1]!.nearestStationM).toBeCloseTo(500.4, 1);
  });

  it('says nothing where only the commune is known, or no position at all', () => {
    const rows = evaluateZones(
      [
        place('symbol', 'commune-symbol', at(0.5, 0.5)),
        place('outlined symbol', 'commune-symbol', box(0, 0, 1, 1)),
        place('unknown', 'unknown', null),
        place('lost', 'surveyed', null),
      ],
      [serviceArea('all', 'x', box(-9, -9, 9, 9))],
      [station],
    );
    for (const row of rows) {
      expect(row).toMatchObject({
        hasService: null,
        percent: null,
        uncoveredHa: null,
        nearestStationM: null,
      });
    }
  });

  it('keeps who the zone is, and measures to the nearest station from its edge', () => {
    const [row] = evaluateZones([park], [], [station, { ...station, id: 'far', position: [STEP * 1.5, 0] }]);
    expect(row).toMatchObject({
      id: 'park',
      name: 'Khu park',
      kind: 'industrial-park',
      status: 'operating',
      position: 'surveyed',
      nearestStationM: 0,
    });
    const [outside] = evaluateZones([park], [], [{ ...station, position: [STEP * 1.5, STEP / 2] }]);
    expect(outside!.nearestStationM).toBeCloseTo(556, 0);
    expect(evaluateZones([park], [], [])[0]!.nearestStationM).toBeNull();
  });

  it('comes out the same asynchronously, and stops when aborted', async () => {
    const places = [park, place('in', 'surveyed', at(0.5, 0.6))];
    const areas = [serviceAreaOfStation(station)];
    expect(await evaluateZonesAsync(places, areas, [station])).toEqual(
      evaluateZones(places, areas, [station]),
    );
    const signal = AbortSignal.abort(new Error('closed'));
    await expect(evaluateZonesAsync(places, areas, [station], { signal })).rejects.toThrow('closed');
  });
});
