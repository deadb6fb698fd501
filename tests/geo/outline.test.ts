import { describe, expect, it } from 'vitest';
import { distinctOutlines } from '../../src/geo/outline.ts';
import { box } from '../support/three-communes.ts';

describe('distinctOutlines', () => {
  it('keeps each outline once and all that differ', () => {
    const repeated = Array.from({ length: 500 }, () => box(0, 0, 1, 1));
    const outlines = distinctOutlines([...repeated, box(0, 0, 1, 2), ...repeated]);
    expect(outlines.map(({ bbox }) => bbox)).toEqual([
      [0, 0, 0.01, 0.01],
      [0, 0, 0.01, 0.02],
    ]);
  });
});
