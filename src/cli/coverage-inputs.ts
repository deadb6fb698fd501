import type { City, DatasetKind } from '../data/city.ts';
import type { Failure } from '../data/failure.ts';
import { openCity } from '../data/open-city.ts';
import { replacing, type SuppliedKind } from '../data/supplied-file.ts';
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
  const files: Parameters<typeof replacing>[0] = {};
  for (const [kind, name] of Object.entries(supplied) as [SuppliedKind, string][]) {
    files[kind] = { name, bytes: await io.readFile(name) };
  }
  const opening = await openCity(io.cityFolder(dir), {
    only: kindsNeeded(zones),
    supplied: replacing(files),
  });
  const failures = opening.failures.flatMap((dataset) => dataset.failures);
  const { city, remarks } = opening;
  return city && failures.length === 0 ? { ok: true, city, remarks } : { ok: false, failures, remarks };
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
