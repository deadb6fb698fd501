import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deckFault, readDeck, writtenDeck } from '../../src/briefing/deck-schema.ts';
import type { Scene } from '../../src/briefing/scene.ts';
import { aDeck, arbitraryDeck, aScene } from '../support/arbitrary-project.ts';

const written = (scene: object = {}, deck: object = {}) => ({
  ...JSON.parse(
    JSON.stringify(writtenDeck(aDeck([aScene(), { ...aScene({ id: 'b' }), ...scene } as Scene]))),
  ),
  ...deck,
});

describe('a deck read back', () => {
  it('is what it was', () => {
    fc.assert(
      fc.property(arbitraryDeck, (deck) => {
        expect(readDeck(JSON.parse(JSON.stringify(writtenDeck(deck))))).toEqual(deck);
      }),
      { numRuns: 300, seed: 4 },
    );
    expect(deckFault(written())).toBeNull();
    const box: Scene['view'] = { kind: 'box', bbox: [107, 15, 108, 16] };
    expect(readDeck(written({ view: box }))).toMatchObject({ scenes: [{}, { view: box }] });
  });

  it('of a newer app is said to be newer, whatever it looks like', () => {
    expect(readDeck({ version: 2 })).toBe('newer');
    expect(readDeck(written({}, { version: 99, scenes: 'other' }))).toBe('newer');
  });

  it.each<[string, object, string]>([
    ['no title', { title: undefined }, 'title'],
    ['a title in one language', { title: { vi: 'x' } }, 'title.en'],
    ['a title that is too long', { title: { vi: 'x'.repeat(201), en: '' } }, 'title.vi'],
    ['a text that is too long', { text: { vi: '', en: 'x'.repeat(2001) } }, 'text.en'],
    ['notes that are too long', { notes: { vi: 'x'.repeat(10_001), en: '' } }, 'notes.vi'],
    ['too many figures', { figures: ['a', 'b', 'c', 'd', 'e'] }, 'figures'],
    ['a figure twice', { figures: ['a', 'a'] }, 'figures'],
    ['an exhibit nobody knows', { exhibit: 'pie' }, 'exhibit'],
    ['a view of no kind', { view: { kind: 'orbit' } }, 'view.kind'],
    ['a box that is not one', { view: { kind: 'box', bbox: [108, 16, 107, 15] } }, 'view.bbox'],
    ['a camera off the earth', { view: { ...aScene().view, centre: [181, 0] } }, 'view.centre.0'],
    ['a camera with no zoom', { view: { ...aScene().view, zoom: null } }, 'view.zoom'],
    [
      'too many layers',
      { layers: Array.from({ length: 201 }, (_, k) => ({ id: `l${k}`, opacity: 1 })) },
      'layers',
    ],
    ['a layer too dense', { layers: [{ id: 'x', opacity: 1.1 }] }, 'layers.0.opacity'],
    ['a definition nobody knows', { definition: 'everyone' }, 'definition'],
    ['a selection of nothing', { selection: { kind: 'place' } }, 'selection.id'],
    ['a theme nobody knows', { theme: 'sepia' }, 'theme'],
    [
      'a value that is a text',
      { seen: { hash: '', asOf: '', values: { coverage: '88' } } },
      'seen.values.coverage',
    ],
    ['an id that is none', { id: '' }, 'id'],
  ])('with %s is refused as a whole, and says where', (_, scene, field) => {
    expect(readDeck(written(scene))).toBe('damaged');
    expect(deckFault(written(scene))).toMatchObject({ scene: 2, field });
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, ''],
    ['a list', [], ''],
    ['a text', 'deck', ''],
    ['no version', written({}, { version: undefined }), 'version'],
    ['a version in between', written({}, { version: 1.5 }), 'version'],
    ['two scenes of one id', written({ id: 'coverage' }), 'scenes'],
    [
      'too many scenes',
      written({}, { scenes: Array.from({ length: 101 }, (_, k) => aScene({ id: `s${k}` })) }),
      'scenes',
    ],
    ['no scenes', written({}, { scenes: undefined }), 'scenes'],
  ])('that is %s is damaged', (_, json, field) => {
    expect(readDeck(json)).toBe('damaged');
    expect(deckFault(json)).toMatchObject({ scene: null, field });
  });

  it('tells too much of what is right from what is wrong, with how much there is and may be', () => {
    const excessOf = (json: unknown) => deckFault(json)?.excess;
    const scenes = Array.from({ length: 200 }, (_, k) => aScene({ id: `s${k}` }));
    const long = { vi: 'ệ'.repeat(500), en: '' };
    expect(excessOf(written({}, { scenes }))).toEqual({ of: 'entries', found: 200, most: 100 });
    expect(excessOf(written({ title: long }))).toEqual({ of: 'letters', found: 500, most: 200 });
    expect(excessOf(written({}, { title: long }))).toEqual({ of: 'letters', found: 500, most: 200 });
    const figures = ['a', 'b', 'c', 'd', 'e'];
    expect(excessOf(written({ figures }))).toEqual({ of: 'entries', found: 5, most: 4 });
    for (const wrong of [{ definition: 'guess' as never }, { layers: [{ id: 'x', opacity: 1.1 }] }])
      expect(excessOf(written(wrong))).toBeUndefined();
  });

  it('takes nothing over that it does not know, and no prototype', () => {
    const hostile = JSON.parse(
      JSON.stringify(written({ extra: 1 })).replace(
        '"coverage":85.25',
        '"__proto__":{"polluted":1},"coverage":85.25',
      ),
    );
    const read = readDeck(hostile);
    expect(JSON.stringify(read)).not.toMatch(/polluted|extra|version/);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('never throws, whatever has become of it', () => {
    const text = JSON.stringify(written());
    fc.assert(
      fc.property(fc.nat(text.length), fc.string({ maxLength: 5 }), fc.nat(20), (at, put, cut) => {
        let json: unknown;
        try {
          json = JSON.parse(text.slice(0, at) + put + text.slice(at + cut));
        } catch {
          json = text.slice(at);
        }
        const read = readDeck(json);
        expect(read === 'damaged').toBe(deckFault(json) !== null);
      }),
      { numRuns: 1000, seed: 5 },
    );
    fc.assert(
      fc.property(fc.anything(), (thing) => {
        readDeck(thing);
        readDeck({ ...written(), scenes: thing });
        readDeck({ ...written(), scenes: [thing] });
      }),
      { numRuns: 500, seed: 6 },
    );
  });
});
