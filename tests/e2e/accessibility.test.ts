import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vi } from '../../src/text/messages/vi.ts';
import { appAddress, launchBrowser, newAppPage, waitForApp } from '../support/app-page.ts';
import { axeFindings } from '../support/axe.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

const screens = [
  { name: 'laptop, light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' as const },
  { name: 'laptop, dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' as const },
  { name: 'phone, light', viewport: { width: 390, height: 844 }, colorScheme: 'light' as const },
  { name: 'narrow, dark', viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const },
];

async function everyTab(page: Page): Promise<string[]> {
  const findings: string[] = [];
  for (const tab of Object.values(vi.details.tabs)) {
    await page.getByRole('tab', { name: tab }).click();
    findings.push(...(await axeFindings(page)));
  }
  return findings;
}

describe('axe finds nothing serious or critical', () => {
  for (const { name, ...options } of screens) {
    test(name, async () => {
      const { page, close } = await newAppPage(browser, options);
      await page.goto(appAddress());
      await waitForApp(page);
      expect(await axeFindings(page)).toEqual([]);
      if (options.viewport.width > 700) {
        await page
          .getByRole('button', { name: /^Tùy chọn lớp/ })
          .first()
          .click();
        expect(await axeFindings(page)).toEqual([]);
        await page.keyboard.press('Escape');
        expect(await everyTab(page)).toEqual([]);
      } else {
        await page.getByRole('button', { name: vi.bottomBar.layers, exact: true }).click();
        expect(await axeFindings(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: vi.bottomBar.details, exact: true }).click();
        expect(await everyTab(page)).toEqual([]);
      }
      await close();
    });
  }
});

describe('everything by keyboard', () => {
  test('Tab reaches every control that can be seen, and leaves the map', async () => {
    const { page, close } = await newAppPage(browser);
    await page.goto(appAddress());
    await waitForApp(page);
    const wanted = await page.evaluate(() => {
      const visible = (element: Element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === 'visible';
      };
      const controls = [...document.querySelectorAll('a[href], button, input, select, canvas[tabindex="0"]')];
      return controls
        .filter((element) => visible(element) && !(element as HTMLButtonElement).disabled)
        .filter((element) => (element as HTMLElement).tabIndex >= 0)
        .map((element, index) => {
          element.setAttribute('data-test-control', String(index));
          return index;
        }).length;
    });
    expect(wanted).toBeGreaterThan(20);
    const reached = new Set<string>();
    for (let presses = 0; presses < wanted * 2; presses += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => document.activeElement?.getAttribute('data-test-control') ?? null);
      if (at !== null) reached.add(at);
      if (reached.size === wanted) break;
    }
    const missed = await page.evaluate(
      (seen) =>
        [...document.querySelectorAll('[data-test-control]')]
          .filter((element) => !seen.includes(element.getAttribute('data-test-control') ?? ''))
          .map((element) => element.outerHTML.slice(0, 120)),
      [...reached],
    );
    expect(missed.filter((html) => !/role="(tab|radio|row)|type="radio"/.test(html))).toEqual([]);
    await close();
  });

  test('search, choose and read a commune without a mouse', async () => {
    const { page, close } = await newAppPage(browser);
    await page.goto(appAddress());
    await waitForApp(page);
    const search = page.getByRole('combobox', { name: vi.search.label });
    await search.focus();
    await page.keyboard.type('hoa vang');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByRole('heading', { name: /Hòa Vang/ })
      .first()
      .waitFor();
    expect(new URL(page.url()).hash.length).toBeGreaterThan(0);
    await page.waitForFunction(() => location.hash.includes('s=commune:'));
    await close();
  });
});
