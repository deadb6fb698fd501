import { describe, expect, it } from 'vitest';
import { sheetInset } from '../../../src/map/picture/sheet-inset.ts';
import { tokens } from '../../../src/ui/tokens.ts';
import { content, shippedCatalog, shippedCommunes, shippedFile } from '../content.ts';

const catalog = shippedCatalog();
const communes = shippedCommunes();
const basemap = Object.fromEntries(
  ['land', 'neighbours', 'labels', 'truong-sa'].map((id) => [id, shippedFile(`${id}.geojson`)]),
);
const city = { catalog, communes, basemap };
const names = {
  vi: [
    'Biển Đông',
    'Quần đảo Hoàng Sa (TP Đà Nẵng, Việt Nam)',
    'Quần đảo Trường Sa (tỉnh Khánh Hòa, Việt Nam)',
  ],
  en: ['East Sea', ...catalog.islands.map(({ label }) => label.en)],
};

describe.each(['vi', 'en'] as const)('sheetInset in %s', (language) => {
  it.each(['light', 'dark'] as const)(
    'has the sea and both archipelagos by their full names, %s',
    (theme) => {
      const inset = sheetInset({ ...city, language, theme });
      expect(inset.names).toEqual(expect.arrayContaining(names[language]));
      const written = inset.items
        .flatMap((item) => (item.kind === 'text' ? [item.text] : []))
        .join(' ')
        .normalize('NFC');
      for (const name of names[language]) expect(written).toContain(name);
      expect(inset.items[0]).toMatchObject({ kind: 'rect', fill: { color: tokens[theme].sea } });
    },
  );

  it('keeps every name inside its box', () => {
    const { items, width, height } = sheetInset({ ...city, language, theme: 'light' });
    for (const item of items) {
      if (item.kind !== 'text') continue;
      // letters of this type are about half as wide as they are high
      const half = (item.text.length * item.sizePt * 0.53) / 2;
      expect(item.x - half).toBeGreaterThanOrEqual(0);
      expect(item.x + half).toBeLessThanOrEqual(width);
      expect(item.y).toBeGreaterThan(item.sizePt);
      expect(item.y).toBeLessThan(height);
    }
  });
});

it('draws the reefs, however small', () => {
  const { items } = sheetInset({ ...city, language: 'vi', theme: 'light' });
  expect(items.filter(({ kind }) => kind === 'circle').length).toBeGreaterThan(10);
});

it('draws an invented city that has neither sea nor islands', () => {
  const inset = sheetInset(content());
  expect(inset.names).toEqual([]);
  expect(inset.items.filter(({ kind }) => kind === 'path')).toHaveLength(1);
});
