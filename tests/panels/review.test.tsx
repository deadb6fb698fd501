import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { noChanges } from '../../src/register/register-changes.ts';
import { review } from '../../src/review/review.ts';
import type { App } from '../../src/state/store.ts';
import type { Language } from '../../src/text/language.ts';
import { station, tinyReview } from '../review/seeded-city.ts';
import { tinyState } from './tiny-state.ts';

const current = vi.hoisted(() => ({ state: {} as unknown }));

vi.mock('../../src/state/store.ts', () => ({
  useApp: Object.assign((select: (app: unknown) => unknown) => select(current.state), {
    getState: () => current.state,
    subscribe: () => () => {},
  }),
}));

const { ReviewReport } = await import('../../src/panels/review/review-report.tsx');

type Reviewed = Pick<App, 'review' | 'reviewRun'>;

function shown(language: Language, reviewed: Reviewed): string {
  current.state = { ...tinyState(language), registerChanges: noChanges, ...reviewed };
  return renderToStaticMarkup(<ReviewReport />);
}

/** What is read, without tags; no-break spaces as spaces. */
function words(html: string): string {
  return html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');
}

const done: App['reviewRun'] = { state: 'done', done: 1 };

async function faulty(copies: number) {
  return review(
    await tinyReview((city) => {
      for (let k = 0; k < copies; k += 1) city.stations.push(station(`S${k}`));
      city.communes[3]!.population = 1_001;
      city.catalog.datasets[2]!.asOf = '2020';
    }),
  );
}

describe('the review of the data', () => {
  it('leads with the figures, and with the rules that contradict', async () => {
    const html = shown('vi', { review: await faulty(2), reviewRun: done });
    const text = words(html);
    expect(text).toContain('3 điểm cần xem 1 mâu thuẫn 1 cảnh báo 1 gợi ý');
    expect(text).toContain('Đã kiểm tra 17 quy tắc, 14 quy tắc không có vấn đề. So với ngày 15/06/2026.');
    const order = [
      'Ô dân cư cộng lại khác',
      'Hai trạm của một nhà mạng',
      'Dữ liệu đã cũ',
      'không có vấn đề (14)',
    ];
    const at = order.map((title) => text.indexOf(title));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at).not.toContain(-1);
    expect(text).toContain('Chưa kiểm tra được vì thiếu dữ liệu (6)');
  });

  it('opens the first rule: its meaning, what to do, and a button for the finding', async () => {
    const html = shown('en', { review: await faulty(2), reviewRun: done });
    const first = /<details[^>]* open="".*?<\/details>/s.exec(html)?.[0] ?? '';
    expect(words(first)).toContain('contradiction · 1 finding');
    expect(words(first)).toContain('What to do: share the commune’s people out over its units again.');
    expect(words(/<button.*?<\/button>/s.exec(first)?.[0] ?? '')).toBe(
      ' Dong Hai commune its units add up to 1,000 people, the list has 1,001 ',
    );
    expect(html.match(/<details[^>]* open=""/g)).toHaveLength(1);
  });

  it('gives a long list by the page', async () => {
    const found = await faulty(25);
    const only = { ...found, rules: found.rules.filter(({ id }) => id === 'stations-too-close') };
    const html = shown('vi', { review: only, reviewRun: done });
    expect(html.match(/cách trạm/g)).toHaveLength(20);
    expect(words(html)).toContain('Xem thêm 20 điểm');
    expect(words(html)).toContain('cảnh báo · 300 điểm');
  });

  it('says that there is nothing to look at, and offers no empty file', async () => {
    const text = words(shown('vi', { review: review(await tinyReview()), reviewRun: done }));
    expect(text).toContain('Không thấy điểm nào cần xem 0 mâu thuẫn 0 cảnh báo 0 gợi ý');
    expect(text).not.toContain('Xuất');
  });

  it('says how far it is, and when it fails', () => {
    const running = shown('vi', { review: null, reviewRun: { state: 'running', done: 0.42 } });
    expect(words(running)).toContain('Đang rà soát dữ liệu, xong 42%…');
    expect(running).toContain('aria-busy="true"');
    const failed = shown('vi', { review: null, reviewRun: { state: 'failed', done: 0 } });
    expect(words(failed)).toContain('Không rà soát được dữ liệu. Rà soát lại');
    expect(failed).toContain('role="alert"');
  });
});
