import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from './chromium.mjs';

/** Everything that went wrong on a page while a test looked at it. */
export interface PageTrouble {
  consoleErrors: string[];
  failedRequests: string[];
  /** Addresses outside this machine that the page tried to reach. */
  foreignRequests: string[];
}

/** What there is to say of a page on which nothing went wrong. */
export const noTrouble: PageTrouble = { consoleErrors: [], failedRequests: [], foreignRequests: [] };

export interface AppPage {
  page: Page;
  trouble: PageTrouble;
  close(): Promise<void>;
}

export function appAddress(): string {
  const address = process.env.APP_ADDRESS;
  if (!address) throw new Error('the build is not being served');
  return address;
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium on this machine');
  return chromium.launch({ executablePath, args: chromiumFlags });
}

const local = (url: string) => /^(https?:\/\/(127\.0\.0\.1|localhost)(:\d+)?\/|data:|blob:|file:)/.test(url);

/** A page that can reach this machine only, and that remembers every trouble. */
export async function newAppPage(browser: Browser, options: BrowserContextOptions = {}): Promise<AppPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'vi-VN',
    reducedMotion: 'reduce',
    // each test would keep the whole app on the machine
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  const trouble: PageTrouble = { consoleErrors: [], failedRequests: [], foreignRequests: [] };
  await context.route(
    (url) => !local(url.href),
    (route) => {
      trouble.foreignRequests.push(route.request().url());
      return route.abort();
    },
  );
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => trouble.consoleErrors.push(String(error)));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // a request that a reload cuts short did not fail
    if (reason !== 'net::ERR_ABORTED') trouble.failedRequests.push(`${reason} ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) trouble.failedRequests.push(`${response.status()} ${response.url()}`);
  });
  return { page, trouble, close: () => context.close() };
}

/** Waits until the number and the map with its data layers are there; while a talk goes on the number may be hidden. */
export async function waitForApp(page: Page): Promise<void> {
  await page.waitForSelector('[data-kpi][data-value]', { timeout: 60_000, state: 'attached' });
  await page.waitForSelector('[data-map-state="complete"]', { timeout: 60_000, state: 'attached' });
}
