import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeyState, presenterKey, withDigit } from '../../../src/commands/presenting/presenter-key.ts';

const quiet: KeyState = {
  black: false,
  exploring: false,
  keysShown: false,
  thingShown: false,
  onMap: false,
  onControl: false,
  scrolls: null,
  digits: '',
};

const none = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false };
const pressed = (key: string, state: Partial<KeyState> = {}, held: Partial<typeof none> = {}) =>
  presenterKey({ key, ...none, ...held }, { ...quiet, ...state });
const step = (name: string) => ({ do: 'step', step: name });

describe('the keys of a talk', () => {
  it('turn pages as clickers and keyboards send them', () => {
    for (const key of ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter']) {
      expect(pressed(key)).toEqual(step('next'));
    }
    for (const key of ['PageUp', 'ArrowLeft', 'ArrowUp']) expect(pressed(key)).toEqual(step('previous'));
    expect(pressed(' ', {}, { shiftKey: true })).toEqual(step('previous'));
    expect(pressed('Home')).toEqual(step('first'));
    expect(pressed('End')).toEqual(step('last'));
  });

  it('leave arrows to the map only while it has the focus and somebody explores', () => {
    expect(pressed('ArrowRight', { onMap: true })).toEqual(step('next'));
    expect(pressed('ArrowRight', { exploring: true })).toEqual(step('next'));
    expect(pressed('ArrowRight', { onMap: true, exploring: true })).toBeNull();
    expect(pressed('PageDown', { onMap: true, exploring: true })).toEqual(step('next'));
    expect(pressed('ArrowUp', {}, { shiftKey: true })).toBeNull();
  });

  it('scroll a scene that is longer than its place by up and down, then turn the page', () => {
    const middle = { scrolls: { up: true, down: true } };
    const end = { scrolls: { up: true, down: false } };
    expect(pressed('ArrowDown', middle)).toEqual({ do: 'scroll', way: 'down' });
    expect(pressed('ArrowUp', end)).toEqual({ do: 'scroll', way: 'up' });
    expect(pressed('ArrowDown', end)).toEqual(step('next'));
    expect(pressed('ArrowDown', end, { repeat: true })).toEqual({ do: 'nothing' });
    expect(pressed('ArrowDown', {}, { repeat: true })).toEqual(step('next'));
    expect(pressed('ArrowDown', { ...middle, black: true })).toEqual({ do: 'lift-black' });
  });

  it('never scroll by what a clicker sends', () => {
    const clicker = fc.constantFrom(
      'PageDown',
      'PageUp',
      'ArrowRight',
      'ArrowLeft',
      ' ',
      'Enter',
      'Home',
      'End',
    );
    const scrolls = fc.record({ up: fc.boolean(), down: fc.boolean() });
    fc.assert(
      fc.property(clicker, scrolls, (key, each) => {
        expect(pressed(key, { scrolls: each })).toEqual(pressed(key));
      }),
    );
  });

  it('leave Space and Enter to the button that has the focus', () => {
    expect(pressed(' ', { onControl: true })).toBeNull();
    expect(pressed('Enter', { onControl: true })).toBeNull();
    expect(pressed('Enter', { onControl: true, digits: '3' })).toBeNull();
    expect(pressed('PageDown', { onControl: true })).toEqual(step('next'));
  });

  it('jump to the number typed before Enter', () => {
    expect(pressed('4')).toEqual({ do: 'digit', digit: '4' });
    expect(pressed('Enter', { digits: '12' })).toEqual({ do: 'jump', number: 12 });
    expect([withDigit('', '1'), withDigit('12', '3'), withDigit('123', '4')]).toEqual(['1', '123', '234']);
  });

  it('make the screen black, and bring it back with any of them', () => {
    expect(pressed('b')).toEqual({ do: 'black' });
    expect(pressed('.')).toEqual({ do: 'black' });
    for (const key of ['B', '.', 'PageDown', 'ArrowLeft', 'Home', 'Escape']) {
      expect(pressed(key, { black: true })).toEqual({ do: 'lift-black' });
    }
  });

  it('close one thing at a time before they leave', () => {
    const all = { keysShown: true, black: true, thingShown: true };
    expect(pressed('Escape', all)).toEqual({ do: 'close-keys' });
    expect(pressed('Escape', { ...all, keysShown: false })).toEqual({ do: 'lift-black' });
    expect(pressed('Escape', { thingShown: true })).toEqual({ do: 'close-thing' });
    expect(pressed('Escape')).toEqual({ do: 'leave' });
  });

  it('do the rest by letters, in either case', () => {
    const letters = {
      r: 'return',
      R: 'return',
      Backspace: 'return',
      f: 'fullscreen',
      S: 'speaker',
      '?': 'keys',
    };
    for (const [key, action] of Object.entries(letters)) expect(pressed(key)).toEqual({ do: action });
    expect(pressed('?', { keysShown: true })).toEqual({ do: 'close-keys' });
    expect(pressed('F5')).toEqual({ do: 'nothing' });
  });

  it('mean nothing with Ctrl, Alt or Meta held, whatever the key', () => {
    const held = fc.constantFrom('ctrlKey', 'altKey', 'metaKey');
    const keys = fc.constantFrom('PageDown', 'Escape', 'b', 'r', 'F5', '1', 'Enter', 'ArrowRight');
    fc.assert(
      fc.property(keys, held, (key, modifier) => {
        expect(pressed(key, {}, { [modifier]: true })).toBeNull();
      }),
    );
  });
});
