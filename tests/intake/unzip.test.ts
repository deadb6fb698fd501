import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Failure, Reading } from '../../src/data/failure.ts';
import { unzip } from '../../src/intake/formats/unzip.ts';
import { type Limits, limits } from '../../src/intake/limits.ts';

const small: Limits = { ...limits, unpackedBytes: 100_000, archiveEntries: 5 };

function failuresOf(reading: Reading<unknown>): Failure[] {
  return reading.ok ? [] : reading.failures;
}

function namesOf(reading: Reading<Map<string, Uint8Array>>): string[] {
  return reading.ok ? [...reading.value.keys()] : [];
}

/** Changes a number of 16 or 32 bits at an offset from the beginning of the nth header of a kind. */
function patched(
  zip: Uint8Array,
  {
    signature,
    nth = 0,
    at,
    value,
    short = false,
  }: Record<'signature' | 'at' | 'value', number> & { nth?: number; short?: boolean },
): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  let left = nth;
  for (let i = 0; i + 4 <= copy.length; i += 1) {
    if (view.getUint32(i, true) !== signature || left-- > 0) continue;
    if (short) view.setUint16(i + at, value, true);
    else view.setUint32(i + at, value, true);
    return copy;
  }
  throw new Error('The archive has no such header.');
}

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

const two = zipSync({ 'a.txt': strToU8('a'.repeat(500)), 'b/c.txt': [strToU8('stored'), { level: 0 }] });

describe('unzip', () => {
  it('unpacks packed and stored files, and only the wanted ones', async () => {
    const all = await unzip('x.zip', two, limits);
    expect(all.ok && [...all.value].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['a.txt', 'a'.repeat(500)],
      ['b/c.txt', 'stored'],
    ]);
    expect(namesOf(await unzip('x.zip', two, limits, (name) => name.startsWith('b/')))).toEqual(['b/c.txt']);
  });

  it('shares no bytes with the archive', async () => {
    const zip = two.slice();
    const reading = await unzip('x.zip', zip, limits);
    zip.fill(0);
    expect(reading.ok && new TextDecoder().decode(reading.value.get('b/c.txt'))).toBe('stored');
  });

  it('leaves out folders and what macOS packs along, and keeps no way out of a folder in a name', async () => {
    const zip = zipSync({
      'folder/': new Uint8Array(),
      '__MACOSX/._a.shp': strToU8('x'),
      'folder/.DS_Store': strToU8('x'),
      '../../etc/passwd': strToU8('x'),
      '/root.txt': strToU8('x'),
      'up\\..\\down.txt': strToU8('x'),
      constructor: strToU8('x'),
    });
    expect(namesOf(await unzip('x.zip', zip, limits))).toEqual([
      'etc/passwd',
      'root.txt',
      'up/down.txt',
      'constructor',
    ]);
  });

  it('takes an entry named __proto__ as any other', async () => {
    const zip = zipSync({ aaaaaaaaa: strToU8('x') });
    const renamed = Uint8Array.from(zip);
    const name = strToU8('__proto__');
    for (let i = 0; i + 9 <= renamed.length; i += 1) {
      if (renamed.subarray(i, i + 9).every((byte) => byte === 0x61)) renamed.set(name, i);
    }
    expect(namesOf(await unzip('x.zip', renamed, limits))).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('reads an archive that stands behind other bytes', async () => {
    const shifted = new Uint8Array(two.length + 100);
    shifted.set(two, 100);
    expect(namesOf(await unzip('x.zip', shifted, limits))).toEqual(['a.txt', 'b/c.txt']);
  });

  it('stops at too many entries', async () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`${i}`, strToU8('x')])));
    expect(failuresOf(await unzip('x.zip', many, small))).toEqual([
      { code: 'archive-too-large', where: { file: 'x.zip' }, detail: { reason: 'entries', limit: 5 } },
    ]);
  });

  it('stops at a bomb that says how large it is', async () => {
    const bomb = zipSync({ 'bomb.csv': new Uint8Array(100_001) });
    expect(failuresOf(await unzip('x.zip', bomb, small))).toMatchObject([
      { code: 'archive-too-large', detail: { limit: 100_000 } },
    ]);
    const parts = zipSync({ a: new Uint8Array(50_001), b: new Uint8Array(50_001) });
    expect(failuresOf(await unzip('x.zip', parts, small))).toMatchObject([{ code: 'archive-too-large' }]);
  });

  it('stops inflating a bomb that calls itself small', async () => {
    const bomb = zipSync({ 'bomb.csv': new Uint8Array(50_000_000) });
    const lying = patched(bomb, { signature: CENTRAL, at: 24, value: 1000 });
    expect(failuresOf(await unzip('x.zip', lying, small))).toMatchObject([{ code: 'archive-damaged' }]);
  });

  it('takes no memory for an entry that calls itself larger than it can be', async () => {
    const lying = patched(two, { signature: CENTRAL, at: 24, value: 900_000_000 });
    expect(failuresOf(await unzip('x.zip', lying, limits))).toMatchObject([{ code: 'archive-damaged' }]);
  });

  it('refuses entries that share their bytes', async () => {
    const overlapping = patched(two, { signature: CENTRAL, nth: 1, at: 42, value: 0 });
    expect(failuresOf(await unzip('x.zip', overlapping, limits))).toMatchObject([
      { code: 'archive-too-large', detail: { reason: 'overlap' } },
    ]);
  });

  it('says that an archive has a password', async () => {
    const encrypted = patched(two, { signature: CENTRAL, at: 8, value: 1, short: true });
    expect(failuresOf(await unzip('x.zip', encrypted, limits))).toMatchObject([
      { code: 'archive-encrypted' },
    ]);
  });

  it.each([
    ['a wrong checksum', patched(two, { signature: CENTRAL, at: 16, value: 12345 })],
    ['an unknown method', patched(two, { signature: CENTRAL, at: 10, value: 99, short: true })],
    ['a local header elsewhere', patched(two, { signature: LOCAL, at: 0, value: 7 })],
    ['no bytes at all', new Uint8Array()],
    ['bytes that are no archive', strToU8('PK\x03\x04 and nothing more, for as long as it takes')],
  ])('calls an archive with %s damaged', async (_, zip) => {
    expect(failuresOf(await unzip('x.zip', zip, limits))).toMatchObject([{ code: 'archive-damaged' }]);
  });

  it('never throws wherever an archive is cut off or a byte is changed', async () => {
    for (let length = 0; length < two.length; length += 1) {
      expect(failuresOf(await unzip('x.zip', two.subarray(0, length), limits))).toHaveLength(1);
    }
    for (let at = 0; at < two.length; at += 1) {
      const changed = two.slice();
      changed[at]! ^= 0xff;
      const reading = await unzip('x.zip', changed, small);
      expect(reading.ok || reading.failures.length === 1).toBe(true);
    }
  });
});
