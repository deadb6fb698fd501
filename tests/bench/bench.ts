import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import {
  type CoverageCount,
  coveredPeople,
  coveredUnits,
  createCoverageCount,
  moveServiceArea,
} from '../../src/coverage/coverage-count.ts';
import { createUnitIndex } from '../../src/coverage/unit-index.ts';
import type { ServiceArea } from '../../src/data/city.ts';
import { loadPostGis, postgresPrograms, startPostGis, unitsByPostGis } from '../support/postgis.ts';
import { type BenchCase, byFlatbush, byTurfLoop, byWhichPolygon, ours, oursIndexed } from './contenders.ts';
import { benchImport } from './import-case.ts';
import { benchMainThread } from './main-thread.ts';
import { inTurns, median, medianRatio, timed } from './measure.ts';
import { shippedCase } from './shipped-case.ts';
import { syntheticCity } from './synthetic-city.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    units: { type: 'string', default: '400967' },
    stations: { type: 'string', default: '1500' },
    'no-postgis': { type: 'boolean', default: false },
    'no-browser': { type: 'boolean', default: false },
    'only-browser': { type: 'boolean', default: false },
    'only-import': { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const warmUps = 3;
/** Turf alone would take minutes: it looks at every so many-th unit, and its time is multiplied. */
const TURF_STEP = 200;

function syntheticCase(units: number, stations: number): BenchCase {
  const { units: population, communeCount, serviceAreas } = syntheticCity(units, stations);
  return { name: 'synthetic city', units: population, communeCount, serviceAreas };
}

function sameSet(a: Uint8Array, b: Uint8Array, who: string, step = 1): void {
  for (let i = 0; i < a.length; i += step) {
    if (a[i] !== b[i]) throw new Error(`${who} and ours differ on unit ${i}.`);
  }
}

function line(name: string, ms: number, ratio: string, target = ''): void {
  const time = ms >= 100 ? ms.toFixed(0) : ms >= 1 ? ms.toFixed(1) : ms.toFixed(4);
  console.log(`  ${name.padEnd(46)}${time.padStart(10)} ms ${ratio.padStart(10)}  ${target}`);
}

function times(ratio: number): string {
  return `${ratio >= 100 ? ratio.toFixed(0) : ratio.toFixed(1)} ×`;
}

async function compareFull(bench: BenchCase): Promise<number> {
  const index = createUnitIndex(bench.units, bench.communeCount);
  const covered = ours(bench);
  const percent =
    (100 * covered.reduce((sum, yes, i) => sum + yes * bench.units.people[i]!, 0)) /
    bench.units.people.reduce((sum, people) => sum + people, 0);
  console.log(
    `\n${bench.name}: ${bench.units.count} units × ${bench.serviceAreas.length} polygons, ${percent} % covered`,
  );

  const indexed = oursIndexed(index);
  sameSet(indexed(bench), covered, 'Ours with an index');
  sameSet(byWhichPolygon(bench), covered, 'which-polygon');
  sameSet(byFlatbush(bench), covered, 'flatbush');
  const ms = inTurns(
    {
      ours: () => ours(bench),
      indexed: () => indexed(bench),
      whichPolygon: () => byWhichPolygon(bench),
      flatbush: () => byFlatbush(bench),
    },
    rounds,
    warmUps,
  );
  const turfLoop = byTurfLoop(TURF_STEP);
  sameSet(turfLoop(bench), covered, 'The Turf loop', TURF_STEP);
  const turfMs = TURF_STEP * median([0, 1, 2].map(() => timed(() => turfLoop(bench))));

  const oursMs = median(ms.ours);
  const compared = (name: string, all: readonly number[], target: string) =>
    line(name, median(all), times(medianRatio(all, ms.ours)), target);
  line('ours, units indexed on the way', oursMs, '1');
  compared('ours, units indexed beforehand', ms.indexed, '');
  compared('which-polygon', ms.whichPolygon, 'at least 2, aim 5');
  compared('flatbush + booleanPointInPolygon', ms.flatbush, 'at least 2, aim 5');
  line(`Turf loop (1 unit in ${TURF_STEP}, × ${TURF_STEP})`, turfMs, times(turfMs / oursMs), 'at least 500');
  await comparePostGis(bench, covered, oursMs);
  console.log('  The covered units are the same in all of them.');
  return oursMs;
}

async function comparePostGis(bench: BenchCase, covered: Uint8Array, oursMs: number): Promise<void> {
  const programs = options['no-postgis'] ? null : postgresPrograms();
  if (programs === null) {
    console.log('  PostGIS: not measured, no PostgreSQL with PostGIS under /usr/lib/postgresql');
    return;
  }
  const postgis = await startPostGis(programs);
  try {
    await loadPostGis(postgis, bench.units, bench.serviceAreas);
    const byPostGis = new Uint8Array(bench.units.count);
    for (const unit of await unitsByPostGis(postgis)) byPostGis[unit] = 1;
    sameSet(byPostGis, covered, 'PostGIS');
    const forms = {
      'any area of the unit':
        'SELECT sum(people) FROM unit u WHERE EXISTS (SELECT 1 FROM service_area a WHERE ST_Covers(a.geom, u.geom))',
      'units of each area':
        'SELECT sum(people) FROM (SELECT DISTINCT u.id, u.people FROM service_area a JOIN unit u ON ST_Covers(a.geom, u.geom)) covered',
    };
    for (const [name, query] of Object.entries(forms)) {
      const ms: number[] = [];
      for (let run = 0; run < 4; run++) {
        const start = performance.now();
        await postgis.client.query(query);
        if (run > 0) ms.push(performance.now() - start);
      }
      line(`ST_Covers, GiST, ${name}`, median(ms), times(median(ms) / oursMs), 'at least 25');
    }
    console.log(`  (${postgis.version}, tables loaded, indexed and analysed beforehand)`);
  } finally {
    await postgis.stop();
  }
}

function told(count: CoverageCount): string {
  return JSON.stringify([...coveredPeople(count)]);
}

function compareMoving(bench: BenchCase, fullMs: number): void {
  const index = createUnitIndex(bench.units, bench.communeCount);
  const count = createCoverageCount(index, bench.serviceAreas);
  const shifted = (area: ServiceArea, by: number): ServiceArea => ({
    ...area,
    geometry: JSON.parse(JSON.stringify(area.geometry), (_, value) =>
      Array.isArray(value) && typeof value[0] === 'number' ? [value[0] + by, value[1] + by] : value,
    ),
  });
  const there = bench.serviceAreas.map((area) => shifted(area, 0.0007));
  const rounds = [there, bench.serviceAreas, there, bench.serviceAreas, there, bench.serviceAreas, there];
  const perMove = rounds.map(
    (areas) =>
      timed(() => {
        for (const area of areas) moveServiceArea(count, area);
      }) / areas.length,
  );
  const recount = createCoverageCount(index, there);
  if (told(count) !== told(recount)) throw new Error('Moving and recounting differ.');
  sameSet(coveredUnits(count), coveredUnits(recount), 'A recount');
  const ms = median(perMove.slice(2));
  console.log(`\nmoving one station (${bench.name}), everything kept up to date`);
  line('one move, mean over all stations', ms, '1');
  line('full evaluation', fullMs, times(fullMs / ms), 'at least 500');
}

function compareGrowth(units: number, stations: number): void {
  console.log('\ngrowth of the full evaluation (synthetic city)');
  for (const [what, sizes] of [
    ['units', [units / 2, units, units * 2].map((n): [number, number] => [Math.round(n), stations])],
    ['stations', [stations / 2, stations, stations * 2].map((n): [number, number] => [units, Math.round(n)])],
  ] as const) {
    const cases = sizes.map(([u, s]) => syntheticCase(u, s));
    const runs = Object.fromEntries(cases.map((bench, k) => [`${k}`, () => ours(bench)]));
    const ms = Object.values(inTurns(runs, rounds, warmUps));
    for (const [k, [u, s]] of sizes.entries()) {
      const growth = k === 0 ? '' : times(medianRatio(ms[k]!, ms[k - 1]!));
      line(
        `${u} units × ${s} polygons`,
        median(ms[k]!),
        growth,
        k === 0 ? '' : `twice the ${what}: at most 2.4`,
      );
    }
  }
}

async function benchEngine(): Promise<void> {
  console.log(
    `Node ${process.version}, ${cpus()[0]?.model.trim()}. Medians of ${rounds} rounds in turns after ${warmUps} to warm up.`,
  );
  const synthetic = syntheticCase(Number(options.units), Number(options.stations));
  compareMoving(synthetic, await compareFull(synthetic));
  compareGrowth(Number(options.units), Number(options.stations));
  const shipped = await shippedCase();
  if (shipped) compareMoving(shipped, await compareFull(shipped));
  else console.log('\nshipped data: none in geodata/');
}

const onlyOne = options['only-browser'] || options['only-import'];
if (!onlyOne) await benchEngine();
if (!options['only-browser']) benchImport();
if (!options['no-browser'] && !options['only-import']) await benchMainThread();
