import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { BUILDERS, buildGeodata, fileBytes } from '../../geodata/build/build-geodata.ts';
import { differences } from '../../geodata/build/differences.ts';
import { isMissingReference, readTable, referenceReader } from '../../geodata/build/reference.ts';
import { readCatalog } from '../../src/data/catalog.ts';
import type { Catalog, DatasetEntry } from '../../src/data/city.ts';
import { referenceDir, shippedBytes, shippedFeatures, shippedRows, shippedText } from './shipped.ts';
import { englishIn, isMarkedVietnamese } from './vietnamese.ts';

const geodata = fileURLToPath(new URL('../../geodata', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const catalog: Catalog = JSON.parse(shippedText('catalog.json'));
const scratch = mkdtempSync(join(tmpdir(), 'geodata-'));

afterAll(() => rmSync(scratch, { recursive: true }));

function bytesOf(name: string): Buffer {
  return readFileSync(join(geodata, name));
}

/** Rows or features of an entry, counted in the file that can be opened. */
function countIn({ file, openFile }: DatasetEntry): number {
  const open = [file, openFile].find((name) => name && /\.(geojson|csv)$/.test(name));
  if (!open) throw new Error(`${file} cannot be counted.`);
  return open.endsWith('.csv') ? shippedRows(open).length : shippedFeatures(open).length;
}

describe('the catalog', () => {
  test('is one the app reads', () => {
    const reading = readCatalog('catalog.json', shippedBytes('catalog.json'));
    expect(reading.ok ? reading.value : reading.failures).toEqual(catalog);
  });

  test.each(catalog.datasets)('is true about $id', (entry) => {
    expect(bytesOf(entry.file).length).toBe(entry.bytes);
    expect(createHash('sha256').update(bytesOf(entry.file)).digest('hex')).toBe(entry.sha256);
    expect(countIn(entry)).toBe(entry.count);
    if (entry.openFile) expect(existsSync(join(geodata, entry.openFile))).toBe(true);
  });

  test.each(catalog.datasets)('says about $id what it is in two languages', (entry) => {
    for (const { vi, en } of [entry.title, entry.about, ...entry.faults]) {
      expect(isMarkedVietnamese(vi), vi).toBe(true);
      expect(englishIn(vi), vi).toBeNull();
      expect(en).not.toBe(vi);
      expect(en.trim().length).toBeGreaterThan(3);
    }
    expect(entry.about.vi).toMatch(/\.$/);
    expect(entry.about.en).toMatch(/\.$/);
    expect(entry.asOf).toMatch(/^\d{4}(-\d{2}){0,2}$/);
    for (const field of [entry.source, entry.licence]) expect(field.trim()).not.toBe('');
    if (entry.simulated) expect(`${entry.title.vi} ${entry.title.en}`).toMatch(/mô phỏng.*simulated/i);
  });

  test('lists the files the map is drawn from', () => {
    const ids = catalog.datasets.filter(({ kind }) => kind === 'basemap').map(({ id }) => id);
    expect(ids).toEqual(['land', 'neighbours', 'water', 'rivers', 'roads-major', 'roads-minor', 'labels']);
    expect(catalog.datasets.filter(({ kind }) => kind === 'communes')).toHaveLength(1);
  });

  test('opens on the mainland and explains the two totals', () => {
    const { city } = catalog;
    expect(city.viewBbox.every((value, i) => (i < 2 ? value >= city.bbox[i]! : value <= city.bbox[i]!))).toBe(
      true,
    );
    expect(city.officialAreaKm2).toBe(11_859.59);
    expect(city.announcedPopulation?.value).toBe(3_065_628);
    expect(city.announcedPopulation?.note.vi).toMatch(/3\.122\.915.*57\.287.*1,87%/);
    expect(city.announcedPopulation?.note.en).toMatch(/3,122,915.*57,287.*1\.87%/);
    expect(catalog.operators).toEqual([
      { id: 'viettel', name: 'Viettel' },
      { id: 'vnpt', name: 'VNPT' },
      { id: 'mobifone', name: 'MobiFone' },
    ]);
  });
});

test('the README names every file, its size and its licence', () => {
  const readme = shippedText('README.md');
  for (const { file, openFile, licence, bytes } of catalog.datasets) {
    for (const name of openFile ? [file, openFile] : [file]) {
      expect(readme).toContain(`\`${name}\``);
    }
    expect(readme).toContain(licence);
    expect(readme.replaceAll(',', '')).toContain(` ${bytes} `);
    const stem = file.replace(/\.\w+$/, '');
    expect(
      readme.split('\n').some((line) => line.startsWith('## ') && line.includes(stem)),
      file,
    ).toBe(true);
  }
});

describe('the command', () => {
  function build(sources: string, ...options: string[]) {
    return spawnSync(process.execPath, ['--import', 'tsx', 'geodata/build/build.ts', ...options], {
      cwd: root,
      env: { ...process.env, GEODATA_SOURCES: sources },
      encoding: 'utf8',
    });
  }

  test('says in one sentence that the reference folder is missing', () => {
    const missing = join(scratch, 'nowhere');
    const { status, stderr, stdout } = build(missing, '--check');
    expect(status).toBe(2);
    expect(stderr.trim()).toBe(
      `The reference folder ${missing} is missing; name another one in GEODATA_SOURCES.`,
    );
    expect(stdout).toBe('');
  });

  test('names the reference file that is missing', () => {
    const empty = join(scratch, 'empty');
    mkdirSync(empty);
    const { status, stderr } = build(empty, '--check', 'communes');
    expect(status).toBe(2);
    expect(stderr.trim()).toBe(`The reference file ${join(empty, 'communes.geojson')} is missing.`);
  });

  test('names an unknown builder or option', () => {
    expect(build(scratch, 'comunes')).toMatchObject({
      status: 2,
      stderr: `There is no builder comunes; there are ${Object.keys(BUILDERS).join(', ')}.\n`,
    });
    expect(build(scratch, '--chek').stderr).toBe('The option --chek is unknown; there is --check.\n');
  });
});

test('differences names files that are missing, changed or made by nobody', () => {
  const folder = join(scratch, 'differences');
  mkdirSync(folder);
  writeFileSync(join(folder, 'same.csv'), 'a\n1\n');
  writeFileSync(join(folder, 'changed.csv'), 'a\n1\n');
  writeFileSync(join(folder, 'stranger.csv'), '');
  const files = ['same', 'changed', 'missing'].map((name) => ({
    name: `${name}.csv`,
    content: name === 'changed' ? 'a\n2\n' : 'a\n1\n',
  }));
  const expected = [
    'geodata/changed.csv differs from what the build makes.',
    'geodata/missing.csv is missing.',
  ];
  expect(differences(folder, files, false)).toEqual(expected);
  expect(differences(folder, files, true)).toEqual([
    ...expected,
    'geodata/stranger.csv is made by no builder.',
  ]);
});

describe('the reference reader', () => {
  test('names the missing file and the faulty row', () => {
    const read = referenceReader(scratch);
    expect(() => read('none.csv')).toThrow(join(scratch, 'none.csv'));
    try {
      read('none.csv');
    } catch (error) {
      expect(isMissingReference(error)).toBe(true);
    }
    expect(isMissingReference(new Error('The reference file none.csv is missing.'))).toBe(false);
    writeFileSync(join(scratch, 'table.csv'), 'name,lon\nSơn Trà, 108.2 \nHội An,108.3,15.8\n');
    expect(() => readTable(read, 'table.csv', ['name'])).toThrow(/^table\.csv, line 3: /);
    writeFileSync(join(scratch, 'good.csv'), 'name,lon\nSơn Trà, 108.2 \n');
    expect(readTable(read, 'good.csv', ['name', 'lon'])).toEqual([{ name: 'Sơn Trà', lon: '108.2' }]);
    expect(() => readTable(read, 'good.csv', ['lat'])).toThrow('good.csv has no column lat.');
  });
});

describe.skipIf(referenceDir === null)('a rebuild (skipped where the reference folder is missing)', () => {
  test('gives the committed files, byte for byte', { timeout: 300_000 }, () => {
    const { files } = buildGeodata(referenceReader(referenceDir ?? ''), [], null);
    expect(differences(geodata, files, true)).toEqual([]);
  });

  test('gives the same communes and insets again from a fresh reader', () => {
    const build = () =>
      buildGeodata(referenceReader(referenceDir ?? ''), ['communes', 'insets'], catalog).files;
    expect(build().map(fileBytes)).toEqual(build().map(fileBytes));
  });

  test('of one builder keeps the other entries and leaves the README alone', () => {
    const { catalog: rebuilt, files } = buildGeodata(
      referenceReader(referenceDir ?? ''),
      ['insets'],
      catalog,
    );
    expect(rebuilt).toEqual(catalog);
    expect(files.map(({ name }) => name)).toEqual(['hoang-sa.geojson', 'truong-sa.geojson', 'catalog.json']);
  });
});
