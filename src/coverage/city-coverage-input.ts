import { entriesOf } from '../data/catalog.ts';
import type { City, DatasetEntry, DatasetKind, Target } from '../data/city.ts';
import { UNKNOWN_OPERATOR } from '../data/operator-names.ts';
import type { CoverageInput } from './coverage-input.ts';
import type { SourceLine } from './result.ts';
import { serviceAreaOfStation } from './service-area-of-station.ts';

/** Percent to reach where a city has no target of its own: everyone. */
const EVERYONE = 100;

/**
 * What the coverage of a city is computed from: its supplied service areas, else discs round its stations, or both
 * where the areas were brought to stand beside the stations. The
 * sources are the catalog entries that go into the number; it is simulated when any of them, or any station, is.
 */
export function coverageInputOf(city: City): CoverageInput {
  const fromStations = city.serviceAreas.length === 0 || city.joinsSignal === true;
  const fromAreas = city.serviceAreas.length > 0;
  const signal: DatasetKind[] = [
    ...(fromStations ? (['stations'] as const) : []),
    ...(fromAreas ? (['service-areas'] as const) : []),
  ];
  const entries = entriesUsed(city, signal);
  const discs = fromStations ? city.stations.map(serviceAreaOfStation) : [];
  const serviceAreas = fromAreas ? [...discs, ...city.serviceAreas] : discs;
  const isListed = city.catalog.operators.some(({ id }) => id === UNKNOWN_OPERATOR.id);
  const unnamed = !isListed && serviceAreas.some((area) => area.operator === UNKNOWN_OPERATOR.id);
  return {
    units: city.units,
    communes: city.communes,
    serviceAreas,
    operators: unnamed ? [...city.catalog.operators, UNKNOWN_OPERATOR] : city.catalog.operators,
    target: populationTarget(city.targets)?.value ?? EVERYONE,
    sources: entries.map(sourceLine),
    simulated:
      entries.some((entry) => entry.simulated) ||
      (fromStations && city.stations.some((station) => station.simulated)),
  };
}

/** The city's target for the share of residents under 5G. */
export function populationTarget(targets: readonly Target[]): Target | null {
  return targets.find((target) => target.unit === 'percent of population') ?? null;
}

function entriesUsed(city: City, signal: readonly DatasetKind[]): DatasetEntry[] {
  const kinds: DatasetKind[] = ['population', 'communes', ...signal, 'targets'];
  return kinds.flatMap((kind) => entriesOf(city.catalog, kind));
}

function sourceLine(entry: DatasetEntry): SourceLine {
  return {
    datasetId: entry.id,
    title: entry.title.vi,
    source: entry.source,
    asOf: entry.asOf,
    simulated: entry.simulated,
  };
}
