import { expect, test, vi } from 'vitest';
import {
  fetchingPacked,
  isPackMessage,
  packedPath,
  pretendAddress,
} from '../../src/offline/pack/pack-files.ts';

const base = 'file:///media/usb/Tr%C3%ACnh/';

test('an address in the folder of the page means a packed file; others do not', () => {
  expect(packedPath(`${base}geodata/catalog.json`, base)).toBe('geodata/catalog.json');
  expect(packedPath(`${base}geodata/catalog.json?v=1#x`, base)).toBe('geodata/catalog.json');
  expect(packedPath(pretendAddress('sql-wasm.wasm'), base)).toBe('sql-wasm.wasm');
  expect(packedPath('file:///media/usb/other/geodata/catalog.json', base)).toBeNull();
  expect(packedPath('https://example.vn/geodata/catalog.json', base)).toBeNull();
});

test('what is packed is fetched from the pack, everything else the usual way', async () => {
  const usual = vi.fn(async () => new Response('usual'));
  const held = async (path: string) => (path === 'a.txt' ? new Blob(['packed']) : undefined);
  const fetched = fetchingPacked(usual, base, held);
  expect(await (await fetched(`${base}a.txt`)).text()).toBe('packed');
  expect(await (await fetched(new URL('a.txt', base))).text()).toBe('packed');
  expect(usual).not.toHaveBeenCalled();
  expect(await (await fetched(`${base}b.txt`, { method: 'POST' })).text()).toBe('usual');
  expect(usual).toHaveBeenCalledWith(`${base}b.txt`, { method: 'POST' });
});

test('only the first message of a pack is taken for one', () => {
  expect(isPackMessage({ packFiles: new Map() })).toBe(true);
  for (const other of [null, 'packFiles', { packFiles: [] }, { type: 'CALL' }]) {
    expect(isPackMessage(other)).toBe(false);
  }
});
