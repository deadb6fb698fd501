import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appAddress, launchBrowser, newAppPage, waitForApp } from '../support/app-page.ts';

const budgetBytes = 900_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('the number and the map are on screen within 900 kB gzip of code, data and fonts', async () => {
  const { page, close } = await newAppPage(browser);
  const sizes: { path: string; bytes: number; when: number }[] = [];
  const pending: Promise<unknown>[] = [];
  page.on('response', (response) => {
    const when = Date.now();
    pending.push(
      response.body().then(
        (body) =>
          sizes.push({
            path: new URL(response.url()).pathname,
            bytes: gzipSync(body, { level: 9 }).length,
            when,
          }),
        () => undefined,
      ),
    );
  });
  await page.goto(appAddress());
  await page.waitForSelector('[data-kpi][data-value]');
  await page.waitForSelector('[data-map-state]', { state: 'attached' });
  const firstLoadUntil = Date.now();
  await waitForApp(page);
  await Promise.all(pending);
  const sum = (list: typeof sizes) => list.reduce((total, { bytes }) => total + bytes, 0);
  const first = sizes.filter(({ when }) => when <= firstLoadUntil);
  for (const { path, bytes } of [...first].sort((a, b) => b.bytes - a.bytes)) {
    console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${path}`);
  }
  console.log(`first load to the number and the base map: ${(sum(first) / 1000).toFixed(0)} kB gzip`);
  console.log(`with every data layer drawn: ${(sum(sizes) / 1000).toFixed(0)} kB gzip`);
  expect(sum(first)).toBeLessThanOrEqual(budgetBytes);
  await close();
});
