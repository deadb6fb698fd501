import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appAddress, launchBrowser, newAppPage, noTrouble, waitForApp } from '../support/app-page.ts';
import { loseMap } from '../support/lost-map.ts';
import { type Picture, readPicture } from '../support/picture.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Share of the points of a grid at which two pictures differ by more than smoothing does. */
function difference(one: Picture, other: Picture): number {
  let points = 0;
  let different = 0;
  for (let y = 4; y < one.height; y += 8) {
    for (let x = 4; x < one.width; x += 8) {
      points += 1;
      const now = other.at(x, y);
      if (one.at(x, y).some((channel, k) => Math.abs(channel - now[k]!) > 24)) different += 1;
    }
  }
  return different / points;
}

/** Seconds in which a map may be back on a machine that does nothing else. */
const PROMISED = 2;

/** Waits until the app is there; the seconds that the map took after the number. */
async function openedIn(page: Page): Promise<number> {
  await page.waitForSelector('[data-kpi][data-value]', { state: 'attached' });
  const shown = performance.now();
  await waitForApp(page);
  return (performance.now() - shown) / 1000;
}

/** Loses the map twice while `beside` is read beside it, which stays; the sooner of the two times that it was back. */
async function secondsAway(
  page: Page,
  beside: string,
  reading: string | null,
  opening: number,
): Promise<number> {
  const away: number[] = [];
  for (const _ of [1, 2]) {
    const { toBasemap, toComplete, readings } = await loseMap(page, beside);
    console.log(
      `map back: base map ${toBasemap.toFixed(2)} s, complete ${toComplete.toFixed(2)} s; opened in ${opening.toFixed(2)} s`,
    );
    expect(readings).toEqual([reading]);
    away.push(toComplete);
  }
  return Math.min(...away);
}

test('a map that loses its picture is back by itself, twice, as it was, as soon as promised', async () => {
  const { page, trouble, close } = await newAppPage(browser, { serviceWorkers: 'block' });
  await page.goto(`${appAddress()}#v=1&c=108.1,15.8,9.66,0,0&s=commune:20779&lang=vi`);
  const opening = await openedIn(page);
  const value = await page.locator('[data-kpi]').first().getAttribute('data-value');
  const canvas = page.locator('.map-host canvas').first();
  await canvas.focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(2500);
  const address = page.url();
  expect(address).toMatch(/s=commune:20779/);
  const before = await readPicture(page, '.map-host');
  // other browsers draw on the same cores meanwhile; they slowed down the opening too
  expect(await secondsAway(page, '[data-kpi]', value, opening)).toBeLessThan(Math.max(PROMISED, opening));
  expect(page.url()).toBe(address);
  expect(await canvas.evaluate((element) => document.activeElement === element)).toBe(true);
  expect(difference(before, await readPicture(page, '.map-host'))).toBeLessThan(0.003);
  expect(trouble).toEqual(noTrouble);
  await close();
}, 90_000);

test('a map that loses its picture in a scene leaves the text of the scene, and is back as soon', async () => {
  const { page, trouble, close } = await newAppPage(browser);
  await page.goto(`${appAddress()}?mode=view#v=2&b=gap&lang=vi`);
  const opening = await openedIn(page);
  await page.waitForSelector('[data-scene="gap"] tbody tr');
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(2500);
  const scene = '[data-part="presenter"] article';
  const text = await page.locator(scene).innerText();
  expect(text).toMatch(/\d/);
  const before = await readPicture(page, '.map-host');
  expect(await secondsAway(page, scene, text, opening)).toBeLessThan(Math.max(PROMISED, opening));
  expect(await page.locator('[data-scene]').getAttribute('data-scene')).toBe('gap');
  // names are still coming in when all the layers are there
  const changed = async () => difference(before, await readPicture(page, '.map-host'));
  await expect.poll(changed, { timeout: 10_000 }).toBeLessThan(0.003);
  expect(trouble).toEqual(noTrouble);
  await close();
}, 90_000);

test('after a third loss in a minute the user is told, and nothing loops', async () => {
  const { page, close } = await newAppPage(browser, { serviceWorkers: 'block' });
  await page.goto(`${appAddress()}#v=1&lang=vi`);
  await waitForApp(page);
  const loses = () =>
    page.evaluate(() =>
      document
        .querySelector<HTMLCanvasElement>('.map-host canvas')
        ?.getContext('webgl2')
        ?.getExtension('WEBGL_lose_context')
        ?.loseContext(),
    );
  await loseMap(page);
  await loseMap(page);
  await loses();
  await page.getByText('Bản đồ mất hình nhiều lần liền').waitFor();
  await page.waitForTimeout(1500);
  expect(await page.locator('.map-host').getAttribute('data-map-state')).toBe('lost');
  await close();
}, 60_000);
