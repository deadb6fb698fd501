import type { ImportedDataset, ProjectData } from './project.ts';
import { safeFileName } from './safe-file-name.ts';

type Original = ImportedDataset['original'];

/** A file larger than this is not kept as it was handed over. */
export const MOST_ORIGINAL_BYTES = 20_000_000;

/** All originals of a project together. */
export const MOST_ORIGINALS_BYTES = 100_000_000;

/** Whether a file can be kept beside the originals of the datasets. */
export function hasRoomForOriginal(
  datasets: readonly Pick<ImportedDataset, 'original'>[],
  { sha256, bytes }: Pick<Original, 'sha256' | 'bytes'>,
): boolean {
  if (bytes > MOST_ORIGINAL_BYTES) return false;
  const kept = new Map([[sha256, bytes]]);
  for (const { original } of datasets) if (original.kept) kept.set(original.sha256, original.bytes);
  return [...kept.values()].reduce((sum, each) => sum + each, 0) <= MOST_ORIGINALS_BYTES;
}

/** The SHA-256 of the originals that are kept. */
export function keptOriginals({ datasets }: Pick<ProjectData, 'datasets'>): string[] {
  return [...new Set(datasets.flatMap(({ original }) => (original.kept ? [original.sha256] : [])))];
}

/** The same data with some originals no longer kept; what stays as it was is the same object. */
export function withoutOriginals<T extends Pick<ProjectData, 'datasets'>>(
  data: T,
  isLeftOut: (sha256: string) => boolean,
): T {
  const goes = ({ original }: ImportedDataset) => original.kept && isLeftOut(original.sha256);
  if (!data.datasets.some(goes)) return data;
  const datasets = data.datasets.map((dataset) =>
    goes(dataset) ? { ...dataset, original: { ...dataset.original, kept: false } } : dataset,
  );
  return { ...data, datasets };
}

/** Formats whose files do not end as they are called. */
const endings = new Map([
  ['geojson-seq', 'geojsonl'],
  ['shapefile', 'zip'],
  ['geopackage', 'gpkg'],
  ['flatgeobuf', 'fgb'],
  ['geoparquet', 'parquet'],
]);

/** The name under which an original is saved; what was pasted has no ending, and gets that of its format. */
export function originalFileName({ name, format }: Pick<Original, 'name' | 'format'>): string {
  const safe = safeFileName(name);
  return /\.[^.]{1,10}$/.test(safe) ? safe : safeFileName(`${safe}.${endings.get(format) ?? format}`);
}
