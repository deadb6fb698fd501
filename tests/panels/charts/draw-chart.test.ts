import { describe, expect, it } from 'vitest';
import { type ChartSpec, chartHeightPx, type ShareRow } from '../../../src/panels/charts/chart-spec.ts';
import { drawChart } from '../../../src/panels/charts/draw-chart.ts';
import { communeSpread } from '../../../src/targets/commune-spread.ts';
import { cumulativeGap } from '../../../src/targets/cumulative-gap.ts';
import type { Language } from '../../../src/text/language.ts';
import { tokens } from '../../../src/ui/tokens.ts';
import { PlainDocument, type PlainElement } from '../../support/plain-document.ts';

function drawn(spec: ChartSpec, language: Language = 'vi', widthPx = 308): PlainElement {
  const look = { widthPx, tokens: tokens.light, language, label: 'Câu mô tả.' };
  return drawChart(spec, look, new PlainDocument() as unknown as Document) as unknown as PlainElement;
}

const spread: ChartSpec = {
  kind: 'spread',
  // a tenth, three tenths and six tenths of the people
  spread: communeSpread(
    [
      { code: 'hill', weight: 1000, share: 30 },
      { code: 'coast', weight: 3000, share: 94.96 },
      { code: 'plain', weight: 6000, share: 99 },
    ],
    95,
  ),
  target: 95,
  land: false,
};

const gap = cumulativeGap(
  [10, 40, 30, 20].map((people, k) => ({ code: `${k}`, population: 100, coveredPeople: 100 - people })),
);

const row = (key: string, over: Partial<ShareRow>): ShareRow => ({
  key,
  name: key,
  value: 50,
  land: false,
  strong: false,
  hatchDegrees: null,
  color: '#0072B2',
  ...over,
});

const specs: ChartSpec[] = [
  spread,
  { kind: 'gap', gap, half: 2, most: 3 },
  {
    kind: 'operators',
    rows: [
      row('any', { strong: true, value: 94.96 }),
      row('a', { hatchDegrees: 45 }),
      row('b', { hatchDegrees: 135 }),
    ],
    target: 95,
  },
  {
    kind: 'definitions',
    rows: [row('any', { strong: true }), row('area', { value: 28.04, land: true })],
    target: 95,
  },
];

const number = (element: PlainElement, name: string) => Number(element.getAttribute(name));

describe.each(specs)('a chart of $kind', (spec) => {
  const svg = drawn(spec);

  it('is one picture with a sentence, as large as the room kept for it', () => {
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).toBe('Câu mô tả.');
    expect(number(svg, 'width')).toBe(308);
    expect(number(svg, 'height')).toBe(chartHeightPx(spec));
  });

  it('carries no rules of its own, which the page does not allow', () => {
    expect(svg.all('style')).toEqual([]);
    const all = [svg, ...svg.all('g'), ...svg.all('text'), ...svg.all('rect')];
    expect(all.filter((element) => element.hasAttribute('style'))).toEqual([]);
  });

  it('is read out as one, not part by part', () => {
    expect(svg.querySelectorAll('[aria-label]')).toEqual([]);
  });

  it('follows the width it is given', () => {
    expect(number(drawn(spec, 'vi', 372), 'width')).toBe(372);
  });
});

describe('the spread', () => {
  // 308 px less 40 and 20 px of margins leave 248 px for the people
  it('has columns as wide as their people, hatched below the target and solid from it', () => {
    const svg = drawn(spread);
    const hatch = svg.all('pattern')[0]?.getAttribute('id');
    const columns = svg
      .all('g')
      .filter((group) => group.getAttribute('data-mark') === 'rect')
      .flatMap((group) =>
        group.all('rect').map((rect) => ({ fill: group.getAttribute('fill'), width: number(rect, 'width') })),
      );
    expect(columns.map(({ fill }) => fill)).toEqual([`url(#${hatch})`, `url(#${hatch})`, tokens.light.met]);
    for (const [k, share] of [0.1, 0.3, 0.6].entries()) expect(columns[k]!.width / 248).toBeCloseTo(share, 2);
  });

  it('counts on both sides of the target and names it, in either language', () => {
    const vi = drawn(spread).words();
    expect(vi).toContain('2 chưa đạt');
    expect(vi).toContain('1 đạt');
    expect(vi).toContain('mục tiêu 95%');
    const en = drawn(spread, 'en').words();
    expect(en).toContain('2 below');
    expect(en).toContain('target 95%');
  });

  it('knows no target for land', () => {
    const words = drawn({ ...spread, land: true } as ChartSpec).words();
    expect(words).not.toContain('mục tiêu');
    expect(words).not.toContain('đạt');
  });
});

describe('the cumulated gap', () => {
  it('marks the communes that make half and 80 %', () => {
    const svg = drawn(specs[1]!);
    expect(svg.all('circle')).toHaveLength(2);
    expect(svg.words()).toMatch(/2 xã, phường.*chiếm 70%.*3 xã, phường.*chiếm 90%/);
  });
});

describe('shares', () => {
  it('never round up to the target, and stay apart without colour', () => {
    const svg = drawn(specs[2]!);
    expect(svg.words()).toContain('94,9%');
    const turns = svg.all('pattern').map((pattern) => pattern.getAttribute('patternTransform'));
    expect(turns).toEqual(['rotate(45)', 'rotate(-45)']);
  });

  it('show land by another sign, without the target', () => {
    const svg = drawn(specs[3]!);
    const dots = svg.all('g').filter((group) => group.getAttribute('data-mark') === 'dot');
    expect(dots.map((group) => group.children.map((child) => child.name))).toEqual([['circle'], ['path']]);
    const ticks = svg.all('g').find((group) => group.getAttribute('data-mark') === 'tick');
    expect(ticks?.all('line')).toHaveLength(1);
    expect(svg.words()).toContain('28,0%');
  });
});
