import type { Geometry } from 'geojson';
import { messages } from '../../text/messages.ts';
import type { DataColumn } from '../data-table.ts';
import { inBoth } from '../in-both.ts';
import { distinctNames } from './distinct-names.ts';
import { digitsOf, type PlacedRow, type PlacedTable } from './placed-table.ts';
import { wktText } from './wkt-text.ts';

/**
 * A table for formats that have cells and no geometry: with the two coordinates of points in columns of their own, and
 * lines and outlines as well-known text where cells can hold them. Columns for longitude and latitude that the table
 * has already are enough for points in WGS 84.
 */
export function withPositions<Row>(table: PlacedTable<Row>, outlines: boolean): PlacedTable<Row> {
  const geometries = table.rows.map(({ geometry }) => geometry);
  const hasPoints = geometries.some((geometry) => geometry?.type === 'Point');
  const hasOthers = geometries.some((geometry) => geometry !== null && geometry.type !== 'Point');
  const keys = table.columns.map(({ key }) => key);
  const inDegrees = table.system.projection === null;
  const known = table.system.code === 'EPSG:4326' && keys.includes('lon') && keys.includes('lat');
  const added: DataColumn<PlacedRow<Row>>[] = [
    ...(hasPoints && !known ? coordinateColumns<Row>(table, inDegrees) : []),
    ...(hasOthers && outlines ? [wktColumn<Row>()] : []),
  ];
  const names = distinctNames(
    added.map(({ key }) => key),
    60,
    keys,
  );
  const columns = [...table.columns, ...added.map((column, k) => ({ ...column, key: names[k]! }))];
  const leftOut = {
    name: inBoth((language) => messages[language].datasetExport.geometry),
    value: inBoth((language) => messages[language].datasetExport.outlinesLeftOut),
  };
  return { ...table, columns, about: hasOthers && !outlines ? [...table.about, leftOut] : table.about };
}

function coordinateColumns<Row>(
  { system }: PlacedTable<Row>,
  inDegrees: boolean,
): DataColumn<PlacedRow<Row>>[] {
  const isWgs84 = system.code === 'EPSG:4326';
  const keys = isWgs84 ? ['lon', 'lat'] : inDegrees ? ['lon_vn2000', 'lat_vn2000'] : ['east_m', 'north_m'];
  return keys.map((key, axis) => ({
    key,
    heading: inBoth((language) => {
      const { lon, lat, east, north } = messages[language].datasetExport;
      const word = inDegrees ? [lon, lat][axis]! : [east, north][axis]!;
      return isWgs84 ? word : `${word}, ${system.name}`;
    }),
    kind: 'decimal',
    digits: digitsOf(system),
    value: ({ geometry }) => (geometry?.type === 'Point' ? (geometry.coordinates[axis] ?? null) : null),
  }));
}

function wktColumn<Row>(): DataColumn<PlacedRow<Row>> {
  return {
    key: 'wkt',
    heading: inBoth((language) => messages[language].datasetExport.geometry),
    kind: 'text',
    value: ({ geometry }) => wktOfOther(geometry),
  };
}

function wktOfOther(geometry: Geometry | null): string | null {
  return geometry ? wktText(geometry) : null;
}
