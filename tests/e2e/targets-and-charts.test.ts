import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vi } from '../../src/text/messages/vi.ts';
import { type AppPage, appAddress, launchBrowser, newAppPage, waitForApp } from '../support/app-page.ts';
import { axeFindings } from '../support/axe.ts';

let browser: Browser;
let app: AppPage;

beforeAll(async () => {
  browser = await launchBrowser();
  app = await newAppPage(browser);
  await app.page.goto(appAddress());
  await waitForApp(app.page);
});

afterAll(async () => {
  await browser.close();
});

const open = (page: Page, panel: keyof typeof vi.details.tabs) =>
  page.getByRole('tab', { name: vi.details.tabs[panel], exact: true }).click();

const charts = (page: Page) => page.getByRole('tabpanel').getByRole('img');

/** Waits until so many charts stand still at one width. */
async function drawnCharts(page: Page, count: number): Promise<number[]> {
  await expect.poll(() => charts(page).count(), { timeout: 30_000 }).toBe(count);
  return charts(page).evaluateAll((all) => all.map((chart) => Number(chart.getAttribute('width'))));
}

describe('the charts', () => {
  test('load nothing before they are opened, and are drawn under the rules of the page', async () => {
    const { page, trouble } = app;
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await open(page, 'zones');
    await page.waitForTimeout(500);
    expect(scripts.filter((url) => url.includes('draw-chart'))).toEqual([]);
    await open(page, 'charts');
    const widths = await drawnCharts(page, 4);
    expect(scripts.filter((url) => url.includes('draw-chart'))).not.toEqual([]);
    // the panel of a laptop less its padding
    expect(new Set(widths).size).toBe(1);
    expect(widths[0]).toBeLessThanOrEqual(308);
    expect(trouble.consoleErrors).toEqual([]);
    expect(await page.locator('[role=tabpanel] style').count()).toBe(0);
  });

  test('are named by what they show, and axe has nothing against them with a table open', async () => {
    const { page } = app;
    const label = await charts(page).first().getAttribute('aria-label');
    expect(label).toContain(vi.charts.spread.name);
    await page.getByRole('tabpanel').getByText(vi.charts.table).first().click();
    await page.locator('[role=tabpanel] table').first().waitFor();
    expect(await page.locator('[role=tabpanel] table tbody tr').count()).toBe(93);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('grow with the panel', async () => {
    const { page } = app;
    await page.setViewportSize({ width: 1920, height: 1080 });
    await expect
      .poll(async () => Math.min(...(await drawnCharts(page, 4))), { timeout: 30_000 })
      .toBeGreaterThan(308);
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});

describe('the targets', () => {
  test('lead from the zones target to the zones', async () => {
    const { page } = app;
    await open(page, 'targets');
    const target = page.locator('[data-target="5g-zones"]');
    await expect.poll(() => target.textContent(), { timeout: 60_000 }).toContain(vi.kpi.notMet);
    expect(await axeFindings(page)).toEqual([]);
    await target.getByRole('button', { name: vi.targets.trail }).click();
    await page.getByRole('heading', { name: vi.zones.title }).waitFor();
    // the button is gone; the keyboard goes on in the panel it opened
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
      .toBe('tabpanel');
  });

  test('can be taken along as a workbook', async () => {
    const { page, trouble } = app;
    await open(page, 'targets');
    const download = page.waitForEvent('download');
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: vi.exports.save('XLSX') })
      .click();
    expect((await download).suggestedFilename()).toBe('targets-mo-phong.xlsx');
    expect(trouble.consoleErrors).toEqual([]);
  });
});
