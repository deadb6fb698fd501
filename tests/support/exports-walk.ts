import type { Browser, Locator } from 'playwright-core';
import { vi } from '../../src/text/messages/vi.ts';
import { type AppPage, appAddress, newAppPage, waitForApp } from './app-page.ts';
import { openPanel } from './coverage-walk.ts';

const { briefingPanel: words } = vi;

/** The app with the exports of the briefing open, and the panel they are in; drawing in software is given time. */
export async function openExports(browser: Browser): Promise<{ app: AppPage; panel: Locator }> {
  const app = await newAppPage(browser);
  app.page.setDefaultTimeout(90_000);
  await app.page.goto(appAddress());
  await waitForApp(app.page);
  await openPanel(app.page, 'briefing');
  const panel = app.page.getByRole('region', { name: words.title });
  await panel.getByRole('button', { name: words.exports.title, exact: true }).click();
  return { app, panel };
}
