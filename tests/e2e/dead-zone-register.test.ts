import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { vi } from '../../src/text/messages/vi.ts';
import { appAddress, waitForApp } from '../support/app-page.ts';
import { appPerTest } from '../support/app-per-test.ts';
import { axeFindings } from '../support/axe.ts';

const { register, details } = vi;

let page: Page;

appPerTest(async (opened) => {
  page = opened;
  await openRegister();
});

async function openRegister(): Promise<void> {
  await waitForApp(page);
  await page.getByRole('tab', { name: details.tabs['dead-zones'] }).click();
  await page.getByRole('heading', { name: register.title }).waitFor();
}

/** Presses Tab until the field under the label has the focus. */
async function tabTo(label: string): Promise<void> {
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const field = document.activeElement;
      return field instanceof HTMLInputElement || field instanceof HTMLSelectElement
        ? field.labels?.[0]?.firstElementChild?.textContent
        : null;
    });
    if (at === label) return;
  }
  throw new Error(`Tab does not reach “${label}”.`);
}

/** Names of the entries that the project kept on this machine has. */
async function keptEntries(page: Page): Promise<string[]> {
  const document = await page.evaluate(
    () =>
      new Promise<string | null>((resolve) => {
        const opening = indexedDB.open('digital-twin');
        opening.onsuccess = () => {
          const asked = opening.result.transaction('documents').objectStore('documents').get('current');
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result?.document ?? null);
          };
        };
      }),
  );
  const kept: { data: { register: { added: { name: string }[] } } } | null = JSON.parse(document ?? 'null');
  return kept?.data.register.added.map(({ name }) => name) ?? [];
}

const panel = () => page.getByRole('region', { name: register.title });

describe('the register of dead zones', () => {
  test('tells the announced count, and what has not been named as a number', async () => {
    const text = (await panel().textContent()) ?? '';
    expect(text).toContain(register.progress.solvedOf('0', '21'));
    expect(text).toContain(register.progress.unpublished(21));
    expect(text).toContain('11/03/2026');
  });

  test('takes an entry by keyboard, says what is wrong beside its field, and keeps it over a reload', async () => {
    await page.getByRole('button', { name: register.actions.add }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: register.form.addTitle }).waitFor();
    await tabTo(register.form.name);
    await page.keyboard.type('Thôn Thử Bàn Phím');
    await tabTo(register.form.commune);
    await page.locator(':focus').selectOption({ label: 'Xã Trà Leng' });
    await tabTo(register.form.date);
    await page.keyboard.type('31/02/2026');
    await tabTo(register.form.stepSource);
    await page.keyboard.type('UBND xã');
    await tabTo(register.form.people);
    await page.keyboard.type('85');
    await page.keyboard.press('Enter');

    const date = page.getByLabel(register.form.date, { exact: true });
    expect(await date.getAttribute('aria-invalid')).toBe('true');
    const described = (await date.getAttribute('aria-describedby')) ?? '';
    const fault = page.locator(`[id="${described.split(' ')[0]}"]`);
    expect(await fault.textContent()).toContain('“31/02/2026” không có thật: tháng 2/2026 có 28 ngày.');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    expect(await axeFindings(page)).toEqual([]);

    await page.reload();
    await waitForApp(page);
    await page.getByRole('tab', { name: details.tabs['dead-zones'] }).click();
    expect(await page.getByLabel(register.form.name).inputValue()).toBe('Thôn Thử Bàn Phím');

    await date.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('28/02/2026');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Thôn Thử Bàn Phím' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await page.reload();
    await openRegister();
    const row = panel().getByRole('row', { name: /Thôn Thử Bàn Phím/ });
    expect(await row.textContent()).toMatch(/Xã Trà Leng · 85 người.*Được phản ánh.*28\/02\/2026/);
  });

  test('shows what a file would bring, takes the good rows at once, and goes back in one step', async () => {
    const rows = [
      'name,commune,people,lon,lat,source,reported_date,solved_date',
      'Thôn Thử Một,Trà Leng,80,,,UBND xã,05/03/2026,',
      'Thôn Thử Hai,Hòa Vang,120,,,UBND xã,05/03/2026,20/04/2026',
      'Cụm Thử Ba,Hải Vân,,108.05,16.13,UBND phường,03/2026,',
      'Thôn Lỗi Một,Trà Lung,80,,,UBND xã,05/03/2026,',
      'Thôn Lỗi Hai,Trà Leng,khoảng 120,,,UBND xã,05/03/2026,',
      'Thôn Lỗi Ba,Trà Leng,80,,,UBND xã,05/03/2026,04/03/2026',
    ];
    await page.getByLabel(register.actions.import).setInputFiles({
      name: 'danh-sach.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.join('\n')),
    });
    await page.getByText(register.report.adds(3)).waitFor();
    const report = (await panel().textContent()) ?? '';
    expect(report).toContain(register.report.faulty(3));
    expect(report).toContain('Dòng 5, cột commune: Không có xã, phường nào tên “Trà Lung”.');
    expect(report).toContain('Dòng 6, cột people: Số người “khoảng 120” không phải là một con số.Ghi 120');
    expect(report).toContain('Dòng 7, cột solved_date: Xử lý xong 04/03/2026, trước ngày phản ánh');
    expect(await keptEntries(page)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole('button', { name: register.report.accept(3) }).click();
    const table = panel().getByRole('table', { name: register.list.title });
    await table.getByText('Cụm Thử Ba').waitFor();
    expect(await table.locator('tbody tr').count()).toBe(3);
    await table
      .getByText(/^\d[\d.,]*\s(m|km)$/)
      .first()
      .waitFor();
    expect(await table.getByText(register.list.noPlace).count()).toBe(2);
    expect(await panel().getByText(register.progress.unpublished(21)).count()).toBe(1);

    await expect.poll(() => keptEntries(page)).toHaveLength(3);
    await page.getByRole('button', { name: register.actions.undo }).click();
    await panel().getByText(register.list.empty).waitFor();
    await expect.poll(() => keptEntries(page)).toEqual([]);
    await page.reload();
    await openRegister();
    await panel().getByText(register.list.empty).waitFor();
  });

  test('goes back and forth by keyboard, not while a text is written, and another window follows', async () => {
    const other = await page.context().newPage();
    await other.goto(appAddress());
    await waitForApp(other);
    await other.getByRole('tab', { name: details.tabs['dead-zones'] }).click();
    const there = other.getByRole('region', { name: register.title });
    await page.getByLabel(register.actions.import).setInputFiles({
      name: 'danh-sach.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('name,commune,source,reported_date\nThôn Thử,Trà Leng,UBND xã,05/03/2026\n'),
    });
    await page.getByRole('button', { name: register.report.accept(1) }).click();
    const row = panel().getByRole('row', { name: /Thôn Thử/ });
    await row.waitFor();
    await there.getByRole('row', { name: /Thôn Thử/ }).waitFor();

    const search = page.getByRole('combobox', { name: vi.search.label });
    await search.focus();
    await page.keyboard.press('ControlOrMeta+Z');
    expect(await row.count()).toBe(1);
    await page.getByRole('tab', { name: details.tabs['dead-zones'] }).focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await panel().getByText(register.list.empty).waitFor();
    await there.getByText(register.list.empty).waitFor();
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await row.waitFor();
    await there.getByRole('row', { name: /Thôn Thử/ }).waitFor();
    await other.close();
  });

  test('refuses a file that is no list and leaves the register as it is', async () => {
    await page.getByLabel(register.actions.import).setInputFiles({
      name: 'anh.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
    });
    const alert = panel().getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain(register.report.unchanged);
    await page.getByRole('button', { name: register.report.close, exact: true }).click();
    await page.getByRole('heading', { name: register.title }).waitFor();
  });
});
