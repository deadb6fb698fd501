import { join } from 'node:path';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coverageCommand } from '../../src/cli/coverage-command.ts';
import { vi } from '../../src/text/messages/vi.ts';
import { integer } from '../../src/text/numbers.ts';
import { capturedIo } from '../cli/captured-io.ts';
import {
  type AppPage,
  appAddress,
  launchBrowser,
  newAppPage,
  noTrouble,
  waitForApp,
} from '../support/app-page.ts';
import {
  chooseDefinition,
  exported,
  filterUnits,
  flyToWorstGap,
  openFirstCommune,
  openFirstUnit,
  takeApart,
} from '../support/coverage-walk.ts';

const geodata = join(import.meta.dirname, '../../geodata');

let browser: Browser;
let app: AppPage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  app = await newAppPage(browser);
  page = app.page;
  await page.goto(appAddress());
  await waitForApp(page);
});

afterAll(async () => {
  await browser.close();
});

/** People covered and not covered, as the strip shows them. */
async function headline(): Promise<{ covered: string; uncovered: string }> {
  const strip = page.getByRole('region', { name: vi.kpi.region });
  const shown = async (term: string) =>
    (await strip.locator('dt', { hasText: term }).locator('xpath=following-sibling::dd[1]').textContent()) ??
    '';
  return { covered: await shown(vi.kpi.covered), uncovered: await shown(vi.kpi.uncovered) };
}

interface Row {
  people: string;
  covered_people: string;
  uncovered_people: string;
  commune_code: string;
}

function rowsOf(bytes: Buffer): Row[] {
  return Papa.parse<Row>(bytes.toString('utf8').replace('\ufeff', ''), { header: true, skipEmptyLines: true })
    .data;
}

const sum = (rows: Row[], key: 'people' | 'covered_people' | 'uncovered_people') =>
  rows.reduce((total, row) => total + Number(row[key]), 0);

const people = (count: number) => `${integer(count, 'vi')} người`;

describe('the number taken apart', () => {
  test('down to one unit without a signal, with its stations and the reason', async () => {
    await takeApart(page);
    await openFirstCommune(page);
    await filterUnits(page, 'uncovered');
    await openFirstUnit(page);
    const panel = page.getByRole('tabpanel');
    await panel.getByText(vi.trail.filters.uncovered, { exact: true }).first().waitFor();
    await panel.getByText(vi.why.noAreas).waitFor();
    expect(await panel.getByText(/bán kính/).count()).toBeGreaterThan(0);
    expect(new URL(page.url()).hash).toMatch(/[&#]p=/);
  });

  test('under another definition, in figure, address and table', async () => {
    await chooseDefinition(page, vi.definitions['commune-area'].name);
    await page.locator('[data-kpi="commune-area"]').waitFor({ timeout: 60_000 });
    expect(new URL(page.url()).hash).toContain('d=commune-area');
    const shown = Number(await page.locator('[data-kpi="commune-area"]').getAttribute('data-value'));
    expect(shown).toBeGreaterThan(50);
    expect(shown).toBeLessThan(85);
  });

  test('to the worst gap, which the map flies to', async () => {
    const before = page.url();
    await flyToWorstGap(page);
    await page.waitForFunction((address) => location.href !== address, before);
  });
});

describe('what is exported adds up to the headline, to the last person', () => {
  test.each([
    ['commune-area', vi.definitions['commune-area'].name],
    ['any', vi.definitions.any.name],
  ])('%s: communes, units and the command line', async (key, name) => {
    await chooseDefinition(page, name);
    await page.locator(`[data-kpi="${key}"]`).waitFor({ timeout: 60_000 });
    await takeApart(page);
    await page.getByText(vi.trail.exportTitle).click();
    const shown = await headline();

    const communes = rowsOf((await exported(page, vi.trail.exportCommunes, 'CSV')).bytes);
    expect(people(sum(communes, 'covered_people'))).toBe(shown.covered);
    expect(people(sum(communes, 'uncovered_people'))).toBe(shown.uncovered);

    const file = await exported(page, vi.trail.exportAllUnits, 'CSV');
    expect(file.name).toContain('mo-phong');
    const units = rowsOf(file.bytes);
    expect(people(sum(units, 'covered_people'))).toBe(shown.covered);
    expect(sum(units, 'people')).toBe(sum(communes, 'people'));

    const workbook = await exported(page, vi.trail.exportCommunes, 'XLSX');
    const [table] = await readXlsx(workbook.bytes);
    const [heading, ...lines] = table!.data;
    const column = heading!.indexOf('Trong vùng phủ');
    expect(lines.reduce((total, line) => total + Number(line[column]), 0)).toBe(sum(units, 'covered_people'));

    const io = capturedIo(geodata);
    expect(await coverageCommand(['--definition', key, '--audit', 'units.csv'], io)).toBe(0);
    const written = Buffer.from(io.writtenBytes['units.csv']!);
    expect(written.equals(file.bytes)).toBe(true);
  });
});

test('nothing failed on the way', () => {
  expect(app.trouble).toEqual(noTrouble);
});
