import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { xlsxFile } from '../../src/export/xlsx-file.ts';
import { crsOf } from '../../src/geo/coordinate-systems.ts';
import { projectionOf } from '../../src/geo/projection.ts';
import { vi } from '../../src/text/messages/vi.ts';
import { waitForApp } from '../support/app-page.ts';
import { appPerTest } from '../support/app-per-test.ts';
import { axeFindings } from '../support/axe.ts';

const { intake, ownData, details, project } = vi;

let page: Page;

appPerTest((opened) => {
  page = opened;
});

/** A workbook of stations in VN-2000, central meridian 107°45′; nothing says so, and one heading means nothing. */
async function stationWorkbook(): Promise<Buffer> {
  const system = crsOf('EPSG:5899');
  if (!system) throw new Error('EPSG:5899 is not known.');
  const { fromWgs84 } = await projectionOf(system);
  const rows = Array.from({ length: 48 }, (_, i) => {
    const [east, north] = fromWgs84(108.14 + (i % 8) * 0.012, 16.0 + Math.floor(i / 8) * 0.014);
    return { id: `DNG${String(i + 1).padStart(3, '0')}`, north, east, reach: i % 2 === 0 ? 900 : 1200 };
  });
  type Row = (typeof rows)[number];
  const number = (key: string, heading: string, value: (row: Row) => number) => ({
    key,
    heading: { vi: heading, en: heading },
    kind: 'decimal' as const,
    digits: 2,
    value,
  });
  const blob = await xlsxFile<Row>(
    {
      name: 'tram',
      title: { vi: 'Trạm', en: 'Stations' },
      columns: [
        { key: 'id', heading: { vi: 'Mã trạm', en: 'Mã trạm' }, kind: 'text', value: (row) => row.id },
        number('x', 'X (m)', (row) => row.north),
        number('y', 'Y (m)', (row) => row.east),
        number('zz', 'Thông số zz', (row) => row.reach),
      ],
      rows,
      about: [],
      simulated: false,
    },
    'vi',
  );
  return Buffer.from(await blob.arrayBuffer());
}

/** Drags a file over the window and drops it there. */
async function drop(name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ file, content }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], file));
      return data;
    },
    { file: name, content: bytes.toString('base64') },
  );
  const map = page.locator('.map-host');
  await map.dispatchEvent('dragover', { dataTransfer: transfer });
  await page.getByText(intake.drop).waitFor();
  await map.dispatchEvent('drop', { dataTransfer: transfer });
  await page.getByText(intake.drop).waitFor({ state: 'detached' });
}

async function paste(text: string): Promise<void> {
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.setData('text/plain', content);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

const panel = () => page.getByRole('region', { name: ownData.title });

async function headline(): Promise<number> {
  return Number(await page.locator('[data-kpi="any"]').getAttribute('data-value'));
}

/** Opens a step of the preview that may be open already. */
async function unfold(step: string): Promise<void> {
  await panel()
    .locator(`[data-step="${step}"] > details`)
    .evaluate((element) => {
      if (element instanceof HTMLDetailsElement) element.open = true;
    });
}

const radiusField = intake.fields.radius_m ?? '';

describe('own data', () => {
  test('a workbook of stations in VN-2000 changes the number once it is taken over, and undo brings it back', async () => {
    const before = await headline();
    await drop('tram-thang-9.xlsx', await stationWorkbook());
    await panel().getByRole('heading', { name: 'tram-thang-9.xlsx' }).waitFor();
    const text = (await panel().textContent()) ?? '';
    expect(text).toContain(intake.nothingYet);
    expect(text).toContain('107°45′');
    expect(text).toContain(intake.place.inCity(48, 48));
    expect(await axeFindings(page)).toEqual([]);
    expect(await headline()).toBe(before);

    const radius = panel().getByLabel(radiusField, { exact: false });
    await radius.selectOption('Thông số zz');
    const accept = panel().getByRole('button', { name: intake.accept });
    await panel()
      .getByText(intake.willHappen.simulated(intake.counted.stations(48)))
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await accept.click();

    await panel().getByRole('heading', { name: intake.taken.title }).waitFor();
    const after = await headline();
    expect(after).not.toBe(before);
    expect(await axeFindings(page)).toEqual([]);

    await panel()
      .getByRole('button', { name: project.undo(project.changes['dataset-imported']) })
      .click();
    await panel().getByRole('heading', { name: ownData.lead }).waitFor();
    await expect.poll(headline).toBe(before);

    await panel()
      .getByRole('button', { name: project.redo(project.changes['dataset-imported']) })
      .click();
    await expect.poll(headline).toBe(after);
    await panel()
      .getByRole('button', { name: project.undo(project.changes['dataset-imported']) })
      .waitFor();
    await panel().getByText(project.savedStates.saved).waitFor();
    await page.reload();
    await waitForApp(page);
    expect(await headline()).toBe(after);
  });

  test('a pasted table becomes a layer of its own, marked as the user’s, and its rows are told', async () => {
    const before = await headline();
    const rows = ['tên\tkinh độ\tvĩ độ\tghi chú', 'Cột A\t108,2\t16,05\tmới', 'Cột B\t108,21\t16,06\tcũ'];
    await paste(rows.join('\n'));
    await panel().getByRole('heading', { name: ownData.pasteName }).waitFor();
    await unfold('kind');
    await panel().getByLabel(intake.kind.label).selectOption('other');
    await panel()
      .getByText(intake.willHappen.other(intake.counted.other(2)))
      .waitFor();
    await panel().getByRole('button', { name: intake.accept }).click();
    await panel().getByRole('heading', { name: intake.taken.title }).waitFor();
    expect(await headline()).toBe(before);

    await panel().getByRole('button', { name: intake.taken.done }).click();
    const listed = (await panel().textContent()) ?? '';
    expect(listed).toContain(intake.counted.other(2));
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: vi.layers.title }).click();
    const layer = page.getByRole('checkbox', { name: new RegExp(ownData.pasteName) });
    expect(await layer.isChecked()).toBe(true);
    expect(await page.getByText(ownData.mark).count()).toBeGreaterThan(0);
  });

  test('a broken file is refused in a sentence, and nothing has changed', async () => {
    const before = await headline();
    await drop('hong.xlsx', (await stationWorkbook()).subarray(0, 900));
    await panel().getByRole('alert').waitFor();
    const text = (await panel().getByRole('alert').textContent()) ?? '';
    expect(text).toContain('hong.xlsx');
    expect(text).toContain(intake.failed.unchanged);
    expect(await headline()).toBe(before);
    expect(await axeFindings(page)).toEqual([]);
    await panel().getByRole('button', { name: intake.close }).click();
    await panel().getByRole('heading', { name: ownData.lead }).waitFor();
  });

  test('all of it works by keyboard', async () => {
    await page.getByRole('tab', { name: details.tabs['own-data'] }).focus();
    await page.keyboard.press('Enter');
    await panel().getByRole('heading', { name: ownData.lead }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: ownData.paste, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(
      'id;lon;lat;radius_m\nA;108.2;16.05;900\nB;108.21;16.06;x\nC;108.22;16.07;700',
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await panel().getByRole('heading', { name: ownData.pasteName }).waitFor();
    expect(await panel().evaluate((element) => element.contains(document.activeElement))).toBe(true);

    await panel().getByRole('button', { name: intake.goToBlocked }).focus();
    await page.keyboard.press('Enter');
    await panel().getByRole('radio', { name: intake.check.choices.drop }).first().focus();
    await page.keyboard.press('Space');
    const accept = panel().getByRole('button', { name: intake.accept });
    await accept.waitFor();
    await expect.poll(() => accept.isEnabled()).toBe(true);
    await accept.focus();
    await page.keyboard.press('Enter');
    await panel().getByRole('heading', { name: intake.taken.title }).waitFor();
    const said = (await panel().textContent()) ?? '';
    expect(said).toContain(intake.taken.dropped);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(ownData.title);
  });
});
