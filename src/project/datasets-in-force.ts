import type { ImportedDataset, ImportedKind } from './project.ts';

const signal: readonly ImportedKind[] = ['stations', 'service-areas'];

/** Of which kinds a dataset takes the place: stations and service areas both say where there is a signal. */
const replaces: Readonly<Record<ImportedKind, readonly ImportedKind[]>> = {
  stations: signal,
  'service-areas': signal,
  zones: ['zones'],
  places: ['places'],
  population: ['population'],
  communes: ['communes'],
  other: [],
};

/**
 * The datasets that count, in the order in which they came: one that replaces the data in use replaces the user's own
 * before it too. Those stay in the project, and count again when it is taken out.
 */
export function datasetsInForce(datasets: readonly ImportedDataset[]): ImportedDataset[] {
  return datasets.reduce<ImportedDataset[]>((inForce, dataset) => {
    const { kind, mode } = dataset;
    const isOnly = kind === 'population' || kind === 'communes';
    const gone = mode === 'replace' || isOnly ? replaces[kind] : [];
    return [...inForce.filter((each) => !gone.includes(each.kind)), dataset];
  }, []);
}
