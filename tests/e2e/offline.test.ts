import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readinessIds } from '../../src/commands/readiness/readiness-items.ts';
import { vi } from '../../src/text/messages/vi.ts';
import { type AppPage, appAddress, launchBrowser, newAppPage, waitForApp } from '../support/app-page.ts';
import { checkReadiness, walkThrough } from '../support/briefing-walk.ts';
import { openPanel } from '../support/coverage-walk.ts';
import { serveData } from '../support/other-city.ts';
import { type OwnHost, ownHost } from '../support/own-host.ts';

const tinyCity = join(import.meta.dirname, '../fixtures/tiny-city');

let browser: Browser;
let host: OwnHost;
let app: AppPage;

beforeAll(async () => {
  browser = await launchBrowser();
  host = ownHost();
  await host.start();
  app = await newAppPage(browser, {
    serviceWorkers: 'allow',
    screen: { width: 1920, height: 1080 },
    acceptDownloads: true,
  });
});

afterAll(async () => {
  await app.close();
  await browser.close();
  await host.remove();
});

/** Browsers grant this to pages that are visited often; here it is granted at once. */
async function grantPersistence(page: Page): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const { targetInfo } = await (await page.context().newCDPSession(page)).send('Target.getTargetInfo');
  await session.send('Browser.grantPermissions', {
    permissions: ['durableStorage'],
    ...(targetInfo.browserContextId && { browserContextId: targetInfo.browserContextId }),
  });
}

const number = (page: Page) => page.locator('[data-kpi="any"]').first().getAttribute('data-value');

let value: string | null = null;

test('after one visit everything a briefing needs lies on the machine, and the check says so', async () => {
  const { page, trouble } = app;
  await grantPersistence(page);
  await page.goto(host.address());
  await waitForApp(page);
  value = await number(page);
  await expect
    .poll(async () => (await checkReadiness(page)).offline, { timeout: 60_000, interval: 500 })
    .toMatchObject({ ok: true });
  const found = await checkReadiness(page);
  expect(Object.entries(found).filter(([, { ok }]) => !ok)).toEqual([]);
  expect(Object.keys(found)).toEqual([...readinessIds]);
  await page.getByText(vi.offline.readiness.allWell).waitFor();
  // the table for people is not kept, what the app reads of it is
  const kept = await page.evaluate(async () => {
    const cache = await caches.open('digital-twin:files');
    return (await cache.keys()).map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/geodata/population-units.bin');
  expect(kept).not.toContain('/geodata/population-units.csv');
  expect(trouble.consoleErrors).toEqual([]);
  expect(trouble.failedRequests).toEqual([]);
});

test('with the server gone the app opens with the same number, presents and exports', async () => {
  const { page, trouble } = app;
  await host.stop();
  await page.context().setOffline(true);
  await page.reload();
  await waitForApp(page);
  expect(value).not.toBeNull();
  expect(await number(page)).toBe(value);
  await page.keyboard.press('p');
  expect((await walkThrough(page)).length).toBeGreaterThan(2);
  await page.keyboard.press('Escape');
  await page.locator('[data-part="presenter"]').waitFor({ state: 'detached' });
  await openPanel(page, 'briefing');
  await page.getByRole('button', { name: vi.briefingPanel.exports.title, exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: vi.briefingPanel.exports.xlsx, exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  // the larger writers are there too, to be loaded when they are used
  // as a text: the runner of the tests rewrites imports
  const chunks = await page.evaluate<{ count: number; failed: string[] }>(`(async () => {
    const cache = await caches.open('digital-twin:files');
    const names = (await cache.keys()).map(({ url }) => new URL(url).pathname);
    const scripts = names.filter((name) => /^\\/assets\\/.*\\.js$/.test(name) && !name.includes('-worker'));
    const loading = await Promise.allSettled(scripts.map((name) => import(name)));
    return { count: scripts.length, failed: scripts.filter((_, k) => loading[k].status === 'rejected') };
  })()`);
  expect(chunks.count).toBeGreaterThan(50);
  expect(chunks.failed).toEqual([]);
  expect(trouble.consoleErrors).toEqual([]);
  expect(trouble.foreignRequests).toEqual([]);
});

test('a new version is offered, waits for the user, and is told to other windows', async () => {
  const { page } = app;
  host.change('geodata/README.md', '# A later version');
  await host.start();
  await page.context().setOffline(false);
  const other = await page.context().newPage();
  await other.goto(host.address());
  await page.reload();
  await other.waitForSelector('[data-kpi][data-value]');
  await waitForApp(page);
  const readme = (of: Page) => of.evaluate(async () => (await fetch('geodata/README.md')).text());
  const offer = page.getByRole('button', { name: vi.project.actions['take-update'] });
  await offer.waitFor({ timeout: 60_000 });
  expect(await readme(page)).not.toContain('A later version');
  const reloaded = page.waitForEvent('load');
  await offer.click();
  await reloaded;
  expect(await readme(page)).toContain('A later version');
  expect(await offer.isVisible()).toBe(false);
  await other.getByText(vi.offline.updatedElsewhere).waitFor();
});

test('where nothing can be kept and the screen is small, the check says what to do', async () => {
  const { page, trouble, close } = await newAppPage(browser);
  await serveData(page, tinyCity);
  await page.goto(appAddress());
  await waitForApp(page);
  await page.waitForTimeout(300);
  const found = await checkReadiness(page);
  expect(found.offline).toEqual({ ok: false, sentence: vi.offline.offline.failed });
  expect(found.screen).toEqual({ ok: false, sentence: vi.offline.screen.small('1440×900') });
  expect(found.storage).toEqual({ ok: false, sentence: vi.offline.storage.notPersisted });
  expect(found.basemap?.ok).toBe(true);
  expect(trouble.consoleErrors).toEqual([]);
  await close();
});
