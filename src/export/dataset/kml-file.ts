import type { Geometry, Position } from 'geojson';
import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { groups, textBlob } from '../text-blob.ts';
import { xmlText } from '../xml-text.ts';
import type { PlacedRow, PlacedTable } from './placed-table.ts';

/** Columns that name a thing, in the order in which they are looked for. */
const NAMES: Record<Language, readonly string[]> = {
  vi: ['name_vi', 'name', 'ten', 'title', 'code', 'id'],
  en: ['name_en', 'name', 'name_vi', 'title', 'code', 'id'],
};

/**
 * KML 2.2 (OGC 07-147r2): a placemark for each row, with its columns as extended data. What stands beside the table is
 * the document's description, which begins with the words that it is simulated, where it is.
 */
export function kmlFile<Row>(table: PlacedTable<Row>, language: Language): Promise<Blob> {
  return textBlob(kmlPieces(table, language), 'application/vnd.google-earth.kml+xml');
}

function* kmlPieces<Row>(table: PlacedTable<Row>, language: Language): Generator<string> {
  const { app } = messages[language];
  const title = table.simulated ? `${table.title[language]} (${app.simulated})` : table.title[language];
  const lines = [
    ...(table.simulated ? [app.simulatedMeaning] : []),
    ...table.about.map(({ name, value }) => `${name[language]}: ${value[language]}`),
  ];
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    '<Document>',
    `<name>${xmlText(title)}</name>`,
    `<description>${xmlText(lines.join('\n'))}</description>`,
    '',
  ].join('\n');
  const nameColumn = NAMES[language]
    .map((key) => table.columns.find((column) => column.key === key))
    .find((column) => column !== undefined);
  for (const group of groups(table.rows)) {
    yield group.map((row) => placemark(table, row, nameColumn?.value(row) ?? null, language)).join('');
  }
  yield '</Document>\n</kml>\n';
}

function placemark<Row>(
  { columns, simulated }: PlacedTable<Row>,
  row: PlacedRow<Row>,
  name: string | number | boolean | null,
  language: Language,
): string {
  const data = columns.flatMap(({ key, heading, value }) => {
    const cell = value(row);
    if (cell === null || cell === '' || (typeof cell === 'number' && !Number.isFinite(cell))) return [];
    const shown = typeof cell === 'boolean' ? yesNo(cell) : String(cell);
    return [dataXml(key, heading[language], shown)];
  });
  const marked = columns.every(({ key }) => key !== 'simulated');
  if (marked) data.push(dataXml('simulated', messages[language].app.simulated, yesNo(simulated)));
  const shape = row.geometry ? geometryXml(row.geometry) : '';
  return `<Placemark>${name === null ? '' : `<name>${xmlText(String(name))}</name>`}<ExtendedData>${data.join('')}</ExtendedData>${shape}</Placemark>\n`;
}

/** As programs read it, the same in both languages. */
function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

function dataXml(key: string, heading: string, value: string): string {
  return `<Data name="${xmlText(key)}"><displayName>${xmlText(heading)}</displayName><value>${xmlText(value)}</value></Data>`;
}

function geometryXml(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `<Point><coordinates>${tuple(geometry.coordinates)}</coordinates></Point>`;
    case 'LineString':
      return `<LineString>${coordinates(geometry.coordinates)}</LineString>`;
    case 'Polygon':
      return polygonXml(geometry.coordinates);
    case 'MultiPoint':
      return many(geometry.coordinates.map((each) => geometryXml({ type: 'Point', coordinates: each })));
    case 'MultiLineString':
      return many(geometry.coordinates.map((each) => geometryXml({ type: 'LineString', coordinates: each })));
    case 'MultiPolygon':
      return many(geometry.coordinates.map(polygonXml));
    case 'GeometryCollection':
      return many(geometry.geometries.map(geometryXml));
  }
}

function many(parts: readonly string[]): string {
  return `<MultiGeometry>${parts.join('')}</MultiGeometry>`;
}

function polygonXml(rings: readonly Position[][]): string {
  const boundaries = rings.map((ring, k) => {
    const boundary = k === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs';
    return `<${boundary}><LinearRing>${coordinates(ring)}</LinearRing></${boundary}>`;
  });
  return `<Polygon>${boundaries.join('')}</Polygon>`;
}

function coordinates(positions: readonly Position[]): string {
  return `<coordinates>${positions.map(tuple).join(' ')}</coordinates>`;
}

function tuple([x, y]: Position): string {
  return `${x},${y}`;
}
