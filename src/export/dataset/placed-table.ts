import type { Geometry, Position } from 'geojson';
import type { CoordinateSystem } from '../../geo/coordinate-systems.ts';
import { projectionOf } from '../../geo/projection.ts';
import { messages } from '../../text/messages.ts';
import type { DataTable } from '../data-table.ts';
import { inBoth } from '../in-both.ts';

/** Decimals of a coordinate: a millimetre in degrees and in metres. */
export const digitsOf = ({ projection }: CoordinateSystem): number => (projection ? 3 : 8);

/** A row with its geometry in the coordinate system of the file. */
export interface PlacedRow<Row> {
  row: Row;
  geometry: Geometry | null;
}

/** A table whose rows are listed and whose geometries lie in the coordinate system of the file. */
export type PlacedTable<Row> = DataTable<PlacedRow<Row>> & {
  rows: readonly PlacedRow<Row>[];
  system: CoordinateSystem;
};

/** The table in a coordinate system, which a line of what stands beside it names. */
export async function placedTable<Row>(
  table: DataTable<Row>,
  system: CoordinateSystem,
): Promise<PlacedTable<Row>> {
  const { fromWgs84 } = await projectionOf(system);
  const steps = 10 ** digitsOf(system);
  const round = (value: number) => Math.round(value * steps) / steps;
  const place = ([lon = Number.NaN, lat = Number.NaN]: Position): Position => {
    const [x, y] = fromWgs84(lon, lat);
    return [round(x), round(y)];
  };
  const rows: PlacedRow<Row>[] = [];
  for (const row of table.rows) {
    const geometry = table.geometry?.(row) ?? null;
    rows.push({ row, geometry: geometry && placedGeometry(geometry, place) });
  }
  const systemLine = {
    name: inBoth((language) => messages[language].datasetExport.system),
    value: inBoth((language) => `${system.title[language]} (${system.code})`),
  };
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, value: ({ row }) => column.value(row) })),
    rows,
    ...(table.geometry ? { geometry: (row: PlacedRow<Row>) => row.geometry } : { geometry: () => null }),
    about: table.geometry ? [...table.about, systemLine] : table.about,
    system,
  };
}

function placedGeometry(geometry: Geometry, place: (position: Position) => Position): Geometry {
  const line = (positions: Position[]) => positions.map(place);
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: place(geometry.coordinates) };
    case 'MultiPoint':
      return { type: 'MultiPoint', coordinates: line(geometry.coordinates) };
    case 'LineString':
      return { type: 'LineString', coordinates: line(geometry.coordinates) };
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: geometry.coordinates.map(line) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map(line) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map(line)) };
    case 'GeometryCollection':
      return {
        type: 'GeometryCollection',
        geometries: geometry.geometries.map((each) => placedGeometry(each, place)),
      };
  }
}
