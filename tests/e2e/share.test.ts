import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLink, readUrlState } from '../../src/state/url-state.ts';
import { en } from '../../src/text/messages/en.ts';
import { vi } from '../../src/text/messages/vi.ts';
import { appAddress, launchBrowser, newAppPage, noTrouble, waitForApp } from '../support/app-page.ts';
import { axeFindings } from '../support/axe.ts';
import { openPanel } from '../support/coverage-walk.ts';
import { serveData } from '../support/other-city.ts';
import { startOtherHost } from '../support/other-host.ts';

const tinyCity = join(import.meta.dirname, '../fixtures/tiny-city');
const { share } = vi;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const kpiOf = (page: Pick<Page, 'locator'>) =>
  page
    .locator('[data-kpi][data-value]')
    .evaluate((kpi) => [kpi.getAttribute('data-kpi'), kpi.getAttribute('data-value')]);

async function openShare(page: Page): Promise<void> {
  await page.getByRole('button', { name: share.open, exact: true }).click();
  await page.getByRole('heading', { name: share.title, exact: true }).waitFor();
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], fileName));
      return data;
    },
    [name, text] as const,
  );
  const map = page.locator('.map-host');
  await map.dispatchEvent('dragover', { dataTransfer: transfer });
  await map.dispatchEvent('drop', { dataTransfer: transfer });
}

describe('a link', () => {
  let link: string;

  test('is copied where this screen is, and opens there on another machine', async () => {
    const sender = await newAppPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await serveData(sender.page, tinyCity);
    await sender.page.goto(
      `${appAddress()}#v=2&c=95.03,0.02,10.5,20,30&l=dead-zones~40,commune-coverage&s=commune:002&d=operator:alpha&o=zones&t=dark`,
    );
    await waitForApp(sender.page);
    await sender.page.waitForSelector('[data-kpi="operator:alpha"]');
    await openShare(sender.page);
    expect(await axeFindings(sender.page)).toEqual([]);
    // an address of this machine is no use to others: the published one stands in its place
    await sender.page.getByText(share.local).waitFor();
    await sender.page.getByLabel(share.base).fill('https://bando.example.vn/twin/?x#y');
    await sender.page.getByRole('button', { name: share.copyLink }).click();
    await sender.page.getByRole('button', { name: share.copied }).waitFor();
    link = await sender.page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/^https:\/\/bando\.example\.vn\/twin\/#v=2&/);
    const code = sender.page.getByRole('img', { name: share.qrAlt });
    const { width = 0 } = (await code.boundingBox()) ?? {};
    expect(width).toBeGreaterThanOrEqual(200);
    const [number, view] = [await kpiOf(sender.page), readUrlState(new URL(sender.page.url()).hash)];
    expect(sender.trouble.consoleErrors).toEqual([]);
    await sender.close();

    const reader = await newAppPage(browser);
    await serveData(reader.page, tinyCity);
    await reader.page.goto(`${appAddress()}${new URL(link).hash}`);
    await waitForApp(reader.page);
    await expect.poll(() => kpiOf(reader.page)).toEqual(number);
    await expect.poll(() => readUrlState(new URL(reader.page.url()).hash)).toEqual(view);
    expect(view.camera).toEqual({ lon: 95.03, lat: 0.02, zoom: 10.5, bearing: 20, pitch: 30 });
    expect(await reader.page.locator('html').getAttribute('data-theme')).toBe('dark');
    await reader.page.getByRole('tab', { name: vi.details.tabs.zones, selected: true }).waitFor();
    expect(await reader.page.getByRole('region', { name: vi.notices.region }).innerText()).toBe('');
    expect(reader.trouble.consoleErrors).toEqual([]);
    await reader.close();
  });

  test('of other data, with things that are not here, says so', async () => {
    const { page, trouble, close } = await newAppPage(browser);
    await serveData(page, tinyCity);
    const hash = new URL(link).hash.replace(/h=[0-9a-f]+&k=[\d.]+/, 'h=00000000&k=12.5');
    await page.goto(`${appAddress()}${hash.replace('l=', 'l=own:own-7*0123abcd,')}`);
    await waitForApp(page);
    const notices = page.getByRole('region', { name: vi.notices.region });
    await notices.getByText(/12,5%.*→/).waitFor();
    await notices.getByText(/own-7/).waitFor();
    // a link put into the address of the open app is followed too
    await page.evaluate(() => {
      location.hash = '#v=2&c=95.03,0.02,11,0,0&l=dead-zones&lang=en';
    });
    await page.waitForSelector('[data-kpi="any"]');
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await expect
      .poll(() => readLink(new URL(page.url()).hash).state)
      .toMatchObject({
        camera: { lon: 95.03, zoom: 11, pitch: 0 },
        layers: [{ id: 'dead-zones', opacity: 1 }],
      });
    expect(await page.getByRole('region', { name: en.notices.region }).innerText()).toBe('');
    expect(trouble.consoleErrors).toEqual([]);
    await close();
  });

  test('that the browser does not let be copied is selected for the keyboard', async () => {
    const { page, close } = await newAppPage(browser);
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await serveData(page, tinyCity);
    await page.goto(appAddress());
    await waitForApp(page);
    await openShare(page);
    await page.getByRole('button', { name: share.copyLink }).click();
    await page.getByText(share.copyRefused).waitFor();
    const field = page.getByLabel(share.link, { exact: true });
    expect(
      await field.evaluate((input: HTMLInputElement) => [
        input.selectionStart,
        (input.selectionEnd ?? 0) - input.value.length,
        document.activeElement === input,
      ]),
    ).toEqual([0, 0, true]);
    await close();
  });
});

test('view only: nothing can be changed, by button, key, drop or paste, and nothing is kept', async () => {
  const { page, trouble, close } = await newAppPage(browser);
  await serveData(page, tinyCity);
  await page.goto(`${appAddress()}?mode=view#v=2&c=95.02,0.02,10,0,0&lang=vi`);
  await waitForApp(page);
  await page.getByText(share.viewModeMeaning).waitFor();
  expect(await page.getByRole('tab', { name: vi.details.tabs['own-data'] }).count()).toBe(0);
  await openPanel(page, 'dead-zones');
  await page.getByRole('heading', { name: vi.register.list.title }).waitFor();
  for (const name of [vi.register.actions.add, vi.register.actions.import]) {
    expect(await page.getByRole('button', { name }).count(), name).toBe(0);
  }
  await drop(page, 'stations.csv', 'id,lon,lat,operator,radius_m\nA,95.01,0.01,alpha,900\n');
  await page.getByRole('status').filter({ hasText: share.refused }).waitFor();
  await page.getByRole('button', { name: vi.notices.dismiss }).first().click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'id\tlon\tlat\na\t95\t0\nb\t95\t0');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await page.getByRole('status').filter({ hasText: share.refused }).waitFor();
  await page.keyboard.press('Control+z');
  expect(await axeFindings(page)).toEqual([]);
  const kept = await page.evaluate(async () => [
    (await indexedDB.databases()).map(({ name }) => name),
    Object.keys(localStorage).filter((key) => !/talk|offline/.test(key)),
  ]);
  expect(kept).toEqual([[], []]);
  expect(trouble.consoleErrors).toEqual([]);
  await close();
});

describe('a scene that is only looked at', () => {
  test('says clear of its text and its map that the number is another, and goes on after a reload', async () => {
    const { page, trouble, close } = await newAppPage(browser);
    await serveData(page, tinyCity);
    await page.goto(`${appAddress()}?mode=view#v=2&b=coverage&lang=vi&h=00000000&k=12.5&a=2025-01`);
    await waitForApp(page);
    const panel = page.locator('[data-part="presenter"]');
    const notice = panel.getByRole('region', { name: vi.notices.region });
    await notice.getByText(/12,5%.*→/).waitFor();
    for (const [width, height] of [
      [390, 844],
      [1920, 1080],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      const above = async () => {
        const boxes = [panel.locator('article'), notice, panel.locator('[data-place]')].map((part) =>
          part.boundingBox(),
        );
        const [text, words, place] = await Promise.all(boxes);
        if (!text || !words || !place) return false;
        const isClear = text.y + text.height <= words.y + 1 && words.y + words.height <= place.y + 1;
        return isClear && words.x >= 0 && words.x + words.width <= width && place.y + place.height <= height;
      };
      await expect.poll(above).toBe(true);
    }
    expect(await axeFindings(page)).toEqual([]);

    const talk = () => page.evaluate(() => JSON.parse(sessionStorage['digital-twin:talk'] ?? '{}'));
    await page.keyboard.press('PageDown');
    await page.locator('[data-place="2"]').waitFor();
    const { sceneId, startedAtMs } = await talk();
    await page.reload();
    await waitForApp(page);
    await page.locator('[data-place="2"]').waitFor();
    expect(await talk()).toMatchObject({ sceneId, startedAtMs });

    await notice.waitFor();
    const dismiss = notice.getByRole('button', { name: vi.notices.dismiss });
    const isOn = () => dismiss.evaluate((button) => document.activeElement === button);
    for (let presses = 0; presses < 8 && !(await isOn()); presses += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await notice.waitFor({ state: 'detached' });
    expect(await panel.evaluate((element) => document.activeElement === element)).toBe(true);
    await page.keyboard.press('PageUp');
    await page.locator('[data-place="1"]').waitFor();
    expect(trouble).toEqual(noTrouble);
    await close();
  });
});

describe('inside a page of another host', () => {
  test('the map stands with its number; the app itself does not let itself be framed', async () => {
    const frame = (id: string, src: string) =>
      `<iframe id="${id}" src="${src}" width="320" height="240"></iframe>`;
    const other = await startOtherHost({
      '/page': {
        type: 'text/html',
        body: `<title>Cổng</title>${frame('map', `${appAddress()}?mode=embed#v=2&lang=vi`)}${frame('app', `${appAddress()}#v=2`)}`,
      },
    });
    const { page, close } = await newAppPage(browser, { viewport: { width: 700, height: 300 } });
    await serveData(page, tinyCity);
    await page.goto(`${other.host}/page`);
    const map = page.frameLocator('#map');
    await map.locator('[data-kpi][data-value]').waitFor();
    await map.locator('[data-map-state="complete"]').waitFor({ state: 'attached' });
    expect(await map.locator('[data-kpi]').getAttribute('data-kpi')).toBe('any');
    await map.getByText(vi.app.simulated).first().waitFor();
    await map
      .getByText(/Đảo Xa/)
      .first()
      .waitFor();
    await map.locator('.map-attribution summary').waitFor();
    const open = map.getByRole('link', { name: new RegExp(share.openInApp) });
    expect([await open.getAttribute('target'), await open.getAttribute('rel')]).toEqual([
      '_blank',
      'noopener',
    ]);
    expect(await open.getAttribute('href')).toMatch(/\/#v=2&/);
    const app = page.frames().find((each) => each.url().startsWith('chrome-error:'));
    expect(app).toBeDefined();
    expect(page.frames()).toHaveLength(3);
    await close();
    await other.stop();
  });

  test('only the map is sent with leave to be framed', async () => {
    const policyOf = async (path: string) =>
      (await fetch(`${appAddress()}${path}`)).headers.get('content-security-policy') ?? '';
    expect((await policyOf('?mode=embed')).split('; ')).toContain('frame-ancestors *');
    for (const path of [
      '',
      '?mode=view',
      '?mode=view&mode=embed',
      '?x=?mode=embed',
      '?mode=embed2',
      'index.html',
    ]) {
      expect((await policyOf(path)).split('; '), path).toContain("frame-ancestors 'none'");
    }
  });

  test('it is small enough for a corner, and readable there', async () => {
    const { page, trouble, close } = await newAppPage(browser, { viewport: { width: 320, height: 240 } });
    await serveData(page, tinyCity);
    await page.goto(`${appAddress()}?mode=embed#v=2&lang=vi`);
    await waitForApp(page);
    expect(await axeFindings(page)).toEqual([]);
    const sees = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - innerWidth,
      kept: Object.keys(localStorage).length,
    }));
    expect(sees).toEqual({ overflow: 0, kept: 0 });
    for (const part of ['[data-kpi]', '.map-attribution summary', 'summary', 'figure']) {
      const box = await page.locator(part).first().boundingBox();
      expect(
        box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 320 && box.y + box.height <= 240,
        part,
      ).toBe(true);
    }
    // what is clicked says what it is, and goes again by keyboard
    await page
      .locator('.map-host canvas')
      .first()
      .click({ position: { x: 160, y: 60 } });
    const card = page.getByRole('region', { name: vi.presenting.factsOf });
    await card.getByText(/Xã .+/).waitFor();
    const boxOf = async (part: Locator) => (await part.boundingBox())!;
    const legend = await boxOf(page.locator('details', { hasText: share.legend }));
    const islands = await boxOf(page.locator('figure').first());
    const told = await boxOf(card);
    expect(legend.y + legend.height).toBeLessThanOrEqual(islands.y);
    expect(islands.y + islands.height).toBeLessThanOrEqual(told.y);
    expect([told.x, told.width, told.y + told.height]).toEqual([0, 320, 240]);
    expect(await axeFindings(page)).toEqual([]);
    await card.getByRole('button', { name: vi.app.close }).press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(trouble.consoleErrors).toEqual([]);
    await close();
  });
});
