import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readUrlState } from '../../src/state/url-state.ts';
import { vi } from '../../src/text/messages/vi.ts';
import { appAddress, launchBrowser, newAppPage, noTrouble, waitForApp } from '../support/app-page.ts';
import { axeFindings } from '../support/axe.ts';

const wall = { viewport: { width: 1920, height: 1080 }, serviceWorkers: 'block' } as const;
const words = vi.presenting;
/** A map drawn in software may be seconds behind. */
const soon = { timeout: 15_000 };

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Opens the briefing as somebody does who prepares a talk, and waits until everything it needs has been fetched. */
async function openRested(page: Page): Promise<void> {
  await page.goto(appAddress());
  await waitForApp(page);
  const fetched = [/roads-minor/, /gap-ranking-/, /commune-outlines-/].map((file) =>
    page.waitForResponse(file, { timeout: 60_000 }),
  );
  await page.getByRole('tab', { name: vi.details.tabs.briefing }).click();
  await Promise.all(fetched);
  await page.waitForLoadState('networkidle');
}

function scene(page: Page): Promise<string | null> {
  return page.locator('[data-scene]').getAttribute('data-scene');
}

async function camera(page: Page): Promise<number[]> {
  const text = await page.locator('[data-camera]').getAttribute('data-camera');
  return (text ?? '').split(',').map(Number);
}

/** Until no figure is still being computed and the camera stands. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => ![...document.querySelectorAll('[data-figure] dd')].some((each) => each.textContent === '–'),
    undefined,
    { timeout: 30_000 },
  );
  await page.waitForTimeout(250);
}

interface Sizes {
  smallest: number;
  kpi: number;
  /** Right edge of the panel. */
  panel: number;
  overflows: boolean;
}

function sizes(page: Page): Promise<Sizes> {
  return page.evaluate(() => {
    const panel = document.querySelector('[data-part="presenter"]') as HTMLElement;
    const withText = [...panel.querySelectorAll('*')].filter((each) =>
      [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    );
    const size = (each: Element) => Number.parseFloat(getComputedStyle(each).fontSize);
    const article = panel.querySelector('article') as HTMLElement;
    return {
      smallest: Math.min(...withText.map(size)),
      kpi: size(panel.querySelector('[data-figure] dd') as Element),
      panel: panel.getBoundingClientRect().right,
      overflows: article.scrollHeight > article.clientHeight,
    };
  });
}

/** Left and right edge on the screen of the ground that the scene is about, CSS pixels; north is up. */
async function groundOnScreen(page: Page): Promise<{ left: number; right: number; width: number }> {
  const ground = await page.locator('[data-ground]').getAttribute('data-ground');
  const [west = 0, , east = 0] = (ground ?? '').split(',').map(Number);
  const [lon = 0, , zoom = 0] = await camera(page);
  const box = await page.locator('.map-host').boundingBox();
  const scale =
    (box?.width ?? 0) / (await page.evaluate(() => document.querySelector('.map-host')?.clientWidth ?? 1));
  const pixels = (degrees: number) =>
    (box?.width ?? 0) / 2 + ((degrees - lon) / 360) * 512 * 2 ** zoom * scale;
  return { left: pixels(west), right: pixels(east), width: box?.width ?? 0 };
}

test('the whole briefing walks through by keyboard without a network, and leaves everything as it was', async () => {
  const app = await newAppPage(browser, wall);
  const { page } = app;
  await openRested(page);
  await page.getByRole('tab', { name: vi.details.tabs.targets }).click();
  await page.getByRole('checkbox', { name: vi.layers.names.stations }).click();
  await expect
    .poll(() => readUrlState(new URL(page.url()).hash).layers?.map(({ id }) => id))
    .toContain('stations');
  const before = new URL(page.url()).hash;
  const headline = await page.locator('[data-kpi="any"]').first().getAttribute('data-value');

  await page.context().setOffline(true);
  await page.keyboard.press('p');
  await settled(page);
  expect(await page.getByRole('tab').count()).toBe(0);
  const of = Number((await page.locator('[data-place]').textContent())?.split('/')[1]);
  expect(of).toBeGreaterThanOrEqual(6);
  expect(
    await page.locator('[data-part="presenter"] [data-kpi="any"]').first().getAttribute('data-value'),
  ).toBe(headline);
  expect(await axeFindings(page)).toEqual([]);

  const titles: string[] = [];
  let picture: Buffer = Buffer.alloc(0);
  for (let number = 1; number <= of; number += 1) {
    await settled(page);
    expect(await page.locator('[data-place]').textContent()).toBe(`${number}/${of}`);
    titles.push((await page.locator('[data-part="presenter"] h1').textContent()) ?? '');
    const shown = await page.locator('.map-host canvas').first().screenshot();
    expect([number, shown.equals(picture)]).toEqual([number, false]);
    picture = shown;
    const { smallest, kpi, panel, overflows } = await sizes(page);
    expect([number, smallest >= 16, kpi >= 48, overflows]).toEqual([number, true, true, false]);
    const { left, right, width } = await groundOnScreen(page);
    expect([number, left >= panel, right <= width, right > left]).toEqual([number, true, true, true]);
    await page.keyboard.press('PageDown');
  }
  expect(new Set(titles).size).toBe(of);

  const last = await scene(page);
  await page.keyboard.press('Home');
  await settled(page);
  const first = await scene(page);
  const home = await camera(page);
  expect(first).not.toBe(last);
  await page.mouse.move(1200, 500);
  await page.mouse.down();
  await page.mouse.move(1100, 420, { steps: 4 });
  await page.mouse.up();
  await page.getByRole('button', { name: words.exploring }).waitFor();
  const isHome = async () => {
    const now = await camera(page);
    return home.every((part, k) => Math.abs((now[k] ?? Number.NaN) - part) < 1e-6);
  };
  await expect.poll(isHome, soon).toBe(false);
  await page.keyboard.press('r');
  await expect.poll(isHome, soon).toBe(true);
  expect(await page.getByRole('button', { name: words.exploring }).count()).toBe(0);

  await page.keyboard.press('b');
  await page.getByRole('button', { name: words.blackLabel }).waitFor();
  await page.keyboard.press('PageDown');
  expect(await page.getByRole('button', { name: words.blackLabel }).count()).toBe(0);
  expect(await scene(page)).toBe(first);
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  expect(await page.locator('[data-place]').textContent()).toBe(`3/${of}`);
  await page.keyboard.press('End');
  expect(await scene(page)).toBe(last);
  await page.keyboard.press('?');
  await page.getByRole('region', { name: words.keys.title }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('region', { name: words.keys.title }).count()).toBe(0);

  await page.keyboard.press('Escape');
  await page.locator('[data-part="presenter"]').waitFor({ state: 'detached' });
  await expect.poll(() => readUrlState(new URL(page.url()).hash), soon).toEqual(readUrlState(before));
  expect(await page.getByRole('tab', { name: vi.details.tabs.targets }).getAttribute('aria-selected')).toBe(
    'true',
  );
  expect(await page.getByRole('checkbox', { name: vi.layers.names.stations }).isChecked()).toBe(true);
  expect(app.trouble).toEqual(noTrouble);
  await app.close();
});

/**
 * On a small screen: the list of keys stays within it; up and down scroll a scene that is longer than its place, and
 * the facts of what was clicked; what a clicker sends does not, and at an end the talk goes on.
 */
async function readsOnByKeyboard(page: Page): Promise<void> {
  const article = page.locator('[data-part="presenter"] article');
  const top = () => article.evaluate(({ scrollTop }) => scrollTop);
  const place = () => page.locator('[data-place]').getAttribute('data-place');
  const from = Number(await place());
  await page.keyboard.press('?');
  const keys = page.getByRole('region', { name: words.keys.title });
  await keys.getByText(words.keys.scroll).waitFor();
  const box = await keys.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await expect.poll(top, soon).toBeGreaterThan(0);
  await page.keyboard.press('ArrowUp');
  await expect.poll(top, soon).toBe(0);
  expect(await place()).toBe(String(from));
  await page.keyboard.press('ArrowUp');
  expect(await place()).toBe(String(from - 1));
  const facts = page.getByRole('region', { name: words.factsOf });
  await page
    .locator('.map-host canvas')
    .first()
    .click({ position: { x: 150, y: 150 } });
  await facts.focus(soon);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => facts.evaluate(({ scrollTop }) => scrollTop), soon).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await facts.waitFor({ state: 'detached' });
  expect(await place()).toBe(String(from - 1));
  await page.keyboard.press('PageDown');
  expect(await place()).toBe(String(from));
  await article.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await page.keyboard.press('ArrowDown');
  expect(await place()).toBe(String(from + 1));
  await page.keyboard.press('PageUp');
}

describe('a talk with a speaker window', () => {
  test('is led from there, goes on over reloads and a lost map, and says when it is over', async () => {
    const app = await newAppPage(browser, { ...wall, viewport: { width: 1440, height: 900 } });
    const { page } = app;
    await page.goto(appAddress());
    await waitForApp(page);
    await page.getByRole('button', { name: words.start }).click();
    const opening = page.context().waitForEvent('page');
    await page.keyboard.press('s');
    const speaker = await opening;
    await speaker
      .getByRole('heading', { name: (await page.locator('[data-part="presenter"] h1').textContent()) ?? '' })
      .waitFor();
    expect(await speaker.locator('.map-host').count()).toBe(0);
    await speaker.getByRole('button', { name: words.actions.next, exact: true }).click();
    await page.locator('[data-place="2"]').waitFor();
    await speaker.keyboard.press('PageDown');
    await page.locator('[data-place="3"]').waitFor();
    expect(await axeFindings(speaker)).toEqual([]);
    await speaker.keyboard.press('b');
    await page.getByRole('button', { name: words.blackLabel }).waitFor();
    await speaker.getByRole('button', { name: words.speaker.lift }).click();
    await page.getByRole('button', { name: words.blackLabel }).waitFor({ state: 'detached' });

    await speaker.reload();
    const title = (await page.locator('[data-part="presenter"] h1').textContent()) ?? '';
    await speaker.getByRole('heading', { name: title }).waitFor();
    await page.reload();
    await waitForApp(page);
    await page.locator('[data-place="3"]').waitFor();
    await speaker.getByRole('button', { name: words.actions.previous, exact: true }).click();
    await page.locator('[data-place="2"]').waitFor();

    const article = page.locator('[data-part="presenter"] article');
    const rows = () => article.locator('tbody tr').count();
    const rowsOfLaptop = await rows();
    for (const [width, height] of [
      [390, 844],
      [1024, 768],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      const widths = () => article.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      await expect.poll(widths, soon).toBe(0);
      if (width === 390) await readsOnByKeyboard(page);
      if (width === 1024) await expect.poll(rows, soon).toBeLessThan(rowsOfLaptop);
    }
    // rows that a small window has no room for are back in a large one
    await expect.poll(rows, soon).toBe(rowsOfLaptop);

    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.map-host canvas');
      canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.waitForSelector('[data-map-state="lost"]');
    expect(await page.locator('[data-part="presenter"] h1').isVisible()).toBe(true);
    expect(await page.locator('[data-figure] dd').first().isVisible()).toBe(true);
    await page.keyboard.press('Home');
    await page.locator('[data-place="1"]').waitFor();
    await page.waitForSelector('[data-map-state="complete"]', { timeout: 30_000 });

    await page.keyboard.press('Escape');
    await speaker.getByText(words.speaker.over).waitFor();
    expect(app.trouble).toEqual(noTrouble);
    await app.close();
  });
});
