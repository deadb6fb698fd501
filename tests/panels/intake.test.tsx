import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { Proposal } from '../../src/intake/proposal.ts';
import type { ImportedDataset } from '../../src/project/project.ts';
import type { Language } from '../../src/text/language.ts';
import { messages } from '../../src/text/messages.ts';
import { madeUpProposal } from './made-up-proposal.ts';
import { tinyState } from './tiny-state.ts';

const current = vi.hoisted(() => ({ state: {} as unknown }));

vi.mock('../../src/state/store.ts', () => ({
  useApp: Object.assign((select: (app: unknown) => unknown) => select(current.state), {
    getState: () => current.state,
    subscribe: () => () => {},
  }),
}));
vi.mock('../../src/commands/engine/the-engine.ts', () => ({ theEngine: () => ({}) }));

const { OwnData } = await import('../../src/panels/own-data/own-data.tsx');
const { isTableText } = await import('../../src/panels/own-data/is-table-text.ts');
const { lackingFields, hindrance, stepsToSee } = await import('../../src/panels/intake/proposal-state.ts');
const { Remarks } = await import('../../src/panels/intake/remarks.tsx');
const { willHappen } = await import('../../src/panels/intake/will-happen.ts');
const { ownShare } = await import('../../src/panels/layers/own-share.ts');

type Over = NonNullable<Parameters<typeof tinyState>[1]>;

function shown(node: ReactNode, language: Language, over: Over = {}): string {
  current.state = tinyState(language, over);
  return renderToStaticMarkup(node);
}

function text(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

function proposed(language: Language, proposal: Proposal, revising = false): string {
  return shown(<OwnData />, language, { intake: { step: 'proposed', proposal, revising } });
}

const { report } = madeUpProposal();
const blocked = madeUpProposal({
  report: {
    ...report,
    dropped: 0,
    blocked: 7,
    groups: report.groups.map((group) => ({ ...group, choice: 'stop' })),
  },
});

const dataset: ImportedDataset = {
  id: 'own-1',
  kind: 'stations',
  mode: 'replace',
  title: 'Trạm tháng 9',
  source: 'Sở KH&CN',
  asOf: '2026-09-30',
  simulated: false,
  content: { fileName: 'stations.csv', sha256: 'a', bytes: 9, count: 1078 },
  original: { name: 'tram.xlsx', format: 'xlsx', sha256: 'b', bytes: 9, kept: true },
  choices: madeUpProposal().choices,
  counts: { rows: 1085, untouched: 1066, fixed: 12, dropped: 7 },
  addedAt: '2026-10-01T00:00:00Z',
};

describe('the panel of own data', () => {
  it.each(['vi', 'en'] as const)('says what can be brought and how large it may be (%s)', (language) => {
    const said = text(shown(<OwnData />, language));
    const { empty, formats } = messages[language].ownData;
    expect(said).toContain(empty.title);
    expect(said).toContain(formats.title);
  });

  it('lists a dataset with its count, source, date, mode and what became of its rows', () => {
    const said = text(shown(<OwnData />, 'vi', { datasets: [dataset] }));
    for (const words of [
      'Trạm tháng 9',
      '1.078 trạm · thay thế',
      'Sở KH&CN, 30/09/2026, từ tệp tram.xlsx',
      '1.066 giữ nguyên · 12 đã sửa · 7 bị bỏ',
    ]) {
      expect(said).toContain(words);
    }
  });

  it('offers the file that the data came from where it is kept, and says where it is not', () => {
    const { list } = messages.vi.ownData;
    const kept = shown(<OwnData />, 'vi', { datasets: [dataset] });
    expect(kept).toMatch(new RegExp(`<button[^>]*>(?:(?!</button>).)*${list.saveOriginal}</button>`));
    expect(text(kept)).not.toContain('Không giữ tệp gốc');
    const original = { ...dataset.original, bytes: 25_000_000, kept: false };
    const without = text(shown(<OwnData />, 'vi', { datasets: [{ ...dataset, original }] }));
    expect(without).not.toContain(list.saveOriginal);
    expect(without.replace(/\u00a0/g, ' ')).toContain('Không giữ tệp gốc tram.xlsx (25,0 MB).');
  });

  it('marks a simulated dataset', () => {
    expect(shown(<OwnData />, 'vi', { datasets: [{ ...dataset, simulated: true }] })).toContain('Mô phỏng');
    expect(shown(<OwnData />, 'vi', { datasets: [dataset] })).not.toContain('Mô phỏng');
  });
});

describe('the list of own data', () => {
  it('says which dataset no longer counts because a newer one has taken its place', () => {
    const newer = { ...dataset, id: 'own-2', title: 'Trạm tháng 10' };
    const rows = shown(<OwnData />, 'vi', { datasets: [dataset, newer] })
      .split('<li')
      .slice(1);
    const { notCounted } = messages.vi.ownData.list;
    expect(rows.filter((row) => row.includes(notCounted)).map((row) => row.includes(dataset.title))).toEqual([
      true,
    ]);
  });

  it('marks a dataset whose file says that it is simulated', () => {
    const { city } = tinyState('vi');
    const [entry] = city!.catalog.datasets;
    const datasets = [{ ...entry!, id: 'own-1', simulated: true, supplied: true as const }];
    const catalog = { ...city!.catalog, datasets };
    const said = shown(<OwnData />, 'vi', { datasets: [dataset], city: { ...city!, catalog } });
    expect(said).toContain('Mô phỏng');
  });
});

describe('a file on its way in', () => {
  it.each(['vi', 'en'] as const)('says in every state that nothing has changed (%s)', (language) => {
    const { intake } = messages[language];
    const reading = shown(<OwnData />, language, { intake: { step: 'reading', file: 'a.csv', done: 0.42 } });
    expect(text(reading)).toContain(intake.nothingYet);
    expect(text(reading)).toContain('42%');
    expect(text(proposed(language, madeUpProposal()))).toContain(intake.nothingYet);
    const failures = [{ code: 'file-cut-off', where: { file: 'a.csv' } } as const];
    const failed = shown(<OwnData />, language, { intake: { step: 'failed', file: 'a.csv', failures } });
    expect(text(failed)).toContain(intake.failed.unchanged);
    expect(failed).toContain('role="alert"');
  });

  it('says what it is, in which coordinate system, and what will happen', () => {
    const said = text(proposed('vi', madeUpProposal()));
    expect(said).toContain('Excel (XLSX) · 184 kB · 1.085 dòng');
    expect(said).toContain('kinh tuyến trục 107°45′');
    expect(said).toContain('1.085/1.085 điểm nằm trong thành phố');
    expect(said).toContain('1.078 trạm sẽ thay thế kịch bản 5G mô phỏng.');
    expect(said).toContain('7 dòng lỗi bị bỏ lại.');
    expect(said).toContain('Có thể hoàn tác cho đến khi tải lại trang');
  });

  it('offers a column for every field, the needed ones first, and says how each was recognised', () => {
    const markup = proposed('vi', madeUpProposal());
    const labels = [...markup.matchAll(/<select[^>]*>/g)];
    expect(labels.length).toBeGreaterThan(4);
    expect(markup.indexOf('(bắt buộc)')).toBeLessThan(markup.indexOf('Bán kính phủ (m)'));
    expect(text(markup)).toContain('nhận ra theo tên cột');
    expect(text(markup)).toContain('nhận ra theo nội dung');
  });

  it('shows how decimals were recognised, and offers to leave that to the app again', () => {
    const { choices } = madeUpProposal();
    const label = (over: Partial<typeof choices>) =>
      /<option[^>]*selected[^>]*>([^<]*(?:dấu|Dấu|cột)[^<]*)</.exec(
        proposed('vi', madeUpProposal({ choices: { ...choices, ...over } })),
      )?.[1];
    expect(label({})).toBe('Dấu phẩy (16,05)');
    expect(label({ decimalsOf: { 'Bán kính': 'comma' } })).toBe('Tự nhận ra: dấu phẩy (16,05)');
    expect(label({ decimalsOf: { 'Bán kính': 'point' } })).toBe('Nhận ra theo từng cột');
    expect(proposed('vi', madeUpProposal())).toContain('Nhận ra theo từng cột');
  });

  it('says that other layers are not read', () => {
    const layers = ['Viettel', 'VNPT', 'Ghi chú'].map((name, k) => ({
      name,
      rows: [1085, 12, 0][k]!,
      geometryTypes: [],
    }));
    expect(text(proposed('vi', madeUpProposal({ layers })))).toContain('còn 1 lớp chưa đọc');
    expect(text(proposed('vi', madeUpProposal()))).not.toContain('lớp chưa đọc');
    expect(stepsToSee(madeUpProposal({ layers }))).toContain('kind');
  });

  it('shows every remark, those after the first twenty folded and counted', () => {
    const remarks = Array.from({ length: 27 }, (_, k) => ({
      code: 'ids-assumed' as const,
      where: { file: `tệp ${k}` },
      detail: { used: 'a' },
    }));
    const said = text(shown(<Remarks remarks={remarks} />, 'vi'));
    expect(said).toContain('Tệp tệp 19');
    expect(said).not.toContain('Tệp tệp 20');
    expect(said).toContain('và 7 lưu ý khác');
  });

  it('asks about rows outside that would count, and does not call them harmless', () => {
    const group = { ...report.groups[0]!, code: 'outside-extent' as const, keeps: true as const };
    const shownWith = (reason: string) =>
      text(
        proposed(
          'vi',
          madeUpProposal({ report: { ...report, groups: [{ ...group, reason, choice: 'stop' }] } }),
        ),
      );
    const { counted, harmless } = messages.vi.intake.check;
    expect(shownWith('counted')).toContain(counted);
    expect(shownWith('counted-all')).toContain(counted);
    expect(shownWith('all')).toContain(harmless);
  });

  it('cannot be taken over while rows wait for a decision', () => {
    const markup = proposed('vi', blocked);
    expect(text(markup)).toContain('Chưa nhập được: 7 dòng lỗi đang chờ bạn chọn sửa hoặc bỏ.');
    expect(text(markup)).toContain('Xem các dòng lỗi');
    expect(text(markup)).not.toContain('Nhập dữ liệu');
    expect(text(markup)).toContain('tọa độ “?” không phải là số');
  });

  it('cannot be taken over while it is looked at again', () => {
    const button = /<button[^>]*>(?:(?!<\/button>).)*Nhập dữ liệu<\/button>/;
    expect(button.exec(proposed('vi', madeUpProposal(), true))?.[0]).toContain('disabled');
    expect(button.exec(proposed('vi', madeUpProposal()))?.[0]).not.toContain('disabled=""');
  });

  it('is told with every row accounted for and the number before and after', () => {
    const said = text(
      shown(<OwnData />, 'vi', {
        intake: {
          step: 'taken',
          datasetId: 'own-1',
          title: 'Trạm tháng 9',
          counts: dataset.counts,
          before: 94.96,
          after: 95.5,
        },
      }),
    );
    expect(said).toContain('94,9%');
    expect(said).toContain('95,5%');
    expect(said).toContain('Tăng 0,6 điểm phần trăm');
    expect(said).toMatch(/Trong tệp 1\.085 .*Giữ nguyên 1\.066 .*Đã sửa 12 .*Đã bỏ 7/);
  });
});

describe('what a proposal still wants', () => {
  it('is nothing where all is clear', () => {
    expect([...stepsToSee(madeUpProposal())]).toEqual([]);
    expect(hindrance(madeUpProposal())).toBeNull();
  });

  it('is a column for each needed field, and one for each group of alternatives', () => {
    const { fields } = madeUpProposal();
    expect(lackingFields(fields)).toBe(0);
    const bare = fields.map((field) => ({ ...field, column: null, how: null }));
    expect(lackingFields(bare)).toBe(3);
    const placed = bare.map((field) =>
      field.field === 'lon' || field.field === 'lat' ? { ...field, how: 'geometry' as const } : field,
    );
    expect(lackingFields(placed)).toBe(1);
    expect(stepsToSee(madeUpProposal({ fields: bare }))).toContain('columns');
  });

  it('is a look at the place where it was only guessed, or points lie outside', () => {
    const { placings, preview } = madeUpProposal();
    const guessed = placings.map((each) => ({ ...each, because: 'magnitude' as const }));
    expect(stepsToSee(madeUpProposal({ placings: guessed }))).toContain('place');
    expect(stepsToSee(madeUpProposal({ preview: { ...preview, inCity: 1084 } }))).toContain('place');
  });

  it('is a decision about rows that wait, and no file without rows', () => {
    expect(stepsToSee(blocked)).toContain('check');
    expect(hindrance(blocked)).toBe('blocked');
    expect(hindrance({ report: { ...report, untouched: 0, fixed: 0 } })).toBe('nothing');
    const broken = { ...report, failures: [{ code: 'column-missing', where: { file: 'a' } } as const] };
    expect(hindrance({ report: broken })).toBe('failures');
  });
});

describe('the sentence of what will happen', () => {
  const datasets = tinyState('vi').city?.catalog.datasets ?? [];
  const real = { datasets: datasets.map((entry) => ({ ...entry, simulated: false })) };
  const { choices } = madeUpProposal();
  const first = (over: Partial<typeof choices>, catalog: Parameters<typeof willHappen>[1]) =>
    willHappen(madeUpProposal({ choices: { ...choices, ...over } }), catalog, 'vi')[0];

  it('tells the simulated scenario from data of the user or of operators', () => {
    expect(first({}, { datasets })).toContain('kịch bản 5G mô phỏng');
    expect(first({}, real)).toContain('sẽ thay thế dữ liệu đang dùng');
    expect(first({ mode: 'join' }, real)).toContain('bên cạnh dữ liệu đang dùng');
  });

  it('says which kinds change no number', () => {
    expect(first({ kind: 'other' }, real)).toContain('Các con số không đổi');
    expect(first({ kind: 'dead-zones' }, real)).toContain('sổ theo dõi thôn lõm sóng');
    expect(first({ kind: 'population', mode: 'join' }, real)).toContain('sẽ thay thế dữ liệu đang dùng');
  });
});

describe('a pasted text', () => {
  it('is a table from a heading and a row on, or GeoJSON', () => {
    expect(isTableText('tên\tlon\tlat\nA\t108,1\t16,0')).toBe(true);
    expect(isTableText('a;b\r\n1;2')).toBe(true);
    expect(isTableText('{"type":"FeatureCollection","features":[]}')).toBe(true);
    expect(isTableText('16.05, 108.2')).toBe(false);
    expect(isTableText('Hải Vân\nSơn Trà')).toBe(false);
    expect(isTableText('')).toBe(false);
  });
});

describe('what a layer shows of the user', () => {
  const datasets = tinyState('vi').city?.catalog.datasets ?? [];
  const supplied = datasets.map((entry) =>
    entry.kind === 'stations' ? { ...entry, supplied: true } : entry,
  );

  it('is all, some or nothing of it', () => {
    expect(ownShare('stations', { datasets })).toBe('none');
    expect(ownShare('stations', { datasets: supplied })).toBe('all');
    expect(ownShare('service-areas:alpha', { datasets: [...supplied, ...datasets] })).toBe('some');
    expect(ownShare('places:zones', { datasets: supplied })).toBe('none');
  });
});
