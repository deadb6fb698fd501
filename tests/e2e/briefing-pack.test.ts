import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vi } from '../../src/text/messages/vi.ts';
import { appAddress, launchBrowser, newAppPage, noTrouble, waitForApp } from '../support/app-page.ts';
import { walkThrough } from '../support/briefing-walk.ts';
import { openPanel } from '../support/coverage-walk.ts';
import { setTraps } from '../support/script-traps.ts';

const MOST_BYTES = 25_000_000;

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'briefing-pack-'));

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a pack opened from a disk without a network shows the same number and the user’s own briefing', async () => {
  const { page, trouble, close } = await newAppPage(browser, { acceptDownloads: true });
  await page.goto(appAddress());
  await waitForApp(page);
  const number = await page.locator('[data-kpi="any"]').first().getAttribute('data-value');
  await openPanel(page, 'briefing');
  await page.getByRole('button', { name: vi.briefingPanel.add, exact: true }).click();
  const scenes = page.getByRole('list', { name: vi.briefingPanel.list }).locator('[data-scene]');
  const own = await scenes.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-scene') ?? ''));
  await page.getByRole('button', { name: vi.offline.readiness.title, exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: vi.offline.pack.make, exact: true }).click(),
  ]);
  const zip = unzipSync(readFileSync(await download.path()));
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
  expect(trouble.consoleErrors).toEqual([]);
  await close();

  const { pageName, readmeName, fontLicenceName } = vi.offline.pack;
  expect(Object.keys(zip)).toEqual([pageName, readmeName, fontLicenceName]);
  expect(strFromU8(zip[readmeName]!)).toContain(pageName);
  expect(strFromU8(zip[fontLicenceName]!)).toContain('SIL OPEN FONT LICENSE');
  const html = zip[pageName]!;
  console.log(`page of the pack: ${(html.length / 1e6).toFixed(1)} MB`);
  expect(html.length).toBeLessThan(MOST_BYTES);
  const file = join(folder, pageName);
  writeFileSync(file, html);

  const pack = await newAppPage(browser, { offline: true, acceptDownloads: true });
  const traps = await setTraps(pack.page);
  const asked: string[] = [];
  pack.page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url())) asked.push(request.url());
  });
  await pack.page.goto(pathToFileURL(file).href);
  await pack.page.getByText(vi.offline.pack.scenes(own.length)).waitFor();
  await waitForApp(pack.page);
  expect(await pack.page.locator('[data-kpi="any"]').first().getAttribute('data-value')).toBe(number);
  await pack.page.keyboard.press('Enter');
  expect(await walkThrough(pack.page)).toEqual(own);
  await pack.page.keyboard.press('Escape');
  await openPanel(pack.page, 'briefing');
  await pack.page.getByRole('button', { name: vi.briefingPanel.exports.title, exact: true }).click();
  for (const kind of ['xlsx', 'savePng'] as const) {
    const [file] = await Promise.all([
      pack.page.waitForEvent('download', { timeout: 60_000 }),
      pack.page.getByRole('button', { name: vi.briefingPanel.exports[kind], exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.(xlsx|png)$/);
  }
  const kept = await pack.page.evaluate(() => {
    try {
      return localStorage.length;
    } catch {
      return 'shut';
    }
  });
  expect(kept).toBe('shut');
  expect(asked).toEqual([pathToFileURL(file).href]);
  expect(pack.trouble).toEqual(noTrouble);
  expect(await traps.violations()).toEqual([]);
  await pack.close();
});
