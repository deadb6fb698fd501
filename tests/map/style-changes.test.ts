import { describe, expect, it } from 'vitest';
import { basemapStyle } from '../../src/map/basemap-style.ts';
import { styleChanges } from '../../src/map/style-changes.ts';
import { catalog } from './content.ts';

const light = basemapStyle({ theme: 'light', language: 'vi', catalog });
const dark = basemapStyle({ theme: 'dark', language: 'en', catalog });

describe('styleChanges', () => {
  it('finds nothing to change between equal styles', () => {
    expect(styleChanges(light, basemapStyle({ theme: 'light', language: 'vi', catalog }))).toEqual([]);
  });

  it('changes only label texts when the language changes', () => {
    const english = basemapStyle({ theme: 'light', language: 'en', catalog });
    const changes = styleChanges(light, english);
    expect(changes.length).toBeGreaterThan(5);
    expect(new Set(changes.map(({ property }) => property))).toEqual(new Set(['text-field']));
  });

  it('leads from one style to the other, property by property', () => {
    const turned = structuredClone(light);
    for (const { layer, group, property, value } of styleChanges(light, dark)) {
      const target = turned.layers.find(({ id }) => id === layer)!;
      target[group] = { ...target[group], [property]: value } as never;
    }
    expect(turned.layers).toEqual(dark.layers);
  });

  it('takes back a property that the next style does not have', () => {
    const before = structuredClone(light);
    const layer = before.layers.find(({ id }) => id === 'coast')!;
    layer.paint = { ...layer.paint, 'line-opacity': 0.5 } as never;
    expect(styleChanges(before, light)).toEqual([
      { layer: 'coast', group: 'paint', property: 'line-opacity', value: undefined },
    ]);
  });
});
