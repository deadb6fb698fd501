import type { Geometry, Position } from 'geojson';
import type { CoordinateSystem } from '../geo/coordinate-systems.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import type { DataTable } from './data-table.ts';
import { groups, textBlob } from './text-blob.ts';

/**
 * GeoJSON as RFC 7946 has it: positions in WGS 84, longitude first, with 6 decimals (0.11 m); properties by the
 * columns' keys, numbers in full. What stands beside the table is in foreign members: `title`, `about`, `simulated`,
 * and `note`, which says in words that figures are simulated.
 */
export function geojsonFile<Row>(
  table: DataTable<Row>,
  language: Language,
  positions: PositionsWritten = { digits: 6, system: null },
): Promise<Blob> {
  return textBlob(geojsonPieces(table, language, positions), 'application/geo+json');
}

export interface PositionsWritten {
  /** Decimals of a coordinate. */
  digits: number;
  /**
   * What the table's geometries are in, where that is not WGS 84: named in the `crs` member of the format's first
   * version (2008), which GDAL, QGIS and this app still read.
   */
  system: CoordinateSystem | null;
}

function* geojsonPieces<Row>(
  table: DataTable<Row>,
  language: Language,
  { digits, system }: PositionsWritten,
): Generator<string> {
  const { name, title, about, simulated } = table;
  const head = {
    type: 'FeatureCollection',
    name,
    ...(system ? { crs: crsMember(system) } : {}),
    title: title[language],
    about: about.map((line) => ({ name: line.name[language], value: line.value[language] })),
    simulated,
    ...(simulated ? { note: messages[language].app.simulatedMeaning } : {}),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"features":[`;
  let between = '\n';
  for (const group of groups(table.rows)) {
    yield between + group.map((row) => featureText(table, row, digits)).join(',\n');
    between = ',\n';
  }
  yield '\n]}\n';
}

function crsMember({ code }: CoordinateSystem): object {
  return { type: 'name', properties: { name: `urn:ogc:def:crs:${code.replace(':', '::')}` } };
}

function featureText<Row>({ columns, geometry }: DataTable<Row>, row: Row, digits: number): string {
  const shape = geometry?.(row) ?? null;
  return JSON.stringify({
    type: 'Feature',
    geometry: shape && rounded(shape, 10 ** digits),
    properties: Object.fromEntries(columns.map(({ key, value }) => [key, value(row)])),
  });
}

function rounded(geometry: Geometry, steps: number): Geometry {
  if (geometry.type === 'GeometryCollection') {
    return { ...geometry, geometries: geometry.geometries.map((each) => rounded(each, steps)) };
  }
  return { ...geometry, coordinates: roundedPositions(geometry.coordinates, steps) } as Geometry;
}

type Positions = Position | Position[] | Position[][] | Position[][][];

function roundedPositions(positions: Positions, steps: number): Positions {
  return positions.map((each) =>
    typeof each === 'number' ? Math.round(each * steps) / steps : roundedPositions(each, steps),
  ) as Positions;
}
