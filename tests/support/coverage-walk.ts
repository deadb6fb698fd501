import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { RightPanel } from '../../src/state/panels-slice.ts';
import { vi } from '../../src/text/messages/vi.ts';

/** What a coordinator does with the number, click by click, in Vietnamese and on a screen with the rail. */

export async function openPanel(page: Page, panel: RightPanel): Promise<void> {
  const tab = page.getByRole('tab', { name: vi.details.tabs[panel], exact: true });
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  await page.getByRole('tabpanel').waitFor();
}

/** From the strip with the number into what it is made of. */
export async function takeApart(page: Page): Promise<void> {
  await page.getByRole('button', { name: vi.trail.open }).click();
  await page.getByRole('heading', { name: vi.trail.title }).waitFor();
}

/** Into the units of the commune that stands first in the table; gives its name. */
export async function openFirstCommune(page: Page): Promise<string> {
  const first = page.getByRole('tabpanel').getByRole('table').first().locator('tbody tr').first();
  const name = (await first.getByRole('button').first().textContent()) ?? '';
  await first.getByRole('button').first().click();
  await page.getByRole('button', { name: vi.trail.openUnits }).click();
  await page.getByRole('navigation', { name: vi.trail.steps }).waitFor();
  await page.getByRole('tabpanel').locator('tbody tr').first().waitFor();
  return name;
}

/** Only the units of one kind. */
export async function filterUnits(page: Page, filter: keyof typeof vi.trail.filters): Promise<void> {
  await page.getByRole('radio', { name: vi.trail.filters[filter] }).check();
}

/** To the unit that stands first in the table of units, and to why it is, or is not, covered. */
export async function openFirstUnit(page: Page): Promise<void> {
  await page.getByRole('tabpanel').locator('tbody tr').first().getByRole('button').first().click();
  await page.getByRole('heading', { name: vi.why.nearest }).waitFor();
}

export async function chooseDefinition(page: Page, name: string): Promise<void> {
  await openPanel(page, 'card');
  await page.getByRole('tabpanel').locator('label').getByText(name, { exact: true }).click();
}

/** The gap that stands first in the ranking, with the station suggested for it. */
export async function flyToWorstGap(page: Page): Promise<void> {
  await openPanel(page, 'gaps');
  const rows = page.getByRole('tabpanel').getByRole('table').first().locator('tbody tr');
  await rows.first().waitFor({ timeout: 60_000 });
  await rows.first().getByRole('button').first().click();
}

/** Saves what an export button of the group makes; gives name and text or bytes of the file. */
export async function exported(
  page: Page,
  group: string,
  format: 'CSV' | 'XLSX' | 'GeoJSON',
): Promise<{ name: string; bytes: Buffer }> {
  const saving = page.waitForEvent('download', { timeout: 120_000 });
  await page
    .getByRole('group', { name: group, exact: true })
    .getByRole('button', { name: vi.exports.save(format) })
    .click();
  const download = await saving;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
