import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type AppPage, appAddress, launchBrowser, newAppPage, noTrouble, waitForApp } from './app-page.ts';

/** Gives each test of a file a page of its own with the app on it; nothing may have gone wrong there in the end. */
export function appPerTest(given: (page: Page) => void | Promise<void>): void {
  let browser: Browser;
  let app: AppPage;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser.close());

  beforeEach(async () => {
    app = await newAppPage(browser);
    await app.page.goto(appAddress());
    await waitForApp(app.page);
    await given(app.page);
  });

  afterEach(async () => {
    expect(app.trouble).toEqual(noTrouble);
    await app.close();
  });
}
