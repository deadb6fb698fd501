import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { differenceInPoints } from '../../src/panels/assumptions/difference-in-points.ts';
import { percentScale } from '../../src/panels/assumptions/percent-scale.ts';
import { asPublished } from '../../src/planning/assumptions.ts';
import { defaultIntervalAssumptions } from '../../src/planning/interval-assumptions.ts';
import type { App } from '../../src/state/store.ts';
import type { Language } from '../../src/text/language.ts';
import { tinyState } from './tiny-state.ts';

const current = vi.hoisted(() => ({ state: {} as unknown }));

vi.mock('../../src/state/store.ts', () => ({
  useApp: Object.assign((select: (app: unknown) => unknown) => select(current.state), {
    getState: () => current.state,
    subscribe: () => () => {},
  }),
}));

const { Assumptions } = await import('../../src/panels/assumptions/assumptions.tsx');

const computed: NonNullable<App['interval']> = {
  interval: {
    population: { low: 94.2, high: 95.4, point: 94.96, level: 0.9, draws: 400, seed: 7 },
    radius: { low: 90.04, high: 94.97, point: 94.96, level: 0.9, draws: 400, seed: 7 },
    definition: {
      low: { definition: 'commune-area', value: 70.5 },
      high: { definition: 'commune-touched', value: 100 },
      point: 94.96,
    },
  },
  assumptions: defaultIntervalAssumptions,
};

const settled = {
  assumptions: asPublished,
  assumed: { value: 91.25, coveredPeople: 91_250, totalPeople: 100_000 },
  assumptionWork: 'done',
  tornado: {
    current: 91.25,
    rows: [
      {
        key: 'operator-out',
        low: { setting: { assumption: 'operator-out', operator: 'alpha' }, value: 40 },
        high: { setting: { assumption: 'operator-out', operator: null }, value: 91.25 },
        swing: 51.25,
      },
      {
        key: 'radius:n41',
        low: { setting: { assumption: 'radius', band: 'n41', factor: 0.75 }, value: 88 },
        high: { setting: { assumption: 'radius', band: 'n41', factor: 1.25 }, value: 94.99 },
        swing: 6.99,
      },
    ],
  },
  intervalAssumptions: defaultIntervalAssumptions,
  interval: null,
  intervalWork: 'none',
  intervalDone: 0,
} satisfies Partial<App>;

const radioModel = [
  { band: 'n41', environment: 'urban' as const, outdoorRadiusM: 710, indoorRadiusM: 290, source: '' },
];

function shown(language: Language, over: Partial<App> = {}): string {
  const tiny = tinyState(language);
  current.state = { ...tiny, city: { ...tiny.city, radioModel }, ...settled, ...over };
  return renderToStaticMarkup(<Assumptions />);
}

/** What is read, without tags and drawings; no-break spaces as spaces. */
function words(html: string): string {
  return html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');
}

describe('the assumptions panel', () => {
  it('puts the percentage under the assumptions beside the headline, and judges both', () => {
    const text = words(shown('vi'));
    expect(text).toContain('Tỷ lệ chính 94,9% chưa đạt Với các giả định này 91,3% chưa đạt');
    // 94,9 − 91,3, so that the figures on screen agree.
    expect(text).toContain('Thấp hơn tỷ lệ chính 3,6 điểm phần trăm. 91.250 trên 100.000 người');
    expect(text).toContain('Mô phỏng');
    expect(shown('vi')).toContain('data-assumed="91.25"');
  });

  it('never rounds up to the target', () => {
    const assumed = { value: 94.999, coveredPeople: 94_999, totalPeople: 100_000 };
    expect(words(shown('vi', { assumed }))).toContain('Với các giả định này 94,9% chưa đạt');
  });

  it('offers a slider for each band, the operators and the bases there are', () => {
    const html = shown('vi');
    const text = words(html);
    expect(text).toContain('n41, 1 trạm 100%');
    expect(html.match(/type="range"/g)).toHaveLength(1 + 4);
    expect(text).toContain('Không nhà mạng nào Alpha');
    expect(text).toContain('Tổng số đã công bố');
    expect(text).not.toContain('Tổng điều tra 2019');
    expect(html).toMatch(/<button[^>]*disabled=""[^>]*>Về giả định ban đầu/);
  });

  it('says why indoors, or everything, cannot be assumed', () => {
    const tiny = tinyState('vi');
    const city = tiny.city!;
    expect(words(shown('vi', { city: { ...city, radioModel: [] } }))).toContain(
      'Mô hình sóng thiếu băng tần',
    );
    const area = { id: 'a', operator: 'alpha', stationId: null, geometry: city.communes[0]!.geometry };
    const text = words(shown('vi', { city: { ...city, serviceAreas: [area] } }));
    expect(text).toContain('không có bán kính trạm');
    expect(text).not.toContain('Bán kính phủ theo băng tần');
    expect(text).toContain('Tính khoảng');
  });

  it('waits, and says when it failed', () => {
    expect(words(shown('vi', { assumed: null, tornado: null }))).toContain('Đang tìm trạm nào phủ');
    const failed = shown('vi', { assumed: null, assumptionWork: 'failed' });
    expect(failed).toMatch(/role="alert"[^>]*>Chưa tính được với các giả định này/);
  });

  it('names the assumption that matters most, and lists both ends of each', () => {
    const html = shown('vi');
    const text = words(html);
    expect(text).toContain('mạnh nhất là nhà mạng ngừng hoạt động: 51,3 điểm phần trăm');
    expect(text).toContain('Nhà mạng ngừng hoạt động 40,0% Alpha ngừng 91,3% đủ nhà mạng 51,3');
    expect(text).toContain('Bán kính n41 88,0% 75% 94,9% 125% 6,9');
    expect(html.match(/data-row=/g)).toHaveLength(2);
    expect(html).toMatch(/<svg[^>]*role="img"[^>]*aria-label="Giả định ảnh hưởng mạnh nhất là nhà mạng/);
  });
});

describe('the interval in the panel', () => {
  it('is asked for, then shows how far it is and can be stopped', () => {
    expect(words(shown('vi'))).toContain('Tính khoảng');
    const busy = words(shown('vi', { intervalWork: 'computing', intervalDone: 0.47 }));
    expect(busy).toContain('Đang tính, xong 40% Dừng');
    expect(busy).not.toContain('Tính khoảng');
    expect(words(shown('vi', { intervalWork: 'failed' }))).toContain('Chưa tính được khoảng.');
  });

  it('shows three causes apart, each with what it assumes and leaves out, and no sum of them', () => {
    const html = shown('vi', { interval: computed, intervalWork: 'done' });
    const text = words(html);
    expect(text).toContain('Người dân sống ở đâu trong xã: 94,2% đến 95,4% Mục tiêu nằm trong khoảng này.');
    // σ = 2Φ⁻¹((1 + 0.203) / 2) = 0.51, 2Φ⁻¹(0.65) = 0.77.
    expect(text).toContain('20,3% người ở sai ô 1 km (σ 0,51) và 30% ở sai ô nhỏ trong đó (σ 0,77)');
    expect(text).toContain('Sóng đi xa đến đâu: 90,0% đến 94,9% Cả khoảng chưa đạt mục tiêu.');
    expect(text).toContain('3,0 dB chung cho băng tần (bán kính ±19%)');
    expect(text).toContain('Thế nào là được phủ: 70,5% đến 100,0%');
    expect(text).toContain(
      'Thấp nhất: Theo diện tích phủ của xã 70,5%. Cao nhất: Xã có sóng ở bất kỳ đâu 100,0%',
    );
    expect(text.match(/Chưa gồm/g)).toHaveLength(3);
    expect(text).toContain('400 lần rút ngẫu nhiên, khoảng giữa 90%, hạt giống 20260311');
    expect(text).not.toContain('±0');
    expect(text).not.toContain('Giả định đã đổi');
  });

  it('says when radii do not apply, and when its assumptions have changed', () => {
    const interval = { ...computed, interval: { ...computed.interval, radius: null } };
    const text = words(
      shown('vi', { interval, intervalAssumptions: { ...defaultIntervalAssumptions, commonErrorDb: 5 } }),
    );
    expect(text).toContain('Sóng đi xa đến đâu: – Không áp dụng');
    expect(text).toContain('Giả định đã đổi sau lần tính này.');
  });
});

describe('differences in points', () => {
  it.each([
    [94.96, 91.25, '3,6'],
    [88.44, 88.44, null],
    [88.41, 88.44, '0,03'],
    [88.44, 88.444, null],
    [95, 94.99, '0,1'],
  ])('from %f to %f are %s', (from, to, points) => {
    expect(differenceInPoints(from, to, 95, 'vi')).toBe(points);
  });
});

describe('a percent scale', () => {
  it('holds every value and has a few round ticks', () => {
    for (const values of [
      [36.8, 92.2],
      [88.2, 88.6],
      [0, 100],
      [50, 50],
    ]) {
      const { at, ticks } = percentScale(values);
      for (const value of values) {
        expect(at(value)).toBeGreaterThanOrEqual(0);
        expect(at(value)).toBeLessThanOrEqual(100);
      }
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.every((tick) => tick >= 0 && tick <= 100)).toBe(true);
    }
    expect(percentScale([36.8, 92.2]).ticks).toEqual([40, 60, 80]);
  });
});
