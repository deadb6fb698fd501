import { gzipSync } from 'node:zlib';
import { area, booleanPointInPolygon, coordAll, featureCollection, kinks, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { merge } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { readSourceCommunes } from '../../geodata/build/communes-source.ts';
import { coverageTopology } from '../../geodata/build/geometry/coverage-topology.ts';
import { crossings } from '../../geodata/build/geometry/crossings.ts';
import { ellipsoidAreaM2 } from '../../geodata/build/geometry/ellipsoid-area.ts';
import { lineToGrid } from '../../geodata/build/geometry/grid.ts';
import { readTable, referenceReader } from '../../geodata/build/reference.ts';
import { referenceDir, shippedBytes, shippedText } from './shipped.ts';

interface CommuneProperties {
  code: string;
  name: string;
  name_en: string;
  type: string;
  type_en: string;
  area_km2: number;
  population: number;
  census_population: number | null;
  census_date: string | null;
  former_units: string;
  former_district: string | null;
  terrain: string;
  admin_centre: string | null;
  label_lon: number;
  label_lat: number;
}

const communes: Feature<Polygon | MultiPolygon, CommuneProperties>[] = JSON.parse(
  shippedText('communes.geojson'),
).features;
const geometries = communes.map(({ geometry }) => geometry);
const mainland = communes.filter(({ properties }) => properties.code !== '20333');

function commune(code: string): Feature<Polygon | MultiPolygon, CommuneProperties> {
  const found = communes.find(({ properties }) => properties.code === code);
  if (!found) throw new Error(`There is no commune ${code}.`);
  return found;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

describe('the list of communes', () => {
  test('has 94 units of three types, each code once, in order', () => {
    const codes = communes.map(({ properties }) => properties.code);
    expect(new Set(codes).size).toBe(94);
    expect(codes).toEqual([...codes].sort());
    const ofType = (type: string, typeEn: string) =>
      communes.filter(({ properties }) => properties.type === type && properties.type_en === typeEn).length;
    expect([ofType('phường', 'ward'), ofType('xã', 'commune'), ofType('đặc khu', 'special zone')]).toEqual([
      23, 70, 1,
    ]);
  });

  test('adds up to 3,122,915 people, none of them on Hoàng Sa', () => {
    expect(sum(communes.map(({ properties }) => properties.population))).toBe(3_122_915);
    expect(commune('20333').properties).toMatchObject({
      name: 'Hoàng Sa',
      name_en: 'Hoang Sa',
      population: 0,
    });
  });

  test('stands beside the census of 2019: 2,630,122 people, 0.94 to 1.54 times as many in the list', () => {
    const counted = communes.map(({ properties }) => properties.census_population ?? 0);
    const ratios = communes.flatMap(({ properties }, k) =>
      counted[k]! > 0 ? [properties.population / counted[k]!] : [],
    );
    // published for the two former provinces: 1,134,310 and 1,495,812
    expect(sum(counted)).toBe(2_630_122);
    expect(Math.min(...ratios)).toBeCloseTo(0.94, 2);
    expect(Math.max(...ratios)).toBeCloseTo(1.543, 3);
    expect(new Set(communes.map(({ properties }) => properties.census_date))).toEqual(
      new Set(['2019-04-01']),
    );
  });

  test('counts 28 mountain communes with 198,316 people', () => {
    const mountain = communes.filter(({ properties }) => properties.terrain === 'mountain');
    expect(mountain).toHaveLength(28);
    expect(sum(mountain.map(({ properties }) => properties.population))).toBe(198_316);
    expect(new Set(mountain.map(({ properties }) => properties.former_district))).toEqual(
      new Set(['Tây Giang', 'Đông Giang', 'Nam Giang', 'Phước Sơn', 'Bắc Trà My', 'Nam Trà My']),
    );
    const islands = communes.filter(({ properties }) => properties.terrain === 'island');
    expect(islands.map(({ properties }) => properties.name)).toEqual(['Hoàng Sa', 'Tân Hiệp']);
  });

  test('names former units and districts in Vietnamese spelling', () => {
    expect(commune('20314').properties).toMatchObject({
      former_units: 'Phường Hòa Xuân; Xã Hòa Châu; Xã Hòa Phước',
      former_district: 'Cẩm Lệ',
    });
    expect(commune('20434').properties.former_units).toBe('Xã Tân Hiệp');
    for (const { properties } of communes) {
      expect(properties.former_units, properties.name).not.toBe('');
      expect(properties.former_district, properties.name).toMatch(/^\p{Lu}\p{Ll}*( \p{Lu}\p{Ll}*)+$/u);
      expect(properties.admin_centre ?? 'none', properties.name).not.toMatch(/đang cập nhật|,$/);
      expect(properties.name.normalize('NFC'), properties.code).toBe(properties.name);
    }
  });

  test('labels lie in their communes', () => {
    for (const { properties, geometry } of communes) {
      const inside = booleanPointInPolygon([properties.label_lon, properties.label_lat], geometry);
      expect(inside, properties.name).toBe(true);
    }
  });
});

describe('the boundaries', () => {
  test('share every line: an edge belongs to two units that run along it in opposite ways, or to one', () => {
    const runs = new Map<string, string[]>();
    for (const { properties, geometry } of communes) {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      for (const ring of polygons.flat()) {
        ring.slice(1).forEach((to, i) => {
          const key = `${ring[i]?.join()} ${to.join()}`;
          runs.set(key, [...(runs.get(key) ?? []), properties.code]);
        });
      }
    }
    let shared = 0;
    for (const [key, codes] of runs) {
      expect(codes, key).toHaveLength(1);
      const back = runs.get(key.split(' ').reverse().join(' '));
      if (back === undefined) continue;
      shared++;
      expect(back[0], key).not.toBe(codes[0]);
    }
    expect(shared).toBeGreaterThan(5_000);
  });

  test('cross neither themselves nor each other', () => {
    const { arcs } = coverageTopology(geometries).topology;
    expect(crossings(arcs.map(lineToGrid))).toEqual([]);
    for (const { properties, geometry } of communes) {
      expect(kinks(geometry).features, properties.name).toEqual([]);
    }
  });

  test('leave no gap and no overlap: the parts add up to the whole', () => {
    const whole = union(featureCollection(mainland));
    if (!whole) throw new Error('The communes have no union.');
    const parts = sum(mainland.map((feature) => area(feature)));
    expect(area(whole) / parts).toBeCloseTo(1, 8);
    const polygons =
      whole.geometry.type === 'Polygon' ? [whole.geometry.coordinates] : whole.geometry.coordinates;
    expect(polygons.filter((rings) => rings.length > 1)).toEqual([]);
  });

  test('hold the official land area to within half a percent', () => {
    const drawnKm2 = sum(mainland.map(({ geometry }) => ellipsoidAreaM2(geometry))) / 1e6;
    expect(Math.abs(drawnKm2 / 11_554.59 - 1)).toBeLessThan(0.005);
  });

  test('keep every island', () => {
    const parts = (code: string) => {
      const { geometry } = commune(code);
      return geometry.type === 'Polygon' ? 1 : geometry.coordinates.length;
    };
    expect([parts('20333'), parts('20434'), parts('20413'), parts('20965'), parts('20992')]).toEqual([
      46, 8, 2, 2, 3,
    ]);
    const chamIslands = commune('20434').geometry;
    expect(booleanPointInPolygon([108.515, 15.955], chamIslands)).toBe(true);
  });

  test('are small and on the five-decimal grid', () => {
    expect(gzipSync(shippedBytes('communes.geojson')).length).toBeLessThanOrEqual(65_000);
    for (const [lon = 0, lat = 0] of communes.flatMap((feature) => coordAll(feature))) {
      expect(Number(lon.toFixed(5))).toBe(lon);
      expect(Number(lat.toFixed(5))).toBe(lat);
    }
  });
});

describe.skipIf(referenceDir === null)('beside the reference (skipped where the folder is missing)', () => {
  const read = referenceReader(referenceDir ?? '');

  test('every figure is that of the official list', () => {
    const rows = readTable(read, 'population.csv', ['code', 'name', 'type', 'area_km2', 'population']);
    expect(
      communes.map(({ properties: { code, name, type, area_km2, population } }) => ({
        code,
        name,
        type,
        area_km2,
        population,
      })),
    ).toEqual(
      rows
        .map(({ code, name, type, area_km2, population }) => ({
          code,
          name,
          type,
          area_km2: Number(area_km2),
          population: Number(population),
        }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
    );
  });

  test('every census figure is that of the check table', () => {
    const rows = readTable(read, 'population_census2019_check.csv', ['code', 'census2019']);
    const shipped = new Map(
      communes.map(({ properties }) => [properties.code, properties.census_population]),
    );
    expect(new Map(rows.map(({ code, census2019 }) => [code, Number(census2019)]))).toEqual(shipped);
  });

  test('no unit changes its area by more than one percent', () => {
    for (const { code, name, geometry } of readSourceCommunes(read)) {
      const share = ellipsoidAreaM2(commune(code).geometry) / ellipsoidAreaM2(geometry);
      expect(Math.abs(share - 1), name).toBeLessThan(0.01);
    }
  });

  test('the source coverage has its slivers closed', () => {
    const land = readSourceCommunes(read).filter(({ code }) => code !== '20333');
    const { topology, objects } = coverageTopology(land.map(({ geometry }) => geometry));
    const polygons = merge(topology, objects).coordinates;
    expect(polygons).toHaveLength(13);
    expect(polygons.filter((rings) => rings.length > 1)).toEqual([]);
  });
});
