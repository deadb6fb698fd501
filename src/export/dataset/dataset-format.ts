import type { LocalText } from '../../text/language.ts';

/** The formats that any layer can be written in. */
export const datasetFormats = ['geojson', 'csv', 'xlsx', 'kml', 'shapefile', 'geopackage'] as const;

export type DatasetFormat = (typeof datasetFormats)[number];

interface FormatFacts {
  title: LocalText;
  /** Ending of the file, without the dot. */
  ending: string;
  /**
   * Coordinate systems it can be in: any; WGS 84 by its standard, others for those who ask; or no other than WGS 84.
   */
  systems: 'any' | 'wgs84-advised' | 'wgs84-only';
  /** Whether it holds lines and outlines; XLSX has points only. */
  outlines: boolean;
}

export const datasetFormatFacts: Record<DatasetFormat, FormatFacts> = {
  geojson: {
    title: { vi: 'GeoJSON', en: 'GeoJSON' },
    ending: 'geojson',
    systems: 'wgs84-advised',
    outlines: true,
  },
  csv: { title: { vi: 'CSV', en: 'CSV' }, ending: 'csv', systems: 'any', outlines: true },
  xlsx: {
    title: { vi: 'Excel (XLSX)', en: 'Excel (XLSX)' },
    ending: 'xlsx',
    systems: 'any',
    outlines: false,
  },
  kml: {
    title: { vi: 'KML (Google Earth)', en: 'KML (Google Earth)' },
    ending: 'kml',
    systems: 'wgs84-only',
    outlines: true,
  },
  shapefile: { title: { vi: 'Shapefile', en: 'Shapefile' }, ending: 'zip', systems: 'any', outlines: true },
  geopackage: {
    title: { vi: 'GeoPackage', en: 'GeoPackage' },
    ending: 'gpkg',
    systems: 'any',
    outlines: true,
  },
};
