import type { Catalog, DatasetEntry, DatasetKind } from './city.ts';
import { sha256Hex } from './sha256-hex.ts';

/** A file of the user's that takes the place of the catalog's datasets of one kind. */
export interface SuppliedFile {
  /** As the user knows it. */
  name: string;
  /** Null where it cannot be opened. */
  bytes: Uint8Array | null;
}

export type SuppliedKind = Extract<DatasetKind, 'communes' | 'population' | 'stations' | 'service-areas'>;

export type SuppliedFiles = Partial<Record<SuppliedKind, SuppliedFile>>;

export const suppliedKinds: readonly SuppliedKind[] = ['communes', 'population', 'stations', 'service-areas'];

/** The catalog entry of a supplied file; whether it is simulated, and its count, are known once it is read. */
export async function suppliedEntry(
  kind: SuppliedKind,
  { name, bytes }: SuppliedFile,
): Promise<DatasetEntry> {
  return {
    id: `supplied-${kind}`,
    kind,
    title: { vi: name, en: name },
    about: { vi: 'Tệp do người dùng nạp vào.', en: 'A file loaded by the user.' },
    file: name,
    source: name,
    licence: '',
    asOf: '',
    confidence: 'medium',
    simulated: false,
    faults: [],
    count: 0,
    sha256: bytes ? await sha256Hex(bytes) : '',
    bytes: bytes?.length ?? 0,
  };
}

/**
 * The catalog with supplied entries in the place of its own. Supplied stations also displace its service areas,
 * and supplied service areas its stations: both say where there is a signal, and must not be mixed.
 */
export function withSuppliedEntries(catalog: Catalog, supplied: readonly DatasetEntry[]): Catalog {
  const kinds = new Set<DatasetKind>(supplied.map((entry) => entry.kind));
  if (kinds.has('stations') || kinds.has('service-areas')) kinds.add('stations').add('service-areas');
  return {
    ...catalog,
    datasets: [...catalog.datasets.filter((entry) => !kinds.has(entry.kind)), ...supplied],
  };
}
