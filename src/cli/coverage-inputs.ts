import type { City, DatasetKind } from '../data/city.ts';
import type { Failure } from '../data/failure.ts';
import { openCity } from '../data/open-city.ts';
import { contextOf, emptyContext, type ReadingContext } from '../data/reading-context.ts';
import { sha256Hex } from '../data/sha256-hex.ts';
import type { SuppliedDataset, SuppliedKind } from '../data/supplied-file.ts';
import { takeAsProposed } from '../intake/take-as-proposed.ts';
import type { CommandIo } from './console-io.ts';
import type { CoverageArguments } from './coverage-arguments.ts';

/** The city a number is computed from, with the user's files in place, or what is wrong with any of it. */
export type CoverageInputs =
  | { ok: true; city: City; remarks: Failure[] }
  | { ok: false; failures: Failure[]; remarks: Failure[] };

/** Reads what the arguments ask for and no more; a single file at fault fails the whole. */
export async function coverageInputs(
  { supplied, zones, city: dir }: Pick<CoverageArguments, 'supplied' | 'zones' | 'city'>,
  io: Pick<CommandIo, 'cityFolder' | 'readFile'>,
): Promise<CoverageInputs> {
  const readFile = io.cityFolder(dir);
  const taken: SuppliedDataset[] = [];
  const [failures, remarks]: [Failure[], Failure[]] = [[], []];
  const take = async (kind: SuppliedKind, name: string, context: ReadingContext) => {
    const file = await suppliedFile(kind, name, await io.readFile(name), context);
    remarks.push(...file.remarks);
    if (file.ok) taken.push(file.dataset);
    else failures.push(...file.failures);
  };
  const { communes, ...others } = supplied;
  if (communes !== undefined) await take('communes', communes, await contextIn(readFile, []));
  if (Object.keys(others).length > 0) {
    const context = await contextIn(readFile, taken);
    for (const [kind, name] of Object.entries(others) as [SuppliedKind, string][])
      await take(kind, name, context);
  }
  if (failures.length > 0) return { ok: false, failures, remarks };
  const opening = await openCity(readFile, { only: kindsNeeded(zones), supplied: taken });
  const faults = opening.failures.flatMap((dataset) => dataset.failures);
  const { city } = opening;
  remarks.push(...opening.remarks);
  return city && faults.length === 0 ? { ok: true, city, remarks } : { ok: false, failures: faults, remarks };
}

/** What is known of the city before the user's files are read. */
async function contextIn(
  readFile: Parameters<typeof openCity>[0],
  supplied: readonly SuppliedDataset[],
): Promise<ReadingContext> {
  const { city } = await openCity(readFile, { only: ['communes', 'radio-model'], supplied });
  return city ? contextOf(city) : emptyContext;
}

type SuppliedFile =
  | { ok: true; dataset: SuppliedDataset; remarks: Failure[] }
  | { ok: false; failures: Failure[]; remarks: Failure[] };

/** A file of any format, taken in as proposed but for its kind; packed population goes to its reader as it is. */
async function suppliedFile(
  kind: SuppliedKind,
  name: string,
  bytes: Uint8Array | null,
  context: ReadingContext,
): Promise<SuppliedFile> {
  if (!bytes) return { ok: false, failures: [{ code: 'file-missing', where: { file: name } }], remarks: [] };
  if (kind === 'population' && /\.bin$/i.test(name)) {
    return { ok: true, dataset: { kind, mode: 'replace', name, content: bytes }, remarks: [] };
  }
  const file = await takeAsProposed(name, bytes, kind === 'places' ? 'zones' : kind, context);
  if (!file.ok) return file;
  const entry = { sha256: await sha256Hex(bytes), bytes: bytes.length };
  return {
    ok: true,
    dataset: { kind, mode: 'replace', name, content: file.content, entry },
    remarks: file.remarks,
  };
}

function kindsNeeded(zones: boolean): DatasetKind[] {
  const kinds: DatasetKind[] = [
    'communes',
    'population',
    'radio-model',
    'stations',
    'service-areas',
    'targets',
  ];
  return zones ? [...kinds, 'places'] : kinds;
}
