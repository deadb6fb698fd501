import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectCommand } from '../../src/cli/inspect-command.ts';
import type { City } from '../../src/data/city.ts';
import type { Failure } from '../../src/data/failure.ts';
import { failureSentence } from '../../src/data/failure-sentence.ts';
import { openCity } from '../../src/data/open-city.ts';
import { contextOf, type ReadingContext } from '../../src/data/reading-context.ts';
import type { SuppliedKind } from '../../src/data/supplied-file.ts';
import { replacing } from '../../src/data/supplied-file.ts';
import { inspectFile } from '../../src/intake/inspect-file.ts';
import { createIntake } from '../../src/intake/open-intake.ts';
import { formatIds } from '../../src/intake/source.ts';
import { makers } from '../fixtures/broken/make/index.ts';
import { folderReader, openTinyCity, tinyCityDir } from '../fixtures/fixture-files.ts';
import { deepFrozen } from '../support/deep-frozen.ts';
import { sentenceFaults } from '../support/said-failures.ts';
import { brokenCorpus, type CorpusFile, large, ofTinyCity } from './broken-corpus.ts';

const brokenDir = join(import.meta.dirname, '../fixtures/broken');
const geodataDir = join(import.meta.dirname, '../../geodata');
const goldenPath = join(import.meta.dirname, 'broken-corpus.golden.json');

/** Vietnamese and English sentences of every error and remark, by file. */
interface Sentences {
  errors: string[][];
  remarks: string[][];
}

/** `WRITE_GOLDEN=1` writes the sentences as they are, to be read before they are kept. */
const rewrites = process.env.WRITE_GOLDEN === '1';
let golden: Record<string, Sentences> = {};
const written: Record<string, Sentences> = {};

let danang: ReadingContext;
let tinyCity: City;
let tiny: ReadingContext;

beforeAll(async () => {
  golden = rewrites ? {} : JSON.parse(await readFile(goldenPath, 'utf8'));
  const { city } = await openCity(folderReader(geodataDir), { only: ['communes', 'radio-model'] });
  if (!city) throw new Error('The city cannot be read.');
  tinyCity = deepFrozen(await openTinyCity());
  [danang, tiny] = [deepFrozen(contextOf(city)), deepFrozen(contextOf(tinyCity))];
});

afterAll(async () => {
  if (rewrites) await writeFile(goldenPath, `${JSON.stringify(written, null, 1)}\n`);
});

const contextFor = (file: string): ReadingContext => (ofTinyCity.test(file) ? tiny : danang);

/** A copy of the bytes for each call: what is given away may be changed. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const make = Object.hasOwn(makers, file) ? makers[file] : undefined;
  return make ? make() : new Uint8Array(await readFile(join(brokenDir, file)));
}

function sentences(failures: readonly Failure[]): string[][] {
  return failures.map((failure) =>
    (['vi', 'en'] as const).map((language) => {
      const { message, suggestion } = failureSentence(failure, language);
      return `${message} ${suggestion}`;
    }),
  );
}

const codes = (failures: readonly Failure[]): string[] => [...new Set(failures.map(({ code }) => code))];

const placed = (failures: readonly Failure[]) => failures.map(({ code, where }) => ({ code, where }));

function expectedErrors({ file, errors }: CorpusFile) {
  return errors.map(([code, where = {}]) => ({ code, where: { file, ...where } }));
}

describe('the corpus', () => {
  it('lists every broken file and no other', async () => {
    const committed = (await readdir(brokenDir)).filter((name) => name !== 'README.md' && name !== 'make');
    const files = brokenCorpus.map(({ file }) => file);
    expect(files.toSorted()).toEqual([...committed, ...Object.keys(makers)].toSorted());
    expect(new Set(files).size).toBe(files.length);
    expect(files.length).toBeGreaterThanOrEqual(130);
  });

  it('holds files of every format and kind', () => {
    const formats = new Set(brokenCorpus.map(({ format }) => format));
    for (const format of formatIds) expect([...formats]).toContain(format);
    const kinds = brokenCorpus.map(({ kind }) => kind);
    for (const kind of [
      'service-areas',
      'stations',
      'dead-zones',
      'zones',
      'population',
      'communes',
      'other',
    ]) {
      expect(kinds).toContain(kind);
    }
  });
});

describe('inspecting', () => {
  it.each(brokenCorpus)('$file is $outcome', async (expected) => {
    const { file } = expected;
    const given = await bytesOf(file);
    const inspection = await inspectFile(file, given, contextFor(file));
    const { ok, format, kind, errors, remarks } = inspection;
    expect({ format, kind, errors: placed(errors), remarks: codes(remarks) }).toEqual({
      format: expected.format,
      kind: expected.kind,
      errors: expectedErrors(expected),
      remarks: expected.remarks,
    });
    expect(ok).toBe(expected.outcome !== 'refused');
    expect([...errors, ...remarks].flatMap(sentenceFaults)).toEqual([]);
    const said = { errors: sentences(errors), remarks: sentences(remarks) };
    if (rewrites) written[file] = said;
    else expect(said).toEqual(golden[file]);
  });
});

describe.each(brokenCorpus.filter(({ file }) => !large.test(file)))('$file', (expected) => {
  const { file } = expected;

  it('is told of by the command in the same words', async () => {
    const out: string[] = [];
    const code = await inspectCommand(
      [file, '--json', '--lang', 'vi', ...(ofTinyCity.test(file) ? ['--city', tinyCityDir] : [])],
      {
        cityFolder: (dir) => folderReader(dir ?? geodataDir),
        readFile: bytesOf,
        writeFile: () => Promise.reject(new Error('Nothing is written.')),
        out: (text) => out.push(text),
        err: (text) => out.push(text),
      },
    );
    const told = JSON.parse(out.join('\n'));
    const ofGolden = (rewrites ? written : golden)[file]!;
    const vietnamese = (list: { message: string; suggestion: string }[]) =>
      list.map(({ message, suggestion }) => `${message} ${suggestion}`);
    expect(vietnamese(told.errors)).toEqual(ofGolden.errors.map(([vi]) => vi));
    expect(vietnamese(told.remarks)).toEqual(ofGolden.remarks.map(([vi]) => vi));
    expect({ format: told.format, kind: told.kind }).toEqual({
      format: expected.format,
      kind: expected.kind,
    });
    expect(code).toBe(expected.outcome === 'refused' ? 2 : 0);
  });

  it('is taken in by the screen or refused for the same faults', async () => {
    const intake = createIntake();
    const opened = await intake.open(file, await bytesOf(file), contextFor(file), []);
    const prepared = await intake.prepare();
    expect(prepared.ok).toBe(expected.outcome !== 'refused');
    if (!opened.ok) expect(placed(opened.failures)).toEqual(expectedErrors(expected));
    else if (!prepared.ok) expect(placed(prepared.failures)).toEqual(expectedErrors(expected));
  });
});

describe('the city that was open before', () => {
  const suppliable: readonly SuppliedKind[] = [
    'service-areas',
    'stations',
    'population',
    'communes',
    'places',
    'other',
  ];

  it.each(suppliable)('stays as it was whatever is supplied as %s', async (kind) => {
    for (const { file } of brokenCorpus.filter(({ file }) => !large.test(file))) {
      const supplied = replacing({ [kind]: { name: file, bytes: await bytesOf(file) } });
      const { city, failures } = await openCity(folderReader(tinyCityDir), { supplied });
      expect(city?.targets).toEqual(tinyCity.targets);
      for (const { datasetId } of failures) expect(datasetId).toBe(`supplied-${kind}`);
    }
    expect(await openTinyCity()).toEqual(tinyCity);
  });
});
