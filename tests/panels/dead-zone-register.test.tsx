import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { emptyDraft, statusFields } from '../../src/register/entry-draft.ts';
import type { RegisterEntry } from '../../src/register/register-entry.ts';
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

const { DeadZoneRegister } = await import('../../src/panels/dead-zones/dead-zone-register.tsx');
const { Inspector } = await import('../../src/panels/details/inspector.tsx');

function words(
  element: ReactNode,
  over: Partial<ReturnType<typeof tinyState>> = {},
  language: Language = 'vi',
) {
  current.state = tinyState(language, over);
  return renderToStaticMarkup(element)
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');
}

const entry: RegisterEntry = {
  id: 'entry-1',
  name: 'Thôn Trên',
  communeCode: '2',
  unitType: 'village',
  people: 1200,
  households: null,
  power: 'none',
  cause: '',
  position: [0.5, 0.5],
  positionKind: 'surveyed',
  officialList: 'yes',
  source: 'UBND xã',
  history: [
    { status: 'reported', date: '2026-01-10', source: 'UBND xã' },
    { status: 'planned', date: '2026-02', source: 'KH 12' },
  ],
  origin: 'added',
};
const changes = (over: Partial<RegisterEntry> = {}) => ({
  registerChanges: { added: [{ ...entry, ...over }], edits: {}, removed: [] },
});
const facts = { 'entry-1': { nearestStationM: 2640, nearestOperator: 'alpha', servedBy: [] } };

describe('the register of dead zones', () => {
  it('says the announced count as a number while no name is known, and lists what is related apart', () => {
    const text = words(<DeadZoneRegister />);
    expect(text).toContain('0/10 đã xử lý còn 10');
    expect(text).toContain('10 nơi chưa công bố tên');
    expect(text).toContain('Tính đến 11/03/2026. Nguồn: Sở KH&amp;CN.');
    expect(text).toContain('Sổ chưa có mục nào');
    expect(text).toContain('Thông tin liên quan, không tính vào sổ (1)');
    expect(words(<DeadZoneRegister />, {}, 'en')).toContain('10 places have not been named');
  });

  it('lists an entry with its commune, people, status and nearest station', () => {
    const text = words(<DeadZoneRegister />, { ...changes(), siteFacts: facts });
    expect(text).toContain('9 nơi chưa công bố tên');
    expect(text).toMatch(/Thôn Trên Xã Trà Núi · 1\.200 người Có kế hoạch 02\/2026 2,6 km/);
    expect(text).toContain('Mô phỏng');
  });

  it('sorts all of a long list and shows the first of it', () => {
    const added = Array.from({ length: 120 }, (_, index) => ({
      ...entry,
      id: `entry-${index}`,
      name: `Thôn ${120 - index}`,
    }));
    current.state = tinyState('vi', { registerChanges: { added, edits: {}, removed: [] } });
    const html = renderToStaticMarkup(<DeadZoneRegister />);
    const names = [...html.matchAll(/>(Thôn \d+)</g)].map(([, name]) => name);
    expect(names).toEqual(Array.from({ length: 50 }, (_, index) => `Thôn ${index + 1}`));
    expect(html).toContain('Hiện thêm 50 mục');
    expect(html).toContain('Đang hiện 50/120 mục');
  });

  it('never gives a distance from where only the commune is known', () => {
    const symbol = changes({ positionKind: 'commune-symbol' });
    expect(words(<DeadZoneRegister />, { ...symbol, siteFacts: facts })).toMatch(
      /Có kế hoạch 02\/2026 chưa xác định được vị trí/,
    );
    const view = { view: 'entry', id: 'entry-1' } as const;
    const shown = words(<DeadZoneRegister />, { ...symbol, siteFacts: facts, registerView: view });
    expect(shown).toContain('Chưa xác định được vị trí nên không tính khoảng cách và vùng phủ.');
    expect(shown).not.toContain('2,6 km');
  });

  it('shows an entry with its history, latest first', () => {
    const view = { view: 'entry', id: 'entry-1' } as const;
    const text = words(<DeadZoneRegister />, { ...changes(), siteFacts: facts, registerView: view });
    expect(text).toMatch(/Có kế hoạch 02\/2026 KH 12 .*Được phản ánh 10\/01\/2026 UBND xã/);
    expect(text).toContain('2,6 km (Alpha)');
    expect(text).toContain('0,50000; 0,50000');
  });

  it('doubts an entry that an operator claims to serve, but not on simulated service areas', () => {
    const served = { 'entry-1': { nearestStationM: 100, nearestOperator: 'alpha', servedBy: ['alpha'] } };
    const view = { ...changes(), siteFacts: served, registerView: { view: 'entry', id: 'entry-1' } as const };
    const doubt = 'Cần kiểm tra thực địa';
    expect(words(<DeadZoneRegister />, view)).not.toContain(doubt);
    const { coverage } = tinyState('vi');
    const real = { ...view, coverage: coverage && { ...coverage, simulated: false } };
    expect(words(<DeadZoneRegister />, real)).toContain(doubt);
    const history = [...entry.history, { status: 'solved' as const, date: '2026-03-01', source: 'Sở' }];
    expect(words(<DeadZoneRegister />, { ...real, ...changes({ history }) })).not.toContain(doubt);
  });

  it('shows the form with what has been written so far', () => {
    const draft = emptyDraft();
    draft.values.name = 'Thôn Dở Dang';
    draft.steps = [{ status: 'reported', date: '', source: '', fields: statusFields }];
    current.state = tinyState('vi', { registerDraft: draft, registerView: { view: 'form', id: null } });
    const html = renderToStaticMarkup(<DeadZoneRegister />);
    expect(html).toContain('value="Thôn Dở Dang"');
    expect(html).toContain('Phường Hòa Bắc');
  });

  it('says that an entry is gone, and waits for the city', () => {
    expect(words(<DeadZoneRegister />, { registerView: { view: 'entry', id: 'x' } })).toContain(
      'Mục này không còn trong sổ.',
    );
    expect(words(<DeadZoneRegister />, { city: null })).toContain('Đang đọc dữ liệu');
  });

  it('tells why a file cannot be used, and that nothing has changed', () => {
    const tooBig = { state: 'too-big', file: 'a.csv', bytes: 6_000_000 } as const;
    expect(words(<DeadZoneRegister />, { registerImport: tooBig })).toContain(
      'Tệp a.csv nặng 6,0 MB, quá giới hạn 5 MB. Hãy tách danh sách thành nhiều tệp. Sổ giữ nguyên.',
    );
    const read = { ok: false, file: 'a.csv', tooManyRows: 5001 } as const;
    expect(words(<DeadZoneRegister />, { registerImport: { state: 'read', read } })).toContain('5.001 dòng');
  });
});

describe('the inspector', () => {
  it('shows a dead zone of the register with its history and network', () => {
    const text = words(<Inspector />, {
      ...changes(),
      siteFacts: facts,
      selection: { kind: 'dead-zone', id: 'entry-1' },
    });
    expect(text).toContain('Thôn Trên');
    expect(text).toContain('Quá trình xử lý');
    expect(text).toContain('2,6 km (Alpha)');
  });
});
