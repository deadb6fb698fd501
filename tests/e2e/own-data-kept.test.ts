import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { crsOf } from '../../src/geo/coordinate-systems.ts';
import { projectionOf } from '../../src/geo/projection.ts';
import { readSource } from '../../src/intake/formats/index.ts';
import { limits } from '../../src/intake/limits.ts';
import type { SourceLayer } from '../../src/intake/source.ts';
import { vi } from '../../src/text/messages/vi.ts';
import { appAddress, newAppPage, noTrouble, waitForApp } from '../support/app-page.ts';
import { appPerTest } from '../support/app-per-test.ts';
import { axeFindings } from '../support/axe.ts';
import { openPanel } from '../support/coverage-walk.ts';
import {
  chooseFile,
  chooseOption,
  handOver,
  headlineText,
  listedDatasets,
  lookAtProject,
  openOwnData,
  ownDataPanel,
  saved,
  takeOver,
  waitForKept,
} from '../support/own-data-walk.ts';

const { about, details, exports: exportWords, intake, layers, live, map, ownData, project, register } = vi;

/** A machine with much to do is given time. */
const soon = { timeout: 20_000 };

let page: Page;
let panel: Locator;

appPerTest(async (opened) => {
  page = opened;
  panel = ownDataPanel(page);
  await openOwnData(page);
});

const positions = Array.from({ length: 30 }, (_, i): [number, number] => [
  Number((108.1432107 + (i % 6) * 0.0173).toFixed(7)),
  Number((15.9987654 + Math.floor(i / 6) * 0.0131).toFixed(7)),
]);
const stations = [
  'id,lon,lat,operator,radius_m',
  ...positions.map(([lon, lat], i) => `DNG${i + 1},${lon},${lat},Viettel,${700 + 10 * i}`),
].join('\n');

const villages = [
  'Tên,Mã xã,Trạng thái,Ngày,Nguồn,Kinh độ,Vĩ độ',
  'Thôn Thử Dự Án,20194,phản ánh,05/03/2026,Tổng đài,108.05,16.12',
].join('\n');

/** The data in a saved file, read as any file that comes in; a table about them may stand beside them. */
async function layerIn({ name, bytes }: { name: string; bytes: Buffer }): Promise<SourceLayer> {
  const reading = await readSource(name, new Uint8Array(bytes), { limits });
  if (!reading.ok) throw new Error(JSON.stringify(reading.failures));
  const { layers } = reading.value;
  const layer = layers.find(({ geometries }) => geometries !== null) ?? layers[0];
  if (!layer) throw new Error(`${name} has no layer.`);
  return layer;
}

/** How far each point of a layer in EPSG:5899 lies from where it was in WGS 84, metres; by the order of the file. */
async function metresOff({ geometries }: SourceLayer): Promise<number[]> {
  const points = (geometries ?? []) as { coordinates: [number, number] }[];
  const system = crsOf('EPSG:5899');
  if (!system) throw new Error('EPSG:5899 is not known.');
  const { fromWgs84 } = await projectionOf(system);
  return positions.map(([lon, lat], index) => {
    const [east, north] = fromWgs84(lon, lat);
    const [x, y] = points[index]?.coordinates ?? [0, 0];
    return Math.hypot(x - east, y - north);
  });
}

describe('own data, kept', () => {
  test('a dataset is renamed, shown, saved in VN-2000, removed, brought back and still there after a reload', async () => {
    const before = await headlineText(page);
    await chooseFile(page, 'tram.csv', stations);
    await takeOver(page);
    const after = await headlineText(page);
    expect(after).not.toBe(before);

    await chooseOption(page, 'tram', ownData.list.rename);
    const form = panel.getByRole('form', { name: ownData.list.renameTitle('tram') });
    await form.getByLabel(intake.take.title).fill('Trạm tháng 9');
    await form.getByLabel(intake.take.source).fill('Công văn 12');
    await form.getByLabel(intake.take.asOf).fill('tháng 9');
    await form.getByRole('button', { name: ownData.list.keep }).click();
    expect(await form.textContent()).toContain(intake.take.asOfWrong);
    await form.getByLabel(intake.take.asOf).fill('2026-09-30');
    await form.getByRole('button', { name: ownData.list.keep }).click();
    await form.waitFor({ state: 'detached' });
    await panel.getByText('Công văn 12, 30/09/2026').waitFor();
    const renamed = await listedDatasets(page);
    expect(renamed).toHaveLength(1);
    expect(renamed[0]).toContain('Trạm tháng 9');
    expect(await headlineText(page)).toBe(after);

    await page.getByRole('button', { name: map.wholeCity }).click();
    const cameraOf = () => /[#&]c=([^&]*)/.exec(page.url())?.[1] ?? '';
    const zoomOf = () => Number(cameraOf().split(',')[2]);
    await expect.poll(zoomOf, soon).toBeLessThan(10);
    await chooseOption(page, 'Trạm tháng 9', ownData.list.show);
    await expect.poll(zoomOf, soon).toBeGreaterThan(11);
    const [lon = 0, lat = 0] = cameraOf().split(',').map(Number);
    // the middle of the stations, moved a little by what the panels cover
    expect(Math.abs(lon - 108.186)).toBeLessThan(0.05);
    expect(Math.abs(lat - 16.025)).toBeLessThan(0.05);

    await chooseOption(page, 'Trạm tháng 9', ownData.list.save);
    const saving = panel.getByRole('form', { name: ownData.saveAs.title('Trạm tháng 9') });
    await saving.getByLabel(ownData.saveAs.format).selectOption('geopackage');
    await saving.getByLabel(ownData.saveAs.crs).selectOption('EPSG:5899');
    expect(await axeFindings(page)).toEqual([]);
    const file = await saved(page, () =>
      saving.getByRole('button', { name: ownData.saveAs.save, exact: true }).click(),
    );
    expect(file.name).toMatch(/\.gpkg$/);
    expect(await saving.getByRole('status').textContent()).toBe(ownData.saveAs.saved(file.name));
    const layer = await layerIn(file);
    expect(layer.crs?.name).toContain('5899');
    expect(layer.rows).toHaveLength(30);
    expect(Math.max(...(await metresOff(layer)))).toBeLessThan(0.01);

    await chooseOption(page, 'Trạm tháng 9', ownData.list.remove);
    await expect.poll(() => headlineText(page), soon).toBe(before);
    await expect.poll(() => listedDatasets(page), soon).toEqual([]);
    expect(await panel.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => headlineText(page), soon).toBe(after);
    await expect.poll(() => listedDatasets(page), soon).toEqual(renamed);
    await waitForKept(page);

    await page.reload();
    await waitForApp(page);
    await openOwnData(page);
    expect(await headlineText(page)).toBe(after);
    expect(await listedDatasets(page)).toEqual(renamed);
  });

  test('a layer that comes with the app is saved as a shapefile from what is said about it', async () => {
    const { datasets }: { datasets: { kind: string; count: number }[] } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../geodata/catalog.json'), 'utf8'),
    );
    await page.getByRole('button', { name: layers.title }).click();
    await page.getByRole('button', { name: layers.options(layers.names.stations) }).click();
    await page.getByRole('button', { name: layers.about }).click();
    await page.getByRole('heading', { name: about.title, exact: true }).waitFor();
    const open = page.getByRole('button', { name: ownData.list.save, exact: true });
    await open.click();
    const form = page.getByRole('form');
    await form.getByLabel(ownData.saveAs.format).selectOption('shapefile');
    expect(await axeFindings(page)).toEqual([]);
    const file = await saved(page, () =>
      form.getByRole('button', { name: ownData.saveAs.save, exact: true }).click(),
    );
    expect(file.name).toMatch(/\.zip$/);
    const layer = await layerIn(file);
    expect(layer.rows).toHaveLength(datasets.find(({ kind }) => kind === 'stations')?.count ?? 0);
    expect(layer.geometries?.every((geometry) => geometry !== null)).toBe(true);
    expect(layer.rows[0]).toContain('SIM-VTL-0001');
    await form.getByRole('button', { name: intake.close, exact: true }).click();
    expect(await open.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('a project file brings everything to another machine; a mangled one brings nothing', async () => {
    await chooseFile(page, 'tram.csv', stations);
    await takeOver(page);
    await chooseFile(page, 'lom-song.csv', villages);
    await panel.getByRole('button', { name: intake.accept }).click();
    await page.getByRole('button', { name: register.report.accept(1) }).click();
    await page.getByRole('tabpanel').getByText('Thôn Thử Dự Án').first().waitFor();
    await openOwnData(page);
    const here = { number: await headlineText(page), list: await listedDatasets(page) };
    const file = await saved(page, () => panel.getByRole('button', { name: ownData.project.save }).click());
    expect(file.name).toMatch(/\.zip$/);

    const other = await newAppPage(page.context().browser()!);
    const otherPanel = ownDataPanel(other.page);
    await other.page.goto(appAddress());
    await waitForApp(other.page);
    await openOwnData(other.page);
    const fresh = await headlineText(other.page);
    const mangled = Uint8Array.from(file.bytes);
    const middle = Math.floor(mangled.length / 3);
    mangled[middle] = (mangled[middle] ?? 0) ^ 0xff;
    await lookAtProject(other.page, 'hong.zip', mangled);
    const alert = otherPanel.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain(ownData.project.failed('hong.zip'));
    expect(await alert.textContent()).toContain(ownData.project.unchanged);
    expect(await axeFindings(other.page)).toEqual([]);
    expect(await headlineText(other.page)).toBe(fresh);
    expect(await listedDatasets(other.page)).toEqual([]);
    await otherPanel.getByRole('button', { name: ownData.project.close, exact: true }).click();

    const renamed = 'Báo cáo tháng 9.zip';
    await handOver(other.page, renamed, file.bytes);
    const asked = otherPanel.getByRole('region', { name: ownData.project.asked(renamed) });
    await asked.getByText(intake.counted.stations(30)).waitFor();
    expect(await asked.textContent()).toContain(ownData.project.registerChanges(1));
    expect(await axeFindings(other.page)).toEqual([]);
    expect(await headlineText(other.page)).toBe(fresh);
    await asked.getByRole('button', { name: ownData.project.accept, exact: true }).click();
    await asked.waitFor({ state: 'detached' });
    await expect.poll(() => headlineText(other.page), soon).toBe(here.number);
    await expect.poll(() => listedDatasets(other.page), soon).toEqual(here.list);
    const original = await saved(other.page, () =>
      chooseOption(other.page, 'tram', ownData.list.saveOriginal),
    );
    expect([original.name, original.bytes.toString('utf8')]).toEqual(['tram.csv', stations]);
    await openPanel(other.page, 'dead-zones');
    await other.page.getByRole('tabpanel').getByText('Thôn Thử Dự Án').first().waitFor();
    expect(other.trouble).toEqual(noTrouble);
    await other.close();
  });

  test('faulty rows are left out by choice, counted, and saved with the reason of each', async () => {
    const rows = [...stations.split('\n'), 'DNG31,108.2,16.05,Viettel,-5', 'DNG32,108.21,16.06,Viettel,xa'];
    await chooseFile(page, 'tram-loi.csv', rows.join('\n'));
    await panel.getByRole('button', { name: intake.goToBlocked }).click();
    expect(await axeFindings(page)).toEqual([]);
    // each press is followed by another look at the file, which the next one waits for
    const leaveOut = panel.getByRole('radio', { name: intake.check.choices.drop });
    for (let index = 0; index < (await leaveOut.count()); index += 1) {
      await leaveOut.nth(index).click();
      await expect.poll(() => leaveOut.nth(index).isChecked(), soon).toBe(true);
      await panel.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    }
    const accept = panel.getByRole('button', { name: intake.accept });
    await expect.poll(() => accept.isEnabled(), soon).toBe(true);

    const file = await saved(page, () => panel.getByRole('button', { name: intake.saveBad }).click());
    expect(file.name).toBe('tram-loi-dong-loi.csv');
    const text = file.bytes.toString('utf8').replace(/^\ufeff/, '');
    const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
    const [headings = [], ...faulty] = data;
    expect(faulty.map((cells) => cells.filter((cell) => /^DNG\d+$/.test(cell)))).toEqual([
      ['DNG31'],
      ['DNG32'],
    ]);
    for (const heading of ['id', 'lon', 'lat', 'operator', 'radius_m']) expect(headings).toContain(heading);
    const reasons = faulty.map((cells) => cells.find((cell) => cell.includes('tram-loi.csv')) ?? '');
    expect(reasons[0]).toContain('“-5”');
    expect(reasons[1]).toContain('“xa”');

    await accept.click();
    await panel.getByRole('heading', { name: intake.taken.title }).waitFor();
    const counts = await panel
      .locator('dl > div')
      .evaluateAll((facts) => facts.map((fact) => [...fact.children].map((child) => child.textContent)));
    const { all, untouched, fixed, dropped } = intake.taken;
    for (const fact of [
      [all, '32'],
      [untouched, '30'],
      [fixed, '0'],
      [dropped, '2'],
    ]) {
      expect(counts).toContainEqual(fact);
    }
  });

  test('saving and taking back work by keyboard; the live layers and other formats are readable to all', async () => {
    await chooseFile(page, 'tram.csv', stations);
    await takeOver(page);
    const { keyboard } = page;
    const focused = () =>
      page.evaluate(() => {
        const at = document.activeElement;
        const label = at instanceof HTMLSelectElement ? at.labels[0]?.firstElementChild : at;
        return at?.getAttribute('aria-label') ?? label?.textContent ?? '';
      });
    await panel.getByRole('button', { name: ownData.list.options('tram') }).focus();
    await keyboard.press('Enter');
    while ((await focused()) !== ownData.list.save) await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect.poll(focused, soon).toBe(ownData.saveAs.format);
    await keyboard.type('CSV');
    await keyboard.press('Tab');
    expect(await focused()).toBe(ownData.saveAs.crs);
    await keyboard.press('ArrowDown');
    while ((await focused()) !== ownData.saveAs.save) await keyboard.press('Tab');
    const file = await saved(page, () => keyboard.press('Enter'));
    expect(file.name).toMatch(/\.csv$/);
    expect((await layerIn(file)).rows).toHaveLength(30);
    while ((await focused()) !== intake.close) await keyboard.press('Tab');
    await keyboard.press('Enter');
    expect(await focused()).toBe(ownData.list.options('tram'));

    await keyboard.press('Enter');
    while ((await focused()) !== ownData.list.saveOriginal) await keyboard.press('ArrowDown');
    const original = await saved(page, () => keyboard.press('Enter'));
    expect([original.name, original.bytes.toString('utf8')]).toEqual(['tram.csv', stations]);

    const after = await headlineText(page);
    await keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => headlineText(page), soon).not.toBe(after);
    await expect.poll(() => listedDatasets(page), soon).toEqual([]);
    await page.getByRole('button', { name: project.redo(project.changes['dataset-imported']) }).focus();
    await keyboard.press('Enter');
    await expect.poll(() => headlineText(page), soon).toBe(after);
    expect(await panel.evaluate((element) => element.contains(document.activeElement))).toBe(true);

    await panel.getByRole('button', { name: live.add }).click();
    await keyboard.type('https://maps.example.vn/wms');
    await keyboard.press('Enter');
    await panel.getByRole('alertdialog').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await keyboard.press('Escape');
    await panel.getByRole('alertdialog').waitFor({ state: 'detached' });

    await openPanel(page, 'dead-zones');
    await page.getByRole('button', { name: exportWords.other }).first().click();
    await page.getByRole('tabpanel').getByLabel(ownData.saveAs.format).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('tab', { name: details.tabs['own-data'] }).waitFor();
  });
});
