import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appAddress, launchBrowser, newAppPage, waitForApp } from '../support/app-page.ts';

const budgetKilobytes = 900;

/** Files that are only drawn; they are asked for after the number, by the worker too. */
const drawnOnly = /(roads|water|rivers|land|neighbours|labels|hoang-sa|truong-sa)[^/]*\.geojson$/;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

interface Asked {
  path: string;
  bytes: number;
  /** Milliseconds since the page was asked for. */
  startMs: number;
}

/** Every file the page asked for, once each, with its size after gzip. */
async function asked(page: Page, bodies: Map<string, Promise<Buffer>>): Promise<Asked[]> {
  const entries = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
      ({ name, startTime }) => ({ name, startTime }),
    ),
  );
  const starts = new Map<string, number>();
  for (const { name, startTime } of entries)
    starts.set(name, Math.min(startTime, starts.get(name) ?? Infinity));
  return Promise.all(
    [...bodies].map(async ([url, body]) => ({
      path: new URL(url).pathname,
      bytes: gzipSync(await body, { level: 9 }).length,
      // files asked for by a worker are not in the page's list: they belong to the first load
      startMs: starts.get(url) ?? 0,
    })),
  );
}

const kilobytes = (list: Asked[]) => Math.round(list.reduce((sum, { bytes }) => sum + bytes, 0) / 1000);

test('the number is on screen within 900 kB gzip of code, data and fonts', async () => {
  const { page, close } = await newAppPage(browser);
  const bodies = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (!bodies.has(response.url())) bodies.set(response.url(), response.body());
  });
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('[data-kpi][data-value]')) return;
      document.documentElement.dataset.numberMs = String(performance.now());
      seen.disconnect();
    });
    seen.observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(appAddress());
  await waitForApp(page);
  const numberMs = Number(await page.locator('html').getAttribute('data-number-ms'));
  const all = await asked(page, bodies);
  const first = all.filter(({ path, startMs }) => startMs <= numberMs && !drawnOnly.test(path));
  for (const { path, bytes } of first.toSorted((a, b) => b.bytes - a.bytes).slice(0, 8)) {
    console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${path}`);
  }
  console.log(`first load to the number on screen: ${kilobytes(first)} kB gzip`);
  console.log(`with the base map and every layer drawn: ${kilobytes(all)} kB gzip`);
  expect(numberMs).toBeGreaterThan(0);
  expect(first.some(({ path }) => path.includes('population-units'))).toBe(true);
  expect(kilobytes(first)).toBeLessThanOrEqual(budgetKilobytes);
  await close();
});
