import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/data/failure.ts';
import { failureSentence } from '../../src/data/failure-sentence.ts';
import { formats } from '../../src/intake/formats/index.ts';
import { unzip } from '../../src/intake/formats/unzip.ts';
import { limits } from '../../src/intake/limits.ts';
import type { FormatId, Source } from '../../src/intake/source.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'real-writers');
/** Formats of bytes by the endings of the files here. */
const byEnding: Record<string, FormatId> = {
  fgb: 'flatgeobuf',
  gpkg: 'geopackage',
  parquet: 'geoparquet',
  gpx: 'gpx',
  kml: 'kml',
  kmz: 'kmz',
  zip: 'shapefile',
};

const files = readdirSync(fixtures).flatMap((name) => {
  const format = formats.find(({ id }) => id === byEnding[name.split('.').at(-1)!]);
  return format ? [{ name, format, bytes: new Uint8Array(readFileSync(join(fixtures, name))) }] : [];
});

/** What every reading must be, whatever the file. */
function expectWhole(reading: Reading<Source>): void {
  if (!reading.ok) {
    expect(reading.failures.length).toBeGreaterThan(0);
    for (const failure of reading.failures) expect(failureSentence(failure, 'vi').message).not.toBe('');
    return;
  }
  for (const { columns, rows, lines, geometries, ids } of reading.value.layers) {
    const faulty = rows.findIndex((row) => row.length !== columns.length || row.includes(undefined as never));
    expect(faulty).toBe(-1);
    expect(lines).toHaveLength(rows.length);
    if (geometries) expect(geometries).toHaveLength(rows.length);
    if (ids) expect(ids).toHaveLength(rows.length);
    expect(new Set(columns).size).toBe(columns.length);
  }
}

describe.each(files)('$name', ({ name, format, bytes }) => {
  it('is recognised by its bytes', () => {
    expect(format.recognises(bytes.subarray(0, 65_536), 'x')).toBe(true);
  });

  it('cut off at every 64th byte is told, and never throws', async () => {
    // A database of many pages says the same for long stretches.
    const step = format.id === 'geopackage' ? 512 : 64;
    for (let length = 0; length < bytes.length; length += step) {
      const reading = await format.read(name, bytes.slice(0, length), { limits });
      expectWhole(reading);
    }
  });

  it('with bytes changed, added or taken away never throws', async () => {
    const change = fc.record({
      at: fc.nat({ max: bytes.length - 1 }),
      put: fc.uint8Array({ maxLength: 8 }),
      instead: fc.nat({ max: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let changed = bytes;
        for (const { at, put, instead } of changes) {
          const from = Math.min(at, changed.length);
          const rest = changed.subarray(from + instead);
          const next = new Uint8Array(from + put.length + rest.length);
          next.set(changed.subarray(0, from));
          next.set(put, from);
          next.set(rest, from + put.length);
          changed = next;
        }
        expectWhole(await format.read(name, changed, { limits }));
      }),
      { seed: 20261128, numRuns: format.id === 'geopackage' ? 40 : 150 },
    );
  });
});

describe('parts of a shapefile', () => {
  it('with bytes changed never throw, though their archive is whole', async () => {
    const { zipSync } = await import('fflate');
    const archive = files.find(({ name }) => name === 'communes.zip')!;
    const parts = await unzip('x.zip', archive.bytes, limits);
    if (!parts.ok) throw new Error('The archive cannot be read.');
    const entries = Object.fromEntries(parts.value);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(entries)),
        fc.array(fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 }),
        async (name, changes) => {
          const changed = entries[name]!.slice();
          for (const [at, byte] of changes) if (at < changed.length) changed[at] = byte;
          const zip = zipSync({ ...entries, [name]: changed }, { level: 0 });
          expectWhole(await archive.format.read('x.zip', zip, { limits }));
        },
      ),
      { seed: 7, numRuns: 400 },
    );
  });
});
