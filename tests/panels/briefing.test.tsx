import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { Figure } from '../../src/briefing/figure.ts';
import type { Deck, Scene } from '../../src/briefing/scene.ts';
import type { App } from '../../src/state/store.ts';
import type { Language } from '../../src/text/language.ts';
import { messages } from '../../src/text/messages.ts';
import { tinyState } from './tiny-state.ts';

const current = vi.hoisted(() => ({ state: {} as unknown }));

vi.mock('../../src/state/store.ts', () => ({
  useApp: Object.assign((select: (app: unknown) => unknown) => select(current.state), {
    getState: () => current.state,
    subscribe: () => () => {},
  }),
}));
vi.mock('../../src/commands/engine/the-engine.ts', () => ({ theEngine: () => ({}) }));

const { BriefingPanel } = await import('../../src/panels/briefing/briefing-panel.tsx');
const { editedText } = await import('../../src/panels/briefing/edited-text.ts');
const { figureForTyped } = await import('../../src/panels/briefing/figure-for-typed.ts');
const { figureGroups } = await import('../../src/panels/briefing/figure-groups.ts');
const { ownPngSize } = await import('../../src/panels/briefing/png-size.ts');

const words = messages.vi.briefingPanel;

const scene = (over: Partial<Scene> = {}): Scene => ({
  id: 'a',
  title: { vi: 'Phủ sóng', en: 'Coverage' },
  text: { vi: 'Đã phủ {{coverage}} và {lạ}.', en: 'Covered: {{coverage}}.' },
  notes: { vi: '', en: '' },
  figures: ['coverage', 'gone'],
  exhibit: null,
  view: { kind: 'camera', centre: [0, 0], zoom: 9.26, bearing: 0, pitch: 50, size: [800, 600] },
  layers: [],
  definition: 'any',
  selection: { kind: 'commune', code: '2' },
  theme: null,
  seen: { hash: '', asOf: '', values: { coverage: 93.21 } },
  ...over,
});

function markup(element: ReactNode, over: Partial<App> = {}, language: Language = 'vi'): string {
  current.state = {
    ...tinyState(language),
    mode: 'edit',
    deck: null,
    briefingView: { view: 'list' },
    briefingGaps: null,
    briefingRows: {},
    sceneLookedAt: null,
    exporting: null,
    ...over,
  };
  return renderToStaticMarkup(element);
}

const read = (html: string) =>
  html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');

const deck = (...scenes: Scene[]): Deck => ({ title: { vi: 'Họp', en: 'Meeting' }, scenes });

describe('the list of scenes', () => {
  it('shows the briefing that ships, and says that an edit makes it the user’s own', () => {
    const text = read(markup(<BriefingPanel />));
    expect(text).toContain(words.shippedEditable);
    expect(text).not.toContain(words.file.restore);
    expect(read(markup(<BriefingPanel />, { deck: deck(scene()) }))).toContain(words.file.restore);
  });

  it('marks what has changed since, from what to what, and what is missing', () => {
    const html = markup(<BriefingPanel />, { deck: deck(scene(), scene({ id: 'b' })) });
    expect(read(html)).toContain('93,2% → 94,9%');
    expect(read(html)).toContain(words.changedCount(2));
    expect(read(html)).toContain(words.missing);
    expect(html.match(new RegExp(words.update, 'g'))).toHaveLength(2);
    expect(read(markup(<BriefingPanel />, { deck: deck(scene({ seen: null })) }))).not.toContain(
      words.changed,
    );
  });

  it('says of every scene that rests on simulated data that it does, and of no other', () => {
    const { coverage, ...rest } = tinyState('vi');
    const said = (simulated: boolean) => {
      const state = {
        ...rest,
        coverage: coverage && { ...coverage, simulated },
        deck: deck(scene(), scene({ id: 'b' })),
      };
      return read(markup(<BriefingPanel />, state)).split(messages.vi.app.simulated).length - 1;
    };
    expect(said(false)).toBe(0);
    expect(said(true)).toBe(2);
  });

  it('offers no editing where the app is only to be looked at, but presenting and exporting', () => {
    for (const mode of ['view', 'embed'] as const) {
      const html = markup(<BriefingPanel />, {
        mode,
        deck: deck(scene()),
        briefingView: { view: 'scene', id: 'a' },
      });
      for (const gone of [
        words.add,
        words.edit(1),
        words.options(1),
        words.update,
        words.file.open,
        words.name,
      ]) {
        expect(html).not.toContain(gone);
      }
      for (const there of [words.present, words.exports.title, words.presentFrom(1), '93,2% → 94,9%']) {
        expect(html).toContain(there);
      }
    }
  });
});

describe('the editor of a scene', () => {
  const html = markup(<BriefingPanel />, { deck: deck(scene()), briefingView: { view: 'scene', id: 'a' } });

  it('shows figures by name where they are written, and with their values below', () => {
    expect(html).toMatch(/<textarea[^>]*>Đã phủ \{[^{}]+\} và \{lạ\}\.<\/textarea>/);
    expect(html).toMatch(/<strong[^>]*>94,9%<\/strong>/);
    expect(read(html)).toContain('94,9% và {lạ}.');
  });

  it('says which name is no figure and where, and which figure is gone', () => {
    const written = /<textarea[^>]*>(Đã phủ [^<]*)<\/textarea>/.exec(html)?.[1] ?? '';
    expect(read(html)).toContain(words.editor.unknown('lạ', written.indexOf('{lạ}') + 1));
    expect(read(html)).toContain(words.editor.figureUnknown('gone'));
    const named = markup(<BriefingPanel />, {
      deck: deck(scene({ figures: ['set-planned:own-2'] })),
      briefingView: { view: 'scene', id: 'a' },
    });
    const was = 'Số địa điểm của một lớp đã gỡ trong quy hoạch';
    expect(read(named)).toContain(words.editor.figureUnknown(was));
    expect(read(named)).not.toContain('own-2');
  });

  it('says what the map of the scene shows', () => {
    expect(read(html)).toContain(
      'Không bật lớp nào, khung nhìn đã chụp, mức phóng 9,3, nghiêng 50°, đang chọn Xã Trà Núi',
    );
  });
});

describe('what an export is at', () => {
  const exporting = {
    kind: 'pptx',
    done: 0.42,
    state: 'running',
    outcome: words.exports.steps.scene(4, 9),
  } as const;

  it('is shown with the way out, then how it ended', () => {
    const html = markup(<BriefingPanel />, { exporting, briefingView: { view: 'export' } });
    expect(html).toMatch(/<progress[^>]*value="0.42"/);
    expect(read(html)).toContain('Đang vẽ cảnh 4/9');
    expect(read(html)).toContain(words.exports.cancel);
    const failed = { ...exporting, state: 'failed', outcome: 'Vì sao.' } as const;
    expect(
      read(markup(<BriefingPanel />, { exporting: failed, briefingView: { view: 'export' } })),
    ).toContain('Vì sao.');
  });
});

const figure = (key: string, label: string, text = '1'): Figure => ({
  key,
  name: { vi: label, en: label },
  label: { vi: label, en: label },
  text: { vi: text, en: text },
  value: 1,
  unit: 'count',
  definition: null,
  note: null,
  met: null,
  simulated: false,
  asOf: '',
  source: { vi: '', en: '' },
  datasets: [],
});
const mapOf = (...figures: Figure[]) => new Map(figures.map((each) => [each.key, each]));

describe('the figures to choose from', () => {
  const figures = mapOf(
    figure('coverage', 'Tỷ lệ phủ 5G'),
    figure('operator:x', 'Tỷ lệ phủ của X'),
    figure('zones-full', 'Số khu, cảng phủ đủ'),
    figure('places:it-park', 'Khu CNTT tập trung'),
  );

  it('stand in groups, and are found without diacritics by any of their words', () => {
    const all = figureGroups(figures, '', 'vi');
    expect(all.groups.map((group) => group.key)).toEqual(['coverage', 'compared', 'zones', 'places']);
    const found = figureGroups(figures, 'phu ty le', 'vi');
    expect(found.groups.flatMap((group) => group.figures.map(({ key }) => key))).toEqual([
      'coverage',
      'operator:x',
    ]);
    expect(figureGroups(figures, 'không có', 'vi').count).toBe(0);
  });

  it('are listed up to a number, and the rest is counted', () => {
    const many = mapOf(...Array.from({ length: 75 }, (_, n) => figure(`places:${n}`, `Khu ${n}`)));
    const { groups, count, more } = figureGroups(many, '', 'vi');
    expect(groups.flatMap((group) => group.figures)).toHaveLength(60);
    expect([count, more]).toEqual([75, 15]);
  });
});

describe('a number typed by hand', () => {
  const ends = (writing: string, typed: string, text: string) => {
    const to = writing.indexOf(typed) + typed.length;
    return writing.slice(0, figureForTyped(writing, { to }, figure('k', 'K', text), 'vi'));
  };

  it('gives way together with its unit, which the figure brings', () => {
    expect(ends('Có 360.963 người ở ngoài', '360.963', '360.963 người')).toBe('Có 360.963 người');
    expect(ends('Có 360.963 ở ngoài', '360.963', '360.963 người')).toBe('Có 360.963');
    expect(ends('Có 12 khuôn mẫu', '12', '12 khu')).toBe('Có 12');
    expect(ends('Đạt 88,4% rồi', '88,4%', '88,4%')).toBe('Đạt 88,4%');
  });
});

describe('small parts', () => {
  it('change a text in both languages only where it was the same in both', () => {
    expect(editedText({ vi: 'A', en: 'A' }, 'vi', 'B')).toEqual({ vi: 'B', en: 'B' });
    expect(editedText({ vi: 'A', en: 'C' }, 'vi', 'B')).toEqual({ vi: 'B', en: 'C' });
  });

  it('take a size of a picture that can be made, else none', () => {
    expect(ownPngSize(' 1280 ', '720')).toEqual({ widthPx: 1280, heightPx: 720 });
    expect(ownPngSize('7680', '4320')).toEqual({ widthPx: 7680, heightPx: 4320 });
    for (const [width, height] of [
      ['1279', '720'],
      ['7681', '720'],
      ['1280', '719'],
      ['1280', '4321'],
      ['1e3', '720'],
      ['', '720'],
    ] as const) {
      expect(ownPngSize(width, height)).toBeNull();
    }
  });
});
