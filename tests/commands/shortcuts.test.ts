import { describe, expect, it } from 'vitest';
import { shortcutOf } from '../../src/commands/shortcuts.ts';

const keys = (key: string, ...held: ('ctrl' | 'meta' | 'shift' | 'alt')[]) =>
  shortcutOf({
    key,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    shiftKey: held.includes('shift'),
    altKey: held.includes('alt'),
  });

describe('the keys', () => {
  it('take back and do again, as on every system', () => {
    expect(keys('z', 'ctrl')).toBe('undo');
    expect(keys('z', 'meta')).toBe('undo');
    expect(keys('Z', 'ctrl', 'shift')).toBe('redo');
    expect(keys('Z', 'meta', 'shift')).toBe('redo');
    expect(keys('y', 'ctrl')).toBe('redo');
    expect(keys('Z', 'ctrl')).toBe('undo');
  });

  it('mean nothing alone or with others held', () => {
    const others = [keys('z'), keys('Z', 'shift'), keys('z', 'ctrl', 'alt'), keys('z', 'ctrl', 'meta')];
    others.push(keys('y', 'meta'), keys('y', 'ctrl', 'shift'), keys('x', 'ctrl'));
    expect(others).toEqual(others.map(() => null));
  });
});
