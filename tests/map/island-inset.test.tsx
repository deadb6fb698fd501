import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { insetPicture } from '../../src/map/inset-picture.ts';
import { IslandInset } from '../../src/map/island-inset.tsx';
import { shippedCatalog, shippedCommunes, shippedFile } from './content.ts';

const catalog = shippedCatalog();
const communes = shippedCommunes();
const basemap = Object.fromEntries(
  ['land', 'neighbours', 'labels', 'truong-sa'].map((id) => [id, shippedFile(`${id}.geojson`)]),
);
const everything = { catalog, communes, basemap };
const themes = ['light', 'dark'] as const;
const names = {
  vi: [
    'Biển Đông',
    'Quần đảo Hoàng Sa (TP Đà Nẵng, Việt Nam)',
    'Quần đảo Trường Sa (tỉnh Khánh Hòa, Việt Nam)',
  ],
  en: ['East Sea', ...catalog.islands.map(({ label }) => label.en)],
};

/** What can be read, and copied: each text with its lines in one. */
function textOf(markup: string): string {
  return markup
    .replace(/<\/?tspan[^>]*>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .normalize('NFC');
}

describe.each(['vi', 'en'] as const)('IslandInset in %s', (language) => {
  it.each(themes)('shows the sea and both archipelagos with their full names, %s', (theme) => {
    const open = renderToStaticMarkup(<IslandInset {...everything} language={language} theme={theme} />);
    for (const name of names[language]) expect(textOf(open)).toContain(name);
  });

  it('keeps the same names when it is folded, and names them to screen readers', () => {
    const folded = renderToStaticMarkup(
      <IslandInset {...everything} language={language} theme="light" compact />,
    );
    for (const name of names[language]) {
      expect(textOf(folded)).toContain(name);
      expect(folded).toMatch(new RegExp(`aria-label="[^"]*${name.replace(/[()]/g, '\\$&')}`));
    }
    expect(folded).toContain('aria-expanded="false"');
  });

  it('names no one in the other language', () => {
    const other = language === 'vi' ? 'en' : 'vi';
    const open = renderToStaticMarkup(<IslandInset {...everything} language={language} theme="light" />);
    for (const name of names[other]) expect(textOf(open)).not.toContain(name);
  });
});

describe('IslandInset', () => {
  it('has no way to be closed', () => {
    const open = renderToStaticMarkup(<IslandInset {...everything} language="vi" theme="light" />);
    expect(open.match(/<button/g)).toHaveLength(1);
    expect(open).toContain('aria-expanded="true"');
  });

  it('keeps the labels of the islands even when no basemap file could be read', () => {
    const bare = renderToStaticMarkup(
      <IslandInset catalog={catalog} communes={communes} basemap={{}} language="vi" theme="light" />,
    );
    for (const name of names.vi.slice(1)) expect(textOf(bare)).toContain(name);
  });
});

describe('insetPicture', () => {
  const picture = insetPicture(everything, 240);

  it('draws the coast, the city and every reef, the small ones as dots', () => {
    expect(picture.land.length).toBeGreaterThan(200);
    expect(picture.city.length).toBeGreaterThan(100);
    expect(picture.reefs).toMatch(/^M/);
    expect(picture.dots.length).toBeGreaterThan(60);
  });

  it('has every reef and every name within its frame', () => {
    const { width, height } = picture;
    for (const [x, y] of picture.dots) {
      expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
    }
    for (const { at } of [...picture.islands, picture.sea!, picture.cityName!]) {
      expect(at[0]).toBeGreaterThan(0);
      expect(at[0]).toBeLessThan(width);
      expect(at[1]).toBeGreaterThan(8);
      expect(at[1]).toBeLessThan(height);
    }
  });

  it('keeps the name of the sea clear of the names of the islands', () => {
    for (const { at } of picture.islands) {
      const [dx, dy] = [Math.abs(at[0] - picture.sea!.at[0]), Math.abs(at[1] - picture.sea!.at[1])];
      expect(dx > 100 || dy > 12).toBe(true);
    }
  });
});
