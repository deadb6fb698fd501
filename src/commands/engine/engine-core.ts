import { coverageInputOf } from '../../coverage/city-coverage-input.ts';
import { communeRowsAsync } from '../../coverage/commune-rows-async.ts';
import type { CoverageEvaluation } from '../../coverage/coverage-evaluation.ts';
import { definitionDifference } from '../../coverage/definition-difference.ts';
import { geometricKeys } from '../../coverage/definition-key.ts';
import { definitionValue } from '../../coverage/definitions.ts';
import { evaluateCoverageAsync } from '../../coverage/evaluate-async.ts';
import { partsForAsync } from '../../coverage/parts-for-async.ts';
import type { DefinitionKey } from '../../coverage/result.ts';
import { uncoveredUnits } from '../../coverage/uncovered-units.ts';
import { placedDefinition, unitShares } from '../../coverage/unit-shares.ts';
import type { UncoveredCircles } from '../../coverage/view.ts';
import { entriesOf } from '../../data/catalog.ts';
import type { City, DatasetEntry, DatasetKind } from '../../data/city.ts';
import { openCity, readBasemap } from '../../data/open-city.ts';
import type { SuppliedDataset } from '../../data/supplied-file.ts';
import { assumptionPart } from './assumption-part.ts';
import { auditPart } from './audit-part.ts';
import { datasetPart } from './dataset-part.ts';
import type { Engine, OpenedCity } from './engine.ts';
import { gapPart } from './gap-part.ts';
import { createJobs } from './jobs.ts';
import type { Opened, Ready } from './opened.ts';
import { registerPart } from './register-part.ts';
import { reviewPart } from './review-part.ts';
import { trailPart } from './trail-part.ts';
import { zonePart } from './zone-part.ts';

type ReadFile = (path: string) => Promise<Uint8Array | null>;

/** Reads files beside the page, each once: the city can be opened anew without a network. */
function fileReader(baseUrl: string): ReadFile {
  const read = new Map<string, Uint8Array>();
  return async (path) => {
    const known = read.get(path);
    if (known) return known;
    try {
      const response = await fetch(new URL(path, baseUrl));
      if (!response.ok) return null;
      const bytes = new Uint8Array(await response.arrayBuffer());
      read.set(path, bytes);
      return bytes;
    } catch {
      return null;
    }
  };
}

/** Of the user's, that could not be read. */
function lostEntries(city: City, failures: OpenedCity['failures']): DatasetEntry[] {
  const failed = new Set(failures.map((each) => each.datasetId));
  return city.catalog.datasets.filter((entry) => entry.supplied && failed.has(entry.id));
}

/** Nothing where an input could not be read: a number without it would be wrong, not zero. */
async function evaluate(
  city: City,
  failures: OpenedCity['failures'],
): Promise<Pick<Opened, 'input' | 'evaluation'>> {
  const failed = new Set(failures.map((each) => each.datasetId));
  const lost = (kind: DatasetKind) => entriesOf(city.catalog, kind).some((entry) => failed.has(entry.id));
  const signalLost =
    (city.serviceAreas.length === 0 && (lost('stations') || lost('service-areas'))) ||
    (city.joinsSignal === true && lost('stations')) ||
    lostEntries(city, failures).some(({ kind }) => kind === 'stations' || kind === 'service-areas');
  if (city.units.count === 0 || city.communes.length === 0 || signalLost || lost('targets')) {
    return { input: null, evaluation: null };
  }
  const input = coverageInputOf(city);
  return { input, evaluation: await evaluateCoverageAsync(input) };
}

/** What crosses to the screen of an opened city. */
function shown({ city, evaluation }: Opened, failures: OpenedCity['failures']): OpenedCity {
  const { units: _units, ownRows: _ownRows, ...rest } = city;
  return { city: rest, coverage: evaluation?.result ?? null, card: evaluation?.card ?? null, failures };
}

function contentKey({ id, sha256 }: DatasetEntry): string {
  return `${id} ${sha256}`;
}

function lastName(supplied: readonly SuppliedDataset[]): string {
  return supplied.at(-1)?.name ?? '';
}

/** The engine without a worker: the same answers on the thread that asks. */
export function createEngine(): Engine {
  let readFile: ReadFile = async () => null;
  let opened: Opened | null = null;
  const jobs = createJobs();
  /** Those of the definition asked for last. */
  let circles: {
    of: CoverageEvaluation;
    definition: DefinitionKey;
    at: (tier: number) => UncoveredCircles;
  } | null = null;
  /** Contents of the user's that could not be read when the city was opened, and hinder no other change. */
  let lost: ReadonlySet<string> = new Set();

  const ready: Ready = () => {
    if (!opened) throw new Error('the city is asked for before it is opened');
    return opened;
  };

  return {
    ...assumptionPart(ready, jobs),
    ...auditPart(ready),
    ...datasetPart(ready),
    ...gapPart(ready, jobs),
    ...registerPart(ready),
    ...reviewPart(ready, jobs, (path) => readFile(path)),
    ...trailPart(ready),
    ...zonePart(ready),

    async open(baseUrl, supplied = []) {
      readFile = fileReader(baseUrl);
      const { city, failures } = await openCity(readFile, { supplied });
      if (!city) return { city: null, coverage: null, card: null, failures };
      opened = { city, ...(await evaluate(city, failures)) };
      lost = new Set(lostEntries(city, failures).map(contentKey));
      return shown(opened, failures);
    },

    async changeDatasets(supplied) {
      const { city, failures } = await openCity(readFile, { supplied });
      if (!city) return { ok: false, failures: failures.flatMap((each) => each.failures) };
      const lostNow = lostEntries(city, failures);
      const fresh = new Set(lostNow.filter((entry) => !lost.has(contentKey(entry))).map(({ id }) => id));
      const faulty = failures.filter((each) => fresh.has(each.datasetId));
      if (faulty.length > 0) return { ok: false, failures: faulty.flatMap((each) => each.failures) };
      const evaluated = await evaluate(city, failures);
      const hadNumber = opened !== null && opened.evaluation !== null;
      if (hadNumber && evaluated.evaluation === null)
        return { ok: false, failures: [{ code: 'no-number', where: { file: lastName(supplied) } }] };
      opened = { city, ...evaluated };
      lost = new Set(lostNow.map(contentKey));
      return { ok: true, opened: shown(opened, failures) };
    },

    async ownRow(datasetId, row) {
      return ready().city.ownRows?.get(datasetId)?.[row] ?? null;
    },

    async basemap(datasetId) {
      const entry = ready().city.catalog.datasets.find((each) => each.id === datasetId);
      if (!entry) return { ok: false, failures: [{ code: 'file-missing', where: { file: datasetId } }] };
      return readBasemap(entry, await readFile(entry.file));
    },

    async definitions() {
      const { evaluation } = ready();
      if (!evaluation) return {};
      const parts = await partsForAsync(evaluation, 'commune-area');
      return Object.fromEntries(geometricKeys.map((key) => [key, definitionValue(key, parts)]));
    },

    async definitionDifferences() {
      const { evaluation } = ready();
      if (!evaluation) return {};
      const parts = await partsForAsync(evaluation, 'commune-area');
      const keys = [...Object.keys(evaluation.result.definitions), ...geometricKeys] as DefinitionKey[];
      return Object.fromEntries(keys.map((key) => [key, definitionDifference(key, parts)]));
    },

    async population(resolution, bbox) {
      const { populationCells } = await import('../../coverage/population-cells.ts');
      return populationCells(ready().city.units, resolution, bbox);
    },

    async communeRows(definition) {
      const { evaluation } = ready();
      return evaluation ? communeRowsAsync(evaluation, definition) : [];
    },

    async uncovered(definition, tier) {
      const { input, evaluation } = ready();
      if (!input || !evaluation) return null;
      if (circles?.definition !== definition || circles.of !== evaluation) {
        const { uncoveredCircles } = await import('../../coverage/uncovered-circles.ts');
        const placed = placedDefinition(definition);
        const shares = unitShares(placed, await partsForAsync(evaluation, placed));
        circles = { of: evaluation, definition, at: uncoveredCircles(uncoveredUnits(input.units, shares)) };
      }
      return circles.at(tier);
    },

    async abort(job) {
      jobs.abort(job);
    },
  };
}
