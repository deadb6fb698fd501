import { type CoordinateSystem, crsOf, WGS84 } from '../../geo/coordinate-systems.ts';
import type { Language } from '../../text/language.ts';
import type { Separator } from '../csv-file.ts';
import { ExportFault } from '../export-fault.ts';
import type { FileDescription } from '../file-description.ts';
import { markedName } from '../table-file.ts';
import { type DatasetFormat, datasetFormatFacts } from './dataset-format.ts';
import { type ExportLayer, tableOfLayer } from './export-layer.ts';
import { digitsOf, type PlacedTable, placedTable } from './placed-table.ts';

export interface DatasetFileOptions {
  /** Code of a known coordinate system; WGS 84 where it is not given. */
  crs?: string;
  /** Of CSV; a comma where it is not given. */
  separator?: Separator;
  language: Language;
}

type DatasetWriter = <Row>(table: PlacedTable<Row>, options: DatasetFileOptions) => Promise<Blob>;

const writers: Record<DatasetFormat, DatasetWriter> = {
  geojson: async (table, { language }) => {
    const { geojsonFile } = await import('../geojson-file.ts');
    const system = table.system === WGS84 ? null : table.system;
    return geojsonFile(table, language, { digits: digitsOf(table.system), system });
  },
  csv: async (table, { separator = ',' }) => {
    const [{ separatedFile }, { withPositions }] = await Promise.all([
      import('../csv-file.ts'),
      import('./with-positions.ts'),
    ]);
    return separatedFile(withPositions(table, true), separator);
  },
  xlsx: async (table, { language }) => {
    const [{ xlsxFile }, { withPositions }] = await Promise.all([
      import('../xlsx-file.ts'),
      import('./with-positions.ts'),
    ]);
    return xlsxFile(withPositions(table, false), language);
  },
  kml: async (table, { language }) => (await import('./kml-file.ts')).kmlFile(table, language),
  shapefile: async (table, { language }) =>
    (await import('./shapefile/shapefile-file.ts')).shapefileFile(table, language),
  geopackage: async (table, { language }) =>
    (await import('./geopackage/geopackage-file.ts')).geopackageFile(table, language),
};

/**
 * A layer as a file of a format in a coordinate system. The same layer gives the same bytes. The writer of the format
 * and the projection load when they are used.
 *
 * @throws ExportFault when the format cannot hold the layer, or not in that system
 */
export async function datasetFile(
  layer: ExportLayer,
  format: DatasetFormat,
  options: DatasetFileOptions,
): Promise<FileDescription> {
  const { ending, systems } = datasetFormatFacts[format];
  const system = systemOf(options.crs ?? WGS84.code);
  if (systems === 'wgs84-only' && system !== WGS84) {
    throw new ExportFault('system-not-allowed', `${format} is in WGS 84 and in no other system.`);
  }
  const table = await placedTable(tableOfLayer(layer), system);
  const blob = await writers[format](table, options);
  const inSystem = system === WGS84 ? '' : `-epsg-${system.code.slice('EPSG:'.length)}`;
  const name = `${markedName({ name: `${layer.name}${inSystem}`, simulated: layer.simulated }, options.language)}.${ending}`;
  return { name, mime: blob.type, blob };
}

function systemOf(code: string): CoordinateSystem {
  const system = crsOf(code);
  if (!system) throw new ExportFault('system-not-known', `No coordinate system is known as ${code}.`);
  return system;
}
