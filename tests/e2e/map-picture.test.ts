import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vi } from '../../src/text/messages/vi.ts';
import { tokens } from '../../src/ui/tokens.ts';
import { type AppPage, launchBrowser } from '../support/app-page.ts';
import { openExports } from '../support/exports-walk.ts';
import { saved } from '../support/own-data-walk.ts';
import { decodePicture, type Picture } from '../support/picture.ts';

const { briefingPanel: words } = vi;
let browser: Browser;
let app: AppPage;
let panel: Locator;

beforeAll(async () => {
  browser = await launchBrowser();
  ({ app, panel } = await openExports(browser));
});

afterAll(() => browser.close());

const savePng = () => panel.getByRole('button', { name: words.exports.savePng, exact: true }).click();

interface Watched {
  /** What each thing that was put on the page for drawing was like. */
  places: { hidden: boolean; inert: boolean; seen: string; tabbable: number; scroll: string }[];
  losses: number;
}

/** Watches for maps that are put on the page beside the one on it, and takes the graphics from the first `losses`. */
function watch(page: Page, losses: number): Promise<void> {
  return page.evaluate((toLose) => {
    const watched: Watched = { places: [], losses: 0 };
    Object.assign(window, { watched });
    const observer = new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      for (const place of added) {
        if (!(place instanceof HTMLElement) || place.tagName !== 'DIV') continue;
        const { scrollWidth, scrollHeight } = document.documentElement;
        watched.places.push({
          hidden: place.getAttribute('aria-hidden') === 'true',
          inert: place.inert,
          seen: getComputedStyle(place).visibility,
          tabbable: place.querySelectorAll('[tabindex="0"], a, button').length,
          scroll: `${scrollWidth > innerWidth} ${scrollHeight > innerHeight}`,
        });
        if (watched.losses >= toLose) continue;
        watched.losses += 1;
        setTimeout(() => {
          const canvas = place.querySelector('canvas');
          canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
        }, 100);
      }
    });
    observer.observe(document.body, { childList: true });
  }, losses);
}

function watchedOn(page: Page): Promise<Watched> {
  return page.evaluate(() => (window as unknown as { watched: Watched }).watched);
}

function count(picture: Picture, color: string): number {
  const wanted = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  let found = 0;
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width * 0.7; x += 1) {
      if (picture.at(x, y).every((channel, k) => Math.abs(channel - wanted[k]!) <= 3)) found += 1;
    }
  }
  return found;
}

test('a picture is drawn without a trace on the page, with its names over the data', async () => {
  const { page, trouble } = app;
  await watch(page, 0);
  const before = { address: page.url(), children: await page.locator('body > *').count() };
  const { bytes } = await saved(page, savePng);
  const { places } = await watchedOn(page);
  const quiet = { hidden: true, inert: true, seen: 'hidden', tabbable: 0, scroll: 'false false' };
  expect(places).toEqual([quiet]);
  expect({ address: page.url(), children: await page.locator('body > *').count() }).toEqual(before);
  // names of communes keep their own ink, which a colour lying over them would change
  expect(count(decodePicture(bytes), tokens.light.ink2)).toBeGreaterThan(1500);
  expect(Object.values(trouble).flat()).toEqual([]);
});

test('a picture whose graphics are lost is drawn once more, and is told when that is lost too', async () => {
  const { page } = app;
  await watch(page, 1);
  const { bytes } = await saved(page, savePng);
  expect((await watchedOn(page)).places).toHaveLength(2);
  expect(decodePicture(bytes).colours).toBeGreaterThan(60);

  await watch(page, 2);
  await savePng();
  await page.getByText(words.exports.failures.lost).first().waitFor();
  expect(await page.locator('body > [aria-hidden][inert]').count()).toBe(0);
  expect(await page.locator('.map-host').getAttribute('data-map-state')).toBe('complete');
});
