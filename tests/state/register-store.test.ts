import { describe, expect, it } from 'vitest';
import { noChanges, withEntry, withoutEntry } from '../../src/register/register-changes.ts';
import { shippedEntries } from '../../src/register/shipped-entries.ts';
import { readSavedRegister, registerKey, saveRegister } from '../../src/state/register-store.ts';
import { anEntry, tinyCity } from '../register/register-support.ts';

const shipped = shippedEntries(tinyCity.deadZones);

/** A browser's storage that holds `room` characters. */
function storage(texts: Record<string, string> = {}, room = Number.POSITIVE_INFINITY) {
  const kept = new Map(Object.entries(texts));
  const size = () => [...kept].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
    setItem(key: string, text: string) {
      const before = kept.get(key);
      kept.set(key, text);
      if (size() <= room) return;
      if (before === undefined) kept.delete(key);
      else kept.set(key, before);
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
}

const shut = () => {
  throw new DOMException('shut', 'SecurityError');
};

const edited = withEntry(noChanges, shipped, { ...shipped[0]!, people: 90 });
const everything = withoutEntry(withEntry(edited, shipped, anEntry()), shipped, 'thon-1');

describe('the register kept on a machine', () => {
  it('comes back as it was saved', () => {
    const local = storage();
    const changes = withEntry(everything, shipped, { ...shipped[0]!, cause: 'Núi che' });
    expect(saveRegister(changes, () => local)).toMatchObject({ outcome: 'saved' });
    expect(readSavedRegister(() => local)).toMatchObject({ changes, trouble: null });
  });

  it('is empty where nothing was saved, and where storage is shut', () => {
    expect(readSavedRegister(() => storage())).toEqual({ changes: noChanges, text: null, trouble: null });
    expect(readSavedRegister(shut)).toEqual({ changes: noChanges, text: null, trouble: null });
  });

  const entry = (over: object) =>
    JSON.stringify({ version: 1, added: [{ ...anEntry(), ...over }], edits: {}, removed: [] });
  it.each([
    ['no JSON', '{"version":1,"added":['],
    ['another thing', '[1,2]'],
    ['an entry without a history', entry({ history: [] })],
    ['an impossible date', entry({ history: [{ status: 'reported', date: '2026-02-31', source: 'x' }] })],
    ['people who are no number', entry({ people: 'khoảng 120' })],
    ['a position off the globe', entry({ position: [950, 0] })],
    [
      'two entries of one id',
      JSON.stringify({ version: 1, added: [anEntry(), anEntry()], edits: {}, removed: [] }),
    ],
  ])('that holds %s is put aside, and the app opens without it', (_, text) => {
    const local = storage({ [registerKey]: text });
    const read = readSavedRegister(() => local);
    expect(read.changes).toEqual(noChanges);
    expect(read.trouble).toEqual({ kind: 'damaged', keptAs: `${registerKey}:damaged` });
    expect(Object.fromEntries(local.kept)).toEqual({ [`${registerKey}:damaged`]: text });
  });

  it('of a newer app is put aside under its own name', () => {
    const text = JSON.stringify({ version: 2, places: [] });
    const read = readSavedRegister(() => storage({ [registerKey]: text }));
    expect(read.trouble).toEqual({ kind: 'newer', keptAs: `${registerKey}:newer` });
  });

  it('does not write over what was put aside before', () => {
    const local = storage({ [registerKey]: 'second', [`${registerKey}:damaged`]: 'first' });
    expect(readSavedRegister(() => local).trouble?.keptAs).toBe(`${registerKey}:damaged-2`);
    expect([...local.kept.values()].sort()).toEqual(['first', 'second']);
  });

  it('stays in its place where there is no room to put it aside', () => {
    const text = 'x'.repeat(100);
    const local = storage({ [registerKey]: text }, registerKey.length + text.length);
    expect(readSavedRegister(() => local).trouble).toEqual({ kind: 'damaged', keptAs: null });
    expect(local.getItem(registerKey)).toBe(text);
  });

  it('is said to be unsaved where storage is full or shut, and what was there stays', () => {
    const local = storage({ [registerKey]: 'before' }, 60);
    expect(saveRegister(everything, () => local)).toEqual({ outcome: 'full' });
    expect(local.getItem(registerKey)).toBe('before');
    expect(saveRegister(everything, shut)).toEqual({ outcome: 'shut' });
  });
});
