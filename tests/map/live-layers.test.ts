import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { LiveView } from '../../src/live/live-source.ts';
import { basemapStyle } from '../../src/map/basemap-style.ts';
import { liveStyle } from '../../src/map/live-layers.ts';
import { catalog } from './content.ts';

const tiled = { minZoom: 0, maxZoom: 14, bbox: [-180, -90, 180, 90] as [number, number, number, number] };
const views: LiveView[] = [
  { form: 'raster', tileSize: 512, ...tiled },
  { form: 'vector', layers: ['roads', 'names'], ...tiled },
  {
    form: 'features',
    features: [
      {
        type: 'Feature',
        properties: { name: 'x' },
        geometry: { type: 'Point', coordinates: [108, 16] },
      },
    ],
    matched: null,
    cutShort: null,
  },
];
const ground = basemapStyle({ theme: 'light', language: 'vi', catalog });
const order = ground.layers.map(({ id }) => id);
const firstLabel = ground.layers.findIndex(({ type }) => type === 'symbol');

describe.each(views)('a live layer of $form', (view) => {
  const drawing = { id: 'live-1', host: 'https://maps.example.vn', revision: 1, view };
  const { sourceId, source, layers, beneath } = liveStyle(drawing, 0, 'light');

  it('is a valid part of the map', () => {
    const at = order.indexOf(beneath);
    const style = {
      ...ground,
      sources: { ...ground.sources, [sourceId]: source },
      layers: [...ground.layers.slice(0, at), ...layers, ...ground.layers.slice(at)],
    };
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  });

  it('lies under every label and every archipelago outside the city, and has no label of its own', () => {
    expect(order).toContain(beneath);
    expect(order.indexOf(beneath)).toBeLessThan(firstLabel);
    expect(layers.map(({ type }) => type)).not.toContain('symbol');
    if (view.form === 'raster')
      expect(order.indexOf(beneath)).toBeLessThanOrEqual(order.indexOf('truong-sa'));
  });

  it('names no server, so that the map asks none itself', () => {
    expect(JSON.stringify({ source, layers })).not.toMatch(/https?:/);
  });
});

it('is drawn anew when it is asked for again, a picture not for another theme', () => {
  const drawing = { id: 'a', host: '', revision: 1, view: views[0]! };
  const { key } = liveStyle(drawing, 0, 'light');
  expect(liveStyle({ ...drawing, revision: 2 }, 0, 'light').key).not.toBe(key);
  expect(liveStyle(drawing, 0, 'dark').key).toBe(key);
});
