import { describe, expect, test } from 'vitest';
import type { DeadZoneProperties } from '../../geodata/build/dead-zones/dead-zone-properties.ts';
import { buildDeadZones } from '../../geodata/build/dead-zones.ts';
import { referenceReader } from '../../geodata/build/reference.ts';
import { readDeadZoneCounts } from '../../src/data/read-dead-zone-counts.ts';
import { readDeadZones } from '../../src/data/read-dead-zones.ts';
import { emptyContext } from '../../src/data/reading-context.ts';
import { referenceDir, shippedBytes, shippedFeatures, shippedRows, shippedText } from './shipped.ts';
import { englishIn, isMarkedVietnamese } from './vietnamese.ts';

const features = shippedFeatures<DeadZoneProperties>('dead-zones.geojson');
const zones = features.map(({ properties }) => properties);
const counts = shippedRows('dead-zone-counts.csv');
const communes = shippedFeatures<{ code: string; label_lon: number; label_lat: number }>('communes.geojson');

describe('dead zones', () => {
  test('the app reads both files', () => {
    const zonesRead = readDeadZones('dead-zones.geojson', shippedBytes('dead-zones.geojson'), emptyContext);
    expect(zonesRead.ok ? zonesRead.value.length : zonesRead.failures).toBe(features.length);
    const countsRead = readDeadZoneCounts('dead-zone-counts.csv', shippedBytes('dead-zone-counts.csv'));
    expect(countsRead.ok ? countsRead.value.length : countsRead.failures).toBe(counts.length);
  });

  test('ids occur once and every commune exists', () => {
    expect(new Set(zones.map(({ id }) => id)).size).toBe(zones.length);
    const codes = communes.map(({ properties }) => properties.code);
    for (const { id, commune_code } of zones) expect(codes, id).toContain(commune_code);
  });

  test('five villages are named by the press; four are symbols of their communes, the weak one is off the map', () => {
    const related = features.filter(({ properties }) => properties.record_type === 'related');
    expect(related.map(({ id }) => id)).toEqual(['aur', 'tradoc3', 'taknhing', 'travinh3', 'zlao']);
    expect(related.filter(({ geometry }) => geometry === null).map(({ id }) => id)).toEqual(['travinh3']);
    expect(zones.find(({ id }) => id === 'travinh3')?.position_note_vi).toMatch(/Nguồn yếu/);
    for (const { geometry, properties } of related) {
      if (geometry === null) continue;
      const commune = communes.find((unit) => unit.properties.code === properties.commune_code)?.properties;
      expect(properties.position, properties.id).toBe('commune-symbol');
      expect(geometry, properties.id).toEqual({
        type: 'Point',
        coordinates: [commune?.label_lon, commune?.label_lat],
      });
      expect(properties.position_note_vi, properties.id).toMatch(/không phải vị trí thôn/);
    }
  });

  test('nothing is called a dead zone unless a source says so', () => {
    expect(zones.filter(({ record_type }) => record_type === 'reported-dead-zone')).toEqual([]);
    expect(zones.filter(({ in_official_list }) => in_official_list === 'yes')).toEqual([]);
  });

  test('context and events are records without a place', () => {
    const rest = features.filter(({ properties }) => properties.record_type !== 'related');
    expect(rest).toHaveLength(12);
    for (const { geometry, properties } of rest) {
      expect(geometry, properties.id).toBeNull();
      expect(properties.position, properties.id).toBe('unknown');
    }
  });

  test('the official counts are 10, 11 and 10, of the city, on 2026-03-11', () => {
    const official = ['dead-zone-villages', 'dead-zone-clusters', 'villages-without-power'].map((id) =>
      counts.find((row) => row.id === id),
    );
    expect(official.map((row) => row?.value)).toEqual(['10', '11', '10']);
    for (const row of official) expect(row).toMatchObject({ scope: 'city', as_of: '2026-03-11' });
  });

  test('the Starlink sites are of the city, the national figures are not', () => {
    expect(counts.map(({ id, value, scope }) => `${id} ${value} ${scope}`).slice(3)).toEqual([
      'starlink-sites-2026-09 14 city',
      'country-dead-zone-villages 273 country',
      'country-dead-zone-spots 117 country',
    ]);
  });

  test('Vietnamese is Vietnamese', () => {
    const texts = [
      ...zones.flatMap((zone) => [zone.issue_vi, zone.status_note_vi, zone.position_note_vi, zone.name_vi]),
      ...counts.map((row) => row.statement_vi ?? ''),
    ];
    for (const text of texts) {
      expect(isMarkedVietnamese(text), text).toBe(true);
      expect(englishIn(text), text).toBeNull();
    }
  });
});

describe.skipIf(referenceDir === null)('dead zones from the reference', () => {
  const read = referenceReader(referenceDir ?? '');
  const built = buildDeadZones(read);

  test('the shipped files are what the build makes', () => {
    for (const { name, content } of built.files) expect(shippedText(name) === content, name).toBe(true);
  });

  test('the entry says in both languages that the official names are not public', () => {
    const entry = built.entries.find(({ id }) => id === 'dead-zones');
    expect(entry?.about.vi).toMatch(/không công bố tên và vị trí/);
    expect(entry?.about.en).toMatch(/neither names nor places/);
    expect(entry?.count).toBe(features.length);
  });

  test('an official row with coordinates is a reported dead zone where it says', () => {
    const row =
      'x1,official,Thôn Mới,Trà Tập,20941,,,không có sóng,12,50,chưa có sóng,2026-10-01,Sở KH&CN,yes,108.05,15.15,GPS,\n';
    const withRow = buildDeadZones((name) => (name === 'deadzones.csv' ? read(name) + row : read(name)));
    const [geojson] = withRow.files;
    const zone = JSON.parse(String(geojson?.content)).features.at(-1);
    expect(zone).toMatchObject({
      geometry: { type: 'Point', coordinates: [108.05, 15.15] },
      properties: {
        record_type: 'reported-dead-zone',
        in_official_list: 'yes',
        position: 'approximate',
        households: 12,
        people: 50,
      },
    });
  });

  test('an unknown commune is refused with the id of the row', () => {
    const row = 'x2,official,Thôn,Lạ,99999,,,,,,,2026,Sở,yes,,,none,\n';
    expect(() =>
      buildDeadZones((name) => (name === 'deadzones.csv' ? read(name) + row : read(name))),
    ).toThrow('x2: no commune has the code 99999');
  });
});
