import { describe, expect, it } from 'vitest';
import { messages } from '../../src/text/messages.ts';
import { fileSize } from '../../src/text/numbers.ts';

type Tree = { [key: string]: string | ((...values: never[]) => string) | Tree };

/** Words that are the same in both languages, and why they may be. */
const sameInBoth = new Set([
  'preferences.vietnamese',
  'preferences.english',
  // sizes of screens and of paper
  'briefingPanel.exports.sizes.hd',
  'briefingPanel.exports.sizes.uhd',
  'briefingPanel.exports.sizes.largest',
  'briefingPanel.exports.papers.a3',
  'briefingPanel.exports.papers.a4',
]);

/** Vietnamese texts that carry no diacritic; names of files carry none either. */
const plainVietnamese =
  /^(Cao|Cao \(px\)|Trang|Trang sau|Trang in \(?PDF\)?|Ngang|A|B|goitrinhbay|maqrbando)$/;

/** Words no Vietnamese reader should meet in an interface written for them. */
const english =
  /\b(the|of|and|loading|error|layer|coverage|target|station|close|search|map|zone|people|not|with|file)\b/i;

function leaves(tree: Tree, path = ''): [string, string | ((...values: never[]) => string)][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const at = path ? `${path}.${key}` : key;
    return typeof value === 'object' ? leaves(value, at) : [[at, value] as [string, typeof value]];
  });
}

/** The text of a leaf; functions are called with numbers, which stand for words too. */
function texts(leaf: string | ((...values: never[]) => string)): string[] {
  if (typeof leaf === 'string') return [leaf];
  return [0, 1, 2, 12345].map((n) => leaf(...(Array(leaf.length).fill(n) as never[])));
}

const vi = leaves(messages.vi as unknown as Tree);
const en = leaves(messages.en as unknown as Tree);

describe('messages', () => {
  it('are the same in number and kind in both languages', () => {
    const shape = (all: typeof vi) => all.map(([path, leaf]) => `${path}:${typeof leaf}`).sort();
    expect(shape(en)).toEqual(shape(vi));
  });

  it.each([
    ['vi', vi],
    ['en', en],
  ] as const)('leak no placeholder and no loose end (%s)', (_, all) => {
    for (const [path, leaf] of all) {
      for (const text of texts(leaf)) {
        expect(text, path).not.toMatch(/undefined|null|NaN|\[object|__|\{\{|\$\{|\bPH\d|TODO|%[sd]/);
        expect(text, path).toBe(text.trim());
        expect(text, path).not.toMatch(/ {2}|!/);
        expect(text.normalize('NFC'), path).toBe(text);
        expect(text, path).not.toBe('');
      }
    }
  });

  it('use every value they are given', () => {
    for (const [path, leaf] of [...vi, ...en]) {
      if (typeof leaf !== 'function' || path.endsWith('peopleUnit')) continue;
      const values = Array.from({ length: leaf.length }, (_, index) => 4321 + index);
      const text = leaf(...(values as never[]));
      for (const value of values) {
        const isThere = [String(value), fileSize(value, 'vi')].some((shown) =>
          text.replace(/[.,]/g, '').includes(shown),
        );
        expect(isThere, `${path}: ${text} lacks ${value}`).toBe(true);
      }
    }
  });

  it('are all translated', () => {
    const english = new Map(en);
    for (const [path, leaf] of vi) {
      if (typeof leaf !== 'string' || sameInBoth.has(path)) continue;
      expect(english.get(path), path).not.toBe(leaf);
    }
  });

  it('are Vietnamese in Vietnamese', () => {
    for (const [path, leaf] of vi) {
      if (path === 'preferences.english') continue;
      for (const text of texts(leaf)) {
        expect(text, path).not.toMatch(english);
        const bare = text.replace(/[\d.,/%·:–-]|km²/g, '').trim();
        if (bare === '' || plainVietnamese.test(bare)) continue;
        expect(bare, path).toMatch(/[^\u0020-\u007e“”‘’]/);
      }
    }
  });

  it('say one and many in English', () => {
    expect(messages.en.kpi.people(1)).toBe('1 person');
    expect(messages.en.kpi.people(2)).toBe('2 people');
    expect(messages.vi.kpi.people(1234)).toBe('1.234 người');
  });
});
