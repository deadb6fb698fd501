import type { Failure, Reading } from '../../src/data/failure.ts';
import { readCommunes } from '../../src/data/read-communes.ts';
import { readOwnLayer } from '../../src/data/read-own-layer.ts';
import { readPlaces } from '../../src/data/read-places.ts';
import { readPopulation } from '../../src/data/read-population.ts';
import { readServiceAreas } from '../../src/data/read-service-areas.ts';
import { readStations } from '../../src/data/read-stations.ts';
import type { ReadingContext } from '../../src/data/reading-context.ts';
import { sha256Hex } from '../../src/data/sha256-hex.ts';
import type { FaultChoice } from '../../src/intake/choices.ts';
import { createIntake } from '../../src/intake/open-intake.ts';
import type { PreparedDataset, Proposal } from '../../src/intake/proposal.ts';
import { sentenceFaults } from './said-failures.ts';

/** How far a file came, and everything that was not as it must be. */
export interface ImportCourse {
  came: 'refused' | 'blocked' | 'taken' | 'taken-after-mending';
  faults: string[];
}

/** Takes a file in as the screen does: as proposed, then with every fault mended or its rows left out. */
export async function importCourse(
  file: string,
  bytes: Uint8Array,
  context: ReadingContext,
): Promise<ImportCourse> {
  const intake = createIntake();
  const opened = await intake.open(file, bytes, context, []);
  if (!opened.ok) {
    const faults = failedFaults(opened.failures);
    if ((await intake.prepare()).ok) faults.push('a refused file gives a dataset');
    return { came: 'refused', faults };
  }
  const faults = proposalFaults(opened.value);
  const first = await intake.prepare();
  if (first.ok)
    return {
      came: 'taken',
      faults: [...faults, ...(await datasetFaults(first.value, opened.value, context))],
    };
  faults.push(...failedFaults(first.failures));
  const { failures, groups, blocked, untouched, fixed } = opened.value.report;
  if (failures.length + blocked === 0 && untouched + fixed > 0)
    faults.push('nothing blocks, and still it is refused');

  const choices = Object.fromEntries(
    groups.map(({ code, fix }): [string, FaultChoice] => [code, fix ? 'fix' : 'drop']),
  );
  const mended = await intake.revise({ faults: choices });
  if (!mended.ok) return { came: 'blocked', faults: [...faults, ...failedFaults(mended.failures)] };
  faults.push(...proposalFaults(mended.value));
  const second = await intake.prepare();
  if (!second.ok) return { came: 'blocked', faults: [...faults, ...failedFaults(second.failures)] };
  return {
    came: 'taken-after-mending',
    faults: [...faults, ...(await datasetFaults(second.value, mended.value, context))],
  };
}

function failedFaults(failures: readonly Failure[]): string[] {
  return failures.length === 0 ? ['it fails without a word'] : failures.slice(0, 30).flatMap(sentenceFaults);
}

function proposalFaults({ report, layers, table, choices }: Proposal): string[] {
  const { rows, untouched, fixed, dropped, blocked, failures, groups, remarks } = report;
  const faults: string[] = [];
  if (failures.length === 0 && untouched + fixed + dropped + blocked !== rows) {
    faults.push(`of ${rows} rows ${untouched} + ${fixed} + ${dropped} + ${blocked} are accounted for`);
  }
  if ([untouched, fixed, dropped, blocked].some((count) => count < 0)) faults.push('a count is negative');
  if (layers[choices.layer] === undefined) faults.push('the layer that is chosen is none');
  if (table.lines.length !== table.rows.length) faults.push('the table has rows without a line');
  for (const { listed, total, code } of groups) {
    if (listed.length > total || total === 0) faults.push(`${code}: ${listed.length} of ${total} are listed`);
  }
  const said = [
    ...failures,
    ...remarks,
    ...groups.flatMap(({ listed }) => listed.slice(0, 10).map(({ failure }) => failure)),
  ];
  faults.push(...said.flatMap(sentenceFaults));
  try {
    structuredClone(report);
  } catch {
    faults.push('the report is no plain data');
  }
  return faults;
}

/** What the readers say of the dataset, which they must take whole. */
async function datasetFaults(
  dataset: PreparedDataset,
  { report }: Proposal,
  context: ReadingContext,
): Promise<string[]> {
  const { kind, fileName, bytes, sha256, count, counts } = dataset;
  const faults: string[] = [];
  if (count !== report.untouched + report.fixed)
    faults.push(`${count} rows of ${report.untouched} + ${report.fixed}`);
  if (report.blocked > 0) faults.push(`${report.blocked} rows wait for a choice, and the others are taken`);
  if (counts.rows !== report.rows) faults.push('the counts are not those of the report');
  if ((await sha256Hex(bytes)) !== sha256) faults.push('the checksum is not that of the bytes');
  const reading = readBack(dataset, context);
  if (reading && !reading.ok) {
    const [first] = reading.failures;
    faults.push(`the reader of ${kind} refuses ${fileName}: ${JSON.stringify(first)}`);
  }
  if (reading?.ok && reading.value !== count)
    faults.push(`the reader of ${kind} finds ${reading.value} of ${count}`);
  return faults;
}

/** The number of things that the reader finds; null for dead zones, which the register checks. */
function readBack(
  { kind, fileName, bytes }: PreparedDataset,
  context: ReadingContext,
): Reading<number> | null {
  switch (kind) {
    case 'service-areas':
      return counted(readServiceAreas(fileName, bytes, context), ({ serviceAreas }) => serviceAreas.length);
    case 'stations':
      return counted(readStations(fileName, bytes, context), ({ length }) => length);
    case 'population':
      return counted(readPopulation(fileName, bytes, context), (units) => units.count);
    case 'communes':
      return counted(readCommunes(fileName, bytes, context), ({ length }) => length);
    case 'zones':
    case 'places':
      return counted(readPlaces(fileName, bytes, context, 'supplied-places'), ({ length }) => length);
    case 'other':
      return counted(
        readOwnLayer(fileName, bytes, context, { id: 'own-1', title: { vi: 'A', en: 'A' } }),
        ({ rows }) => rows.length,
      );
    case 'dead-zones':
      return null;
  }
}

function counted<T>(reading: Reading<T>, count: (value: T) => number): Reading<number> {
  return reading.ok ? { ...reading, value: count(reading.value) } : reading;
}
