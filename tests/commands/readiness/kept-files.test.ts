import { expect, test } from 'vitest';
import { keptFiles } from '../../../src/commands/readiness/kept-files.ts';
import { keyOf } from '../../../src/offline/file-list.ts';

const scope = 'https://twin.example.vn/app/';
const files = ['', 'assets/a.js', 'geodata/b.csv'].map((path, index) => ({
  path,
  sha256: String(index).repeat(64),
  bytes: 10 ** index,
}));

/** A cache of a browser that holds responses under these addresses. */
function holding(keys: readonly string[]): CacheStorage {
  const match = async (key: string) => (keys.includes(key) ? new Response('x') : undefined);
  const open = async (name: string) => {
    expect(name).toBe('digital-twin:files');
    return { match };
  };
  return { open } as unknown as CacheStorage;
}

test('each file is looked up by its content', async () => {
  const keys = files.map((file) => keyOf(file, scope));
  expect(await keptFiles({ files }, holding(keys), scope)).toEqual({ there: 3, files: 3, bytes: 111 });
  expect(await keptFiles({ files }, holding(keys.slice(1)), scope)).toEqual({
    there: 2,
    files: 3,
    bytes: 110,
  });
  const older = keys.map((key) => key.replace('2'.repeat(64), '9'.repeat(64)));
  expect(await keptFiles({ files }, holding(older), scope)).toEqual({ there: 2, files: 3, bytes: 11 });
  expect(await keptFiles({ files }, holding([]), scope)).toEqual({ there: 0, files: 3, bytes: 0 });
});
