import type { FormatId } from '../../intake/source.ts';

const titles: Record<FormatId, string> = {
  geojson: 'GeoJSON',
  'geojson-seq': 'GeoJSON Text Sequences',
  topojson: 'TopoJSON',
  csv: 'CSV',
  xlsx: 'Excel (XLSX)',
  shapefile: 'Shapefile',
  kml: 'KML',
  kmz: 'KMZ',
  gpx: 'GPX',
  geopackage: 'GeoPackage',
  flatgeobuf: 'FlatGeobuf',
  geoparquet: 'GeoParquet',
};

/** A format as people call it, the same in both languages. */
export function formatTitle(format: FormatId): string {
  return titles[format];
}
