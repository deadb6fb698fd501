import type { Failure, Reading } from '../data/failure.ts';
import type { FaultList } from '../data/fault-list.ts';
import { readCsvRows } from '../data/read-csv.ts';
import { featuresOf } from '../data/read-features.ts';
import { isRecord, readGeometry } from '../data/read-geometry.ts';
import { readJson } from '../data/read-json.ts';
import { looksLikeJson } from '../data/read-table.ts';
import { shownValue } from '../data/shown-value.ts';
import { fieldOf } from './register-columns.ts';
import type { RegisterFault } from './register-fault.ts';

/** One row as it stands in the file. */
export interface RawRow {
  /** Line of a table (the heading is line 1), or number of a feature from 1. */
  row: number;
  /** One text per heading. */
  cells: string[];
  /** What keeps the row from being read at all. */
  fault: RegisterFault | null;
}

/** A file of a register, row by row, nothing of it judged yet. */
export interface RawRows {
  parts: 'rows' | 'features';
  heading: string[];
  rows: RawRow[];
}

/**
 * The rows of a CSV or GeoJSON file. Fails only where no row can be told from another: no text, no table, cut off,
 * another coordinate system.
 */
export function registerRows(file: string, bytes: Uint8Array): Reading<RawRows> {
  return looksLikeJson(bytes) || /\.(geo)?json$/i.test(file)
    ? featureRows(file, bytes)
    : csvRows(file, bytes);
}

function csvRows(file: string, bytes: Uint8Array): Reading<RawRows> {
  const badRows: Failure[] = [];
  const everyBadRow: FaultList = {
    faults: badRows,
    add: (code, where, detail = {}) => badRows.push({ code, where: { file, ...where }, detail }),
  };
  const read = readCsvRows(file, bytes, everyBadRow);
  if (!read.ok) return read;
  const broken = badRows.filter(({ code }) => code === 'not-csv');
  if (broken.length > 0) return { ok: false, failures: broken };
  const { heading, rows, lines } = read.value;
  if (rows.length + badRows.length === 0) {
    return { ok: false, failures: [{ code: 'collection-empty', where: { file } }] };
  }
  const good = rows.map((cells, index): RawRow => ({ row: lines[index] ?? 1, cells, fault: null }));
  const bad = badRows.map(({ code: found, where, detail = {} }): RawRow => {
    const row = where.row ?? 1;
    const code = found === 'file-cut-off' ? 'row-cut-off' : 'row-length-differs';
    return { row, cells: [], fault: { code, row, field: null, value: '', detail } };
  });
  const inOrder = [...good, ...bad].sort((a, b) => a.row - b.row);
  return { ok: true, value: { parts: 'rows', heading, rows: inOrder }, remarks: [] };
}

function featureRows(file: string, bytes: Uint8Array): Reading<RawRows> {
  const json = readJson(file, bytes);
  if (!json.ok) return json;
  const features = featuresOf(file, json.value);
  if (!features.ok) return features;
  const properties = features.value.map((raw) =>
    isRecord(raw) && isRecord(raw.properties) ? raw.properties : {},
  );
  const names = [...new Set(properties.flatMap((each) => Object.keys(each)))].filter(
    (name) => !['lon', 'lat'].includes(fieldOf(name) ?? ''),
  );
  const usesId = !names.some((name) => fieldOf(name) === 'id');
  const heading = ['lon', 'lat', ...names, ...(usesId ? ['id'] : [])];
  const rows = features.value.map((raw, index): RawRow => {
    const row = index + 1;
    const fault = (code: RegisterFault['code'], value: string): RegisterFault => ({
      code,
      row,
      field: null,
      value,
      detail: {},
    });
    if (!isRecord(raw) || raw.type !== 'Feature') {
      return { row, cells: [], fault: fault('not-a-feature', shownValue(isRecord(raw) ? raw.type : raw)) };
    }
    const others = names.map((name) => cellText(properties[index]?.[name]));
    const id = usesId ? [cellText(raw.id)] : [];
    const point = pointOf(raw.geometry);
    if (point === null) {
      const type = isRecord(raw.geometry) ? raw.geometry.type : raw.geometry;
      return {
        row,
        cells: ['', '', ...others, ...id],
        fault: fault('geometry-not-a-point', shownValue(type)),
      };
    }
    return { row, cells: [...point, ...others, ...id], fault: null };
  });
  return { ok: true, value: { parts: 'features', heading, rows }, remarks: [] };
}

/** The two numbers of a point as texts, empty without a geometry; null where it is no point. */
function pointOf(geometry: unknown): [lon: string, lat: string] | null {
  if (geometry === null || geometry === undefined) return ['', ''];
  if (!isRecord(geometry) || geometry.type !== 'Point' || !Array.isArray(geometry.coordinates)) return null;
  const checked = readGeometry(geometry, ['Point'], null);
  const [lon, lat] = 'fault' in checked ? geometry.coordinates : checked.geometry.coordinates;
  return [cellText(lon), cellText(lat)];
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value.trim() : shownValue(value);
}
