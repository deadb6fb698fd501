import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LayerState } from '../../src/state/layer.ts';
import { rightPanels } from '../../src/state/panels-slice.ts';
import {
  layersFromUrl,
  readLink,
  readUrlState,
  type UrlState,
  writeUrlState,
} from '../../src/state/url-state.ts';

const layerIds = [
  'places:it-parks',
  'dead-zones',
  'uncovered',
  'service-areas:a',
  'population',
  'service-areas:Mạng A, B~1*!2c',
  'own:own-1',
];

const marks = fc.stringMatching(/^[0-9a-f]{8}$/);

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
      fc.record(
        {
          id: fc.constantFrom(...layerIds),
          opacity: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
          mark: marks,
        },
        { requiredKeys: ['id', 'opacity'] },
      ),
      { selector: (layer) => layer.id },
    ),
    selection: fc.oneof(
      fc.record({ kind: fc.constant('commune' as const), code: fc.stringMatching(/^\d{5}$/) }),
      fc.record({
        kind: fc.constantFrom('place' as const, 'dead-zone' as const, 'station' as const),
        id: fc.string({ minLength: 1, maxLength: 60 }),
      }),
      fc.record({
        kind: fc.constant('own' as const),
        datasetId: fc.constantFrom('own-1', 'own-23'),
        row: fc.integer({ min: 0, max: 999_999_999 }),
      }),
    ),
    probe: fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }).map((value) => Number(value.toFixed(5)) + 0),
      fc.double({ min: -90, max: 90, noNaN: true }).map((value) => Number(value.toFixed(5)) + 0),
    ),
    definition: fc.constantFrom('largest-operator' as const, 'land-area' as const, 'operator:a b' as const),
    language: fc.constantFrom('vi' as const, 'en' as const),
    theme: fc.constantFrom('light' as const, 'dark' as const),
    panel: fc.constantFrom(null, ...rightPanels),
    scene: fc.oneof(
      fc.record({ kind: fc.constant('id' as const), id: fc.string({ minLength: 1, maxLength: 60 }) }),
      fc.record({ kind: fc.constant('packed' as const), packed: fc.stringMatching(/^[\w-]{1,300}$/) }),
    ),
    number: fc.record(
      {
        hash: marks,
        value: fc.double({ min: 0, max: 100, noNaN: true }).map((value) => Number(value.toFixed(6)) + 0),
        asOf: fc.constantFrom('2026', '2026-01', '2026-09-05'),
      },
      { requiredKeys: ['hash'] },
    ),
  },
  { requiredKeys: [] },
);

const markedStates = fc
  .tuple(states, marks)
  .map(([state, mark]): UrlState => (state.selection ? { ...state, selectionMark: mark } : state));

describe('the address', () => {
  test('brings back what was written, 1,000 random states to their written precision', () => {
    fc.assert(
      fc.property(fc.oneof(states, markedStates), (state) => {
        expect(readLink(`#${writeUrlState(state)}`)).toEqual({ state, trouble: null });
      }),
      { numRuns: 1000 },
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
    expect(readUrlState('#v=1&s=__proto__:x')).toEqual({});
  });
});

test('an address keeps the point asked about to a metre, longitude first', () => {
  expect(writeUrlState({ probe: [108.123456789, 16.1] })).toBe('v=2&p=108.12346,16.1');
});

describe('an address says what of it cannot be read', () => {
  test('the parts that make no sense, by name', () => {
    expect(
      readLink('#v=2&c=108,16,NaN,0,0&l=a,a&s=x&d=everything&lang=fr&t=red&o=nothing&b=&sc=%20&h=1').trouble,
    ).toEqual({
      kind: 'parts',
      parts: [
        'camera',
        'layers',
        'selection',
        'definition',
        'language',
        'theme',
        'panel',
        'scene',
        'packed',
        'hash',
      ],
    });
    expect(readLink('#v=2&h=0123abcd&k=101&a=2026-13').trouble?.parts).toEqual(['value', 'asOf']);
  });

  test('no address of this app at all', () => {
    const unknown = { state: {}, trouble: { kind: 'unknown', parts: [] } };
    for (const hash of ['#lang=vi', '#v=0&lang=vi', '#v=x&lang=vi', '#v=2.5&lang=vi', '#top', '#v='])
      expect(readLink(hash), hash).toEqual(unknown);
    for (const hash of ['', '#']) expect(readLink(hash), hash).toEqual({ state: {}, trouble: null });
  });

  test('one of a newer app: what can be read is, the rest is left out', () => {
    expect(readLink('#v=3&lang=en&c=somewhere&z=new')).toEqual({
      state: { language: 'en' },
      trouble: { kind: 'newer', parts: ['camera'] },
    });
  });
});

test('links of before open as they were', () => {
  const hash =
    '#v=1&c=108.2,16.05,11.25,-12.5,30&l=dead-zones,service-areas:viettel~40,commune-coverage~75&s=place:khu-cong-nghe-cao&p=108.12346,16.1&d=operator%3Aviettel&lang=vi';
  expect(readLink(hash)).toEqual({
    state: {
      camera: { lon: 108.2, lat: 16.05, zoom: 11.25, bearing: -12.5, pitch: 30 },
      layers: [
        { id: 'dead-zones', opacity: 1 },
        { id: 'service-areas:viettel', opacity: 0.4 },
        { id: 'commune-coverage', opacity: 0.75 },
      ],
      selection: { kind: 'place', id: 'khu-cong-nghe-cao' },
      probe: [108.12346, 16.1],
      definition: 'operator:viettel',
      language: 'vi',
    },
    trouble: null,
  });
  // what a mark looks like now was a part of a name then
  expect(readUrlState('#v=1&l=a*0123abcd,b!2c&s=place:x*0123abcd')).toEqual({
    layers: [
      { id: 'a*0123abcd', opacity: 1 },
      { id: 'b!2c', opacity: 1 },
    ],
    selection: { kind: 'place', id: 'x*0123abcd' },
  });
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
