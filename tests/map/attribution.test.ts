import { describe, expect, it } from 'vitest';
import { mapSources, openCredits } from '../../src/map/attribution.ts';
import { isSameCamera } from '../../src/map/map-camera.ts';
import { remember, rememberEach } from '../../src/map/remember.ts';
import { catalog, shippedCatalog } from './content.ts';

describe('mapSources', () => {
  it('lists each source of what is drawn once, with its licence', () => {
    const lines = mapSources(shippedCatalog());
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.some((line) => line.includes('OpenStreetMap') && line.includes('ODbL'))).toBe(true);
    expect(lines.some((line) => line.includes('GSHHG'))).toBe(true);
    expect(lines.some((line) => line.includes('sapnhap.bando.com.vn'))).toBe(true);
  });

  it('credits OpenStreetMap in the open where it is drawn, and only there', () => {
    expect(openCredits(shippedCatalog())).toEqual(['© OpenStreetMap']);
    expect(openCredits(catalog)).toEqual([]);
  });
});

describe('remember', () => {
  it('computes again only when an argument is another object', () => {
    let runs = 0;
    const twice = remember((list: number[]) => {
      runs += 1;
      return list.map((value) => 2 * value);
    });
    const list = [1, 2];
    expect(twice(list)).toBe(twice(list));
    expect(runs).toBe(1);
    twice([1, 2]);
    expect(runs).toBe(2);
  });

  it('keeps one answer for each key', () => {
    const wrap = rememberEach((key: string, value: number) => ({ key, value }));
    const [a, b] = [wrap('a', 1), wrap('b', 1)];
    expect(wrap('a', 1)).toBe(a);
    expect(wrap('b', 1)).toBe(b);
    expect(wrap('a', 2)).toEqual({ key: 'a', value: 2 });
  });
});

describe('isSameCamera', () => {
  const camera = { lon: 108, lat: 16, zoom: 10, bearing: 0, pitch: 0 };

  it('overlooks what no one can see, and nothing else', () => {
    expect(isSameCamera(camera, { ...camera, lon: 108 + 1e-8, zoom: 10.0001 })).toBe(true);
    for (const key of ['lon', 'lat', 'zoom', 'bearing', 'pitch'] as const) {
      expect(isSameCamera(camera, { ...camera, [key]: camera[key] + 0.1 })).toBe(false);
    }
  });
});
