import { esriWkt } from '../../../geo/crs-wkt.ts';
import type { Language } from '../../../text/language.ts';
import { messages } from '../../../text/messages.ts';
import type { DataColumn } from '../../data-table.ts';
import { type ZipEntry, zipFile } from '../../xlsx/zip-file.ts';
import { markedColumns } from '../marked-columns.ts';
import type { PlacedRow, PlacedTable } from '../placed-table.ts';
import { dbfBytes } from './dbf-bytes.ts';
import { type DbfField, dbfField, dbfNames } from './dbf-field.ts';
import { type Shape, type ShapeKind, shapeKinds, shapesOf } from './shape-parts.ts';
import { shpBytes } from './shp-bytes.ts';

const MOST_COLUMNS = 255;

/** Tells Notepad that a text is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

interface Part<Row> {
  kind: ShapeKind | null;
  rows: PlacedRow<Row>[];
  shapes: (Shape | null)[];
}

/**
 * A zip with a shapefile for every kind of shape in the layer (.shp, .shx, .dbf, .prj, .cpg) and a readme.txt that says
 * what stands beside the table and what the format could not hold. Rows without a geometry stand in the first of them;
 * a layer without any is a .dbf alone.
 */
export function shapefileFile<Row>(table: PlacedTable<Row>, language: Language): Promise<Blob> {
  const columns = markedColumns(table);
  const held = columns.slice(0, MOST_COLUMNS);
  const names = dbfNames(held.map(({ key }) => key));
  const parts = partsOf(table.rows);
  const several = parts.length > 1;
  const cut = new Map<string, number>();
  const entries: ZipEntry[] = [];
  const layers: string[] = [];
  for (const { kind, rows, shapes } of parts) {
    const fields = held.map((column, c): DbfField => dbfField(names[c]!, column, rows));
    for (const field of fields)
      if (field.cut > 0) cut.set(field.name, (cut.get(field.name) ?? 0) + field.cut);
    const name = several && kind ? `${table.name}-${kind}` : table.name;
    layers.push(name);
    if (kind) {
      const { shp, shx } = shpBytes(kind, shapes);
      entries.push({ path: `${name}.shp`, pieces: [shp] }, { path: `${name}.shx`, pieces: [shx] });
      entries.push({ path: `${name}.prj`, pieces: [esriWkt(table.system)] });
    }
    entries.push({ path: `${name}.dbf`, pieces: [dbfBytes(fields, rows.length)] });
    entries.push({ path: `${name}.cpg`, pieces: ['UTF-8'] });
  }
  const unplaced = parts.some(({ kind }) => kind) ? table.rows.filter(({ geometry }) => !geometry).length : 0;
  const notes = readmeNotes({ layers, columns, names, cut, unplaced }, language);
  entries.push({ path: 'readme.txt', pieces: [readme(table, notes, language)] });
  return zipFile(entries, 'application/zip');
}

function partsOf<Row>(rows: readonly PlacedRow<Row>[]): Part<Row>[] {
  const shapes = rows.map(({ geometry }) => (geometry ? shapesOf(geometry) : null));
  const kinds = shapeKinds.filter((kind) => shapes.some((each) => each?.has(kind)));
  if (kinds.length === 0) return [{ kind: null, rows: [...rows], shapes: [] }];
  return kinds.map((kind, k): Part<Row> => {
    const part: Part<Row> = { kind, rows: [], shapes: [] };
    shapes.forEach((each, index) => {
      const shape = each?.get(kind) ?? null;
      const isEmpty = !each || each.size === 0;
      if (!shape && !(isEmpty && k === 0)) return;
      part.rows.push(rows[index]!);
      part.shapes.push(shape);
    });
    return part;
  });
}

interface Notes {
  layers: readonly string[];
  columns: readonly DataColumn<never>[];
  names: readonly string[];
  cut: ReadonlyMap<string, number>;
  unplaced: number;
}

function readmeNotes({ layers, columns, names, cut, unplaced }: Notes, language: Language): string[] {
  const words = messages[language].datasetExport.readme;
  const renamed = names.flatMap((name, c) => {
    const { key, heading } = columns[c]!;
    return name === key ? [] : [`  ${name} = ${oneLine(key)} (${oneLine(heading[language])})`];
  });
  const leftOut = columns.slice(MOST_COLUMNS).map(({ key }) => oneLine(key));
  return [
    words.files(layers.join(', ')),
    words.encoding,
    ...(renamed.length > 0 ? [words.renamed, ...renamed] : []),
    ...[...cut].map(([name, rows]) => words.cut(name, rows)),
    ...(leftOut.length > 0 ? [words.columnsLeftOut(leftOut.join(', '))] : []),
    ...(unplaced > 0 ? [words.noGeometry(unplaced)] : []),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function readme<Row>(table: PlacedTable<Row>, notes: readonly string[], language: Language): string {
  const { app } = messages[language];
  const lines = [
    table.title[language],
    ...(table.simulated ? [`${app.simulated}: ${app.simulatedMeaning}`] : []),
    '',
    ...table.about.map(({ name, value }) => `${name[language]}: ${oneLine(value[language])}`),
    '',
    ...notes,
  ];
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}
