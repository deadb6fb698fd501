import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { Target } from '../../src/data/city.ts';
import type { Language } from '../../src/text/language.ts';
import { tinyState } from './tiny-state.ts';

const current = vi.hoisted(() => ({ state: {} as unknown }));

vi.mock('../../src/state/store.ts', () => ({
  useApp: Object.assign((select: (app: unknown) => unknown) => select(current.state), {
    getState: () => current.state,
    subscribe: () => () => {},
  }),
}));
vi.mock('../../src/commands/engine/the-engine.ts', () => ({ theEngine: () => ({}) }));

const { TargetList } = await import('../../src/panels/targets/target-list.tsx');
const { Targets } = await import('../../src/panels/targets/targets.tsx');

function markup(element: ReactNode, language: Language, over: Partial<ReturnType<typeof tinyState>> = {}) {
  current.state = tinyState(language, over);
  return renderToStaticMarkup(element);
}

const words = (html: string) =>
  html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');

const target = (over: Partial<Target>): Target => ({
  id: 't',
  group: 'connectivity',
  statement: { vi: 'Mục tiêu thử', en: 'Trial target' },
  value: 95,
  unit: 'percent of population',
  unitText: { vi: '% dân số', en: '% of people' },
  comparator: '>=',
  dueYear: 2026,
  baseline: null,
  source: 'Sở KH&CN',
  sourceDate: '2026-03-11',
  ...over,
});

const withTargets = (targets: Target[]) => {
  const state = tinyState('vi');
  return { city: { ...state.city!, targets }, zonesOfAll: state.zones };
};

const board = (targets: Target[], language: Language = 'vi', today = '2026-12-01') =>
  markup(<TargetList today={today} />, language, withTargets(targets));

describe('the board of targets', () => {
  it('shows the population below its target, whatever rounding would make of it', () => {
    const html = board([target({})]);
    const text = words(html);
    expect(text).toContain('94,9% dân số chưa đạt Mô phỏng');
    expect(text).toContain('94.960/100.000 người trong vùng phủ.');
    expect(text).toContain('tối thiểu 95% dân số');
    expect(text).toContain('hết năm 2026, còn 30 ngày');
    expect(text).toContain('Sở KH&amp;CN, 11/03/2026');
    expect(text).toContain('1 mục tiêu: 0 đạt, 1 chưa đạt, 0 chưa có số liệu.');
    expect(text).toContain('Xem cách ra số này : Mục tiêu thử');
  });

  it('counts only zones that can be measured, and says how many cannot', () => {
    const zones = target({
      unit: 'percent of zones',
      unitText: { vi: '% các khu', en: '% of the zones' },
      value: 100,
      comparator: '=',
    });
    const text = words(board([zones]));
    // in operation: one full, one with a hole, a port known as a point, one whose place is unknown
    expect(text).toContain('50,0% các khu chưa đạt Mô phỏng');
    expect(text).toContain('1/2 khu đang hoạt động có ranh giới');
    expect(text).toContain('2/3 khu đã rõ vị trí có dịch vụ 5G.');
    expect(text).toContain('1 khu mới biết một điểm');
    expect(text).toContain('1 khu chưa rõ vị trí, không tính là đạt hay chưa đạt.');
  });

  it('gives an official count with its date, and no mark of simulation', () => {
    const text = words(
      board([
        target({
          id: 'villages',
          unit: 'villages',
          unitText: { vi: 'thôn', en: 'villages' },
          value: 0,
          comparator: '=',
        }),
      ]),
    );
    expect(text).toContain('10 thôn chưa đạt');
    expect(text).toContain('Theo số liệu chính thức ngày 11/03/2026 (Sở KH&amp;CN).');
    expect(text).not.toContain('Mô phỏng');
  });

  it('says plainly what is not known, without a verdict, a figure or a trail', () => {
    const html = board([
      target({
        unit: 'yes/no',
        unitText: { vi: 'có/chưa', en: 'yes/no' },
        value: 1,
        comparator: '=',
        baseline: { vi: 'chưa có gì, 2025', en: 'nothing, 2025' },
      }),
    ]);
    const text = words(html);
    expect(text).toContain('chưa có số liệu Mục tiêu Có Hạn');
    expect(text).toContain('Ban đầu chưa có gì, 2025');
    expect(text).not.toMatch(/chưa đạt Mục tiêu|Xem cách/);
    expect(html).not.toMatch(/<li.*<svg.*<\/li>/s);
  });

  it('calls overdue what is missed after its year, not what is unknown', () => {
    const missed = board([target({ dueYear: 2025 })]);
    expect(words(missed)).toContain('hết năm 2025, đã quá hạn');
    const unknown = words(board([target({ dueYear: 2025, unit: 'cables' })]));
    expect(unknown).toContain('hết năm 2025, hạn đã qua');
    expect(unknown).not.toContain('quá hạn');
  });

  it('names the groups, and those it does not know by their key', () => {
    const html = board([target({}), target({ id: 'u', group: 'mobility' })], 'en');
    const titles = [...html.matchAll(/<h3[^>]*>(.*?)<\/h3>/g)].map(([, title]) => title);
    expect(titles).toEqual(['Connectivity', 'mobility']);
  });

  it('speaks one language', () => {
    expect(words(board([target({})], 'en'))).not.toMatch(/đạt|mục tiêu:|Hạn|Mô phỏng/);
    expect(words(board([target({})], 'vi'))).not.toMatch(/\b(target|met|Due|left|Simulated)\b/);
  });

  it('is offered as CSV and as a workbook', () => {
    expect(words(board([target({})]))).toMatch(/Xuất CSV.*Xuất XLSX/);
  });

  it('says when there is nothing', () => {
    expect(words(board([]))).toContain('Không có mục tiêu nào trong dữ liệu.');
    expect(words(markup(<TargetList />, 'vi', { city: null }))).toContain('Đang đọc các mục tiêu');
    expect(words(markup(<Targets />, 'vi'))).toContain('Đang đọc các mục tiêu');
  });
});
