import type { Geometry, Position } from 'geojson';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import type { DataTable } from './data-table.ts';
import { groups, textBlob } from './text-blob.ts';

/**
 * GeoJSON as RFC 7946 has it: positions in WGS 84, longitude first, with 6 decimals (0.11 m); properties by the
 * columns' keys, numbers in full. What stands beside the table is in foreign members: `title`, `about`, `simulated`,
 * and `note`, which says in words that figures are simulated.
 */
export function geojsonFile<Row>(table: DataTable<Row>, language: Language): Promise<Blob> {
  return textBlob(geojsonPieces(table, language), 'application/geo+json');
}

function* geojsonPieces<Row>(table: DataTable<Row>, language: Language): Generator<string> {
  const { name, title, about, simulated } = table;
  const head = {
    type: 'FeatureCollection',
    name,
    title: title[language],
    about: about.map((line) => ({ name: line.name[language], value: line.value[language] })),
    simulated,
    ...(simulated ? { note: messages[language].app.simulatedMeaning } : {}),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"features":[`;
  let between = '\n';
  for (const group of groups(table.rows)) {
    yield between + group.map((row) => featureText(table, row)).join(',\n');
    between = ',\n';
  }
  yield '\n]}\n';
}

function featureText<Row>({ columns, geometry }: DataTable<Row>, row: Row): string {
  const shape = geometry?.(row) ?? null;
  return JSON.stringify({
    type: 'Feature',
    geometry: shape && rounded(shape),
    properties: Object.fromEntries(columns.map(({ key, value }) => [key, value(row)])),
  });
}

function rounded(geometry: Geometry): Geometry {
  if (geometry.type === 'GeometryCollection') {
    return { ...geometry, geometries: geometry.geometries.map(rounded) };
  }
  return { ...geometry, coordinates: roundedPositions(geometry.coordinates) } as Geometry;
}

type Positions = Position | Position[] | Position[][] | Position[][][];

function roundedPositions(positions: Positions): Positions {
  return positions.map((each) =>
    typeof each === 'number' ? Math.round(each * 1e6) / 1e6 : roundedPositions(each),
  ) as Positions;
}
