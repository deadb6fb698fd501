import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deck, Scene } from '../../../src/briefing/scene.ts';
import { sceneAfter, sceneNearest, sceneNumbered } from '../../../src/commands/presenting/scene-order.ts';

const sceneOf = (id: string): Scene => ({
  id,
  title: { vi: id, en: id },
  text: { vi: '', en: '' },
  notes: { vi: '', en: '' },
  figures: [],
  exhibit: null,
  view: { kind: 'box', bbox: [0, 0, 1, 1] },
  layers: [],
  definition: 'any',
  selection: null,
  theme: null,
  seen: null,
});
const deckOf = (...ids: string[]): Deck => ({ title: { vi: '', en: '' }, scenes: ids.map(sceneOf) });

describe('steps through a deck', () => {
  const deck = deckOf('a', 'b', 'c');

  it('go one further or back and hold at the ends', () => {
    expect(sceneAfter(deck, 'a', 'next')?.id).toBe('b');
    expect(sceneAfter(deck, 'c', 'next')?.id).toBe('c');
    expect(sceneAfter(deck, 'b', 'previous')?.id).toBe('a');
    expect(sceneAfter(deck, 'a', 'previous')?.id).toBe('a');
    expect(sceneAfter(deck, 'b', 'first')?.id).toBe('a');
    expect(sceneAfter(deck, 'b', 'last')?.id).toBe('c');
  });

  it('begin at the first where the scene is not there, and find nothing in an empty deck', () => {
    expect(sceneAfter(deck, 'gone', 'next')?.id).toBe('a');
    expect(sceneAfter(deckOf(), 'a', 'next')).toBeNull();
    expect(sceneNumbered(deckOf(), 1)).toBeNull();
  });

  it('jump to a number, the last where there are fewer', () => {
    expect([0, 1, 2, 99].map((number) => sceneNumbered(deck, number)?.id)).toEqual(['a', 'a', 'b', 'c']);
  });
});

describe('the nearest scene of a changed deck', () => {
  const before = deckOf('a', 'b', 'c', 'd');

  it('is the same one wherever it has moved to', () => {
    expect(sceneNearest(before, deckOf('d', 'b'), 'b')?.id).toBe('b');
  });

  it('is the one that followed, else the one that came before, else the first', () => {
    expect(sceneNearest(before, deckOf('a', 'd'), 'b')?.id).toBe('d');
    expect(sceneNearest(before, deckOf('a', 'b'), 'd')?.id).toBe('b');
    expect(sceneNearest(before, deckOf('x', 'y'), 'b')?.id).toBe('x');
    expect(sceneNearest(before, deckOf(), 'b')).toBeNull();
    expect(sceneNearest(null, null, 'b')).toBeNull();
  });

  it('is always one of the new deck', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
    fc.assert(
      fc.property(ids, ids, fc.constantFrom(...'abcdefgh'), (was, now, at) => {
        const found = sceneNearest(deckOf(...was), deckOf(...now), at);
        expect(found === null ? now : [found.id]).toEqual(
          found === null ? [] : [now.find((id) => id === found.id)],
        );
      }),
    );
  });
});
