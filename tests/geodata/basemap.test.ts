import { gzipSync } from 'node:zlib';
import { bbox, booleanPointInPolygon, coordAll, distance, kinks, pointToLineDistance } from '@turf/turf';
import type {
  Feature,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson';
import { describe, expect, test } from 'vitest';
import { shippedBytes, shippedText } from './shipped.ts';
import { isMarkedVietnamese } from './vietnamese.ts';

const FIRST_LOAD = ['land', 'neighbours', 'water', 'rivers', 'roads-major', 'labels', 'truong-sa'];

function features<G extends Geometry, P>(id: string): Feature<G, P>[] {
  return JSON.parse(shippedText(`${id}.geojson`)).features;
}

const [land] = features<MultiPolygon, object>('land');
const neighbours = features<MultiPolygon, { code: string; name: string; name_en: string }>('neighbours');
const communes = features<Polygon | MultiPolygon, { code: string; name: string }>('communes');
const water = features<Polygon, { area_ha: number }>('water');
const rivers = features<LineString, object>('rivers');
const major = features<MultiLineString, { class: string }>('roads-major');
const minor = features<MultiLineString, { class: string }>('roads-minor');
const labels = features<
  Point,
  { kind: string; name: string; name_en: string; min_zoom: number; rank: number }
>('labels');

function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function edgesOf(rings: Position[][]): string[] {
  return rings.flatMap((ring) =>
    ring.slice(1).map((to, i) => [ring[i]?.join() ?? '', to.join()].sort().join(' ')),
  );
}

function lengthKm(lines: Position[][]): number {
  return lines.reduce(
    (sum, line) => sum + line.slice(1).reduce((length, to, i) => length + distance(line[i] ?? to, to), 0),
    0,
  );
}

describe('what a first visit loads', () => {
  test('is at most 70 kB, minor roads at most 900 kB', () => {
    const sizes = FIRST_LOAD.map((id) => gzipSync(shippedBytes(`${id}.geojson`)).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(70_000);
    expect(gzipSync(shippedBytes('roads-minor.geojson')).length).toBeLessThanOrEqual(900_000);
  });

  test.each([...FIRST_LOAD, 'hoang-sa', 'roads-minor'])('%s is on the five-decimal grid', (id) => {
    const off = features<Geometry, object>(id)
      .flatMap((feature) => coordAll(feature))
      .filter((position) => position.some((value) => Number(value.toFixed(5)) !== value));
    expect(off).toEqual([]);
  });
});

describe('land', () => {
  const isLand = (position: Position) => land !== undefined && booleanPointInPolygon(position, land);

  test('is land where there is land and sea where there is sea', () => {
    const dry: Record<string, Position> = {
      'Đà Nẵng': [108.21, 16.06],
      'Sơn Trà': [108.28, 16.12],
      'Hội An': [108.33, 15.88],
      'Cù Lao Chàm': [108.515, 15.955],
      'mũi Hải Vân': [108.17, 16.197],
      Huế: [107.58, 16.46],
      'Lý Sơn': [109.117, 15.381],
      'Hạ Lào': [105.8, 15.1],
      'Thanh Hóa': [105.4, 19.8],
      'Cần Thơ': [105.7, 10],
      'Phú Quốc': [104.0, 10.25],
    };
    const wet: Record<string, Position> = {
      'vịnh Đà Nẵng': [108.17, 16.14],
      'giữa đất liền và Cù Lao Chàm': [108.42, 15.95],
      'Biển Đông': [110, 15],
      'vịnh Bắc Bộ': [107.3, 19],
      'vịnh Thái Lan': [103, 9.5],
    };
    for (const [name, position] of Object.entries(dry)) expect(isLand(position), name).toBe(true);
    for (const [name, position] of Object.entries(wet)) expect(isLand(position), name).toBe(false);
  });

  test('has the shore of the communes, edge for edge', () => {
    const uses = new Map<string, number>();
    const city = communes.filter(({ properties }) => properties.code !== '20333');
    for (const edge of city.flatMap(({ geometry }) => edgesOf(ringsOf(geometry)))) {
      uses.set(edge, (uses.get(edge) ?? 0) + 1);
    }
    const shore = new Set(land ? edgesOf(ringsOf(land.geometry)) : []);
    const outer = [...uses].filter(([, count]) => count === 1).map(([edge]) => edge);
    const seaward = outer.filter((edge) => {
      const [lon = 0, lat = 0] = edge.split(/[ ,]/).map(Number);
      return lon > 108.21 && lon < 108.64 && lat > 15.45 && lat < 16.13;
    });
    expect(seaward.length).toBeGreaterThan(300);
    expect(seaward.filter((edge) => !shore.has(edge))).toEqual([]);
  });

  test('and neighbours are valid areas, the neighbours beside the city and not in it', () => {
    expect(land && kinks(land).features).toEqual([]);
    expect(neighbours.map(({ properties }) => properties.name)).toEqual([
      'Thành phố Huế',
      'Tỉnh Quảng Ngãi',
      'Tỉnh Quảng Trị',
      'Tỉnh Gia Lai',
    ]);
    const cityEdges = new Set(communes.flatMap(({ geometry }) => edgesOf(ringsOf(geometry))));
    for (const { properties, geometry } of neighbours) {
      expect(kinks(geometry).features, properties.name).toEqual([]);
      expect(properties.name_en, properties.name).toMatch(/(Province|City)$/);
      for (const commune of communes) {
        const [first = []] = ringsOf(commune.geometry);
        const [inner = []] = [first[Math.floor(first.length / 2)]];
        const isInside = booleanPointInPolygon(inner, geometry, { ignoreBoundary: true });
        expect(isInside, `${properties.name} over ${commune.properties.name}`).toBe(false);
      }
    }
    const along = (code: string) => {
      const neighbour = neighbours.find(({ properties }) => properties.code === code);
      return neighbour
        ? edgesOf(ringsOf(neighbour.geometry)).filter((edge) => cityEdges.has(edge)).length
        : 0;
    };
    expect(along('46')).toBeGreaterThan(50);
    expect(along('51')).toBeGreaterThan(50);
  });
});

describe('water', () => {
  const isWater = (position: Position) => water.some((area) => booleanPointInPolygon(position, area));

  test('has the Hàn, the Thu Bồn with its islands, and the bay behind Sơn Trà', () => {
    expect(isWater([108.226, 16.068])).toBe(true);
    expect(isWater([108.268, 15.862])).toBe(true);
    expect(isWater([108.3465, 15.8495])).toBe(false);
    expect(isWater([108.238, 16.105])).toBe(true);
    expect(isWater([108.2, 16.06])).toBe(false);
  });

  test('is valid, largest first, and states its area', () => {
    const areas = water.map(({ properties }) => properties.area_ha);
    expect(areas).toEqual([...areas].sort((a, b) => b - a));
    expect(Math.min(...areas)).toBeGreaterThan(2);
    for (const area of water) expect(kinks(area).features).toEqual([]);
  });

  test('rivers stay off the surveyed water', () => {
    for (const river of rivers) {
      const inner = river.geometry.coordinates.slice(1, -1);
      expect(inner.filter(isWater)).toEqual([]);
    }
  });
});

describe('roads', () => {
  test('come one feature per class, with about the length they have', () => {
    expect(major.map(({ properties }) => properties.class)).toEqual([
      'motorway',
      'trunk',
      'primary',
      'secondary',
    ]);
    expect(minor.map(({ properties }) => properties.class)).toEqual(['tertiary', 'local']);
    const km = Object.fromEntries(
      [...major, ...minor].map(({ properties, geometry }) => [
        properties.class,
        lengthKm(geometry.coordinates),
      ]),
    );
    expect(km.motorway).toBeGreaterThan(120);
    expect(km.motorway).toBeLessThan(190);
    expect(km.trunk).toBeGreaterThan(450);
    expect(km.local).toBeGreaterThan(10_500);
  });

  test('main roads hang together: few ends in the air', () => {
    const lines = major.flatMap(({ geometry }) => geometry.coordinates);
    const paths = lines.map((coordinates) => {
      const path: LineString = { type: 'LineString', coordinates };
      return { path, box: bbox(path) };
    });
    const isNear = (end: Position, { path, box: [west, south, east, north] }: (typeof paths)[number]) => {
      const [lon = 0, lat = 0] = end;
      const isInBox = lon > west - 0.001 && lon < east + 0.001 && lat > south - 0.001 && lat < north + 0.001;
      return isInBox && pointToLineDistance(end, path, { units: 'meters' }) < 60;
    };
    const hanging = lines.flatMap((line, i) =>
      [line[0], line.at(-1)].filter(
        (end) => end !== undefined && !paths.some((path, j) => j !== i && isNear(end, path)),
      ),
    );
    expect(hanging.length / lines.length).toBeLessThan(0.5);
  });
});

describe('labels', () => {
  test('have both names, composed, and a place in the order', () => {
    for (const { properties } of labels) {
      expect(properties.name.normalize('NFC')).toBe(properties.name);
      expect(properties.name_en.normalize('NFC')).toBe(properties.name_en);
      expect(properties.name_en, properties.name).not.toMatch(
        /Sông|Hồ |Đầm|Tỉnh|Thành phố|Núi|Đèo|Vịnh|Bán đảo/,
      );
    }
    const ranks = labels.map(({ properties }) => properties.rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(labels.filter(({ properties }) => isMarkedVietnamese(properties.name)).length).toBeGreaterThan(40);
  });

  test('of towns and villages repeat no commune', () => {
    const names = new Set(communes.map(({ properties }) => properties.name));
    const places = labels.filter(({ properties }) => ['town', 'village'].includes(properties.kind));
    expect(places.filter(({ properties }) => names.has(properties.name))).toEqual([]);
  });

  test('of rivers lie on their water', () => {
    for (const { properties, geometry } of labels.filter(({ properties }) => properties.kind === 'river')) {
      const isOnWater = water.some((area) => booleanPointInPolygon(geometry, area));
      const offM = Math.min(
        ...rivers.map((river) => pointToLineDistance(geometry, river, { units: 'meters' })),
      );
      expect(isOnWater || offM < 100, `${properties.name} ${offM}`).toBe(true);
    }
  });
});
