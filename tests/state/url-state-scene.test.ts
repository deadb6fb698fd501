import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Scene } from '../../src/briefing/scene.ts';
import { type PackedScene, packScene, unpackScene } from '../../src/state/url-state-scene.ts';

const scene: Scene = {
  id: 'scene-3',
  title: { vi: 'Miền núi còn thiếu sóng', en: 'The mountains lack signal' },
  text: { vi: 'Còn {{gap-people}} người.\nXem bản đồ.', en: 'Still {{gap-people}} people.' },
  notes: { vi: 'Nói chậm, dừng ở đây.', en: 'Slowly.' },
  figures: ['coverage', 'gap-people'],
  exhibit: 'largest-gaps',
  view: { kind: 'box', bbox: [107.1, 14.9, 108.8, 16.2] },
  layers: [
    { id: 'own:own-1', opacity: 0.5 },
    { id: 'commune-coverage', opacity: 0.75 },
  ],
  definition: 'operator:viettel',
  selection: { kind: 'own', datasetId: 'own-1', row: 4 },
  theme: 'dark',
  seen: { hash: 'abc', asOf: '2026', values: { coverage: 88.4 } },
};
const packed: PackedScene = {
  scene,
  layers: [{ id: 'own:own-1', opacity: 0.5, mark: '0123abcd' }, scene.layers[1]!],
  selectionMark: '0123abcd',
};
const carried = { ...scene, notes: { vi: '', en: '' }, seen: null };

function linkOf(json: unknown): string {
  return linkOfBytes(deflateSync(strToU8(JSON.stringify(json))));
}

function linkOfBytes(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

test('a scene comes back whole, but for the notes of the speaker and what it was seen with', () => {
  const text = packScene(packed);
  expect(text).toMatch(/^[\w-]+$/);
  expect(unpackScene(text)).toEqual({ ...packed, scene: carried });
});

test('random scenes come back to their written precision', () => {
  const degrees = (most: number) => fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((n) => n / 1e5 + 0);
  const text = fc.record({
    vi: fc.string({ maxLength: 200, unit: 'grapheme' }),
    en: fc.string({ maxLength: 60 }),
  });
  const id = fc.string({ minLength: 1, maxLength: 40 });
  const views = fc.oneof(
    fc.tuple(degrees(180), degrees(90), degrees(180), degrees(90)).map(([a, b, c, d]) => ({
      kind: 'box' as const,
      bbox: [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] as [
        number,
        number,
        number,
        number,
      ],
    })),
    fc.record({
      kind: fc.constant('camera' as const),
      centre: fc.tuple(degrees(180), degrees(90)),
      zoom: fc.integer({ min: 0, max: 2400 }).map((n) => n / 100),
      bearing: fc.integer({ min: -1800, max: 1800 }).map((n) => n / 10 + 0),
      pitch: fc.integer({ min: 0, max: 850 }).map((n) => n / 10),
      size: fc.tuple(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 })),
    }),
  );
  const mark = fc.stringMatching(/^[0-9a-f]{8}$/);
  const layers = fc.uniqueArray(
    fc.record(
      { id, opacity: fc.integer({ min: 0, max: 100 }).map((n) => n / 100), mark },
      { requiredKeys: ['id', 'opacity'] },
    ),
    { selector: (layer) => layer.id, maxLength: 12 },
  );
  const selections = fc.oneof(
    fc.constant(null),
    fc.record({ kind: fc.constant('commune' as const), code: id }),
    fc.record({ kind: fc.constantFrom('place' as const, 'station' as const, 'dead-zone' as const), id }),
    fc.record({ kind: fc.constant('own' as const), datasetId: id, row: fc.nat() }),
  );
  const scenes = fc.record({
    id,
    title: text,
    text,
    figures: fc.uniqueArray(id, { maxLength: 4 }),
    exhibit: fc.constantFrom(null, 'targets' as const, 'places' as const),
    view: views,
    definition: fc.constantFrom('any' as const, 'land-area' as const, 'operator:a b' as const),
    selection: selections,
    theme: fc.constantFrom(null, 'light' as const, 'dark' as const),
  });
  fc.assert(
    fc.property(scenes, layers, fc.option(mark, { nil: undefined }), (part, linked, selectionMark) => {
      const whole: PackedScene = {
        scene: {
          ...part,
          notes: { vi: '', en: '' },
          seen: null,
          layers: linked.map((layer) => ({ id: layer.id, opacity: layer.opacity })),
        },
        layers: linked,
        ...(part.selection && selectionMark ? { selectionMark } : {}),
      };
      expect(unpackScene(packScene(whole))).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});

describe('what is no scene gives none, and no exception', () => {
  test('nothing, noise, and packed things of other shapes', () => {
    for (const text of [
      '',
      'A',
      '____',
      'AAAA',
      packScene(packed).slice(0, -6),
      `${packScene(packed)}`.slice(4),
    ]) {
      expect(unpackScene(text), text).toBeNull();
    }
    for (const json of [
      null,
      1,
      'x',
      [],
      {},
      [[]],
      { __proto__: 1 },
      Array.from({ length: 10 }, () => null),
    ]) {
      expect(unpackScene(linkOf(json)), JSON.stringify(json)).toBeNull();
    }
  });

  test('a good scene with one part of a wrong type or out of range', () => {
    const good: unknown[] = [
      's',
      ['a', 'b'],
      ['c', 'd'],
      ['coverage'],
      null,
      [107, 15, 109, 17],
      [['dead-zones', 1]],
      'any',
      null,
      null,
    ];
    expect(unpackScene(linkOf(good))?.scene.id).toBe('s');
    const wrong: [number, unknown][] = [
      [0, ''],
      [0, { toString: 'x' }],
      [1, ['a', 7]],
      [1, ['a'.repeat(201), '']],
      [2, 'text'],
      [3, ['a', 'b', 'c', 'd', 'e']],
      [3, [['a']]],
      [4, '__proto__'],
      [5, [107, 15, 109, 170]],
      [5, [109, 17, 107, 15]],
      [5, [107, 15, 109]],
      [5, [107, 15, 10, 0, 0, 1e9, 1]],
      [6, [['dead-zones', 2]]],
      [
        6,
        [
          ['a', 1],
          ['a', 1],
        ],
      ],
      [7, 'everything'],
      [7, '__proto__'],
      [8, ['place', 1]],
      [8, ['__proto__', 'x']],
      [9, 'red'],
    ];
    for (const [at, part] of wrong) {
      const json = good.map((each, i) => (i === at ? part : each));
      expect(unpackScene(linkOf(json)), `${at} ${JSON.stringify(part)}`).toBeNull();
    }
  });

  test('names of what every object has stay names', () => {
    const unpacked = unpackScene(
      linkOf([
        '__proto__',
        ['a', 'b'],
        ['c', 'd'],
        ['__proto__'],
        null,
        [1, 2, 3, 4],
        [['__proto__', 1]],
        'any',
        ['place', '__proto__'],
        null,
      ]),
    );
    expect(unpacked?.scene.layers).toEqual([{ id: '__proto__', opacity: 1 }]);
    expect(unpacked?.scene.figures).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(unpacked?.scene)).toBe(Object.prototype);
    expect(Reflect.get({}, 'opacity')).toBeUndefined();
  });

  test('a little that unpacks to very much, before it fills the memory', () => {
    const bomb = linkOfBytes(deflateSync(new Uint8Array(50_000_000), { level: 9 }));
    const before = process.memoryUsage().arrayBuffers;
    const startMs = performance.now();
    expect(unpackScene(bomb)).toBeNull();
    expect(performance.now() - startMs).toBeLessThan(400);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000);
  });
});

test('of any text gives a scene or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(() => unpackScene(linkOfBytes(bytes))).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});
