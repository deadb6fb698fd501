import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { Language } from '../../../src/text/language.ts';
import { tinyState } from '../tiny-state.ts';

const current = vi.hoisted(() => ({ state: {} as unknown }));

vi.mock('../../../src/state/store.ts', () => ({
  useApp: Object.assign((select: (app: unknown) => unknown) => select(current.state), {
    getState: () => current.state,
    subscribe: () => () => {},
  }),
}));

const { ChartBoard } = await import('../../../src/panels/charts/chart-board.tsx');
const { communeFigures, shareOfEach } = await import('../../../src/panels/charts/chart-figures.ts');
const { Charts } = await import('../../../src/panels/charts/charts.tsx');

type State = ReturnType<typeof tinyState>;

function markup(element: ReactNode, language: Language, over: Partial<State> = {}): string {
  current.state = tinyState(language, over);
  return renderToStaticMarkup(element);
}

const words = (html: string) =>
  html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');

const titles = (html: string) => [...html.matchAll(/<h3[^>]*>(.*?)<\/h3>/g)].map(([, title]) => title);

const area = { 'land-area': { value: 22.4, coveredPeople: null } };

describe('the charts', () => {
  // 100 people are missing in the first commune and 4,940 in the second, of 5,040; nobody lives in the third
  it('say first what they show', () => {
    expect(titles(markup(<ChartBoard />, 'vi'))).toEqual([
      '1/3 xã, phường chưa đạt 95%, nơi 40% dân số sinh sống.',
      '1 xã, phường chiếm một nửa số người ngoài vùng phủ; 1 xã, phường chiếm 80%.',
      'Gộp mọi nhà mạng được 94,9% dân số; riêng Alpha được 90,0%.',
      'Cùng dữ liệu, tùy cách tính mà tỷ lệ phủ từ 90,0% đến 94,9%.',
    ]);
  });

  it('each carry the mark of what is simulated, how to read them, and a table', () => {
    const html = markup(<ChartBoard />, 'vi');
    const charts = html.split('<section').slice(1);
    expect(charts).toHaveLength(4);
    for (const chart of charts) {
      expect(words(chart)).toContain('Mô phỏng');
      expect(words(chart)).toContain('Bảng số liệu');
      expect(words(chart)).toContain('Đang vẽ biểu đồ');
    }
    expect(
      words(markup(<ChartBoard />, 'vi', { coverage: { ...tinyState('vi').coverage!, simulated: false } })),
    ).not.toContain('Mô phỏng');
  });

  it('follow the definition that is chosen', () => {
    const html = markup(<ChartBoard />, 'vi', {
      definition: 'operator:alpha',
      communeRows: [
        { code: '1', name: 'Bắc', population: 60_000, coveredPeople: 54_000, value: 90 },
        { code: '2', name: 'Núi', population: 40_000, coveredPeople: 36_000, value: 90 },
        { code: '3', name: 'Đảo', population: 0, coveredPeople: 0, value: null },
      ],
    });
    expect(words(html)).toContain('Cách tính: Riêng Alpha.');
    expect(titles(html)[0]).toBe('2/3 xã, phường chưa đạt 95%, nơi 100% dân số sinh sống.');
  });

  it('judge no land by the target for people', () => {
    const html = markup(<ChartBoard />, 'vi', {
      definition: 'land-area',
      definitions: { ...tinyState('vi').definitions, ...area },
      communeRows: [
        { code: '1', name: 'Bắc', population: 60_000, coveredPeople: 0, value: 60 },
        { code: '2', name: 'Núi', population: 40_000, coveredPeople: 0, value: 10 },
        { code: '3', name: 'Đảo', population: 0, coveredPeople: 0, value: 0 },
      ],
    });
    expect(titles(html)[0]).toBe('Ở một nửa số xã, phường, vùng phủ chiếm không quá 10,0% diện tích.');
    expect(words(html)).toContain('không đếm người, nên không có biểu đồ này');
    expect(titles(html)[3]).toContain('từ 22,4% đến 94,9%');
  });

  it('say how many definitions are still computed', () => {
    // commune-touched, commune-centroid, commune-area and land-area
    expect(words(markup(<ChartBoard />, 'vi'))).toContain('Đang tính 4 cách tính');
  });

  it('say so where everybody is covered, and where there is no number', () => {
    const rows = tinyState('vi').communeRows!.map((row) => ({
      ...row,
      coveredPeople: row.population,
      value: 100,
    }));
    const html = markup(<ChartBoard />, 'vi', { communeRows: rows });
    expect(titles(html)[0]).toBe('Mọi xã, phường có dân thường trú đều đạt 95%.');
    expect(words(html)).toContain('Không còn ai ở ngoài vùng phủ.');
    expect(words(markup(<ChartBoard />, 'vi', { coverage: null }))).toContain('Chưa tính được tỷ lệ phủ');
    expect(words(markup(<Charts />, 'vi'))).toContain('Đang tính số liệu cho biểu đồ');
  });

  it('speak one language', () => {
    expect(words(markup(<ChartBoard />, 'en'))).not.toMatch(/xã|phủ|Mô phỏng|Bảng/);
    expect(words(markup(<ChartBoard />, 'vi'))).not.toMatch(/\b(communes?|covered|Simulated|Table)\b/);
  });
});

describe('the figures behind the charts', () => {
  const { city, coverage, definition, definitions, communeRows } = tinyState('vi');
  const figures = communeFigures(city!, coverage!, definition, communeRows!);
  const shares = shareOfEach(city!, coverage!, { ...definitions, ...area });

  it('are the same people in every chart', () => {
    expect(figures.gapRows.at(-1)).toMatchObject({ cumulativePeople: 5040, cumulativeShare: 100 });
    expect(figures.gapRows.map(({ rank, name: { vi: name }, people }) => [rank, name, people])).toEqual([
      [1, 'Trà Núi', 4940],
      [2, 'Hòa Bắc', 100],
      [3, 'Đảo Xa', 0],
    ]);
    expect(figures.spreadRows.map(({ name, met }) => [name.en, met])).toEqual([
      ['Tra Nui', false],
      ['Hoa Bac', true],
    ]);
  });

  // 20, 50 and 10 of 80 km²
  it('are as wide as the land where land is counted', () => {
    const rows = communeRows!.map((row, k) => ({ ...row, coveredPeople: 0, value: [60, 10, 0][k]! }));
    const { spread } = communeFigures(city!, coverage!, 'land-area', rows);
    expect(spread.columns.map(({ code, from, to }) => [code, from, to])).toEqual([
      ['3', 0, 12.5],
      ['2', 12.5, 75],
      ['1', 75, 100],
    ]);
  });

  // 70.4 + 30.4 of 200 are covered: the headline says 100 covered and 100 not
  it('are whole, and add up to the headline', () => {
    const parts = [
      { code: '1', name: 'Bắc', population: 100, coveredPeople: 70.4, value: 70.4 },
      { code: '2', name: 'Núi', population: 100, coveredPeople: 30.4, value: 30.4 },
    ];
    const { gapRows } = communeFigures(city!, coverage!, 'commune-area', parts);
    expect(gapRows.map(({ people, cumulativePeople }) => [people, cumulativePeople])).toEqual([
      [70, 70],
      [30, 100],
    ]);
    const all = { ...coverage!, totalPeople: 200 };
    const { definitionRows } = shareOfEach(city!, all, {
      'commune-area': { value: 50.4, coveredPeople: 100.8 },
    });
    expect(definitionRows.find(({ key }) => key === 'commune-area')?.people).toBe(100);
  });

  it('judge by the unrounded value, and land not at all', () => {
    const met = Object.fromEntries(shares.definitionRows.map((row) => [row.key, row.met]));
    expect(met).toMatchObject({ any: false, 'land-area': null });
    expect(shares.operatorRows.map(({ key }) => key)).toEqual(['any', 'operator:alpha']);
  });
});
