import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { App } from '../../src/state/store.ts';
import type { Language } from '../../src/text/language.ts';
import { sampleRanking } from '../support/gap-ranking.ts';
import { tinyState } from './tiny-state.ts';

const current = vi.hoisted(() => ({ state: {} as unknown }));

vi.mock('../../src/state/store.ts', () => ({
  useApp: Object.assign((select: (app: unknown) => unknown) => select(current.state), {
    getState: () => current.state,
    subscribe: () => () => {},
  }),
}));

const { Gaps } = await import('../../src/panels/gaps/gaps.tsx');
const { GapCommuneTable } = await import('../../src/panels/gaps/gap-tables.tsx');

const done = { gaps: sampleRanking, gapWork: 'done', gapDone: 1, gapRange: null, gapFocus: null } as const;

function shown(language: Language, over: Partial<App> = {}, element = <Gaps />): string {
  const tiny = tinyState(language);
  current.state = {
    ...tiny,
    city: { ...tiny.city, radioModel: [sampleRanking.range] },
    ...done,
    ...over,
  };
  return renderToStaticMarkup(element);
}

/** What is read, without tags; no-break spaces as spaces. */
function words(html: string): string {
  return html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');
}

describe('the gaps panel', () => {
  it('leads with the people, the clusters, and how many make half', () => {
    const text = words(shown('vi'));
    expect(text).toContain(
      '1.000 người ngoài vùng phủ 5G, sống ở 5 cụm dân cư. 1 cụm lớn nhất chiếm một nửa',
    );
    expect(text).toContain('1 xã miền núi cao có 40.000 người, tức 40,00% dân số');
    expect(text).toContain('Mô phỏng');
  });

  it('lists clusters with their commune, terrain, people, share and gain, and sums the rest', () => {
    const text = words(shown('vi'));
    expect(text).toContain('1. Cụm ở Hòa Bắc Đồng bằng, trung du 600 60,0% 450');
    expect(text).toContain('2. Cụm ở Trà Núi Miền núi cao 300 30,0% –');
    expect(text).toContain('3 cụm nhỏ hơn 100 10,0%');
  });

  it('shows the suggested station under the row in focus', () => {
    const html = shown('vi', { gapFocus: { kind: 'cluster', id: 'cluster-1' } });
    const text = words(html);
    expect(text).toContain('Vị trí gợi ý đặt trạm Mô phỏng Phủ thêm 450 người');
    expect(text).toContain('90,1% số người còn thiếu để đạt mục tiêu');
    expect(text).toContain('vĩ độ 20,05200, kinh độ 10,05100');
    expect(html.match(/aria-expanded="true"/g)).toHaveLength(1);
    expect(text).toContain('Quy mô cụm 12 ô dân cư, khoảng 0,20 km²');
    const none = words(shown('vi', { gapFocus: { kind: 'cluster', id: 'cluster-2' } }));
    expect(none).toContain('chưa có vị trí nào phủ thêm được ai');
  });

  it('lists communes too, adding up to everybody', () => {
    const text = words(shown('en', {}, <GapCommuneTable gaps={sampleRanking} />));
    expect(text).toContain('Hoa Bac Plain and hills 650 65.0% 500');
    expect(text).toContain('Total 1,000 100.0%');
  });

  it('offers the reach of a new station in words', () => {
    const html = shown('vi');
    expect(words(html)).toContain('Tầm phủ của trạm mới n41, nông thôn, 1,4 km');
    const none = words(shown('vi', { gaps: { ...sampleRanking, range: null } }));
    expect(none).toContain('không có mô hình tầm phủ');
  });

  it('says whose station it is, and when gains count otherwise', () => {
    const operator = words(shown('vi', { gaps: { ...sampleRanking, operator: 'alpha' } }));
    expect(operator).toContain('Trạm mới là của Alpha');
    const communes = words(shown('vi', { gaps: { ...sampleRanking, gainsAsDefined: false } }));
    expect(communes).toContain('Cách tính này xét cả xã');
  });

  it('waits with the share that is done, fails with a way out, and says when nobody is left', () => {
    expect(words(shown('vi', { gaps: null, gapWork: 'ranking', gapDone: 0.42 }))).toContain('Đã xong 40%');
    const failed = shown('vi', { gaps: null, gapWork: 'failed' });
    expect(failed).toContain('role="alert"');
    expect(words(failed)).toContain('Thử lại');
    const none = {
      ...sampleRanking,
      people: 0,
      clusters: [],
      communes: [],
      clusterCount: 0,
      halfClusters: 0,
    };
    const empty = shown('vi', { gaps: none });
    expect(words(empty)).toContain('Không còn ai ngoài vùng phủ.');
    expect(empty).not.toContain('<table');
  });

  it('keeps the table in sight, marked as busy, while only the reach changes', () => {
    const html = shown('vi', { gapWork: 'ranking', gapDone: 0.5 });
    expect(html).toContain('aria-busy="true"');
    expect(html).toContain('<table');
    expect(words(html)).toContain('Đã xong 50%');
  });
});
