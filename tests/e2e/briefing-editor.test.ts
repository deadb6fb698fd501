import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DECK_VERSION } from '../../src/briefing/deck-schema.ts';
import { type Deck, MOST_SCENES, type Scene } from '../../src/briefing/scene.ts';
import { LONGEST_TITLE } from '../../src/briefing/scene-limits.ts';
import { vi } from '../../src/text/messages/vi.ts';
import { waitForApp } from '../support/app-page.ts';
import { appPerTest } from '../support/app-per-test.ts';
import { axeFindings } from '../support/axe.ts';
import { openPanel } from '../support/coverage-walk.ts';
import {
  chooseFile,
  headlineText,
  openOwnData,
  saved,
  takeOver,
  waitForKept,
} from '../support/own-data-walk.ts';
import { decodePicture } from '../support/picture.ts';
import { hasProgram } from '../support/programs.ts';

const { briefingPanel: words } = vi;
const { editor, exports: exportWords, file: fileWords } = words;

/** A machine with much to do is given time. */
const soon = { timeout: 30_000 };

let page: Page;
let panel: Locator;

appPerTest(async (opened) => {
  page = opened;
  panel = page.getByRole('region', { name: words.title });
  await openPanel(page, 'briefing');
  await panel.getByRole('list', { name: words.list }).waitFor();
});

const stations = [
  'id,lon,lat,operator,radius_m',
  ...Array.from({ length: 30 }, (_, n) => {
    const [lon, lat] = [108.1432107 + (n % 6) * 0.0173, 15.9987654 + Math.floor(n / 6) * 0.0131];
    return `DNG${n + 1},${lon.toFixed(7)},${lat.toFixed(7)},Viettel,${700 + 10 * n}`;
  }),
].join('\n');

const rows = () => panel.getByRole('list', { name: words.list }).locator('> li');
const titles = () => rows().locator('[aria-pressed]').allTextContents();
const holdsFocus = (locator: Locator) => locator.evaluate((element) => element === document.activeElement);

/** Presses something without a pointer. */
async function press(locator: Locator, key = 'Enter'): Promise<void> {
  await locator.focus();
  await page.keyboard.press(key);
}

const button = (name: string) => panel.getByRole('button', { name, exact: true });

async function choose(row: number, option: string): Promise<void> {
  await press(button(words.options(row)));
  await press(page.getByRole('button', { name: option, exact: true }));
}

describe('the scenes', () => {
  test('are edited by keyboard alone, kept, and marked when the data change', async () => {
    const before = await titles();
    const number = before.length + 1;
    await press(button(words.add));
    await expect.poll(titles).toEqual([...before, words.newTitle(number)]);

    await press(button(words.edit(number)));
    const title = panel.getByRole('textbox', { name: editor.title, exact: true });
    await title.fill('Cảnh thử');
    const text = panel.getByRole('textbox', { name: editor.text, exact: true });
    await text.focus();
    await page.keyboard.type('Phủ ');
    await press(button(editor.insert).first());
    const finder = panel.getByRole('textbox', { name: editor.chooser.label, exact: true });
    await expect.poll(() => holdsFocus(finder)).toBe(true);
    await page.keyboard.type('ty le phu 5g');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => holdsFocus(text)).toBe(true);
    const label = /\{(.+)\}/.exec(await text.inputValue())?.[1] ?? '';
    await page.keyboard.type(' dân, {abc}');
    await panel.getByText(editor.unknown('abc', (await text.inputValue()).indexOf('{abc}') + 1)).waitFor();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Phủ 88,4% dân');
    await press(button(editor.bind(label)));
    expect(await text.inputValue()).toBe(`Phủ {${label}} dân`);
    await panel.locator('strong', { hasText: '88,4%' }).waitFor();

    await press(button(editor.back));
    const row = rows().filter({ hasText: 'Cảnh thử' });
    const name = row.locator('[aria-pressed]');
    await expect.poll(() => holdsFocus(name)).toBe(true);
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(async () => (await titles()).indexOf('Cảnh thử')).toBe(number - 2);
    await expect.poll(() => holdsFocus(name)).toBe(true);
    await choose(number - 1, words.duplicate);
    await expect.poll(async () => (await titles()).filter((each) => each === 'Cảnh thử').length).toBe(2);
    await choose(number, words.remove);
    await expect.poll(async () => (await titles()).filter((each) => each === 'Cảnh thử').length).toBe(1);
    expect(await panel.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(async () => (await titles()).filter((each) => each === 'Cảnh thử').length).toBe(2);
    await choose(number, words.remove);
    const kept = await titles();
    expect(await axeFindings(page)).toEqual([]);

    await openOwnData(page);
    await waitForKept(page);
    await page.reload();
    await waitForApp(page);
    await openPanel(page, 'briefing');
    await expect.poll(titles).toEqual(kept);
    expect(await button(words.update).count()).toBe(0);

    await openOwnData(page);
    await chooseFile(page, 'tram.csv', stations);
    await takeOver(page);
    await openPanel(page, 'briefing');
    const changed = rows().filter({ hasText: 'Cảnh thử' });
    const now = Number(await headlineText(page));
    const shown = new Intl.NumberFormat('vi-VN', {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }).format(now);
    await changed.getByText(`88,4% → ${shown}%`).waitFor(soon);
    await press(changed.getByRole('button', { name: words.update }));
    await expect.poll(() => button(words.update).count()).toBe(0);
  });
});

describe('Escape', () => {
  test('closes the menu of a scene and nothing else, then leaves the scene, then closes the panel', async () => {
    const menu = page.getByRole('dialog', { name: words.options(1) });
    const isLooking = () => panel.getByText(words.looking(1), { exact: true }).isVisible();
    const openMenu = async () => {
      await button(words.options(1)).click();
      await menu.waitFor();
    };
    const closes = async () => {
      await page.keyboard.press('Escape');
      await menu.waitFor({ state: 'hidden' });
      expect(await panel.isVisible()).toBe(true);
    };
    await openMenu();
    await closes();

    await rows().first().locator('[aria-pressed]').click();
    await expect.poll(isLooking).toBe(true);
    await openMenu();
    await closes();
    expect(await isLooking()).toBe(true);

    // a click between its buttons takes the keyboard out of it
    await openMenu();
    await menu.click({ position: { x: 2, y: 2 } });
    expect(await menu.isVisible()).toBe(true);
    await closes();
    expect(await isLooking()).toBe(true);

    await panel.focus();
    await page.keyboard.press('Escape');
    await expect.poll(isLooking).toBe(false);
    expect(await panel.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
  });
});

const scene = (over: Partial<Scene>): Scene => ({
  id: 'a',
  title: { vi: 'Phủ sóng', en: 'Coverage' },
  text: { vi: 'Đã phủ {{coverage}} dân số.', en: 'Covered: {{coverage}}.' },
  notes: { vi: 'Ghi chú riêng {{covered-people}}.', en: '' },
  figures: ['coverage'],
  exhibit: 'operators',
  view: { kind: 'box', bbox: [108.1, 15.95, 108.3, 16.15] },
  layers: [{ id: 'commune-coverage', opacity: 0.75 }],
  definition: 'any',
  selection: null,
  theme: null,
  seen: null,
  ...over,
});

const deck = {
  version: DECK_VERSION,
  title: { vi: 'Bản thử', en: 'Trial' },
  scenes: [scene({}), scene({ id: 'b', exhibit: null, layers: [{ id: 'own:own-9', opacity: 1 }] })],
};

async function openDeck(opened: Deck = deck): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await button(fileWords.open).click();
  const chooser = await choosing;
  const buffer = Buffer.from(JSON.stringify(opened));
  await chooser.setFiles({ name: 'thu.briefing.json', mimeType: 'application/json', buffer });
  await expect.poll(titles).toEqual(opened.scenes.map(({ title }) => title.vi));
}

async function exportedBy(name: string): Promise<{ name: string; bytes: Buffer }> {
  page.setDefaultTimeout(120_000);
  const file = await saved(page, () => button(name).click());
  await panel.getByText(exportWords.saved(file.name)).waitFor();
  return file;
}

function pdfText(bytes: Buffer): string {
  const file = join(mkdtempSync(join(tmpdir(), 'briefing-')), 'a.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

test('titles as long as they may be stay within the panel, in the list, the editor and once removed', async () => {
  const long = 'Ệ'.repeat(LONGEST_TITLE);
  const title = { vi: long, en: long };
  const scenes = Array.from({ length: MOST_SCENES }, (_, k) => scene({ id: `s${k}`, title }));
  await openDeck({ ...deck, title, scenes });
  const isWithin = async () => {
    const [wide, room] = await panel.evaluate(({ parentElement: sight }) => [
      sight?.scrollWidth ?? 0,
      sight?.clientWidth ?? 0,
    ]);
    expect(wide).toBe(room);
  };
  await isWithin();
  await button(words.edit(1)).click();
  await button(words.remove).waitFor();
  await isWithin();
  await button(words.remove).click();
  await panel.getByText(words.wasRemoved(long)).waitFor();
  await isWithin();
});

describe('the exports', () => {
  test('carry the number on screen and say what is simulated; a cancelled one saves nothing', async () => {
    await openDeck();
    await rows().nth(1).getByText(words.missing).waitFor();
    await button(exportWords.title).click();
    expect(await axeFindings(page)).toEqual([]);

    const pptx = await exportedBy(exportWords.pptx);
    expect(pptx.name).toMatch(/^briefing-\d{4}-\d\d-\d\d-mo-phong\.pptx$/);
    const parts = unzipSync(new Uint8Array(pptx.bytes));
    const texts = (folder: RegExp) =>
      Object.entries(parts)
        .filter(([path]) => folder.test(path))
        .map(([, xml]) => [...strFromU8(xml).matchAll(/<a:t>([^<]*)/g)].map(([, said]) => said).join(' '))
        .join('\n');
    expect(texts(/^ppt\/slides\//)).toContain('88,4%');
    expect(texts(/^ppt\/slides\//)).toMatch(/mô phỏng/i);
    expect(texts(/^ppt\/notesSlides\//)).toContain('Ghi chú riêng 2.761.952 người');
    const media = Object.keys(parts).filter((path) => /^ppt\/media\/.+\.png$/.test(path));
    expect(media.length).toBeGreaterThanOrEqual(2);
    for (const path of media)
      expect(decodePicture(Buffer.from(parts[path] ?? [])).colours).toBeGreaterThan(20);

    const handout = await exportedBy(exportWords.handout);
    const xlsx = await exportedBy(exportWords.xlsx);
    const sheets = Object.entries(unzipSync(new Uint8Array(xlsx.bytes)));
    expect(sheets.map(([, xml]) => strFromU8(xml)).join()).toContain('88.44');
    const text = (await exportedBy(exportWords.text)).bytes.toString();
    expect(text).toContain('Đã phủ 88,4% dân số.');

    const sheet = await exportedBy(exportWords.saveSheet);
    expect(sheet.name).toMatch(/^map-a4-.+-mo-phong\.pdf$/);
    if (hasProgram('pdftotext')) {
      expect(pdfText(handout.bytes)).toContain('Đã phủ 88,4% dân số.');
      expect(pdfText(handout.bytes)).not.toContain('Ghi chú riêng');
      expect(pdfText(sheet.bytes)).toContain('Quần đảo Hoàng Sa');
    }

    await panel.getByLabel(exportWords.size).selectOption('own');
    await panel.getByLabel(exportWords.width).fill('1280');
    await panel.getByLabel(exportWords.height).fill('9');
    expect(await button(exportWords.savePng).isDisabled()).toBe(true);
    await panel.getByLabel(exportWords.height).fill('720');
    const png = decodePicture((await exportedBy(exportWords.savePng)).bytes);
    expect([png.width, png.height]).toEqual([1280, 720]);
    expect(png.colours).toBeGreaterThan(40);

    await button(exportWords.pptx).click();
    await button(exportWords.cancel).click();
    await panel.getByText(exportWords.cancelled).waitFor();
    expect(await button(exportWords.pptx).isEnabled()).toBe(true);
  });
});
