import { entriesOf, readCatalog } from './catalog.ts';
import type { Catalog, City, DatasetEntry, DatasetKind, Operator, Place } from './city.ts';
import { datasetFiles, type ReadFile, readOrNull } from './dataset-files.ts';
import type { Failure, Reading } from './failure.ts';
import { UNKNOWN_OPERATOR } from './operator-names.ts';
import type { FileContent } from './parsed-file.ts';
import { populationSumRemarks } from './population-sum.ts';
import { readCommunes } from './read-communes.ts';
import { readDeadZoneCounts } from './read-dead-zone-counts.ts';
import { readDeadZones } from './read-dead-zones.ts';
import { readFacts } from './read-facts.ts';
import { readOwnLayer } from './read-own-layer.ts';
import { readPlaces } from './read-places.ts';
import { readPopulation } from './read-population.ts';
import { emptyUnits } from './read-population-table.ts';
import { readRadioModel } from './read-radio-model.ts';
import { readServiceAreas } from './read-service-areas.ts';
import { readStations } from './read-stations.ts';
import { readTargets } from './read-targets.ts';
import { contextOf, emptyContext } from './reading-context.ts';
import { displacesPlace, type SuppliedDataset, suppliedEntry, withSuppliedEntries } from './supplied-file.ts';

export type { ReadFile } from './dataset-files.ts';
export { readBasemap } from './read-basemap.ts';

export interface OpenOptions {
  /** Kinds to read; the others stay empty without a word. */
  only?: readonly DatasetKind[];
  /** The user's data, in the place of what the catalog lists of their kind or beside it. */
  supplied?: readonly SuppliedDataset[];
}

export interface DatasetFailure {
  /** `catalog` where the catalog itself is at fault. */
  datasetId: string;
  failures: Failure[];
}

export interface CityOpening {
  /** Null when the catalog cannot be read. A dataset that cannot be read leaves its part empty. */
  city: City | null;
  failures: DatasetFailure[];
  /** What was repaired or assumed, and files that differ from the catalog's checksum. */
  remarks: Failure[];
}

const CATALOG_FILE = 'catalog.json';

/** Files that are only drawn are read when the map asks for them. */
const drawnKinds: readonly DatasetKind[] = ['basemap', 'inset'];

/**
 * Reads the catalog and every dataset the numbers need. Files are asked for all at once and read in the order in
 * which they need each other. The catalog's service areas are read only where it lists no stations they could be
 * made from, or the stations cannot be read.
 */
export async function openCity(readFile: ReadFile, options: OpenOptions = {}): Promise<CityOpening> {
  const catalogBytes = await readOrNull(readFile, CATALOG_FILE);
  const shipped = catalogBytes ? readCatalog(CATALOG_FILE, catalogBytes) : missing(CATALOG_FILE);
  if (!shipped.ok) {
    return { city: null, failures: [{ datasetId: 'catalog', failures: shipped.failures }], remarks: [] };
  }
  const supplied = new Map<DatasetEntry, SuppliedDataset>();
  for (const dataset of options.supplied ?? []) supplied.set(await suppliedEntry(dataset), dataset);
  const catalog = withSuppliedEntries(shipped.value, supplied);
  const datasets = datasetReader(readFile, catalog, supplied, options.only);
  const city = await readDatasets(catalog, datasets);
  if (supplied.size > 0) catalog.operators = [...catalog.operators, ...newOperators(city)];
  return { city, failures: datasets.failures, remarks: datasets.remarks };
}

async function readDatasets(catalog: Catalog, datasets: DatasetReader): Promise<City> {
  const city = emptyCity(catalog);
  const { readAll } = datasets;
  await readAll(
    'communes',
    (file, bytes) => readCommunes(file, bytes, { ...emptyContext, cityBbox: catalog.city.bbox }),
    (value) => city.communes.push(...value),
  );
  await readAll('radio-model', ofBytes(readRadioModel), (value) => city.radioModel.push(...value));
  const context = contextOf(city);
  await readAll(
    'population',
    (file, bytes) => readPopulation(file, bytes, context),
    (value, entry) => {
      city.units = value;
      datasets.remarks.push(...populationSumRemarks(entry.file, value, city.communes));
    },
  );
  const stationsGood = await readAll(
    'stations',
    (file, bytes) => distinctFrom(city.stations, file, readStations(file, bytes, context)),
    (value, entry) => {
      const allSimulated = entry.simulated;
      entry.simulated ||= value.some((station) => station.simulated);
      for (const station of value) {
        city.stations.push({
          ...station,
          ...(allSimulated && { simulated: true }),
          ...(entry.supplied && { supplied: true }),
        });
      }
    },
  );
  const suppliedAreas = entriesOf(catalog, 'service-areas').filter(datasets.isSupplied);
  if (!stationsGood || suppliedAreas.length > 0) {
    await readAll(
      'service-areas',
      (file, bytes) => readServiceAreas(file, bytes, context),
      (value, entry) => {
        entry.simulated ||= value.simulated;
        city.serviceAreas.push(...marked(value.serviceAreas, entry));
      },
    );
    const suppliedStations = entriesOf(catalog, 'stations').filter(datasets.isSupplied);
    city.joinsSignal =
      suppliedAreas.length > 0 &&
      (suppliedAreas.every(datasets.isJoined) || suppliedStations.some(datasets.isJoined));
  }
  await readAll(
    'places',
    (file, content, entry) => distinctFrom(city.places, file, readPlaces(file, content, context, entry.id)),
    (value, entry) => {
      const stays = entry.supplied ? value : value.filter((place) => !datasets.isDisplaced(place));
      city.places.push(...marked(stays, entry));
      if (value.length > 0 && stays.length === 0) {
        catalog.datasets = catalog.datasets.filter((each) => each !== entry);
      }
    },
  );
  await readAll(
    'dead-zones',
    (file, bytes) => readDeadZones(file, bytes, context),
    (value) => city.deadZones.push(...value),
  );
  await readAll('dead-zone-counts', ofBytes(readDeadZoneCounts), (value) =>
    city.deadZoneCounts.push(...value),
  );
  await readAll('targets', ofBytes(readTargets), (value) => city.targets.push(...value));
  await readAll('facts', ofBytes(readFacts), (value) => city.facts.push(...value));
  await readAll(
    'other',
    (file, content, entry) => readOwnLayer(file, content, context, entry),
    ({ layer, rows }, entry) => {
      city.ownLayers = [...(city.ownLayers ?? []), layer];
      city.ownRows = new Map([...(city.ownRows ?? []), [entry.id, rows]]);
    },
  );
  return city;
}

/** The things of a dataset, those that the user has brought marked so. */
function marked<T extends object>(things: T[], { supplied }: DatasetEntry): (T & { supplied?: true })[] {
  return supplied ? things.map((thing) => ({ ...thing, supplied: true as const })) : things;
}

/** Operators that stations and service areas name and the catalog does not, in the order of their first mention. */
function newOperators({ catalog, stations, serviceAreas }: City): Operator[] {
  const known = new Set(catalog.operators.map(({ id }) => id));
  const named = new Set([...stations, ...serviceAreas].map(({ operator }) => operator));
  return [...named]
    .filter((id) => !known.has(id))
    .map((id) => ({ ...(id === UNKNOWN_OPERATOR.id ? UNKNOWN_OPERATOR : { id, name: id }), supplied: true }));
}

/** A reader of files that only the catalog lists. */
function ofBytes<T>(
  read: (file: string, bytes: Uint8Array) => Reading<T>,
): (file: string, content: FileContent) => Reading<T> {
  return (file, content) =>
    content instanceof Uint8Array
      ? read(file, content)
      : { ok: false, failures: [{ code: 'format-not-supported', where: { file } }] };
}

interface DatasetReader {
  failures: DatasetFailure[];
  remarks: Failure[];
  isSupplied(entry: DatasetEntry): boolean;
  isJoined(entry: DatasetEntry): boolean;
  /** Whether a place of the catalog's gives way to supplied ones. */
  isDisplaced(place: Pick<Place, 'targetZone'>): boolean;
  /** Reads every wanted entry of a kind; true when there was one and none failed. */
  readAll<T>(
    kind: DatasetKind,
    read: (file: string, content: FileContent, entry: DatasetEntry) => Reading<T>,
    keep: (value: T, entry: DatasetEntry) => void,
  ): Promise<boolean>;
}

function datasetReader(
  readFile: ReadFile,
  catalog: Catalog,
  supplied: ReadonlyMap<DatasetEntry, SuppliedDataset>,
  only: readonly DatasetKind[] | undefined,
): DatasetReader {
  const failures: DatasetFailure[] = [];
  const remarks: Failure[] = [];
  const isSupplied = (entry: DatasetEntry): boolean => supplied.has(entry);
  const wanted = (entry: DatasetEntry): boolean =>
    !drawnKinds.includes(entry.kind) && (!only || only.includes(entry.kind));
  const files = datasetFiles(readFile);
  const hasStations = entriesOf(catalog, 'stations').some(wanted);
  for (const entry of catalog.datasets) {
    const spare = hasStations && entry.kind === 'service-areas';
    if (wanted(entry) && !spare && !isSupplied(entry)) void files(entry);
  }
  return {
    failures,
    remarks,
    isSupplied,
    isDisplaced: displacesPlace(supplied.values()),
    isJoined: (entry) => supplied.get(entry)?.mode === 'join',
    async readAll(kind, read, keep) {
      const entries = entriesOf(catalog, kind).filter(wanted);
      let good = entries.length > 0;
      for (const entry of entries) {
        const given = supplied.get(entry);
        const { bytes: content, differs } = given
          ? { bytes: given.content, differs: false }
          : await files(entry);
        const reading = content ? read(entry.file, content, entry) : missing(entry.file);
        if (reading.ok) {
          if (differs) remarks.push({ code: 'checksum-differs', where: { file: entry.file } });
          remarks.push(...reading.remarks);
          keep(reading.value, entry);
        } else {
          failures.push({ datasetId: entry.id, failures: reading.failures });
          good = false;
        }
      }
      return good;
    },
  };
}

function missing(file: string): Reading<never> {
  return { ok: false, failures: [{ code: 'file-missing', where: { file } }] };
}

function emptyCity(catalog: Catalog): City {
  return {
    catalog,
    communes: [],
    units: emptyUnits(0),
    stations: [],
    serviceAreas: [],
    places: [],
    deadZones: [],
    deadZoneCounts: [],
    targets: [],
    facts: [],
    radioModel: [],
  };
}

/** A reading of things of which none carries the id of a thing read before. */
function distinctFrom<T extends { id: string }>(
  before: readonly T[],
  file: string,
  reading: Reading<T[]>,
): Reading<T[]> {
  if (!reading.ok) return reading;
  const ids = new Set(before.map((each) => each.id));
  const repeated = reading.value.findIndex((each) => ids.has(each.id));
  if (repeated < 0) return reading;
  const value = reading.value[repeated]!.id;
  return {
    ok: false,
    failures: [
      { code: 'duplicate-id', where: { file, featureIndex: repeated, field: 'id' }, detail: { value } },
    ],
  };
}
