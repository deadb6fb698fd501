import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vi } from '../../src/text/messages/vi.ts';
import { tokens } from '../../src/ui/tokens.ts';
import { type AppPage, launchBrowser, noTrouble } from '../support/app-page.ts';
import { openExports } from '../support/exports-walk.ts';
import { saved } from '../support/own-data-walk.ts';
import { decodePicture, type Picture } from '../support/picture.ts';
import { hasPoppler, pdfFonts, pdfPages, pdfPicture } from '../support/poppler.ts';

const { briefingPanel: words } = vi;
let browser: Browser;
let app: AppPage;
let panel: Locator;

beforeAll(async () => {
  browser = await launchBrowser();
  ({ app, panel } = await openExports(browser));
});

afterAll(async () => {
  await browser.close();
});

const exported = (name: string) =>
  saved(app.page, () => panel.getByRole('button', { name, exact: true }).click());

type Rgb = [number, number, number];

function rgb(color: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as Rgb;
}

/** How many pixels of a part of a picture, in shares of it, have a colour. */
function countIn(picture: Picture, color: string, [left, top, right, bottom]: number[]): number {
  const wanted = rgb(color);
  let count = 0;
  for (let y = Math.round((top ?? 0) * picture.height); y < (bottom ?? 1) * picture.height; y += 1) {
    for (let x = Math.round((left ?? 0) * picture.width); x < (right ?? 1) * picture.width; x += 1) {
      if (picture.at(x, y).every((channel, index) => Math.abs(channel - (wanted[index] ?? 0)) <= 2))
        count += 1;
    }
  }
  return count;
}

/** How many pixels of a part of a picture there are of each colour. */
function coloursIn(
  picture: Picture,
  [left = 0, top = 0, right = 1, bottom = 1]: number[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (let y = Math.round(top * picture.height); y < bottom * picture.height; y += 1) {
    for (let x = Math.round(left * picture.width); x < right * picture.width; x += 1) {
      const color = picture.at(x, y).join();
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
  }
  return counts;
}

/** Neither grey nor the blue of the sea. */
function isTinted(color: string): boolean {
  const channels = color.split(',').map(Number);
  return Math.max(...channels) - Math.min(...channels) > 14 && color !== rgb(tokens.light.sea).join();
}

/** The longest run of pixels of a colour in each row of a part of a picture. */
function runsOf(picture: Picture, color: string, from: [number, number], to: [number, number]): number[] {
  const wanted = rgb(color);
  return Array.from({ length: to[1] - from[1] }, (_, row) => {
    let [longest, run] = [0, 0];
    for (let x = from[0]; x < to[0]; x += 1) {
      const at = picture.at(x, from[1] + row);
      run = at.every((channel, index) => Math.abs(channel - (wanted[index] ?? 0)) <= 2) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  });
}

const mapPart = [0.04, 0.16, 0.6, 0.75];
const column = [0.76, 0.14, 0.99, 0.9];

test('a PNG has the map, its legend, the islands and a scale bar in it, pixel by pixel as large as asked', async () => {
  const file = await exported(words.exports.savePng);
  expect(file.name).toMatch(/^map-.*-mo-phong\.png$/);
  const picture = decodePicture(file.bytes);
  expect([picture.width, picture.height]).toEqual([1920, 1080]);
  const { sea, surface, ink, simulated } = tokens.light;
  const onMap = coloursIn(picture, mapPart);
  const inLegend = coloursIn(picture, column);
  const classes = [...inLegend].filter(
    ([color, count]) => isTinted(color) && count > 60 && (onMap.get(color) ?? 0) > 300,
  );
  expect(classes.length, 'colours of the legend that are on the map').toBeGreaterThanOrEqual(5);
  expect(onMap.size, 'colours on the map').toBeGreaterThan(60);
  expect(countIn(picture, sea, column), 'the sea of the inset').toBeGreaterThan(8000);
  expect(countIn(picture, tokens.light.ink2, column), 'the reefs of the inset').toBeGreaterThan(100);
  expect(countIn(picture, simulated, [0.02, 0.13, 0.14, 0.22]), 'the mark').toBeGreaterThan(150);
  expect(countIn(picture, surface, [0, 0, 1, 0.04])).toBe(Math.ceil(0.04 * 1080) * 1920);
  const dark = runsOf(picture, ink, [60, 700], [500, 915]);
  const bar = Math.max(...dark);
  const plate = Math.max(...runsOf(picture, surface, [60, 700], [500, 915]));
  expect(bar).toBeGreaterThan(80);
  expect(plate / bar).toBeGreaterThan(1.05);
  expect(plate / bar).toBeLessThan(1.8);
  expect(
    dark.some((run) => run / bar > 0.48 && run / bar < 0.52),
    'half of the bar is filled',
  ).toBe(true);
});

test.skipIf(!hasPoppler)(
  'a print sheet of the browser has its fonts, its words and the same map',
  async () => {
    const { bytes } = await exported(words.exports.saveSheet);
    const [text = ''] = pdfPages(bytes);
    for (const said of [
      vi.sheets.legend,
      vi.app.simulated,
      'Quần đảo Trường Sa',
      'Biển Đông',
      '© OpenStreetMap',
    ]) {
      expect(text.normalize('NFC')).toContain(said);
    }
    expect(pdfFonts(bytes).every(({ embedded, toUnicode }) => embedded && toUnicode)).toBe(true);
    const { width, height, data } = pdfPicture(bytes, 1, 72);
    const at = (x: number, y: number): Rgb => {
      const place = (y * width + x) * 4;
      return [data[place] ?? 0, data[place + 1] ?? 0, data[place + 2] ?? 0];
    };
    const picture: Picture = { width, height, at, colours: 0, largestShare: 0 };
    const tinted = [...coloursIn(picture, mapPart)].filter(
      ([color, count]) => isTinted(color) && count > 200,
    );
    expect(tinted.length, 'colours of the map on paper').toBeGreaterThanOrEqual(4);
    expect(countIn(picture, tokens.light.sea, column)).toBeGreaterThan(1500);
    expect(app.trouble).toEqual(noTrouble);
  },
);
