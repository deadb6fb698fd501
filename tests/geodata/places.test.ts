import { booleanPointInPolygon, booleanValid, coordAll, kinks, pointOnFeature } from '@turf/turf';
import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { ellipsoidAreaM2 } from '../../geodata/build/geometry/ellipsoid-area.ts';
import type { PlaceFeature, PlaceProperties } from '../../geodata/build/places/place-properties.ts';
import { buildPlaces } from '../../geodata/build/places.ts';
import { referenceReader } from '../../geodata/build/reference.ts';
import { readPlaces } from '../../src/data/read-places.ts';
import { emptyContext } from '../../src/data/reading-context.ts';
import { referenceDir, shippedBytes, shippedFeatures, shippedText } from './shipped.ts';
import { englishIn, isMarkedVietnamese } from './vietnamese.ts';

const FILES = ['software-park-2', 'it-parks', 'innovation-spaces', 'zones', 'digital-infrastructure'];

const byFile = new Map(FILES.map((file) => [file, shippedFeatures<PlaceProperties>(`${file}.geojson`)]));
const features = [...byFile.values()].flat();
const places = features.map(({ properties }) => properties);
const communes = shippedFeatures<{ code: string; label_lon: number; label_lat: number }>('communes.geojson');

function place(id: string): PlaceProperties {
  const found = places.find((properties) => properties.id === id);
  if (!found) throw new Error(`There is no place ${id}.`);
  return found;
}

function isOutline(geometry: Geometry | null): geometry is Polygon | MultiPolygon {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
}

const outlined = features.flatMap(({ geometry, properties }) =>
  isOutline(geometry) ? [{ geometry, properties }] : [],
);

describe('places', () => {
  test('the app reads all five files', () => {
    for (const file of FILES) {
      const reading = readPlaces(`${file}.geojson`, shippedBytes(`${file}.geojson`), emptyContext, file);
      expect(reading.ok ? [] : reading.failures).toEqual([]);
      expect(reading.ok && reading.value.length).toBe(byFile.get(file)?.length);
      expect(reading.ok && reading.remarks).toEqual([]);
    }
  });

  test('ids occur once over the five files, and every parent exists', () => {
    const ids = places.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, part_of } of places) {
      if (part_of !== null) expect(ids, `${id} is part of ${part_of}`).toContain(part_of);
    }
    for (const { id, properties } of features) expect(id).toBe(properties.id);
  });

  test('every commune code is in the commune list', () => {
    const codes = communes.map(({ properties }) => properties.code);
    for (const { id, commune_code } of places) {
      if (commune_code !== null) expect(codes, id).toContain(commune_code);
    }
    expect(places.filter(({ commune_code }) => commune_code === null).map(({ id }) => id)).toEqual([
      'dn-gba',
      'cls-apg',
    ]);
  });

  test('position and geometry agree', () => {
    for (const { geometry, properties } of features) {
      const { id, position, position_error_m, footprint_area_ha } = properties;
      expect(geometry === null, id).toBe(position === 'unknown');
      if (isOutline(geometry)) expect(position, id).toBe('surveyed');
      expect(footprint_area_ha !== null, id).toBe(isOutline(geometry));
      if (position !== 'approximate') expect(position_error_m, id).toBeNull();
    }
  });

  test('a commune symbol stands at the label point of its commune', () => {
    const symbols = features.filter(({ properties }) => properties.position === 'commune-symbol');
    expect(symbols.length).toBeGreaterThan(15);
    for (const { geometry, properties } of symbols) {
      const commune = communes.find((unit) => unit.properties.code === properties.commune_code);
      expect(geometry, properties.id).toEqual({
        type: 'Point',
        coordinates: [commune?.properties.label_lon, commune?.properties.label_lat],
      });
      expect(properties.position_note_vi, properties.id).toMatch(/không phải vị trí thật/);
      expect(properties.position_note_en, properties.id).toMatch(/not at the site/);
    }
  });

  test('a cable landing station is never more than a commune symbol', () => {
    const landings = places.filter(({ kind }) => kind === 'cable-landing');
    expect(landings.map(({ id }) => id)).toEqual(['cls-alc', 'cls-apg']);
    for (const { position } of landings) expect(['commune-symbol', 'unknown']).toContain(position);
  });

  test('outlines are valid, wound by the right-hand rule, at most 6 decimals, and inside the city', () => {
    expect(outlined.map(({ properties }) => properties.id)).toEqual([
      'cntt-ditp',
      'cnc',
      'kcn-hoakhanh',
      'kcn-lienchieu',
      'kcn-danang',
      'kcn-thuysan',
      'kcn-dndn',
      'ccn-thuongtin',
      'port-tiensa',
      'port-thoquang',
    ]);
    for (const { geometry, properties } of outlined) {
      const { id } = properties;
      expect(booleanValid(geometry), id).toBe(true);
      expect(kinks(geometry).features, id).toEqual([]);
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      for (const rings of polygons) {
        rings.forEach((ring, i) => {
          expect(signedArea(ring) > 0, `${id}, ring ${i}`).toBe(i === 0);
          expect(ring[0], id).toEqual(ring.at(-1));
          for (const value of ring.flat()) expect(Number(value.toFixed(6)), id).toBe(value);
        });
      }
      const inside = pointOnFeature(geometry);
      const home = communes.filter(
        ({ geometry: unit }) => isOutline(unit) && booleanPointInPolygon(inside, unit),
      );
      expect(home.length, `${id} lies in the city`).toBe(1);
    }
  });

  test('every outline states its measured area', () => {
    for (const { geometry, properties } of outlined) {
      const measured = ellipsoidAreaM2(geometry) / 10_000;
      expect(properties.footprint_area_ha, properties.id).toBeCloseTo(measured, 1);
      const told = new Intl.NumberFormat('vi-VN').format(Math.round(measured * 10) / 10);
      expect(properties.position_note_vi, properties.id).toContain(`${told} ha`);
    }
  });

  test('official area and outline are both kept where they differ', () => {
    expect(place('cnc')).toMatchObject({ area_ha: 1128.4, footprint_area_ha: 546.39, confidence: 'medium' });
    expect(place('cnc').position_note_vi).toContain('48% diện tích chính thức 1.128,4 ha');
    expect(place('kcn-lienchieu')).toMatchObject({ area_ha: 289.35, footprint_area_ha: 137.62 });
    expect(place('port-tiensa')).toMatchObject({ area_ha: null, footprint_area_ha: 29.43 });
  });

  test('Hòa Khánh and its extension do not count one outline twice', () => {
    expect(place('kcn-hoakhanh').footprint_area_ha).toBeCloseTo(497.5, 0);
    expect(place('kcn-hoakhanh').position_note_vi).toContain('526,34 ha');
    expect(place('kcn-hoakhanh-mr')).toMatchObject({
      footprint_area_ha: null,
      position: 'approximate',
      part_of: 'kcn-hoakhanh',
    });
  });

  test('no two outlines of target zones overlap', () => {
    outlined.forEach(({ geometry, properties }, i) => {
      for (const other of outlined.slice(i + 1)) {
        const corners = coordAll(geometry);
        const shared = corners.filter((corner) =>
          booleanPointInPolygon(corner, other.geometry, { ignoreBoundary: true }),
        );
        expect(shared, `${properties.id} and ${other.properties.id}`).toEqual([]);
      }
    });
  });

  test('the zones of the 100 % target are the kinds it names', () => {
    const kinds = new Set(places.filter(({ target_zone }) => target_zone).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      'free-trade-zone',
      'high-tech-park',
      'industrial-cluster',
      'industrial-park',
      'it-park',
      'seaport',
      'software-park',
    ]);
    expect(places.filter(({ target_zone }) => target_zone)).toHaveLength(41);
    expect(place('cntt-hoaxuan').target_zone).toBe(false);
  });

  test('Software Park 2 has its three buildings, the Lab-Fab and DSAC', () => {
    const parts = byFile
      .get('software-park-2')
      ?.filter(({ properties }) => properties.part_of === 'cntt-cvpm2');
    expect(parts?.map(({ id }) => id).sort()).toEqual([
      'cntt-cvpm2-lab',
      'cvpm2-ict',
      'cvpm2-ict1',
      'cvpm2-ict2',
      'dsac',
    ]);
    expect(['cvpm2-ict', 'cvpm2-ict1', 'cvpm2-ict2'].map((id) => place(id).floors)).toEqual([20, 8, 8]);
    expect(place('cvpm2-ict1').status).toBe('operating');
    expect([place('cvpm2-ict').status, place('cvpm2-ict2').status]).toEqual([
      'under-construction',
      'under-construction',
    ]);
  });

  test('unverified positions say so', () => {
    for (const id of ['cntt-cvpm2', 'kcn-hoacam', 'kcn-tamthang', 'port-kyha']) {
      expect(place(id).position_note_vi, id).toMatch(/chưa kiểm chứng/i);
      expect(place(id).position_note_en, id).toMatch(/not verified/i);
    }
  });

  test('Vietnamese is Vietnamese, English is there, nothing is left of the compiling', () => {
    for (const properties of places) {
      const { id, name_vi, name_en, status_note_vi, status_note_en, position_note_vi, position_note_en } =
        properties;
      for (const text of [name_vi, status_note_vi, position_note_vi]) {
        if (text !== 'KCN Tam Anh 1') expect(isMarkedVietnamese(text), `${id}: ${text}`).toBe(true);
        expect(englishIn(text), `${id}: ${text}`).toBeNull();
      }
      for (const text of [name_en, status_note_en, position_note_en])
        expect(text.length, id).toBeGreaterThan(3);
      expect(JSON.stringify(properties), id).not.toMatch(
        /verify|demo web-app|data\.md|see data|pages corpus/i,
      );
    }
  });

  test('the files carry the attribution of what is in them', () => {
    for (const file of FILES) {
      const text = shippedText(`${file}.geojson`);
      expect(text.includes('© OpenStreetMap contributors (ODbL 1.0)'), file).toBe(file !== 'software-park-2');
    }
  });
});

describe.skipIf(referenceDir === null)('places from the reference', () => {
  const read = referenceReader(referenceDir ?? '');

  test('every row of places.csv lands in exactly one file', () => {
    const rows = read('places.csv')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0]);
    for (const id of rows)
      expect(
        places.filter((properties) => properties.id === id),
        id,
      ).toHaveLength(1);
    expect(rows).toHaveLength(59);
    expect(places.map(({ id }) => id).filter((id) => !rows.includes(id))).toEqual([
      'cvpm2-ict',
      'cvpm2-ict1',
      'cvpm2-ict2',
      'dc-danang-h4',
    ]);
  });

  test('the shipped files are what the build makes', () => {
    for (const { name, content } of buildPlaces(read).files)
      expect(shippedText(name) === content, name).toBe(true);
  });

  test('entries count the features and tell their faults in both languages', () => {
    for (const entry of buildPlaces(read).entries) {
      expect(entry.count).toBe(byFile.get(entry.id)?.length);
      expect(entry.faults.length).toBeGreaterThan(1);
      for (const text of [entry.title, entry.about, ...entry.faults]) {
        expect(isMarkedVietnamese(text.vi), text.vi).toBe(true);
        expect(englishIn(text.vi), text.vi).toBeNull();
        expect(text.en.length).toBeGreaterThan(5);
      }
    }
  });

  function builtWith(change: (csv: string) => string): PlaceFeature[] {
    const { files } = buildPlaces((name) => (name === 'places.csv' ? change(read(name)) : read(name)));
    return files.flatMap(({ content }) => JSON.parse(String(content)).features);
  }

  test('a row whose status has changed keeps the words of the source', () => {
    const built = builtWith((csv) => csv.replace('"operating, 69.07 % let"', 'Đang thi công mở rộng'));
    expect(built.find(({ id }) => id === 'kcn-lienchieu')?.properties).toMatchObject({
      status: 'under-construction',
      status_note_vi: 'Đang thi công mở rộng',
      status_note_en: 'Đang thi công mở rộng',
    });
  });

  test('a new row needs nobody to write about it', () => {
    const row =
      'kcn-new,industrial_park,KCN Mới,New IP,Tam Mỹ,108.6,15.4,12,operating,survey +-250 m,official,high\n';
    const built = builtWith((csv) => csv + row);
    expect(built.find(({ id }) => id === 'kcn-new')).toMatchObject({
      geometry: { type: 'Point', coordinates: [108.6, 15.4] },
      properties: { position: 'approximate', position_error_m: 250, status: 'operating', target_zone: true },
    });
  });

  test('even surveyed coordinates do not put a cable landing station on its site', () => {
    const row =
      'cls-new,cable_landing,Trạm mới,New,Ngũ Hành Sơn,108.27,15.99,,planned,survey,official,high\n';
    const landing = builtWith((csv) => csv + row).find(({ id }) => id === 'cls-new');
    expect(landing?.properties.position).toBe('commune-symbol');
    expect(landing?.geometry).not.toEqual({ type: 'Point', coordinates: [108.27, 15.99] });
  });

  test('a row that cannot be placed in a file or commune is refused with its id', () => {
    const row = (category: string, commune: string) =>
      `odd,${category},KCN Lạ,Odd,${commune},108.6,15.4,,operating,survey,official,high\n`;
    expect(() => builtWith((csv) => csv + row('airport', 'Tam Mỹ'))).toThrow(
      'odd: no file takes the category airport',
    );
    expect(() => builtWith((csv) => csv + row('seaport', 'Tam Mi'))).toThrow(
      'odd: no commune is called Tam Mi',
    );
    expect(() =>
      builtWith((csv) => `${csv}cnc,seaport,KCN Lạ,Odd,,,,,operating,survey,official,high\n`),
    ).toThrow('places.csv has the id cnc twice');
  });
});

function signedArea(ring: number[][]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[i + 1] ?? ring[0] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}
