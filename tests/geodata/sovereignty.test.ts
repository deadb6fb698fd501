import { readdirSync } from 'node:fs';
import { coordAll } from '@turf/turf';
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/data/city.ts';
import { shippedFeatures, shippedText } from './shipped.ts';

const HOANG_SA = 'Quần đảo Hoàng Sa (TP Đà Nẵng, Việt Nam)';
const HOANG_SA_EN = 'Hoàng Sa Islands (Đà Nẵng City, Việt Nam)';
const TRUONG_SA = 'Quần đảo Trường Sa (tỉnh Khánh Hòa, Việt Nam)';
const TRUONG_SA_EN = 'Trường Sa Islands (Khánh Hòa Province, Việt Nam)';

const catalog: Catalog = JSON.parse(shippedText('catalog.json'));

/** West, south, east, north of every position. */
function extent(geometry: Geometry | null): number[] {
  const positions = geometry ? coordAll(geometry) : [];
  const lons = positions.map(([lon = 0]) => lon);
  const lats = positions.map(([, lat = 0]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

describe('the archipelagos of Việt Nam', () => {
  test('Hoàng Sa is a unit of the city and inside its box', () => {
    const unit = shippedFeatures<{ code: string; name: string; type: string }>('communes.geojson').find(
      ({ properties }) => properties.code === '20333',
    );
    expect(unit?.properties).toMatchObject({ name: 'Hoàng Sa', type: 'đặc khu' });
    const [west = 0, south = 0, east = 0, north = 0] = extent(unit?.geometry ?? null);
    expect(west).toBeGreaterThan(111);
    expect(south).toBeGreaterThan(15.6);
    expect([catalog.city.bbox[2], catalog.city.bbox[3]]).toEqual([east, north]);
    expect(catalog.city.viewBbox[2]).toBeLessThan(109);
  });

  test('both have an inset with every reef and their label', () => {
    const [hoangSa] = shippedFeatures('hoang-sa.geojson');
    const [truongSa] = shippedFeatures('truong-sa.geojson');
    expect(hoangSa?.properties).toMatchObject({ code: '20333', label_vi: HOANG_SA, label_en: HOANG_SA_EN });
    expect(truongSa?.properties).toMatchObject({
      code: '22736',
      label_vi: TRUONG_SA,
      label_en: TRUONG_SA_EN,
    });
    const reefs = (geometry: Geometry | null | undefined) =>
      geometry?.type === 'MultiPolygon' ? geometry.coordinates.length : 0;
    expect([reefs(hoangSa?.geometry), reefs(truongSa?.geometry)]).toEqual([46, 140]);
    const [west = 0, south = 0, east = 0, north = 0] = extent(truongSa?.geometry ?? null);
    expect(west).toBeGreaterThan(109);
    expect(south).toBeGreaterThan(7);
    expect(east).toBeLessThan(118);
    expect(north).toBeLessThan(12);
  });

  test('the catalog and the labels carry the exact texts', () => {
    expect(catalog.islands.map(({ label }) => label)).toEqual([
      { vi: HOANG_SA, en: HOANG_SA_EN },
      { vi: TRUONG_SA, en: TRUONG_SA_EN },
    ]);
    for (const { inset } of catalog.islands) {
      expect(catalog.datasets.find(({ id }) => id === inset)?.kind, inset).toBe('inset');
    }
    const labels = shippedFeatures<{ kind: string; name: string; name_en: string }>('labels.geojson').map(
      ({ properties }) => properties,
    );
    expect(
      labels.filter(({ kind }) => kind === 'archipelago').map(({ name, name_en }) => [name, name_en]),
    ).toEqual([
      [HOANG_SA, HOANG_SA_EN],
      [TRUONG_SA, TRUONG_SA_EN],
    ]);
    const seas = labels.filter(({ kind }) => kind === 'sea');
    expect(seas.length).toBeGreaterThan(0);
    for (const sea of seas) expect([sea.name, sea.name_en]).toEqual(['Biển Đông', 'East Sea']);
  });

  test('the drawn land has nothing on either archipelago: the reefs come from their own files', () => {
    const [land] = shippedFeatures('land.geojson');
    for (const [lon = 0, lat = 0] of land?.geometry ? coordAll(land.geometry) : []) {
      const inHoangSa = lon > 111 && lon < 113 && lat > 15.5 && lat < 17.3;
      const inTruongSa = lon > 111.2 && lat < 12;
      expect(inHoangSa || inTruongSa, `${lon}, ${lat}`).toBe(false);
    }
  });
});

describe('names', () => {
  const files = readdirSync(new URL('../../geodata', import.meta.url)).filter((name) =>
    /\.(geojson|json|csv|md)$/.test(name),
  );
  const foreign =
    /paracel|spratl|xisha|hsi-?sha|nansha|nan-?sha|sansha|yongxing|kalayaan|pag-?asa|south china sea|nan ?hai|nine.dash|[\u4e00-\u9fff]/i;

  test.each(files)('%s has no foreign name of the islands or the sea', (file) => {
    expect(shippedText(file).match(foreign)?.[0] ?? null).toBeNull();
  });

  test('the check finds what it looks for', () => {
    for (const name of ['Paracel', 'Spratly Islands', 'Xisha', 'South China Sea', '西沙群岛']) {
      expect(foreign.test(name), name).toBe(true);
    }
    expect(foreign.test('Hoàng Sa, Trường Sa, Biển Đông, East Sea')).toBe(false);
  });
});
