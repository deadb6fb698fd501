import { describe, expect, it } from 'vitest';
import { noChanges, withEntry, withoutEntry } from '../../src/register/register-changes.ts';
import { writeChanges } from '../../src/register/register-schema.ts';
import { shippedEntries } from '../../src/register/shipped-entries.ts';
import {
  forgetFormerRegister,
  formerRegisterKey,
  putFormerRegisterAside,
  readFormerRegister,
} from '../../src/state/former-register.ts';
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

describe('the register as it was kept before there were projects', () => {
  it('is read as it was written, and is there until it is forgotten', () => {
    const changes = withEntry(everything, shipped, { ...shipped[0]!, cause: 'Núi che' });
    const local = storage({ [formerRegisterKey]: writeChanges(changes) });
    expect(readFormerRegister(() => local)).toEqual({ changes, trouble: null });
    expect(readFormerRegister(() => local)).toEqual({ changes, trouble: null });
    forgetFormerRegister(() => local);
    expect(readFormerRegister(() => local)).toEqual({ changes: null, trouble: null });
  });

  it('is none where nothing was saved, and where storage is shut', () => {
    expect(readFormerRegister(() => storage())).toEqual({ changes: null, trouble: null });
    expect(readFormerRegister(shut)).toEqual({ changes: null, trouble: null });
    expect(() => forgetFormerRegister(shut)).not.toThrow();
    expect(putFormerRegisterAside(shut)).toBeNull();
  });

  it('is put aside as a whole where it cannot be joined', () => {
    const text = writeChanges(everything);
    const local = storage({ [formerRegisterKey]: text });
    expect(putFormerRegisterAside(() => local)).toBe(`${formerRegisterKey}:former`);
    expect(Object.fromEntries(local.kept)).toEqual({ [`${formerRegisterKey}:former`]: text });
    expect(putFormerRegisterAside(() => local)).toBeNull();
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
    const local = storage({ [formerRegisterKey]: text });
    const read = readFormerRegister(() => local);
    expect(read.changes).toBeNull();
    expect(read.trouble).toEqual({ kind: 'damaged', keptAs: `${formerRegisterKey}:damaged` });
    expect(Object.fromEntries(local.kept)).toEqual({ [`${formerRegisterKey}:damaged`]: text });
  });

  it('of a newer app is put aside under its own name', () => {
    const text = JSON.stringify({ version: 2, places: [] });
    const read = readFormerRegister(() => storage({ [formerRegisterKey]: text }));
    expect(read.trouble).toEqual({ kind: 'newer', keptAs: `${formerRegisterKey}:newer` });
  });

  it('does not write over what was put aside before', () => {
    const local = storage({ [formerRegisterKey]: 'second', [`${formerRegisterKey}:damaged`]: 'first' });
    expect(readFormerRegister(() => local).trouble?.keptAs).toBe(`${formerRegisterKey}:damaged-2`);
    expect([...local.kept.values()].sort()).toEqual(['first', 'second']);
  });

  it('stays in its place where there is no room to put it aside', () => {
    const text = 'x'.repeat(100);
    const local = storage({ [formerRegisterKey]: text }, formerRegisterKey.length + text.length);
    expect(readFormerRegister(() => local).trouble).toEqual({ kind: 'damaged', keptAs: null });
    expect(local.getItem(formerRegisterKey)).toBe(text);
  });
});
