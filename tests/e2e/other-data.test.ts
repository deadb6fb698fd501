import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vi } from '../../src/text/messages/vi.ts';
import { appAddress, launchBrowser, newAppPage, waitForApp } from '../support/app-page.ts';
import { serveData } from '../support/other-city.ts';

const tinyCity = join(import.meta.dirname, '../fixtures/tiny-city');
const shipped = join(import.meta.dirname, '../../geodata');

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

describe('the app knows no city', () => {
  test('a tiny invented one opens with the number worked out by hand', async () => {
    const { page, trouble, close } = await newAppPage(browser);
    await serveData(page, tinyCity);
    await page.goto(appAddress());
    await waitForApp(page);
    expect(await page.locator('[data-kpi="any"]').first().getAttribute('data-value')).toBe('85');
    expect(await page.title()).not.toContain('Đà Nẵng');
    await page.getByRole('tab', { name: vi.details.tabs.communes }).click();
    await page.getByRole('row', { name: /Cẩm Sơn/ }).waitFor();
    expect(trouble.consoleErrors).toEqual([]);
    expect(trouble.foreignRequests).toEqual([]);
    await close();
  });
});

describe('a file that does not fit', () => {
  const cutOff = readFileSync(join(shipped, 'zones.geojson'), 'utf8').slice(0, 4000);

  test('is named in a sentence; the other layers and the number are there', async () => {
    const { page, close } = await newAppPage(browser);
    await serveData(page, shipped, { 'zones.geojson': cutOff });
    await page.goto(appAddress());
    await waitForApp(page);
    const notice = page.getByRole('region', { name: vi.notices.region });
    await notice
      .getByText(/zones\.geojson/)
      .first()
      .waitFor();
    const value = await page.locator('[data-kpi="any"]').first().getAttribute('data-value');
    expect(Number(value)).toBeGreaterThan(50);
    await page.getByRole('checkbox', { name: /Thôn lõm sóng/ }).waitFor();
    await close();
  });

  test('that is only drawn leaves the map without it and says so', async () => {
    const { page, close } = await newAppPage(browser);
    await serveData(page, shipped, { 'water.geojson': '{"type":"FeatureCollection"' });
    await page.goto(appAddress());
    await waitForApp(page);
    const notice = page.getByRole('region', { name: vi.notices.region });
    await notice
      .getByText(/water\.geojson/)
      .first()
      .waitFor();
    await close();
  });

  test('that the number needs takes the number away instead of showing a wrong one', async () => {
    const { page, close } = await newAppPage(browser);
    await serveData(page, shipped, { 'stations.csv': null, 'service-areas.geojson': null });
    await page.goto(appAddress());
    const notice = page.getByRole('region', { name: vi.notices.region });
    await notice
      .getByText(/stations\.csv/)
      .first()
      .waitFor();
    await page.getByText(vi.kpi.unavailable).first().waitFor();
    expect(await page.locator('[data-value]').count()).toBe(0);
    await close();
  });

  test('when it is the catalog, says what to do', async () => {
    const { page, close } = await newAppPage(browser);
    await serveData(page, shipped, { 'catalog.json': '{' });
    await page.goto(appAddress());
    await page.getByText(vi.opening.failedTitle).waitFor();
    await page
      .getByText(/catalog\.json/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: vi.opening.reload }).waitFor();
    await close();
  });
});
