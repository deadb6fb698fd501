import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appAddress, launchBrowser, newAppPage, waitForApp } from '../support/app-page.ts';
import { decodePicture } from '../support/picture.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** A commune whose name stands in the middle of the picture, away from symbols. */
const labelled = { lon: 107.51336, lat: 15.67411 };

/** Dark pixels in the middle of the map, where the name of the commune stands. */
async function inkInTheMiddle(page: Page): Promise<number> {
  const picture = decodePicture(await page.locator('.map-host canvas').first().screenshot());
  let ink = 0;
  for (let y = -24; y <= 24; y += 1) {
    for (let x = -70; x <= 70; x += 1) {
      const [r, g, b] = picture.at(Math.round(picture.width / 2) + x, Math.round(picture.height / 2) + y);
      if (r + g + b < 360) ink += 1;
    }
  }
  return ink;
}

async function openAt(lon: number, lat: number, layers: string): Promise<Page> {
  const { page } = await newAppPage(browser);
  await page.goto(`${appAddress()}#v=1&c=${lon},${lat},10.5,0,0&l=${layers}`);
  await waitForApp(page);
  await page.waitForTimeout(1500);
  return page;
}

describe('labels', () => {
  test('stand over the data layers, not under them', async () => {
    const bare = await openAt(labelled.lon, labelled.lat, 'none');
    const filled = await openAt(labelled.lon, labelled.lat, 'commune-coverage');
    const [inkBare, inkFilled] = [await inkInTheMiddle(bare), await inkInTheMiddle(filled)];
    expect(inkBare).toBeGreaterThan(60);
    expect(inkFilled).toBeGreaterThan(inkBare * 0.6);
    await bare.context().close();
    await filled.context().close();
  });

  test('are written in Be Vietnam Pro, its Vietnamese letters too', async () => {
    const page = await openAt(labelled.lon, labelled.lat, 'none');
    const ranges = await page.evaluate(() =>
      [...document.fonts]
        .filter((face) => face.status === 'loaded' && /Be Vietnam Pro/.test(face.family))
        .map((face) => face.unicodeRange),
    );
    expect(ranges.some((range) => /U\+1EA0/i.test(range))).toBe(true);
    expect(ranges.some((range) => /U\+0*0-FF|U\+0+-00FF/i.test(range))).toBe(true);
    await page.context().close();
  });
});
