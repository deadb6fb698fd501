import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LayerState } from '../../src/state/layer.ts';
import { layersFromUrl, readUrlState, type UrlState, writeUrlState } from '../../src/state/url-state.ts';

const layerIds = ['places:it-parks', 'dead-zones', 'uncovered', 'service-areas:a', 'population'];

const cameras = fc.record({
  lon: fc.double({ min: -180, max: 180, noNaN: true }).map((value) => Number(value.toFixed(5)) + 0),
  lat: fc.double({ min: -85, max: 85, noNaN: true }).map((value) => Number(value.toFixed(5)) + 0),
  zoom: fc.double({ min: 0, max: 24, noNaN: true }).map((value) => Number(value.toFixed(2)) + 0),
  bearing: fc.double({ min: -180, max: 180, noNaN: true }).map((value) => Number(value.toFixed(1)) + 0),
  pitch: fc.double({ min: 0, max: 60, noNaN: true }).map((value) => Number(value.toFixed(1)) + 0),
});

const states: fc.Arbitrary<UrlState> = fc.record(
  {
    camera: cameras,
    layers: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...layerIds),
        opacity: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      }),
      { selector: (layer) => layer.id, minLength: 1 },
    ),
    selection: fc.oneof(
      fc.record({ kind: fc.constant('commune' as const), code: fc.stringMatching(/^\d{5}$/) }),
      fc.record({
        kind: fc.constantFrom('place' as const, 'dead-zone' as const, 'station' as const),
        id: fc.string({ minLength: 1, maxLength: 60 }),
      }),
    ),
    probe: fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }).map((value) => Number(value.toFixed(5)) + 0),
      fc.double({ min: -90, max: 90, noNaN: true }).map((value) => Number(value.toFixed(5)) + 0),
    ),
    definition: fc.constantFrom('largest-operator' as const, 'land-area' as const, 'operator:a b' as const),
    language: fc.constantFrom('vi' as const, 'en' as const),
  },
  { requiredKeys: [] },
);

describe('the address', () => {
  test('brings back what was written', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readUrlState(`#${writeUrlState(state)}`)).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });

  test('of any text gives a state, never an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(() => readUrlState(`#v=1&${text}`)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  test('leaves out parts that make no sense and keeps the others', () => {
    expect(readUrlState('#v=1&c=108,16,NaN,0,0&s=commune:20194&d=everything&lang=fr')).toEqual({
      selection: { kind: 'commune', code: '20194' },
    });
    expect(readUrlState('#v=1&c=108,95,10,0,0')).toEqual({});
    expect(readUrlState('#v=1&p=108.2,96')).toEqual({});
    expect(readUrlState('#v=1&p=108.2')).toEqual({});
    expect(readUrlState('#v=7&lang=en')).toEqual({});
    expect(readUrlState('#v=1&s=__proto__:x')).toEqual({});
  });
});

test('an address keeps the point asked about to a metre, longitude first', () => {
  expect(writeUrlState({ probe: [108.123456789, 16.1] })).toBe('v=1&p=108.12346,16.1');
});

describe('layers of a link', () => {
  const layers: LayerState[] = [
    { id: 'dead-zones', visible: true, opacity: 1 },
    { id: 'uncovered', visible: true, opacity: 1 },
    { id: 'population', visible: false, opacity: 1 },
  ];

  test('are shown in the order of the link, the others hidden', () => {
    const linked = layersFromUrl(layers, [
      { id: 'population', opacity: 0.4 },
      { id: 'dead-zones', opacity: 1 },
      { id: 'no-such-layer', opacity: 1 },
    ]);
    expect(linked.filter((layer) => layer.visible)).toEqual([
      { id: 'population', visible: true, opacity: 0.4 },
      { id: 'dead-zones', visible: true, opacity: 1 },
    ]);
    expect(linked.map((layer) => layer.id).sort()).toEqual(layers.map((layer) => layer.id).sort());
  });

  test('stay as they are without a link', () => {
    expect(layersFromUrl(layers, undefined)).toBe(layers);
  });
});
