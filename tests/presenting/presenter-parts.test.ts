import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emphasised } from '../../src/presenting/emphasis.ts';
import { presenterLayout } from '../../src/presenting/presenter-layout.ts';
import {
  pausedTimer,
  readTimer,
  resetTimer,
  startedTimer,
  type TalkTimer,
  timerElapsedMs,
  timerShown,
} from '../../src/presenting/speaker/talk-timer.ts';
import { splitUnit } from '../../src/presenting/split-unit.ts';

describe('the layout of a presented scene', () => {
  it('is legible from five metres on a wall, and grows with it', () => {
    const wall = presenterLayout(1920, 1080);
    expect(wall.panel).toBe('left');
    // the smallest a page is set is 0.89 of it
    expect(wall.textPx * 0.89).toBeGreaterThanOrEqual(16);
    // labels of the map are 11 px and more
    expect(wall.mapScale * 11).toBeGreaterThanOrEqual(16);
    const large = presenterLayout(3840, 2160);
    expect([large.textPx, large.mapScale]).toEqual([2 * wall.textPx, 2 * wall.mapScale]);
  });

  it('leaves the map at least half of every window, and text a size to read', () => {
    const sizes = fc.tuple(fc.integer({ min: 320, max: 7680 }), fc.integer({ min: 480, max: 4320 }));
    fc.assert(
      fc.property(sizes, ([width, height]) => {
        const { panel, panelPx, textPx, mapScale } = presenterLayout(width, height);
        expect(panelPx).toBeLessThanOrEqual(0.55 * (panel === 'left' ? width : height));
        expect(textPx).toBeGreaterThanOrEqual(panel === 'left' ? 16 : 15);
        expect(mapScale).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('puts the text below where the window is narrow or upright', () => {
    expect([presenterLayout(390, 844).panel, presenterLayout(1080, 1920).panel]).toEqual(['below', 'below']);
    expect(presenterLayout(1440, 900).panel).toBe('left');
  });
});

describe('what stands out of a sentence', () => {
  const strong = (text: string) =>
    emphasised(text)
      .filter((run) => run.strong)
      .map((run) => run.text);

  it('is all of a figure', () => {
    expect(emphasised('360.963 người')).toEqual([{ text: '360.963 người', strong: true }]);
  });

  it('is only the numbers of a whole sentence, not digits of names and lists', () => {
    expect(strong('chưa đạt mục tiêu 95%, còn thiếu 6,6 điểm phần trăm')).toEqual(['95%', '6,6']);
    expect(strong('1. Các nhà mạng phủ 5G ở 10 cụm lớn nhất.\n2. Phủ kín 3 khu.')).toEqual(['10', '3']);
    expect(strong('Công viên phần mềm số 2 đang hoạt động, gồm 5 hạng mục.')).toEqual(['5']);
  });

  it('never changes the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(
          emphasised(text)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

it('a figure is split into its number and its unit', () => {
  expect(splitUnit('360.963 người')).toEqual({ number: '360.963', unit: 'người' });
  expect(splitUnit('661\u00a0ha')).toEqual({ number: '661', unit: 'ha' });
  expect(splitUnit('88,4%')).toEqual({ number: '88,4%', unit: '' });
  expect(splitUnit('–')).toEqual({ number: '–', unit: '' });
  expect(splitUnit('7 khu, cảng')).toEqual({ number: '7', unit: 'khu, cảng' });
});

describe('the stopwatch', () => {
  const began: TalkTimer = startedTimer({ elapsedMs: 0, runningSinceMs: null }, 1_000);

  it('adds up what ran, over pauses', () => {
    const paused = pausedTimer(began, 61_000);
    expect(timerElapsedMs(paused, 900_000)).toBe(60_000);
    const again = startedTimer(paused, 100_000);
    expect(timerElapsedMs(again, 105_000)).toBe(65_000);
    expect(startedTimer(again, 200_000)).toBe(again);
  });

  it('runs on from nothing after a reset, and stands where it stood', () => {
    expect(timerElapsedMs(resetTimer(began, 50_000), 53_000)).toBe(3_000);
    expect(resetTimer(pausedTimer(began, 9_000), 50_000)).toEqual({ elapsedMs: 0, runningSinceMs: null });
  });

  it('is read in minutes, with hours where there are any', () => {
    expect([0, 59_999, 247_000, 3_729_000].map(timerShown)).toEqual(['0:00', '0:59', '4:07', '1:02:09']);
  });

  it('comes back as it was kept, and nothing else does', () => {
    expect(readTimer(JSON.stringify(began))).toEqual(began);
    for (const text of [null, '', '{', '7', '{"elapsedMs":-1,"runningSinceMs":null}']) {
      expect(readTimer(text)).toBeNull();
    }
  });
});
