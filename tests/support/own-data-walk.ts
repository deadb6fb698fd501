import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { vi } from '../../src/text/messages/vi.ts';
import { openPanel } from './coverage-walk.ts';

/** What someone does with their own data, step by step, in Vietnamese and on a screen with the rail. */

const { intake, ownData, project } = vi;

export function ownDataPanel(page: Page): Locator {
  return page.getByRole('region', { name: ownData.title });
}

export async function openOwnData(page: Page): Promise<void> {
  await openPanel(page, 'own-data');
  await ownDataPanel(page).getByRole('heading', { name: ownData.lead }).waitFor();
}

/** The number on top to its last digit, as text. */
export async function headlineText(page: Page): Promise<string> {
  return (await page.locator('[data-kpi="any"]').getAttribute('data-value')) ?? '';
}

/** Hands a file over with the button of the panel. */
export async function handOver(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await ownDataPanel(page).getByRole('button', { name: ownData.choose, exact: true }).click();
  const chooser = await choosing;
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

/** Chooses a file with the button of the panel, and waits until it is read. */
export async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  await handOver(page, name, text);
  await ownDataPanel(page).getByRole('heading', { name, exact: true }).waitFor();
}

/** Takes over what is in preview, and goes back to the list of datasets. */
export async function takeOver(page: Page): Promise<void> {
  const panel = ownDataPanel(page);
  await panel.getByRole('button', { name: intake.accept }).click();
  await panel.getByRole('heading', { name: intake.taken.title }).waitFor();
  await panel.getByRole('button', { name: intake.taken.done }).click();
  await panel.getByRole('heading', { name: ownData.lead }).waitFor();
}

/** The datasets in the panel as they are listed, a text for each. */
export function listedDatasets(page: Page): Promise<string[]> {
  const rows = ownDataPanel(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button') });
  return rows.allTextContents();
}

/** Opens the menu of a dataset and chooses from it. */
export async function chooseOption(page: Page, dataset: string, option: string): Promise<void> {
  await ownDataPanel(page)
    .getByRole('button', { name: ownData.list.options(dataset) })
    .click();
  await page.getByRole('button', { name: option, exact: true }).click();
}

/** What a press saves: name and bytes of the file. */
export async function saved(
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  const saving = page.waitForEvent('download');
  await press();
  const download = await saving;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Chooses a project file, and waits until it is said what is in it or what is wrong with it. */
export async function lookAtProject(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await ownDataPanel(page).getByRole('button', { name: ownData.project.open }).click();
  const chooser = await choosing;
  await chooser.setFiles({ name, mimeType: 'application/zip', buffer: Buffer.from(bytes) });
}

/** Waits until everything is written to the storage of the browser. */
export async function waitForKept(page: Page): Promise<void> {
  await ownDataPanel(page).getByText(project.savedStates.saved).waitFor();
}
