import type { Bbox } from '../geo/lon-lat.ts';
import { textStart } from './decode-text.ts';
import type { Reading } from './failure.ts';
import { faultList, remarkList } from './fault-list.ts';
import type { FileContent, ParsedFile } from './parsed-file.ts';
import { readCsv } from './read-csv.ts';
import { readFeatures } from './read-features.ts';
import { shownValue } from './shown-value.ts';
import { knownColumns, repeatedColumns, type Table, type TableColumns } from './table.ts';

/** A table from CSV, or from GeoJSON points, whose coordinates become the columns lon and lat; or as parsed. */
export function readTable(
  file: string,
  content: FileContent,
  columns: TableColumns,
  cityBbox: Bbox | null,
): Reading<Table> {
  if (!(content instanceof Uint8Array)) return parsedTable(file, content, columns, cityBbox);
  return looksLikeJson(content)
    ? readPoints(file, content, columns, cityBbox)
    : readCsv(file, content, columns);
}

/** A parsed file as a table: one with geometries must have points, one without has its columns as they are. */
function parsedTable(
  file: string,
  parsed: ParsedFile,
  columns: TableColumns,
  cityBbox: Bbox | null,
): Reading<Table> {
  if (parsed.geometries) return readPoints(file, parsed, columns, cityBbox);
  const faults = faultList(file);
  const remarks = remarkList(file);
  const names = knownColumns(parsed.columns, columns, { row: 1 }, remarks);
  for (const field of columns.required) {
    if (!names.includes(field)) {
      faults.add('column-missing', { row: 1, field }, { found: parsed.columns.join(', ') });
    }
  }
  for (const field of repeatedColumns(names, columns)) faults.add('column-repeated', { row: 1, field });
  if (faults.faults.length > 0) return { ok: false, failures: faults.faults };
  if (parsed.rows.length === 0)
    return { ok: false, failures: [{ code: 'collection-empty', where: { file } }] };
  const rows = parsed.rows.map((cells) => cells.map(cellText));
  const { lines, parts } = parsed;
  return { ok: true, value: { columns: names, rows, lines, parts }, remarks: remarks.faults };
}

/** Whether the first sign of a file that is no blank or byte order mark opens a JSON object or list. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  return /^\s*[{[]/.test(textStart(bytes, 64));
}

function readPoints(
  file: string,
  content: FileContent,
  columns: TableColumns,
  cityBbox: Bbox | null,
): Reading<Table> {
  const features = readFeatures(file, content, { geometries: ['Point'], cityBbox });
  if (!features.ok) return features;
  const faults = faultList(file);
  const remarks = remarkList(file);
  const heading = [...new Set(features.value.flatMap((feature) => Object.keys(feature.properties)))].filter(
    (name) => !['lon', 'lat'].includes(name.toLowerCase()),
  );
  const names = ['lon', 'lat', ...knownColumns(heading, columns, { featureIndex: 0 }, remarks)];
  const usesId = !names.includes('id') && features.value.some((feature) => feature.id !== null);
  if (usesId) names.push('id');
  for (const field of columns.required) {
    if (!names.includes(field)) faults.add('value-missing', { featureIndex: 0, field });
  }
  for (const field of repeatedColumns(names, columns)) {
    faults.add('column-repeated', { featureIndex: 0, field });
  }
  const read = new Set([...columns.required, ...(columns.optional ?? [])]);
  for (const { where, properties } of features.value) {
    heading.forEach((property, i) => {
      const field = names[i + 2]!;
      const value = properties[property];
      if (!read.has(field) || typeof value !== 'object' || value === null) return;
      const expected = columns.numeric.includes(field) ? 'number' : 'text';
      faults.add('value-not-allowed', { ...where, field: property }, { value: shownValue(value), expected });
    });
  }
  if (faults.faults.length > 0) return { ok: false, failures: faults.faults };
  const rows = features.value.map(({ id, properties, geometry }) => [
    String(geometry.coordinates[0]),
    String(geometry.coordinates[1]),
    ...heading.map((name) => cellText(properties[name])),
    ...(usesId ? [id ?? ''] : []),
  ]);
  const lines = features.value.map((feature) => feature.index + 1);
  const parts = content instanceof Uint8Array ? 'features' : content.parts;
  return {
    ok: true,
    value: { columns: names, rows, lines, parts },
    remarks: [...features.remarks, ...remarks.faults],
  };
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value.trim() : shownValue(value);
}
