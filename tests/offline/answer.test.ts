import { expect, test } from 'vitest';
import { fileFor } from '../../src/offline/answer.ts';
import { keyOf, type OfflineFile } from '../../src/offline/file-list.ts';

const scope = 'https://twin.example.vn/app/';
const files: OfflineFile[] = ['', 'assets/a.js', 'geodata/Xã.csv'].map((path, index) => ({
  path,
  sha256: String(index).repeat(64),
  bytes: 1,
}));
const byPath = new Map(files.map((file) => [file.path, file]));

/** The path of the kept file that answers; null for the network. */
function answered(url: string, { method = 'GET', isPage = false } = {}): string | null {
  return fileFor({ method, url: new URL(url, scope).href, isPage }, byPath, scope)?.path ?? null;
}

test('the page and its files are answered from what is kept, whatever stands behind ? and #', () => {
  expect(answered('./', { isPage: true })).toBe('');
  expect(answered('index.html', { isPage: true })).toBe('');
  expect(answered('?mode=view#v=2', { isPage: true })).toBe('');
  expect(answered('?speaker=abc', { isPage: true })).toBe('');
  expect(answered('assets/a.js?x=1')).toBe('assets/a.js');
  expect(answered('geodata/X%C3%A3.csv')).toBe('geodata/Xã.csv');
});

test('a page inside another one, other files, other hosts and other methods go to the network', () => {
  expect(answered('?mode=embed', { isPage: true })).toBeNull();
  expect(answered('./')).toBeNull();
  expect(answered('assets/b.js')).toBeNull();
  expect(answered('assets/a.js', { method: 'POST' })).toBeNull();
  expect(answered('https://twin.example.vn/assets/a.js')).toBeNull();
  expect(answered('https://other.example.vn/app/assets/a.js')).toBeNull();
  expect(answered('geodata/%E0%A4%A')).toBeNull();
});

test('a file of another content is kept under another key, beside the former', () => {
  const [page] = files;
  expect(keyOf(page!, scope)).toBe(`${scope}?sha256=${'0'.repeat(64)}`);
  expect(keyOf({ ...page!, sha256: 'f'.repeat(64) }, scope)).not.toBe(keyOf(page!, scope));
});
