import { afterEach, expect, test } from 'vitest';
import { failureOf } from '../../src/commands/tell-failures.ts';
import { useApp } from '../../src/state/store.ts';

afterEach(() => useApp.setState({ notices: [] }));

test('a failed computation is told once, in both languages', () => {
  failureOf(new Error('broken'));
  failureOf('broken again');
  const { notices } = useApp.getState();
  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatchObject({ tone: 'error' });
  expect(notices[0]!.message.vi).toContain('không làm xong');
  expect(notices[0]!.message.en).toContain('could not be finished');
});

test('one that another took the place of is not', () => {
  failureOf(new DOMException('moved on', 'AbortError'));
  expect(useApp.getState().notices).toEqual([]);
});
