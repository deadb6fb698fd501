import { entriesOf } from './catalog.ts';
import type { Catalog, DatasetEntry, DatasetKind, Place } from './city.ts';
import type { FileContent } from './parsed-file.ts';
import { sha256Hex } from './sha256-hex.ts';

export type SuppliedKind = Extract<
  DatasetKind,
  'communes' | 'population' | 'stations' | 'service-areas' | 'places' | 'other'
>;

/** Data of the user's that take the place of what the catalog lists of their kind, or stand beside it. */
export interface SuppliedDataset {
  kind: SuppliedKind;
  /** `join` beside what is there; population and communes only replace. */
  mode: 'replace' | 'join';
  /** Of places only: whether those that the target counts are replaced, or the others. */
  part?: 'zones' | 'places';
  /** The file as the user knows it. */
  name: string;
  /** Null where it cannot be opened. */
  content: FileContent | null;
  /** What stands in the catalog; what is not given follows from the name and the content. */
  entry?: Partial<
    Pick<DatasetEntry, 'id' | 'title' | 'source' | 'asOf' | 'simulated' | 'sha256' | 'bytes' | 'count'>
  >;
}

/** One file for each of some kinds, each in the place of what the catalog lists of it. */
export function replacing(
  files: Partial<Record<SuppliedKind, { name: string; bytes: FileContent | null }>>,
): SuppliedDataset[] {
  return Object.entries(files).map(([kind, { name, bytes }]) => ({
    kind: kind as SuppliedKind,
    mode: 'replace',
    name,
    content: bytes,
  }));
}

/** The catalog entry of supplied data; whether they are simulated is known once they are read. */
export async function suppliedEntry({ kind, name, content, entry }: SuppliedDataset): Promise<DatasetEntry> {
  const bytes = content instanceof Uint8Array ? content : null;
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
    bytes: bytes?.length ?? 0,
    ...entry,
    sha256: entry?.sha256 ?? (bytes ? await sha256Hex(bytes) : ''),
    supplied: true,
  };
}

/**
 * The catalog with supplied entries in the place of its own or beside them. Supplied stations that replace also
 * displace its service areas, and supplied service areas its stations: both say where there is a signal, and must not
 * be mixed unasked. Places that replace displace single places, see `displacesPlace`. Service areas that join stand beside its stations alone: its own are made from those.
 */
export function withSuppliedEntries(
  catalog: Catalog,
  supplied: ReadonlyMap<DatasetEntry, SuppliedDataset>,
): Catalog {
  const replaced = new Set<DatasetKind>();
  for (const { kind, mode } of supplied.values()) {
    const onlyReplaces = kind === 'population' || kind === 'communes';
    const asWhole = kind !== 'other' && kind !== 'places';
    if ((mode === 'replace' || onlyReplaces) && asWhole) replaced.add(kind);
  }
  if (replaced.has('stations') || replaced.has('service-areas'))
    replaced.add('stations').add('service-areas');
  const joinsAreas = [...supplied.values()].some(({ kind }) => kind === 'service-areas');
  if (joinsAreas && entriesOf(catalog, 'stations').length > 0) replaced.add('service-areas');
  return {
    ...catalog,
    datasets: [...catalog.datasets.filter((entry) => !replaced.has(entry.kind)), ...supplied.keys()],
  };
}

/** Whether a place of the catalog's gives way to supplied ones: zones to zones, other places to other places. */
export function displacesPlace(
  supplied: Iterable<SuppliedDataset>,
): (place: Pick<Place, 'targetZone'>) => boolean {
  const parts = new Set<string>();
  for (const { kind, mode, part } of supplied) {
    if (kind !== 'places' || mode !== 'replace') continue;
    for (const each of part ? [part] : ['zones', 'places']) parts.add(each);
  }
  return ({ targetZone }) => parts.has(targetZone ? 'zones' : 'places');
}
