import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedScene,
  duplicatedScene,
  freeSceneId,
  hasRoom,
  movedScene,
  withoutScene,
  withScene,
} from '../../src/briefing/deck-edits.ts';
import { readDeck, writtenDeck } from '../../src/briefing/deck-schema.ts';
import { type Deck, MOST_SCENES } from '../../src/briefing/scene.ts';
import { aDeck, arbitraryDeck, aScene } from '../support/arbitrary-project.ts';

const ids = ({ scenes }: Deck) => scenes.map(({ id }) => id);
const deckOf = (...names: string[]) => aDeck(names.map((id) => aScene({ id })));

describe('an edit of a briefing', () => {
  it('puts a scene in at its place, under an id of its own', () => {
    expect(ids(withScene(deckOf('a', 'b'), aScene({ id: 'c' }), 1))).toEqual(['a', 'c', 'b']);
    expect(ids(withScene(deckOf('a', 'scene-1'), aScene({ id: 'a' })))).toEqual(['a', 'scene-1', 'scene-2']);
    expect(ids(withScene(deckOf('a'), aScene({ id: '' }), -5))).toEqual(['scene-1', 'a']);
    expect(freeSceneId([{ id: 'scene-1' }, { id: 'scene-3' }])).toBe('scene-2');
  });

  it('copies a scene right after itself', () => {
    const deck = duplicatedScene(deckOf('a', 'b'), 'a');
    expect(ids(deck)).toEqual(['a', 'scene-1', 'b']);
    expect({ ...deck.scenes[1], id: 'a' }).toEqual(deck.scenes[0]);
    expect(duplicatedScene(deck, 'gone')).toBe(deck);
  });

  it('moves a scene to where it is wanted', () => {
    const deck = deckOf('a', 'b', 'c');
    expect(ids(movedScene(deck, 'a', 2))).toEqual(['b', 'c', 'a']);
    expect(ids(movedScene(deck, 'c', 0))).toEqual(['c', 'a', 'b']);
    expect(ids(movedScene(deck, 'b', 99))).toEqual(['a', 'c', 'b']);
    expect(ids(movedScene(deck, 'b', Number.NaN))).toEqual(['b', 'a', 'c']);
    expect(movedScene(deck, 'gone', 0)).toBe(deck);
  });

  it('changes one scene and not its id', () => {
    const deck = changedScene(deckOf('a', 'b'), 'b', { definition: 'land-area' });
    expect(ids(deck)).toEqual(['a', 'b']);
    expect(deck.scenes.map(({ definition }) => definition)).toEqual(['operator:alpha', 'land-area']);
  });

  it('takes in no more than fits', () => {
    const full = deckOf(...Array.from({ length: MOST_SCENES }, (_, k) => `s${k}`));
    expect(hasRoom(full)).toBe(false);
    expect(withScene(full, aScene({ id: 'one more' }))).toBe(full);
    expect(duplicatedScene(full, 's0')).toBe(full);
  });

  it('cuts what is too long, never through a figure', () => {
    const long = `${'x'.repeat(1990)}{{uncovered-people}}`;
    const deck = changedScene(deckOf('a'), 'a', {
      title: { vi: 'x'.repeat(500), en: '' },
      text: { vi: long, en: long },
      figures: ['a', 'b', 'a', 'c', 'd', 'e'],
      layers: [
        { id: 'x', opacity: 1 },
        { id: 'y', opacity: 0.5 },
        { id: 'x', opacity: 0.2 },
      ],
    });
    const [scene] = deck.scenes;
    expect(scene?.title.vi).toHaveLength(200);
    expect(scene?.text.vi).toBe('x'.repeat(1990));
    expect(scene?.figures).toEqual(['a', 'b', 'c', 'd']);
    expect(scene?.layers).toEqual([
      { id: 'x', opacity: 1 },
      { id: 'y', opacity: 0.5 },
    ]);
  });

  it('leaves out things of an id that would not be read back: the whole project would count as damaged', () => {
    const long = 'x'.repeat(201);
    const deck = withScene(
      { title: { vi: '', en: '' }, scenes: [] },
      aScene({
        figures: ['coverage', long],
        layers: [{ id: long, opacity: 1 }],
        selection: { kind: 'station', id: long },
        seen: { hash: '', asOf: '', values: { coverage: 90, [long]: 1 } },
      }),
    );
    expect(deck.scenes[0]).toMatchObject({ figures: ['coverage'], layers: [], selection: null });
    expect(readDeck(JSON.parse(JSON.stringify(writtenDeck(deck))))).toEqual(deck);
  });

  it('leaves a deck that can be read back, whatever is done to it', () => {
    const edit = fc.oneof(
      fc.record({
        what: fc.constant('add' as const),
        index: fc.integer({ min: -2, max: 9 }),
        id: fc.constantFrom('', 'coverage', 'new'),
      }),
      fc.record({ what: fc.constant('remove' as const), at: fc.nat(9) }),
      fc.record({
        what: fc.constant('move' as const),
        at: fc.nat(9),
        index: fc.integer({ min: -2, max: 9 }),
      }),
      fc.record({ what: fc.constant('copy' as const), at: fc.nat(9) }),
      fc.record({ what: fc.constant('write' as const), at: fc.nat(9), text: fc.string({ maxLength: 3000 }) }),
    );
    fc.assert(
      fc.property(arbitraryDeck, fc.array(edit, { maxLength: 12 }), (start, edits) => {
        let deck = start;
        const before = JSON.stringify(start);
        for (const each of edits) {
          const id =
            'at' in each ? (deck.scenes[each.at % Math.max(1, deck.scenes.length)]?.id ?? 'gone') : '';
          const were = ids(deck);
          if (each.what === 'add') deck = withScene(deck, aScene({ id: each.id }), each.index);
          else if (each.what === 'remove') deck = withoutScene(deck, id);
          else if (each.what === 'copy') deck = duplicatedScene(deck, id);
          else if (each.what === 'write')
            deck = changedScene(deck, id, { notes: { vi: each.text, en: each.text } });
          else {
            deck = movedScene(deck, id, each.index);
            expect([...ids(deck)].sort()).toEqual([...were].sort());
          }
          expect(new Set(ids(deck)).size).toBe(deck.scenes.length);
        }
        expect(JSON.stringify(start)).toBe(before);
        expect(readDeck(JSON.parse(JSON.stringify(writtenDeck(deck))))).toEqual(deck);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
