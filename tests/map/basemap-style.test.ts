import { type LayerSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { beneathLabels, beneathLines } from '../../src/map/anchors.ts';
import { basemapSources, basemapStyle, filledStyle, unseenSources } from '../../src/map/basemap-style.ts';
import { catalog, shippedCatalog } from './content.ts';

const themes = ['light', 'dark'] as const;
const languages = ['vi', 'en'] as const;
const everyStyle = themes.flatMap((theme) =>
  languages.map((language) => ({ theme, language, style: basemapStyle({ theme, language, catalog }) })),
);

function textLayers(layers: LayerSpecification[]) {
  return layers.filter((layer) => layer.type === 'symbol' && layer.layout?.['text-field'] !== undefined);
}

describe('the basemap style', () => {
  it.each(everyStyle)('is valid, $theme and $language', ({ style }) => {
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  });

  it.each(everyStyle)('asks no other host for anything, $theme and $language', ({ style }) => {
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(JSON.stringify(style)).not.toMatch(/https?:\/\//);
  });

  it.each(everyStyle)('sets every label in fonts that it brings along, $theme and $language', ({ style }) => {
    const brought = Object.keys(style['font-faces'] ?? {});
    const used = textLayers(style.layers).flatMap((layer) =>
      [...JSON.stringify(layer.layout).matchAll(/"(Be Vietnam Pro [^"]+)"/g)].map(([, name]) => name),
    );
    expect(new Set(used)).toEqual(new Set(brought));
  });

  it('brings the Vietnamese letters of both weights', () => {
    const faces = everyStyle[0]!.style['font-faces']!;
    for (const files of Object.values(faces)) {
      const ranges = (files as { 'unicode-range': string[] }[]).flatMap((file) => file['unicode-range']);
      expect(ranges).toEqual(expect.arrayContaining(['U+1EA0-1EF9', 'U+01A0-01A1', 'U+0000-00FF']));
    }
  });

  it.each(everyStyle)('has the places where the data layers go in, $theme and $language', ({ style }) => {
    const ids = style.layers.map(({ id }) => id);
    expect(ids.indexOf(beneathLines)).toBeGreaterThan(ids.indexOf('communes'));
    expect(ids.indexOf(beneathLines)).toBeLessThan(ids.indexOf('roads-minor'));
    const firstLabel = style.layers.findIndex(({ type }) => type === 'symbol');
    expect(ids[firstLabel]).toBe(beneathLabels);
    expect(style.layers.slice(firstLabel).every(({ type }) => type === 'symbol')).toBe(true);
  });

  it('draws every source it has', () => {
    const { style } = everyStyle[0]!;
    const drawn = new Set(style.layers.map((layer) => ('source' in layer ? layer.source : undefined)));
    expect(Object.keys(style.sources).filter((id) => !drawn.has(id))).toEqual([]);
    expect(basemapSources.filter((id) => !(id in style.sources))).toEqual([]);
  });

  it('names things in one language at a time', () => {
    for (const { language, style } of everyStyle) {
      for (const { id, layout } of textLayers(style.layers) as { id: string; layout: object }[]) {
        const field = JSON.stringify((layout as Record<string, unknown>)['text-field']);
        expect(field.includes('name_en'), `${id} in ${language}`).toBe(language === 'en');
      }
    }
  });

  it('shows minor roads from zoom 11 on', () => {
    const layer = everyStyle[0]!.style.layers.find(({ id }) => id === 'roads-minor');
    expect(layer?.minzoom).toBe(11);
  });

  it('labels both archipelagos at every zoom, word for word as the catalog has them', () => {
    const { islands } = shippedCatalog();
    for (const language of languages) {
      const style = basemapStyle({ theme: 'light', language, catalog: shippedCatalog() });
      const source = style.sources.islands as {
        data: { features: { properties: Record<string, string> }[] };
      };
      const key = language === 'vi' ? 'name' : 'name_en';
      expect(source.data.features.map(({ properties }) => properties[key])).toEqual(
        islands.map(({ label }) => label[language]),
      );
      const layer = style.layers.find(({ id }) => id === 'island-labels');
      expect(layer).toBe(style.layers.at(-1));
      expect(layer).toMatchObject({ layout: { 'text-allow-overlap': true } });
      expect(layer).not.toHaveProperty('minzoom');
      expect(layer).not.toHaveProperty('filter');
    }
    expect(islands.map(({ label }) => label.vi)).toEqual([
      'Quần đảo Hoàng Sa (TP Đà Nẵng, Việt Nam)',
      'Quần đảo Trường Sa (tỉnh Khánh Hòa, Việt Nam)',
    ]);
  });

  it('names no country but in its data', () => {
    expect(JSON.stringify(everyStyle.map(({ style }) => style))).not.toMatch(/Việt|China|Paracel|Spratly/);
  });
});

describe('unseenSources', () => {
  const style = basemapStyle({ language: 'vi', theme: 'light', catalog: shippedCatalog() });

  it('are those of which every layer begins nearer', () => {
    expect(unseenSources(style, 10.9)).toEqual(['roads-minor']);
    expect(unseenSources(style, 11)).toEqual([]);
    expect(unseenSources(style, 7)).toEqual(
      expect.arrayContaining(['roads-minor', 'roads-major', 'commune-labels']),
    );
  });

  it('are left empty where a style is filled without them', () => {
    const land: FeatureCollection = { type: 'FeatureCollection', features: [] };
    const filled = filledStyle(style, { land });
    expect(filled.sources.land).toMatchObject({ type: 'geojson', data: land });
    expect(filled.sources['roads-minor']).toBe(style.sources['roads-minor']);
    expect(filled.layers).toBe(style.layers);
  });
});
