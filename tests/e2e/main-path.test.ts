import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CoverageResult } from '../../src/coverage/result.ts';
import {
  type AppPage,
  appAddress,
  launchBrowser,
  newAppPage,
  noTrouble,
  waitForApp,
} from '../support/app-page.ts';
import { readPicture } from '../support/picture.ts';

const root = join(import.meta.dirname, '../..');

let browser: Browser;
let app: AppPage;

beforeAll(async () => {
  browser = await launchBrowser();
  app = await newAppPage(browser);
  await app.page.goto(appAddress());
  await waitForApp(app.page);
});

afterAll(async () => {
  await browser.close();
});

function fromCommandLine(): CoverageResult {
  const output = execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/coverage.ts', '--json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output) as CoverageResult;
}

describe('the shipped city, with every other host shut', () => {
  test('shows the number that the command line prints, to the last digit', async () => {
    const expected = fromCommandLine();
    const kpi = app.page.locator('[data-kpi="any"]').first();
    expect(await kpi.getAttribute('data-value')).toBe(String(expected.value));
    expect(expected.totalPeople).toBe(3_122_915);
    expect(expected.byCommune.reduce((sum, row) => sum + row.coveredPeople, 0)).toBe(expected.coveredPeople);
  });

  test('says that the 5G data are simulated', async () => {
    expect(await app.page.getByText('Mô phỏng').count()).toBeGreaterThan(0);
  });

  test('draws a map, not a blank sheet', async () => {
    const picture = await readPicture(app.page, '.map-host');
    expect(picture.colours).toBeGreaterThan(40);
    expect(picture.largestShare).toBeLessThan(0.9);
  });

  test('names Hoàng Sa, Trường Sa and Biển Đông', async () => {
    const [text] = await app.page.locator('body').allInnerTexts();
    expect(text).toContain('Quần đảo Hoàng Sa (TP Đà Nẵng, Việt Nam)');
    expect(text).toContain('Quần đảo Trường Sa (tỉnh Khánh Hòa, Việt Nam)');
    expect(text).toContain('Biển Đông');
  });

  test('asked nothing of another host, failed at nothing, printed no error', () => {
    expect(app.trouble).toEqual(noTrouble);
  });
});
