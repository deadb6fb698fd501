import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/text/messages/en.ts';
import { vi } from '../../src/text/messages/vi.ts';
import { appAddress, waitForApp } from '../support/app-page.ts';
import { appPerTest } from '../support/app-per-test.ts';
import { readPicture } from '../support/picture.ts';

let page: Page;

appPerTest((opened) => {
  page = opened;
});

/** A picture of the map once it no longer changes by itself. */
async function settled(canvas: Locator): Promise<Buffer> {
  await page.waitForTimeout(400);
  let last = await canvas.screenshot();
  for (let looks = 0; looks < 40; looks += 1) {
    const next = await canvas.screenshot();
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error('The map does not come to rest.');
}

describe('layers', () => {
  test('every layer can be switched on, and each changes the map', async () => {
    const boxes = page.getByRole('checkbox');
    const count = await boxes.count();
    expect(count).toBeGreaterThanOrEqual(12);
    for (let index = 0; index < count; index += 1) {
      if (await boxes.nth(index).isChecked()) await boxes.nth(index).click();
    }
    const canvas = page.locator('.map-host canvas').first();
    for (let index = 0; index < count; index += 1) {
      const without = await settled(canvas);
      await boxes.nth(index).click();
      const isAsBefore = async () => (await canvas.screenshot()).equals(without);
      await expect.poll(isAsBefore, { timeout: 20_000, message: `layer ${index} is seen` }).toBe(false);
      await boxes.nth(index).click();
    }
  });
});

describe('the table of communes', () => {
  test('starts with the most people not covered, and a click flies there and is kept in the address', async () => {
    await page.getByRole('tab', { name: vi.details.tabs.communes }).click();
    const rows = page.getByRole('table').first().locator('tbody tr');
    expect(await rows.count()).toBeGreaterThanOrEqual(94);
    const before = new URL(page.url()).hash;
    await rows.first().getByRole('button').first().click();
    await page.waitForFunction(
      (hash) => location.hash !== hash && location.hash.includes('s=commune:'),
      before,
    );
    const address = page.url();
    await page.reload();
    await waitForApp(page);
    expect(page.url().split('&s=')[1]?.split('&')[0]).toBe(address.split('&s=')[1]?.split('&')[0]);
  });
});

describe('language and theme', () => {
  test('English is complete on the screen and keeps the number', async () => {
    const value = await page.locator('[data-kpi="any"]').first().getAttribute('data-value');
    await page.getByText('EN', { exact: true }).click();
    await page.getByText(en.kpi.covered).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('[data-kpi="any"]').first().getAttribute('data-value')).toBe(value);
    const shown = await page.locator('[data-kpi="any"]').first().textContent();
    expect(shown).toMatch(/^\d+\.\d%/);
    await page.reload();
    await waitForApp(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('the dark theme darkens the map too', async () => {
    const light = await readPicture(page, '.map-host');
    await page.getByRole('button', { name: vi.preferences.theme }).click();
    await page.getByText(vi.preferences.themeNames.dark).click();
    await page.waitForTimeout(1500);
    const dark = await readPicture(page, '.map-host');
    const corner = (picture: typeof light) =>
      picture.at(picture.width - 40, 60).reduce((sum, part) => sum + part, 0);
    expect(corner(light)).toBeGreaterThan(500);
    expect(corner(dark)).toBeLessThan(250);
  });
});

describe('the card behind the number', () => {
  test('gives every definition, the two denominators and the checksum', async () => {
    await page.getByRole('button', { name: vi.kpi.showCard }).first().click();
    const panel = page.getByRole('tabpanel');
    for (const text of [
      '3.122.915',
      '3.065.628',
      vi.definitions['land-area'].name,
      vi.definitions['commune-area'].name,
    ]) {
      await panel.getByText(text).first().waitFor();
    }
    await page.waitForFunction(
      () => !document.querySelector('[role="tabpanel"]')?.textContent?.includes('Đang tính'),
    );
    const text = await panel.textContent();
    expect(text).toMatch(/[0-9a-f]{16}/);
    expect(text).toContain('Mô phỏng');
  });
});

describe('another definition', () => {
  test('comes with a link: figure, table and the people not covered by that operator', async () => {
    const before = await page.locator('.map-host canvas').first().screenshot();
    await page.goto(`${appAddress()}#v=1&d=operator:vnpt`);
    await page.reload();
    await waitForApp(page);
    const kpi = page.locator('[data-kpi="operator:vnpt"]').first();
    await kpi.waitFor();
    expect(Number(await kpi.getAttribute('data-value'))).toBeCloseTo(32.4785656990344, 9);
    await page.waitForTimeout(1500);
    expect((await page.locator('.map-host canvas').first().screenshot()).equals(before)).toBe(false);
  });
});

test('on a phone the names of the islands stand above an open sheet', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { bottomBar } = vi;
  for (const name of [bottomBar.layers, bottomBar.details]) {
    await page.getByRole('button', { name, exact: true }).click();
    const sheet = await page.locator('main section[tabindex="-1"]').last().boundingBox();
    const islands = page.locator('figure', { hasText: 'Hoàng Sa' });
    const inset = await islands.boundingBox();
    expect(await islands.textContent()).toContain('Quần đảo Trường Sa (tỉnh Khánh Hòa, Việt Nam)');
    expect(inset!.y).toBeGreaterThanOrEqual(0);
    expect(inset!.y + inset!.height).toBeLessThanOrEqual(sheet!.y);
    await page.getByRole('button', { name, exact: true }).click();
  }
});
