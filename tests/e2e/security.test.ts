import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { liveFailureSentence } from '../../src/live/live-failure-sentence.ts';
import { rightPanels } from '../../src/state/panels-slice.ts';
import { vi } from '../../src/text/messages/vi.ts';
import { FORMULA_START } from '../../src/text/plain-text.ts';
import { appAddress, launchBrowser, newAppPage, waitForApp } from '../support/app-page.ts';
import { exported, openPanel } from '../support/coverage-walk.ts';
import { hostileTexts, writeHostileCity } from '../support/hostile-city.ts';
import { mutatedHash } from '../support/mutated-hash.ts';
import { serveData } from '../support/other-city.ts';
import { type OtherHost, startOtherHost } from '../support/other-host.ts';
import { pmtilesFile } from '../support/pmtiles-file.ts';
import { setTraps } from '../support/script-traps.ts';

const tinyCity = join(import.meta.dirname, '../fixtures/tiny-city');

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** What became of a piece of code that the page should refuse. */
function attempt(
  page: Page,
  code: 'eval' | 'function' | 'markup' | 'worker' | 'inline' | 'wasm',
): Promise<string> {
  return page.evaluate(async (what) => {
    try {
      // called by a timer: what a test evaluates directly is exempt from the page's policy
      return await new Promise<string>((tell, fail) => {
        setTimeout(() => {
          try {
            // biome-ignore lint/security/noGlobalEval: it is to be refused
            if (what === 'eval') tell(`ran ${globalThis.eval('1 + 1')}`);
            else if (what === 'function') tell(`ran ${new Function('return 2')()}`);
            else if (what === 'markup') {
              const box = document.createElement('div');
              box.innerHTML = '<b>bold</b>';
              tell(`ran ${box.firstElementChild?.tagName}`);
            } else if (what === 'worker') {
              new Worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' })));
              tell('ran a worker');
            } else if (what === 'inline') {
              const script = document.createElement('script');
              script.textContent = 'window.inlineRan = true';
              document.body.append(script);
              tell(Reflect.get(window, 'inlineRan') ? 'ran inline' : 'refused');
            } else {
              new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
              tell('compiled');
            }
          } catch (error) {
            fail(error);
          }
        });
      });
    } catch (error) {
      return `refused: ${error instanceof Error ? error.name : error}`;
    }
  }, code);
}

describe('the page', () => {
  test('is sent with a policy and the other headers, and says its policy itself', async () => {
    const response = await fetch(appAddress());
    const html = (await response.text()).replaceAll('&#39;', "'");
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const directive of [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ]) {
      expect(policy.split('; ')).toContain(directive);
      expect(html).toContain(directive);
    }
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    });
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|<style|\sstyle=/i);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  test('runs nothing from text, and connects to no other host', async () => {
    const other = await startOtherHost({ '/x': { type: 'text/plain', body: 'x' } });
    const { page, close } = await newAppPage(browser);
    await serveData(page, tinyCity);
    await page.goto(appAddress());
    await waitForApp(page);
    expect(await attempt(page, 'eval')).toMatch(/^refused/);
    expect(await attempt(page, 'function')).toMatch(/^refused/);
    expect(await attempt(page, 'markup')).toMatch(/^refused/);
    expect(await attempt(page, 'worker')).toMatch(/^refused/);
    expect(await attempt(page, 'inline')).toMatch(/^refused/);
    expect(await attempt(page, 'wasm')).toBe('compiled');
    const asked = await page.evaluate(
      (url) =>
        Promise.all([
          fetch(url).then(
            () => 'answered',
            () => 'refused',
          ),
          fetch(url, { mode: 'no-cors' }).then(
            () => 'answered',
            () => 'refused',
          ),
          new Promise((tell) => {
            const image = new Image();
            image.onload = () => tell('answered');
            image.onerror = () => tell('refused');
            image.src = url;
          }),
          navigator.sendBeacon(url) ? 'queued' : 'refused',
        ]),
      `${other.host}/x`,
    );
    expect(asked.slice(0, 3)).toEqual(['refused', 'refused', 'refused']);
    // a worker has the policy of its own file: only the relay may leave the host
    const workers = page.workers().filter((worker) => !worker.url().includes('fetch-worker'));
    expect(workers.length).toBeGreaterThan(0);
    for (const worker of workers) {
      const answer = await worker.evaluate(
        (url) =>
          fetch(url).then(
            () => 'answered',
            () => 'refused',
          ),
        `${other.host}/x`,
      );
      expect(answer, worker.url()).toBe('refused');
    }
    expect(page.workers().some((worker) => worker.url().includes('fetch-worker'))).toBe(false);
    expect(other.requests).toEqual([]);
    await close();
    await other.stop();
  });

  test('breaks none of its own rules in any panel, Trusted Types included', async () => {
    const { page, trouble, close } = await newAppPage(browser);
    const traps = await setTraps(page);
    await page.goto(appAddress());
    await waitForApp(page);
    for (const panel of rightPanels) {
      await openPanel(page, panel);
      await page.waitForTimeout(300);
    }
    await page.getByRole('tabpanel').waitFor();
    expect(await traps.violations()).toEqual([]);
    expect(trouble.consoleErrors).toEqual([]);
    await close();
  });
});

describe('a city whose every text is hostile', () => {
  let folder: string;

  beforeAll(() => {
    folder = writeHostileCity();
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('is shown as text on the map, in panels, search and notices', async () => {
    const { page, trouble, close } = await newAppPage(browser);
    const traps = await setTraps(page);
    await serveData(page, folder);
    const texts: string[] = [];
    const look = async (where: string) => {
      expect(await traps.markup(), where).toEqual([]);
      texts.push(await page.evaluate(() => document.body.innerText));
    };
    await page.goto(appAddress());
    await waitForApp(page);
    await look('opened');
    for (const selection of ['commune:001', 'place:it-an-binh', 'dead-zone:thon-1', 'station:A1']) {
      await page.goto('about:blank');
      await page.goto(`${appAddress()}#v=1&s=${selection}&p=95.01,0.01`);
      await waitForApp(page);
      await openPanel(page, 'inspector');
      await look(selection);
    }
    for (const panel of rightPanels) {
      await openPanel(page, panel);
      await page.waitForTimeout(200);
      await look(panel);
    }
    for (const language of ['English', 'Tiếng Việt']) {
      await page.getByRole('radio', { name: language }).check({ force: true });
      await look(language);
    }
    const search = page.getByRole('combobox').first();
    for (const query of ['img', 'script', 'An B']) {
      await search.fill(query);
      await page.getByRole('option').first().waitFor();
      await look(`search ${query}`);
    }
    const seen = texts.join('\n');
    for (const text of hostileTexts.filter((each) => each.startsWith('<') || each.startsWith('"'))) {
      expect(seen, text).toContain(text);
    }
    expect(traps.dialogs).toEqual([]);
    expect(await traps.violations()).toEqual([]);
    expect(trouble.consoleErrors).toEqual([]);
    expect(trouble.foreignRequests).toEqual([]);
    expect(trouble.failedRequests).toEqual([]);
    await close();
  }, 300_000);

  test('makes no formula in a spreadsheet', async () => {
    const { page, close } = await newAppPage(browser);
    await serveData(page, folder);
    await page.goto(appAddress());
    await waitForApp(page);
    await openPanel(page, 'zones');
    const group = vi.zones.exportLabel;
    const csv = await exported(page, group, 'CSV');
    const rows = Papa.parse<string[]>(csv.bytes.toString('utf8').replace(/^\ufeff/, '')).data;
    const texts = rows.flat().filter((cell) => cell !== '' && Number.isNaN(Number(cell)));
    expect(texts.some((cell) => cell.includes('HYPERLINK') || cell.includes('@SUM'))).toBe(true);
    expect(texts.filter((cell) => FORMULA_START.test(cell))).toEqual([]);
    const xlsx = await exported(page, group, 'XLSX');
    const cells = (await readSheet(xlsx.bytes))
      .flat()
      .filter((cell): cell is string => typeof cell === 'string');
    expect(cells.length).toBeGreaterThan(10);
    expect(cells.filter((cell) => FORMULA_START.test(cell))).toEqual([]);
    await close();
  });
});

describe('a live layer', () => {
  const bbox = [95, 0, 95.12, 0.04] as const;
  const features = {
    type: 'FeatureCollection',
    numberMatched: 1,
    features: [
      {
        type: 'Feature',
        id: 1,
        properties: { name: hostileTexts[0] },
        geometry: { type: 'Point', coordinates: [95.02, 0.02] },
      },
    ],
    links: [],
  };
  const collections = {
    title: hostileTexts[0],
    collections: [
      { id: 'a', title: hostileTexts[1], links: [{ rel: 'items', href: 'collections/a/items' }] },
    ],
  };
  const json = 'application/json';
  let other: OtherHost;

  beforeAll(async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    );
    const tiles = [{ z: 0, x: 0, y: 0, data: png }];
    other = await startOtherHost({
      '/ogc': { type: json, body: JSON.stringify(collections) },
      '/collections/a/items': { type: json, body: JSON.stringify(features) },
      '/city.pmtiles': {
        type: 'application/octet-stream',
        body: pmtilesFile(tiles, 'png', bbox, { name: 'x' }),
      },
      '/stations.csv': { type: 'text/csv', body: 'id,lon,lat,operator,radius_m\nA,95.01,0.01,alpha,900\n' },
    });
  });

  afterAll(() => other.stop());

  async function find(page: Page, url: string): Promise<void> {
    await openPanel(page, 'own-data');
    await page.getByRole('button', { name: vi.live.add, exact: true }).click();
    await page.getByLabel(vi.live.url).fill(url);
    await page.getByRole('button', { name: vi.live.find, exact: true }).click();
  }

  test('is asked for only once its host is allowed, without cookies or referrer, and no more when that ends', async () => {
    const { page, trouble, close } = await newAppPage(browser);
    const traps = await setTraps(page);
    // cookies know no ports: this one would go to the other host too
    await page.context().addCookies([{ name: 'session', value: 'secret', url: other.host }]);
    await serveData(page, tinyCity);
    await page.goto(appAddress());
    await waitForApp(page);
    await find(page, `${other.host}/ogc`);
    const asked = page.getByRole('alertdialog', { name: vi.live.allowTitle(other.host) });
    await asked.waitFor();
    expect(other.requests).toEqual([]);
    await asked.getByRole('button', { name: vi.live.notNow }).click();
    await page.waitForTimeout(300);
    expect(other.requests).toEqual([]);

    await page.getByRole('button', { name: vi.live.find, exact: true }).click();
    await asked.getByRole('button', { name: vi.live.allow, exact: true }).click();
    await page.getByRole('button', { name: vi.live.addLayer, exact: true }).click();
    await page.getByText(vi.live.features(1)).waitFor();
    await page.getByText(vi.live.notOurs(other.host)).waitFor();
    await page.locator('.map-attribution summary').getByText(new URL(other.host).host).waitFor();
    await page.getByText(hostileTexts[1]!).first().waitFor();

    await find(page, `${other.host}/city.pmtiles`);
    await page.getByRole('button', { name: vi.live.addLayer, exact: true }).click();
    await expect
      .poll(() => other.requests.filter(({ url }) => url === '/city.pmtiles').length)
      .toBeGreaterThan(1);
    expect(other.requests.length).toBeGreaterThan(3);
    for (const { headers, url } of other.requests) {
      expect([url, headers.cookie, headers.referer, headers.authorization]).toEqual([
        url,
        undefined,
        undefined,
        undefined,
      ]);
    }

    await page.getByRole('button', { name: vi.live.forbid(other.host) }).click();
    const { message } = liveFailureSentence({ code: 'host-not-allowed', host: other.host }, 'vi');
    await page.getByText(message).first().waitFor();
    const before = other.requests.length;
    await page.getByRole('radio', { name: 'English' }).check({ force: true });
    await page.waitForTimeout(500);
    expect(other.requests.length).toBe(before);

    expect(await traps.markup()).toEqual([]);
    expect(await traps.violations()).toEqual([]);
    expect(traps.dialogs).toEqual([]);
    expect(trouble.consoleErrors).toEqual([]);
    await close();
  });

  test('that its server does not let other pages read is told apart from nothing', async () => {
    const silent = await startOtherHost({ '/ogc': { type: json, body: '{}' } }, { cors: false });
    const { page, close } = await newAppPage(browser);
    await serveData(page, tinyCity);
    await page.goto(appAddress());
    await waitForApp(page);
    await find(page, `${silent.host}/ogc`);
    await page.getByRole('button', { name: vi.live.allow, exact: true }).click();
    await page.getByText(/Access-Control-Allow-Origin/).waitFor();
    await close();
    await silent.stop();
  });

  test('and a file by its address take the same way', async () => {
    const { page, close } = await newAppPage(browser);
    await page.context().addCookies([{ name: 'session', value: 'secret', url: other.host }]);
    await serveData(page, tinyCity);
    await page.goto(appAddress());
    await waitForApp(page);
    other.requests.length = 0;
    await openPanel(page, 'own-data');
    await page.getByRole('button', { name: vi.ownData.fromUrl }).click();
    await page.getByLabel(vi.ownData.urlLabel).fill(`${other.host}/stations.csv`);
    await page.getByRole('button', { name: vi.ownData.preview }).click();
    await page.getByRole('alertdialog').waitFor();
    expect(other.requests).toEqual([]);
    await page.getByRole('button', { name: vi.live.allow, exact: true }).click();
    await page.getByText('stations.csv').first().waitFor();
    await expect.poll(() => other.requests.map(({ url }) => url)).toEqual(['/stations.csv']);
    expect(other.requests[0]?.headers.cookie).toBeUndefined();
    await close();
  });
});

test('15 damaged addresses open the app, each without an exception', async () => {
  const { page, trouble, close } = await newAppPage(browser);
  const traps = await setTraps(page);
  await serveData(page, tinyCity);
  for (let index = 0; index < 15; index += 1) {
    await page.goto('about:blank');
    await page.goto(`${appAddress()}${mutatedHash(index).slice(0, 4000)}`);
    await page.waitForSelector('[data-kpi][data-value]');
    expect(trouble.consoleErrors, `address ${index}`).toEqual([]);
    expect(await traps.markup(), `address ${index}`).toEqual([]);
  }
  expect(traps.dialogs).toEqual([]);
  expect(trouble.foreignRequests).toEqual([]);
  await close();
}, 300_000);
