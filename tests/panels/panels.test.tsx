import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { Language } from '../../src/text/language.ts';
import { tinyState } from './tiny-state.ts';

const current = vi.hoisted(() => ({ state: {} as unknown }));

vi.mock('../../src/state/store.ts', () => ({
  useApp: Object.assign((select: (app: unknown) => unknown) => select(current.state), {
    getState: () => current.state,
    subscribe: () => () => {},
  }),
}));
vi.mock('../../src/map/map-host.tsx', () => ({ MapHost: () => null }));
vi.mock('../../src/map/island-inset.tsx', () => ({ IslandInset: () => null }));
vi.mock('../../src/commands/the-engine.ts', () => ({ theEngine: () => ({}) }));

const { AboutDataset } = await import('../../src/panels/layers/about-dataset.tsx');
const { Card } = await import('../../src/panels/details/card.tsx');
const { CommuneFacts } = await import('../../src/panels/details/commune-facts.tsx');
const { previewText } = await import('../../src/panels/over-map/preview-text.ts');
const { CommuneTable } = await import('../../src/panels/details/commune-table.tsx');
const { HoverPreview } = await import('../../src/panels/over-map/hover-preview.tsx');
const { Inspector } = await import('../../src/panels/details/inspector.tsx');
const { Kpi } = await import('../../src/panels/top-strip/kpi.tsx');
const { LayerPanel } = await import('../../src/panels/layers/layer-panel.tsx');
const { MapWords } = await import('../../src/panels/over-map/map-words.tsx');
const { Notices } = await import('../../src/panels/over-map/notices.tsx');
const { Opening } = await import('../../src/panels/over-map/opening.tsx');
const { Zones } = await import('../../src/panels/details/zones.tsx');
const { AppShell } = await import('../../src/app.tsx');

type State = ReturnType<typeof tinyState>;

function markup(element: ReactNode, language: Language, over: Partial<State> = {}): string {
  current.state = tinyState(language, over);
  return renderToStaticMarkup(element);
}

/** What is read, without tags; no-break spaces as spaces. */
function words(html: string): string {
  return html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/[\s\u00a0]+/g, ' ');
}

const row = (html: string, name: string) =>
  words(
    [...html.matchAll(/<tr.*?<\/tr>/gs)].map(([found]) => found).find((found) => found.includes(name)) ?? '',
  );

describe('the number in the strip', () => {
  it('shows the value below its target as missed, whatever rounding would make of it', () => {
    const html = markup(<Kpi />, 'vi');
    expect(html).toContain('data-kpi="any"');
    expect(html).toContain('data-value="94.96"');
    const text = words(html);
    expect(text).toContain('94,9%');
    expect(text).toContain('chưa đạt');
    expect(text).toContain('mục tiêu 95% năm 2026');
    expect(text).toContain('40 người');
    expect(text).toContain('0,1 điểm phần trăm');
    expect(text).toContain('94.960 người');
    expect(text).toContain('5.040 người');
    expect(text).toContain('Mô phỏng');
  });

  it('shows another definition under its own name', () => {
    const html = markup(<Kpi />, 'en', { definition: 'operator:alpha' });
    expect(html).toContain('data-kpi="operator:alpha"');
    expect(words(html)).toContain('Alpha only');
    expect(words(html)).toContain('90.0%');
  });

  it('does not judge land by a target for people', () => {
    const text = words(
      markup(<Kpi />, 'vi', {
        definition: 'land-area',
        definitions: { 'land-area': { value: 22.4, coveredPeople: null } },
      }),
    );
    expect(text).toContain('22,4%');
    expect(text).not.toMatch(/chưa đạt|đạt /);
  });

  it('waits calmly for a definition, and says when there is no number at all', () => {
    expect(markup(<Kpi />, 'vi', { definition: 'commune-area' })).not.toContain('data-kpi');
    expect(words(markup(<Kpi />, 'vi', { coverage: null }))).toContain('Chưa tính được tỷ lệ phủ');
  });
});

describe('the commune table', () => {
  it('puts the most people without coverage first and adds up', () => {
    const html = markup(<CommuneTable />, 'vi');
    const order = [...html.matchAll(/<th scope="row"><button[^>]*>(.*?)<\/button>/g)].map(([, name]) => name);
    expect(order).toEqual(['Trà Núi', 'Hòa Bắc', 'Đảo Xa']);
    expect(row(html, 'Trà Núi')).toContain('4.940');
    expect(row(html, 'Đảo Xa')).toContain('–');
    expect(row(html, 'Cộng')).toMatch(/100\.000 5\.040 94,9%/);
    expect(html).toContain('aria-sort="descending"');
  });

  it('says nothing of people and targets where land is counted, the least covered first', () => {
    const state = tinyState('vi');
    const shares: Record<string, number> = { 1: 30, 2: 12.5, 3: 0 };
    const over = {
      definition: 'land-area' as const,
      definitions: { 'land-area': { value: 22.4, coveredPeople: null } },
      communeRows: state.communeRows!.map((each) => ({
        ...each,
        coveredPeople: 0,
        value: shares[each.code]!,
      })),
    };
    const html = markup(<CommuneTable />, 'vi', over);
    const order = [...html.matchAll(/<th scope="row"><button[^>]*>(.*?)<\/button>/g)].map(([, name]) => name);
    expect(order).toEqual(['Đảo Xa', 'Trà Núi', 'Hòa Bắc']);
    expect(row(html, 'Trà Núi')).toContain('50,00 km² 12,5%');
    expect(row(html, 'Cộng')).toContain('22,4%');
    expect(words(html)).not.toMatch(/chưa đạt|người|100\.000/);
    const commune = state.city!.communes[1]!;
    const facts = words(markup(<CommuneFacts commune={commune} city={state.city!} />, 'vi', over));
    expect(facts).toContain('Diện tích trong vùng phủ 5G 12,5%');
    expect(facts).not.toMatch(/chưa đạt|Ngoài vùng phủ/);
    expect(previewText(tinyState('vi', over), { kind: 'commune', code: '2' })?.fact).toBe(
      '12,5% diện tích trong vùng phủ 5G',
    );
  });
});

describe('the zones', () => {
  const html = () => markup(<Zones />, 'vi');

  it('do not round a hole away', () => {
    expect(row(html(), 'Khu Có Lỗ')).toContain('99,9%');
    expect(row(html(), 'Khu Có Lỗ')).toContain('chưa phủ 0,02 ha');
    expect(words(html())).toContain('1/2 khu có ranh giới được phủ đủ 100% diện tích.');
  });

  it('never score what has no position', () => {
    const unlocated = row(html(), 'Khu Chưa Rõ');
    expect(unlocated).not.toMatch(/%|Có|Không/);
    expect(words(html())).toContain('Chưa xác định được vị trí');
    expect(words(html())).toContain('2/3 khu đang hoạt động (đã rõ vị trí) có dịch vụ 5G.');
  });

  it('give a point service or none, and no share of an area', () => {
    expect(row(html(), 'Cảng Xa')).toMatch(
      /trạm gần nhất 2,6 km số liệu khu 2022, tin cậy cao Không Chưa có ranh giới/,
    );
  });

  it('keep what is planned apart', () => {
    const text = words(html());
    expect(text.indexOf('Khu Sau Này')).toBeGreaterThan(text.indexOf('Đang xây dựng hoặc trong quy hoạch'));
  });

  it('leave out places that no target names', () => {
    expect(words(html())).not.toContain('Trường Lớn');
  });

  it('put the worst first', () => {
    const text = html();
    expect(text.indexOf('Cảng Xa')).toBeLessThan(text.indexOf('Khu Có Lỗ'));
    expect(text.indexOf('Khu Có Lỗ')).toBeLessThan(text.indexOf('Khu full'));
  });
});

describe('the card', () => {
  it('holds everything needed to repeat the number', () => {
    const text = words(markup(<Card />, 'vi'));
    for (const part of [
      '0123456789abcdef',
      '1.200',
      'Alpha',
      '5G NR',
      '01/08/2026',
      '100.000 người',
      '98.000 người',
      '2.000 người (2,04%)',
      'Hai số đếm khác ngày.',
      'Mô phỏng',
      'SDG 9.c.1',
      'Theo diện tích đất',
    ]) {
      expect(text, part).toContain(part);
    }
  });

  it('marks definitions that are still computed', () => {
    expect(words(markup(<Card />, 'en'))).toContain('Computing…');
  });
});

describe('the inspector', () => {
  it('shows a commune with its former units and what is missing there', () => {
    const text = words(markup(<Inspector />, 'vi', { selection: { kind: 'commune', code: '2' } }));
    for (const part of [
      'Xã Trà Núi',
      'Miền núi cao, địa bàn Nam Trà My cũ',
      'Xã Trà Vân, Xã Trà Vinh',
      '87,7%',
      '4.940 người',
      '50,00 km²',
    ]) {
      expect(text, part).toContain(part);
    }
  });

  it('gives no percentage where nobody lives', () => {
    const text = words(markup(<Inspector />, 'vi', { selection: { kind: 'commune', code: '3' } }));
    expect(text).toContain('Đặc khu Đảo Xa');
    expect(text).toContain('Không có dân thường trú');
  });

  it('says that a commune symbol is not the site', () => {
    const vi = words(markup(<Inspector />, 'vi', { selection: { kind: 'place', id: 'symbol' } }));
    expect(vi).toContain('Ký hiệu của xã, không phải vị trí thật');
    const en = words(markup(<Inspector />, 'en', { selection: { kind: 'place', id: 'symbol' } }));
    expect(en).toContain('Symbol for the commune, not the real site');
  });

  it('says that a simulated station is not real', () => {
    const text = words(markup(<Inspector />, 'vi', { selection: { kind: 'station', id: 's1' } }));
    expect(text).toContain('Trạm mô phỏng');
    expect(text).toContain('710 m');
  });

  it('shows the official counts as numbers, and that the names are not published', () => {
    const text = words(markup(<Inspector />, 'vi', { selection: { kind: 'dead-zone', id: 'd1' } }));
    expect(text).toContain('Có liên quan, nguồn không nói rõ về sóng');
    expect(text).toContain('10 Thôn lõm sóng');
    expect(text).toContain('Danh sách tên thôn chưa được công bố');
  });

  it('says when the data do not hold what a link names', () => {
    const text = words(markup(<Inspector />, 'vi', { selection: { kind: 'place', id: 'gone' } }));
    expect(text).toContain('không có trong dữ liệu');
  });
});

describe('the layers', () => {
  it('are rows of a checkbox, a name and a button, with nothing nested', () => {
    const html = markup(<LayerPanel />, 'vi');
    expect(html.match(/type="checkbox"/g)).toHaveLength(5);
    expect(html).not.toContain('role="button"');
    expect(html).not.toMatch(/<button[^>]*>(?:(?!<\/button>).)*<button/s);
    expect(html).not.toMatch(/<label[^>]*>(?:(?!<\/label>).)*<button/s);
    expect(html).toContain('aria-label="Tùy chọn lớp Khu và cảng"');
  });

  it('mark what is simulated', () => {
    const html = markup(<LayerPanel />, 'vi');
    const rows = html.split('<li').slice(1).map(words);
    expect(rows.find((text) => text.includes('Trạm thu phát sóng'))).toContain('Mô phỏng');
    expect(rows.find((text) => text.includes('Khu và cảng'))).not.toContain('Mô phỏng');
  });

  it('say where a dataset comes from and what is wrong with it', () => {
    const text = words(markup(<AboutDataset datasetId="stations" />, 'vi'));
    for (const part of [
      'Kịch bản',
      'CC0',
      '01/08/2026',
      'Thấp',
      'stations.csv',
      'Không phải trạm thật.',
      'Mô phỏng',
    ])
      expect(text, part).toContain(part);
  });
});

describe('over the map', () => {
  it('a glance shows one fact', () => {
    const over = { hover: { hits: [{ kind: 'commune' as const, code: '2' }], at: { x: 1, y: 1 } } };
    expect(words(markup(<HoverPreview />, 'vi', over))).toContain(
      '87,7% trong vùng phủ, 4.940 người ở ngoài',
    );
  });

  it('the map is put in words', () => {
    expect(words(markup(<MapWords />, 'vi'))).toContain('94,9% dân số Thành Nhỏ, tức 94.960 người');
  });

  it('a dataset that could not be read is named, with what to do', () => {
    const failures = [
      { datasetId: 'zones', failures: [{ code: 'file-cut-off' as const, where: { file: 'zones.geojson' } }] },
    ];
    const notice = markup(<Notices />, 'vi', { failures });
    expect(notice).toContain('role="alert"');
    expect(words(notice)).toContain('Không đọc được “Khu và cảng”');
    expect(words(notice)).toContain('zones.geojson');
    const failed = markup(<Opening />, 'vi', { opening: { status: 'failed' }, failures });
    expect(words(failed)).toContain('Tải lại trang');
  });

  it('loading has words', () => {
    expect(words(markup(<Opening />, 'vi', { opening: { status: 'loading' } }))).toContain(
      'Đang đọc dữ liệu',
    );
  });
});

describe.each(['vi', 'en'] as const)('the whole screen (%s)', (language) => {
  const screens: [string, Partial<State>][] = [
    [
      'loading',
      {
        opening: { status: 'loading' },
        city: null,
        coverage: null,
        card: null,
        communeRows: null,
        zones: null,
        layers: [],
      },
    ],
    ['communes', { rightPanel: 'communes' }],
    ['zones', { rightPanel: 'zones' }],
    ['card', { rightPanel: 'card' }],
    ['inspector', { rightPanel: 'inspector', selection: { kind: 'place', id: 'hole' } }],
    ['about', { aboutDatasetId: 'stations' }],
  ];

  it.each(screens)('is whole with %s open', (_, over) => {
    const html = markup(<AppShell />, language, over);
    expect(html).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
    for (const [button, tag] of html.matchAll(/(<button[^>]*>).*?<\/button>/gs)) {
      if (words(button).trim() === '') expect(tag).toContain('aria-label=');
    }
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<main/g)).toHaveLength(1);
  });

  it('speaks one language', () => {
    const text = words(markup(<AppShell />, language, { rightPanel: 'zones' }));
    if (language === 'vi') expect(text).not.toMatch(/\b(Coverage|Layers|Simulated|Search|Zones|target)\b/);
    else expect(text.replace(/Tiếng Việt/g, '')).not.toMatch(/Mô phỏng|Lớp dữ liệu|vùng phủ|xã, phường/);
  });
});
