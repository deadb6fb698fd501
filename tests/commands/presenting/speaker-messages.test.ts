import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readToPresenter, readToSpeaker, talkOf } from '../../../src/commands/presenting/speaker-messages.ts';

const state = {
  to: 'speaker',
  kind: 'state',
  language: 'vi',
  deckTitle: 'Hạ tầng số',
  sceneId: 'b',
  number: 2,
  of: 3,
  now: {
    title: 'Hai',
    pieces: [{ text: '88,4%', isFigure: true }],
    notes: 'Nói chậm.',
    figures: [{ label: 'Tỷ lệ', text: '88,4%', met: false }],
    dataLine: '',
    changes: [],
    missing: [],
  },
  next: null,
  scenes: [{ id: 'b', title: 'Hai' }],
  black: false,
  exploring: true,
  startedAtMs: 1_700_000_000_000,
};

describe('messages between the presenter and the speaker window', () => {
  it('are read as they were sent', () => {
    expect(readToSpeaker(structuredClone(state))).toEqual(state);
    expect(readToSpeaker({ to: 'speaker', kind: 'over' })).toEqual({ to: 'speaker', kind: 'over' });
    const show = { to: 'presenter', kind: 'show', sceneId: 'b' };
    expect(readToPresenter(show)).toEqual(show);
    expect(readToPresenter({ to: 'presenter', kind: 'do', action: 'next' })).not.toBeNull();
  });

  it('hold as much as a scene may say: a speaker window that refuses one stays behind', () => {
    const many = <T>(n: number, each: T): T[] => Array.from({ length: n }, () => each);
    const now = {
      ...state.now,
      pieces: many(801, { text: '88,4%', isFigure: true }),
      changes: many(400, 'Tỷ lệ: trước là 88,4%, nay là 90,0%'),
      missing: many(601, 'Không có lớp.'),
    };
    expect(readToSpeaker({ ...state, now })).toEqual({ ...state, now });
  });

  it('are nothing to the other side', () => {
    expect(readToPresenter(state)).toBeNull();
    expect(readToSpeaker({ to: 'presenter', kind: 'ask' })).toBeNull();
  });

  it('are refused with a part that is missing, of another kind or beyond all measure', () => {
    for (const key of Object.keys(state)) expect(readToSpeaker({ ...state, [key]: undefined })).toBeNull();
    expect(readToSpeaker({ ...state, number: 1.5 })).toBeNull();
    expect(readToSpeaker({ ...state, language: 'fr' })).toBeNull();
    expect(readToSpeaker({ ...state, deckTitle: 'x'.repeat(100_000) })).toBeNull();
    expect(readToPresenter({ to: 'presenter', kind: 'do', action: 'leave' })).toBeNull();
    expect(readToPresenter({ to: 'presenter', kind: 'show', sceneId: 7 })).toBeNull();
  });

  it('never throw, whatever stands on the channel', () => {
    const lure = fc.record({
      to: fc.constantFrom('speaker', 'presenter', 7),
      kind: fc.constantFrom('state', 'over', 'ask', 'do', 'show', null),
      sceneId: fc.anything(),
      action: fc.anything(),
      now: fc.anything(),
      scenes: fc.anything(),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), lure), (data) => {
        const [speaker, presenter] = [readToSpeaker(data), readToPresenter(data)];
        expect(speaker === null || speaker.to === 'speaker').toBe(true);
        expect(presenter === null || presenter.to === 'presenter').toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the address of a speaker window', () => {
  it('names a talk, and nothing else does', () => {
    expect(talkOf('?speaker=3f2a-b_C')).toBe('3f2a-b_C');
    for (const search of ['', '?mode=view', '?speaker=', '?speaker=a%20b', `?speaker=${'a'.repeat(65)}`]) {
      expect(talkOf(search)).toBeNull();
    }
  });
});
