import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeck, writtenDeck } from '../../src/briefing/deck-schema.ts';
import type { Deck, Scene } from '../../src/briefing/scene.ts';
import { rebasedDeck } from '../../src/project/rebased-deck.ts';
import { aDeck, arbitraryDeck, aScene } from '../support/arbitrary-project.ts';

const scene = (id: string, text = id): Scene => aScene({ id, text: { vi: text, en: text } });
const deckOf = (...ids: string[]) => aDeck(ids.map((id) => scene(id)));
const said = (deck: Deck | null) =>
  deck?.scenes.map(({ id, text }) => (text.vi === id ? id : `${id}=${text.vi}`));
const both = (
  base: Deck | null,
  mine: Deck | null,
  theirs: Deck | null,
  winner: 'mine' | 'theirs' = 'theirs',
) => {
  const { deck, clash } = rebasedDeck(base, mine, theirs, winner);
  return [said(deck), clash];
};

describe('a briefing that two windows have changed', () => {
  it('comes together where they changed different scenes', () => {
    const base = deckOf('a', 'b', 'c');
    const mine = aDeck([scene('a', 'mine'), scene('b'), scene('c'), scene('d')]);
    const theirs = aDeck([scene('a'), scene('c', 'theirs')]);
    expect(both(base, mine, theirs)).toEqual([['a=mine', 'c=theirs', 'd'], false]);
  });

  it('clashes where both changed one scene, and follows whom it is told to', () => {
    const base = deckOf('a', 'b');
    const mine = aDeck([scene('a', 'mine'), scene('b')]);
    const theirs = aDeck([scene('a', 'theirs'), scene('b')]);
    expect(both(base, mine, theirs)).toEqual([['a=theirs', 'b'], true]);
    expect(both(base, mine, theirs, 'mine')).toEqual([['a=mine', 'b'], true]);
    expect(both(base, mine, deckOf('b'))).toEqual([['b'], true]);
    expect(both(base, mine, deckOf('b'), 'mine')).toEqual([['a=mine', 'b'], true]);
  });

  it('keeps two scenes that both have added under one id', () => {
    const base = deckOf('a');
    const mine = aDeck([scene('a'), scene('scene-1', 'mine')]);
    const theirs = aDeck([scene('a'), scene('scene-1', 'theirs')]);
    expect(both(base, mine, theirs)).toEqual([['a', 'scene-2=mine', 'scene-1=theirs'], false]);
  });

  it('takes the order of whoever has changed it, and the title alike', () => {
    const base = deckOf('a', 'b', 'c');
    expect(both(base, deckOf('c', 'a', 'b'), aDeck([scene('a', 'theirs'), scene('b'), scene('c')]))).toEqual([
      ['c', 'a=theirs', 'b'],
      false,
    ]);
    expect(both(base, deckOf('a', 'x', 'b', 'c'), deckOf('c', 'b', 'a'))).toEqual([
      ['c', 'b', 'a', 'x'],
      false,
    ]);
    expect(both(base, deckOf('b', 'a', 'c'), deckOf('c', 'b', 'a'))).toEqual([['c', 'b', 'a'], true]);
    expect(both(base, deckOf('b', 'a', 'c'), deckOf('c', 'b', 'a'), 'mine')).toEqual([['b', 'a', 'c'], true]);
    const renamed = { ...base, title: { vi: 'Tên mới', en: 'New' } };
    expect(rebasedDeck(base, renamed, deckOf('a'), 'theirs')).toMatchObject({
      deck: { title: { vi: 'Tên mới' }, scenes: [{ id: 'a' }] },
      clash: false,
    });
  });

  it('is one thing where a side has none of its own', () => {
    const [mine, theirs] = [deckOf('a'), deckOf('b')];
    expect(both(null, mine, null)).toEqual([['a'], false]);
    expect(both(null, null, theirs)).toEqual([['b'], false]);
    expect(both(null, mine, theirs)).toEqual([['b'], true]);
    expect(both(null, mine, theirs, 'mine')).toEqual([['a'], true]);
    expect(both(mine, null, mine)).toEqual([undefined, false]);
    expect(both(mine, null, theirs)).toEqual([['b'], true]);
  });

  it('never has more scenes than are read back', () => {
    const many = (from: number, count: number) => Array.from({ length: count }, (_, k) => `s${from + k}`);
    const base = deckOf('a');
    const [mine, theirs] = [deckOf('a', ...many(0, 60)), deckOf('a', ...many(100, 60))];
    const { deck, clash } = rebasedDeck(base, mine, theirs, 'theirs');
    expect([deck?.scenes.length, clash]).toEqual([61, true]);
  });

  it('is theirs where this window has changed nothing, mine where they have not, and always one that is read back', () => {
    const some = fc.option(arbitraryDeck);
    fc.assert(
      fc.property(
        some,
        some,
        some,
        fc.constantFrom<'mine' | 'theirs'>('mine', 'theirs'),
        (base, mine, theirs, winner) => {
          expect(rebasedDeck(base, base, theirs, winner)).toEqual({ deck: theirs, clash: false });
          expect(rebasedDeck(base, mine, base, winner)).toEqual({ deck: mine, clash: false });
          const { deck } = rebasedDeck(base, mine, theirs, winner);
          if (deck) expect(readDeck(JSON.parse(JSON.stringify(writtenDeck(deck))))).toEqual(deck);
        },
      ),
      { numRuns: 500, seed: 7 },
    );
  });
});
