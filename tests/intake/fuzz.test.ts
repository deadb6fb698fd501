import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCity } from '../../src/data/open-city.ts';
import { contextOf, type ReadingContext } from '../../src/data/reading-context.ts';
import { readSource } from '../../src/intake/formats/index.ts';
import { limits } from '../../src/intake/limits.ts';
import { folderReader, openTinyCity } from '../fixtures/fixture-files.ts';
import { deepFrozen } from '../support/deep-frozen.ts';
import { type ImportCourse, importCourse } from '../support/import-faults.ts';
import { arbitraryMutations } from '../support/mutation/arbitrary-mutation.ts';
import { mutated } from '../support/mutation/mutation.ts';
import { sourceFaults } from '../support/source-faults.ts';

const fixtures = join(import.meta.dirname, '../fixtures');

/** Files of other programs and of our own, by what they are made of. */
const files = [
  ...['stations.csv', 'text/plain-tab-utf16.csv', 'text/plain-windows-1258.csv', 'text/communes-wkt.csv'].map(
    writers('text'),
  ),
  ...['stations.gpx', 'stations.kml', 'communes.kml'].map(writers('text')),
  ...['stations-vn2000.geojson', 'communes-vn2000.geojson', 'stations.geojsonl', 'communes.geojsonl'].map(
    writers('json'),
  ),
  ...[
    'stations-gdal.xlsx',
    'stations-libreoffice.xlsx',
    'stations.kmz',
    'stations.zip',
    'communes-vn2000.zip',
  ].map(writers('archive')),
  ...['communes-windows-1258.zip'].map(writers('archive')),
  ...[
    'stations.fgb',
    'communes-vn2000.fgb',
    'stations.parquet',
    'communes-vn2000.parquet',
    'stations.gpkg',
  ].map(writers('bytes')),
  ...['supplied/stations.csv', 'supplied/population.csv', 'tiny-city/population.csv'].map(own('text')),
  ...['supplied/service-areas.geojson', 'tiny-city/communes.geojson', 'tiny-city/zones.geojson'].map(
    own('json'),
  ),
  ...[
    'tiny-city/dead-zones.geojson',
    'tiny-city/software-park-2.geojson',
    'broken/topojson-two-objects.topojson',
  ].map(own('json')),
];

type MadeOf = Parameters<typeof arbitraryMutations>[0];

interface RealFile {
  file: string;
  madeOf: MadeOf;
  bytes: Uint8Array;
  /** Whether it belongs to the invented city. */
  isTiny: boolean;
}

function writers(madeOf: MadeOf): (file: string) => RealFile {
  return (file) => own(madeOf)(`real-writers/${file}`);
}

function own(madeOf: MadeOf): (file: string) => RealFile {
  return (file) => ({
    file: file.split('/').at(-1)!,
    madeOf,
    bytes: new Uint8Array(readFileSync(join(fixtures, file))),
    isTiny: /^(?:supplied|tiny-city)/.test(file),
  });
}

/** As many as take half a minute; `FUZZ_CASES=100000` runs all. */
const cases = Number(process.env.FUZZ_CASES ?? 2_000);
const seed = Number(process.env.FUZZ_SEED ?? 20_260_101);

const arbitraryCase = fc.tuple(fc.nat(files.length - 1), fc.nat(files.length - 1)).chain(([file, other]) =>
  fc.record({
    file: fc.constant(file),
    other: fc.constant(other),
    mutations: arbitraryMutations(files[file]!.madeOf),
  }),
);

/** Communes in which most of the files lie; with all of them each case would take twice as long. */
const communes = new Set(['20194', '20197', '20200', '20209', '20242', '20333']);

/** The city that most of the files belong to, and the invented one. Frozen: whoever writes into it throws. */
async function contexts(): Promise<{ city: ReadingContext; tiny: ReadingContext }> {
  const { city } = await openCity(folderReader(join(import.meta.dirname, '../../geodata')), {
    only: ['communes', 'radio-model'],
  });
  if (!city) throw new Error('The city cannot be read.');
  city.communes = city.communes.filter(({ code }) => communes.has(code));
  return deepFrozen({ city: contextOf(city), tiny: contextOf(await openTinyCity()) });
}

describe('mutated files', () => {
  it(
    `are taken in whole or not at all, ${cases} times`,
    async () => {
      const { city, tiny } = await contexts();
      // Of the processor, not of the clock: a machine that is busy with other things slows no file down.
      const slowest = { millis: 0, what: '' };
      const came: Record<ImportCourse['came'], number> = {
        refused: 0,
        blocked: 0,
        taken: 0,
        'taken-after-mending': 0,
      };
      let hangs = 0;
      const property = fc.asyncProperty(arbitraryCase, async ({ file, other, mutations }) => {
        const { file: name, bytes, isTiny } = files[file]!;
        const given = mutated(bytes, mutations, files[other]!.bytes);
        const before = given.slice();
        const from = process.cpuUsage();
        const course = await importCourse(name, given, isTiny ? tiny : city);
        const { user, system } = process.cpuUsage(from);
        const millis = (user + system) / 1000;
        if (millis > slowest.millis)
          Object.assign(slowest, { millis, what: `${name} ${JSON.stringify(mutations)}` });
        if (millis > 2_000) hangs += 1;
        came[course.came] += 1;
        expect(course.faults).toEqual([]);
        expect(Buffer.compare(before, given)).toBe(0);
        expect(Object.keys(Object.prototype)).toEqual([]);
        const reading = await readSource(name, given, { limits });
        if (reading.ok) expect(sourceFaults(reading.value)).toEqual([]);
      });
      const from = performance.now();
      await fc.assert(property, { numRuns: cases, seed });
      const seconds = ((performance.now() - from) / 1000).toFixed(0);
      const longest = `the longest ${slowest.millis.toFixed(0)} ms (${slowest.what.slice(0, 300)})`;
      console.log(
        `${cases} cases in ${seconds} s: ${JSON.stringify(came)}, ${hangs} longer than 2 s, ${longest}`,
      );
      expect(hangs).toBe(0);
    },
    24 * 3_600_000,
  );
});
