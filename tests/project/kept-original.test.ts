import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hasRoomForOriginal,
  keptOriginals,
  MOST_ORIGINAL_BYTES,
  MOST_ORIGINALS_BYTES,
  originalFileName,
  withoutOriginals,
} from '../../src/project/kept-original.ts';
import type { ImportedDataset } from '../../src/project/project.ts';
import { aDataset } from '../support/arbitrary-project.ts';

const file = fc.record({ seed: fc.integer({ min: 1, max: 12 }), bytes: fc.nat(25_000_000) });

/** A dataset with its original, of which the digest follows from the seed, and so do the bytes. */
function withOriginal(seed: number, bytes: number, kept: boolean): ImportedDataset {
  const sha256 = seed.toString(16).padStart(64, '0');
  return aDataset({ id: `own-${seed}`, original: { name: 'a.xlsx', format: 'xlsx', sha256, bytes, kept } });
}

test('originals are kept up to the size of one and of all together, each file counted once', () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 20 }), (files) => {
      const sizes = new Map<number, number>();
      const datasets: ImportedDataset[] = [];
      for (const { seed, bytes } of files) {
        const size = sizes.get(seed) ?? bytes;
        sizes.set(seed, size);
        const { original } = withOriginal(seed, size, false);
        const held = new Set(keptOriginals({ datasets }));
        const room = [...held].reduce((sum, key) => sum + sizes.get(Number.parseInt(key, 16))!, 0);
        const isKept = hasRoomForOriginal(datasets, original);
        const fits = room + (held.has(original.sha256) ? 0 : size) <= MOST_ORIGINALS_BYTES;
        expect(isKept).toBe(size <= MOST_ORIGINAL_BYTES && fits);
        datasets.push(withOriginal(seed, size, isKept));
      }
    }),
    { seed: 41 },
  );
});

test('leaving originals out changes nothing but that they are kept', () => {
  const [one, two, three] = [withOriginal(1, 5, true), withOriginal(2, 5, true), withOriginal(3, 5, false)];
  const data = { datasets: [one, two, three] };
  expect(withoutOriginals(data, () => false)).toBe(data);
  const left = withoutOriginals(data, (sha256) => sha256 === two.original.sha256);
  expect(left.datasets[0]).toBe(one);
  expect(left.datasets[1]).toEqual({ ...two, original: { ...two.original, kept: false } });
  expect(left.datasets[2]).toBe(three);
  expect(keptOriginals(left)).toEqual([one.original.sha256]);
});

test.each([
  ['Trạm 9.xlsx', 'xlsx', 'Trạm 9.xlsx'],
  ['Bảng dán', 'csv', 'Bảng dán.csv'],
  ['vung phu', 'geopackage', 'vung phu.gpkg'],
  ['../a/b.kml', 'kml', '_a_b.kml'],
  ['tệp', '../x', 'tệp..._x'],
])('%s of the format %s is saved as %s', (name, format, saved) => {
  expect(originalFileName({ name, format })).toBe(saved);
});
