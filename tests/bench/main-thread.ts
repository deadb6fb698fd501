import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { vi } from '../../src/text/messages/vi.ts';
import { launchBrowser, newAppPage, waitForApp } from '../support/app-page.ts';
import { findChromium } from '../support/chromium.mjs';
import {
  chooseDefinition,
  exported,
  flyToWorstGap,
  openFirstCommune,
  openFirstUnit,
  openPanel,
  takeApart,
} from '../support/coverage-walk.ts';
import { ownMs, recordMainThread } from '../support/main-thread.ts';

const root = join(import.meta.dirname, '../..');

/** The longest the app may keep the page from answering. */
const limitMs = 50;

/** Time in which what a click sets off ends. */
const settleMs = 1500;

/**
 * Walks through the analysis on the shipped data in Chromium and prints the long tasks of the main thread: the
 * longest of each step, and the most of any that was the app's own rather than MapLibre's, deck.gl's or the browser's.
 */
export async function benchMainThread(): Promise<void> {
  console.log('\nmain thread during the analysis, shipped data (tasks over 50 ms, with a profiler running)');
  if (!findChromium()) {
    console.log('  not measured: no Chromium on this machine');
    return;
  }
  if (!existsSync(join(root, 'dist/index.html'))) await build({ root, logLevel: 'warn' });
  const server = await preview({ root, preview: { port: 0, host: '127.0.0.1' } });
  const browser = await launchBrowser();
  try {
    const { page } = await newAppPage(browser);
    let most = 0;
    const step = async (name: string, work: () => Promise<unknown>, counts = true) => {
      const tasks = await recordMainThread(browser, page, async () => {
        await work();
        await page.waitForTimeout(settleMs);
      });
      const longest = Math.max(0, ...tasks.map(({ durationMs }) => durationMs));
      const own = Math.max(0, ...tasks.map(ownMs));
      if (counts) most = Math.max(most, own);
      console.log(
        `  ${name.padEnd(46)}${longest.toFixed(0).padStart(6)} ms, the app's own ${own.toFixed(0).padStart(4)} ms`,
      );
    };
    await step(
      'opening',
      async () => {
        await page.goto(server.resolvedUrls?.local[0] ?? '');
        await waitForApp(page);
      },
      false,
    );
    await step('the number into communes', () => takeApart(page));
    await step('a commune into its units', () => openFirstCommune(page));
    await step('one unit and why', () => openFirstUnit(page));
    await step('another definition', () => chooseDefinition(page, vi.definitions['commune-area'].name));
    await step('back to the headline', () => chooseDefinition(page, vi.definitions.any.name));
    await step('the worst gap', () => flyToWorstGap(page));
    for (const panel of ['zones', 'dead-zones', 'assumptions', 'review', 'targets', 'charts'] as const) {
      await step(`panel ${panel}`, () => openPanel(page, panel));
    }
    await takeApart(page);
    await page.getByText(vi.trail.exportTitle).click();
    await step('every unit as XLSX', () => exported(page, vi.trail.exportAllUnits, 'XLSX'));
    console.log(
      `  most of the app's own in one task after opening: ${most.toFixed(0)} ms (limit ${limitMs})`,
    );
  } finally {
    await browser.close();
    await server.close();
  }
}
