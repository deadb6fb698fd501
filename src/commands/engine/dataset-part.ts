import { numberOf } from '../../data/fields.ts';
import type { DatasetFileOptions } from '../../export/dataset/dataset-file.ts';
import type { DatasetFormat } from '../../export/dataset/dataset-format.ts';
import type { FileDescription } from '../../export/file-description.ts';
import type { ImportedDataset } from '../../project/project.ts';
import type { Ready } from './opened.ts';

/** Datasets as files to hand on. */
export interface DatasetPart {
  /** What the app shows of a kind as a file; `datasetId` leaves only the places of one dataset. */
  cityLayerFile(
    kind: string,
    datasetId: string | null,
    format: DatasetFormat,
    options: DatasetFileOptions,
  ): Promise<FileDescription>;
  /** A dataset of the user's as it was taken in, from its kept content. */
  ownDatasetFile(
    dataset: Pick<ImportedDataset, 'id' | 'kind' | 'title' | 'content' | 'simulated'>,
    bytes: Uint8Array,
    format: DatasetFormat,
    options: DatasetFileOptions,
  ): Promise<FileDescription>;
}

export function datasetPart(ready: Ready): DatasetPart {
  return {
    async cityLayerFile(kind, datasetId, format, options) {
      const { cityLayerKinds, exportLayerOf } = await import('../../export/dataset/city-layers.ts');
      const { datasetFile } = await import('../../export/dataset/dataset-file.ts');
      const known = cityLayerKinds.find((each) => each === kind);
      if (!known) throw new RangeError(`There is no layer "${kind}" to write.`);
      return datasetFile(exportLayerOf(ready().city, known, datasetId ?? undefined), format, options);
    },

    async ownDatasetFile({ id, kind, title, content, simulated }, bytes, format, options) {
      const { readSource } = await import('../../intake/formats/index.ts');
      const { limits } = await import('../../intake/limits.ts');
      const { aboutDataset } = await import('../../export/dataset/city-layers.ts');
      const { asciiName } = await import('../../export/ascii-name.ts');
      const { datasetFile } = await import('../../export/dataset/dataset-file.ts');
      const { layerOfParsedFile } = await import('../../export/dataset/parsed-layer.ts');
      const source = await readSource(content.fileName, bytes, {
        limits: { ...limits, fileBytes: Infinity },
      });
      const [layer] = source.ok ? source.value.layers : [];
      if (!layer) throw new Error('A dataset that was taken in cannot be read again.');
      const entry = ready().city.catalog.datasets.find((each) => each.id === id);
      const described = {
        name: asciiName(title, `${id}-${kind}`),
        title: { vi: title, en: title },
        about: entry ? aboutDataset(entry) : [],
        simulated: simulated || entry?.simulated === true,
      };
      return datasetFile(layerOfParsedFile(withNumbers(layer), described), format, options);
    },
  };
}

/** A table of texts with numbers in the columns that hold nothing else. */
function withNumbers<Layer extends { columns: string[]; rows: unknown[][] }>(layer: Layer): Layer {
  const isNumeric = layer.columns.map((_, c) =>
    layer.rows.every((row) => row[c] === null || row[c] === '' || isPlainNumber(row[c])),
  );
  const rows = layer.rows.map((row) =>
    row.map((cell, c) => (isNumeric[c] ? (cell === '' ? null : numberOf(cell)) : cell)),
  );
  return { ...layer, rows };
}

/** Whether a cell is a number that does not change when it is written again: "007" is none. */
function isPlainNumber(cell: unknown): boolean {
  const number = numberOf(cell);
  return number !== null && String(number) === String(cell);
}
