import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDeadZone } from '../../src/commands/add-dead-zone.ts';
import { keepRegister } from '../../src/commands/keep-register.ts';
import { removeDeadZone } from '../../src/commands/remove-dead-zone.ts';
import { undoRegisterChange } from '../../src/commands/undo-register-change.ts';
import { noChanges, withEntry } from '../../src/register/register-changes.ts';
import { writeChanges } from '../../src/register/register-schema.ts';
import { registerEntries } from '../../src/state/register-in-force.ts';
import { registerKey } from '../../src/state/register-store.ts';
import { useApp } from '../../src/state/store.ts';
import { anEntry, tinyCity } from '../register/register-support.ts';

vi.mock('../../src/commands/engine/the-engine.ts', () => ({ theEngine: () => ({}) }));

const atFirst = useApp.getState();
let texts: Map<string, string>;
let isFull: boolean;
let hear: (event: Partial<StorageEvent>) => void;
let stop: () => void;

function openWindow(): void {
  useApp.setState({ ...atFirst, city: tinyCity }, true);
  stop = keepRegister();
}

beforeEach(() => {
  texts = new Map();
  isFull = false;
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    removeItem: (key: string) => void texts.delete(key),
    setItem(key: string, text: string) {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      texts.set(key, text);
    },
  };
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('sessionStorage', storage);
  vi.stubGlobal('window', {
    addEventListener: (_: string, listener: typeof hear) => {
      hear = listener;
    },
    removeEventListener: () => {},
  });
  openWindow();
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

const names = () => registerEntries(useApp.getState()).map(({ name }) => name);
const noticeIds = () => useApp.getState().notices.map(({ id }) => id);

describe('the register', () => {
  it('holds after a reload what was done to it before', () => {
    addDeadZone(anEntry({ id: '' }));
    removeDeadZone('thon-1');
    stop();
    openWindow();
    expect(names()).toEqual(['Thôn Trên']);
  });

  it('goes back step by step, also over a removal, and keeps that', () => {
    addDeadZone(anEntry({ id: '' }));
    removeDeadZone('entry-1');
    expect(names()).toEqual(['Thôn Một']);
    undoRegisterChange();
    expect(names()).toEqual(['Thôn Một', 'Thôn Trên']);
    undoRegisterChange();
    undoRegisterChange();
    expect(names()).toEqual(['Thôn Một']);
    stop();
    openWindow();
    expect(names()).toEqual(['Thôn Một']);
  });

  it('shows what another window does to it', () => {
    texts.set(registerKey, writeChanges(withEntry(noChanges, [], anEntry({ name: 'Thôn Bên' }))));
    hear({ key: registerKey });
    expect(names()).toEqual(['Thôn Một', 'Thôn Bên']);
  });

  it('loses nothing of another window that it has not heard of yet', () => {
    texts.set(registerKey, writeChanges(withEntry(noChanges, [], anEntry({ name: 'Thôn Bên' }))));
    addDeadZone(anEntry({ id: '', name: 'Thôn Mình' }));
    expect(names()).toEqual(['Thôn Một', 'Thôn Bên', 'Thôn Mình']);
    expect(texts.get(registerKey)).toContain('Thôn Bên');
  });

  it('takes nothing back of another window that it has not heard of yet', () => {
    addDeadZone(anEntry({ id: '', name: 'Thôn Mình' }));
    const before = useApp.getState().announcement;
    texts.set(registerKey, writeChanges(withEntry(noChanges, [], anEntry({ name: 'Thôn Bên' }))));
    undoRegisterChange();
    expect(names()).toEqual(['Thôn Một', 'Thôn Bên']);
    expect(texts.get(registerKey)).toContain('Thôn Bên');
    expect(useApp.getState().announcement).toBe(before);
  });

  it('says that it could not be saved, keeps the change on screen, and is quiet again once it can', () => {
    isFull = true;
    addDeadZone(anEntry({ id: '' }));
    expect(names()).toContain('Thôn Trên');
    expect(useApp.getState().notices.find(({ id }) => id === 'register-unsaved')?.message.vi).toContain(
      'bộ nhớ của trình duyệt đã đầy',
    );
    isFull = false;
    addDeadZone(anEntry({ id: '', name: 'Thôn Dưới' }));
    expect(noticeIds()).toEqual([]);
    expect(texts.get(registerKey)).toContain('Thôn Trên');
  });

  it('that is damaged is put aside with a word, and does not come in the way of the next one', () => {
    stop();
    texts.set(registerKey, '{"version":1');
    openWindow();
    expect(noticeIds()).toEqual(['register-trouble']);
    expect(names()).toEqual(['Thôn Một']);
    addDeadZone(anEntry({ id: '' }));
    expect(texts.get(`${registerKey}:damaged`)).toBe('{"version":1');
    expect(texts.get(registerKey)).toContain('Thôn Trên');
  });

  it('keeps every change on screen where what is damaged cannot be put aside', () => {
    stop();
    texts.set(registerKey, '{"version":1');
    isFull = true;
    const put = localStorage.setItem.bind(localStorage);
    vi.spyOn(localStorage, 'setItem').mockImplementation((key, text) => {
      if (key === registerKey && text === '{"version":1') texts.set(key, text);
      else put(key, text);
    });
    openWindow();
    addDeadZone(anEntry({ id: '', name: 'Thôn Trên' }));
    addDeadZone(anEntry({ id: '', name: 'Thôn Dưới' }));
    expect(names()).toEqual(['Thôn Một', 'Thôn Trên', 'Thôn Dưới']);
    expect(texts.get(registerKey)).toBe('{"version":1');
    expect(noticeIds()).toContain('register-unsaved');
  });
});
