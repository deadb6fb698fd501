import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vi } from '../../src/text/messages/vi.ts';
import { appAddress, launchBrowser, newAppPage, waitForApp } from '../support/app-page.ts';
import { axeFindings } from '../support/axe.ts';
import { openFirstCommune, openFirstUnit, takeApart } from '../support/coverage-walk.ts';

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

/** The states that a panel has to be brought into: a form with its faults, and one unit of the number. */
async function innerStates(page: Page): Promise<string[]> {
  const { register } = vi;
  await page.getByRole('tab', { name: vi.details.tabs['dead-zones'] }).click();
  await page.getByRole('button', { name: register.actions.add }).click();
  await page.getByRole('heading', { name: register.form.addTitle }).waitFor();
  await page.getByRole('button', { name: register.actions.save }).click();
  await page.getByRole('tabpanel').locator('[aria-invalid="true"]').first().waitFor();
  const findings = await axeFindings(page);
  await page.getByRole('button', { name: register.actions.cancel }).click();

  await takeApart(page);
  await openFirstCommune(page);
  findings.push(...(await axeFindings(page)));
  await openFirstUnit(page);
  findings.push(...(await axeFindings(page)));
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
        expect(await innerStates(page)).toEqual([]);
      } else {
        await page.getByRole('button', { name: vi.bottomBar.layers, exact: true }).click();
        expect(await axeFindings(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: vi.bottomBar.details, exact: true }).click();
        expect(await everyTab(page)).toEqual([]);
        if (name.startsWith('phone')) expect(await innerStates(page)).toEqual([]);
      }
      await close();
    });
  }
});

describe('a phone with its sheet up', () => {
  test('shows what is flown to above the sheet, and asks about the middle of what is left of the map', async () => {
    const { page, close } = await newAppPage(browser, { viewport: { width: 390, height: 844 } });
    await page.goto(`${appAddress()}#v=1&s=place:port-kyha`);
    await waitForApp(page);
    await page.getByRole('tabpanel').waitFor();
    await page.getByRole('button', { name: vi.inspector.fly, exact: true }).click();
    const inAddress = (key: string) =>
      page.evaluate(
        (name) => new URLSearchParams(location.hash.slice(1)).get(name)?.split(',').map(Number),
        key,
      );
    await page.waitForFunction(() => location.hash.includes('c=108.687'));
    // the port is at 108.687; 15.484, and the middle of the whole map, under the sheet, south of it
    expect((await inAddress('c'))?.[1]).toBeLessThan(15.482);
    await page.getByText(vi.why.askTitle).click();
    await page.getByRole('button', { name: vi.why.askCentre }).click();
    await page.waitForFunction(() => location.hash.includes('p='));
    const [lon, lat] = (await inAddress('p')) ?? [];
    expect(lon).toBeCloseTo(108.687, 4);
    expect(lat).toBeCloseTo(15.484, 4);
    await close();
  });
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
