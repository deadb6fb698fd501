import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeptRows, keptAfter, rowsTried } from '../../src/presenting/kept-rows.ts';

/** A page with a table, each row of which takes 1 of the height of its place, and what stands above it. */
interface Page {
  rows: number;
  above: number;
}

/** Measures a page in a place until nothing changes, as its window does. */
function settled(
  page: Page,
  height: number,
  before: KeptRows | null,
): { kept: KeptRows | null; took: number } {
  let kept = before;
  for (let took = 0; took < 100; took += 1) {
    const tried = rowsTried(kept, page, page.rows);
    const fits = page.above + tried <= height;
    const next = keptAfter(kept, { of: page, place: `100×${height}`, tried, fits });
    if (next === kept) return { kept, took };
    kept = next;
  }
  throw new Error('The rows come and go for ever.');
}

const shown = (page: Page, kept: KeptRows | null) => rowsTried(kept, page, page.rows);

const pages = fc.record({ rows: fc.nat(15), above: fc.nat(10) });
const heights = fc.array(fc.nat(30), { minLength: 1, maxLength: 12 });

describe('the rows of a table that stay in a window', () => {
  it('go where they do not fit, and come back when the window grows', () => {
    const page = { rows: 9, above: 4 };
    const small = settled(page, 9, null).kept;
    expect(shown(page, small)).toBe(5);
    const wall = settled(page, 20, small).kept;
    expect(shown(page, wall)).toBe(9);
    expect(shown(page, settled(page, 5, wall).kept)).toBe(0);
  });

  it('are those that a page opened in that window would have, and come to rest', () => {
    fc.assert(
      fc.property(pages, heights, (page, walk) => {
        let kept: KeptRows | null = null;
        for (const height of walk) {
          const after = settled(page, height, kept);
          kept = after.kept;
          expect(after.took).toBeLessThanOrEqual(page.rows + 1);
          expect(shown(page, kept)).toBe(shown(page, settled(page, height, null).kept));
        }
      }),
    );
  });

  it('are counted anew on another page', () => {
    const [one, other] = [
      { rows: 9, above: 8 },
      { rows: 9, above: 1 },
    ];
    const { kept } = settled(one, 12, null);
    expect([shown(one, kept), shown(other, settled(other, 12, kept).kept)]).toEqual([4, 9]);
    expect(keptAfter(kept, { of: other, place: '100×12', tried: 9, fits: false })?.rows).toBe(8);
  });
});
