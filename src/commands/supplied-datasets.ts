import type { SuppliedDataset, SuppliedKind } from '../data/supplied-file.ts';
import { datasetsInForce } from '../project/datasets-in-force.ts';
import type { ImportedDataset, ImportedKind } from '../project/project.ts';
import { contentOf } from './contents.ts';

/** Zones are places that the target counts. */
const suppliedAs: Record<ImportedKind, SuppliedKind> = {
  'service-areas': 'service-areas',
  stations: 'stations',
  zones: 'places',
  places: 'places',
  population: 'population',
  communes: 'communes',
  other: 'other',
};

/** The user's datasets that count, with their contents, as the engine opens a city with them. */
export async function suppliedDatasets(datasets: readonly ImportedDataset[]): Promise<SuppliedDataset[]> {
  return Promise.all(
    datasetsInForce(datasets).map(async ({ id, kind, mode, title, source, asOf, simulated, content }) => ({
      kind: suppliedAs[kind],
      ...(kind === 'zones' || kind === 'places' ? { part: kind } : {}),
      mode,
      name: content.fileName,
      content: await contentOf(content.sha256),
      entry: {
        id,
        title: { vi: title, en: title },
        source,
        asOf,
        simulated,
        sha256: content.sha256,
        bytes: content.bytes,
        count: content.count,
      },
    })),
  );
}
