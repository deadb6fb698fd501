import { area } from '@turf/turf';
import type { Failure } from '../../data/failure.ts';
import { numberOf } from '../../data/fields.ts';
import type { FileKind } from '../../data/file-kind.ts';
import { isRecord } from '../../data/read-geometry.ts';
import { areaCentroid } from '../../geo/area-centroid.ts';
import { fold } from '../../text/fold.ts';
import { closeRings } from '../checks/close-rings.ts';
import { isPolygonal } from '../checks/map-rings.ts';
import type { ImportChoices } from '../choices.ts';
import { readNumber } from '../placing/read-number.ts';
import type { RowFault } from '../row-fault.ts';
import type { Cell, SourceLayer } from '../source.ts';
import { isEmpty } from './column-facts.ts';
import { dateText } from './date-text.ts';
import { decimalsIn } from './decimals.ts';
import { placeKindOfName, wordMeaning } from './field-words.ts';
import { type FieldSpec, kindFields } from './fields.ts';
import { numberWithUnit, unitNames, unitOfHeading } from './units.ts';

/** The rows of a layer under the names and with the values that the readers of a kind know. */
export interface FilledRows {
  columns: string[];
  rows: unknown[][];
  /** Rows in which a number is written otherwise than the readers take it: one for each such cell. */
  numbersRead: RowFault[];
  /** What was assumed or turned, once for each field. */
  remarks: Failure[];
}

export interface FillInput {
  file: string;
  layer: SourceLayer;
  kind: FileKind;
  choices: Pick<
    ImportChoices,
    'columns' | 'decimals' | 'decimalsOf' | 'operator' | 'defaults' | 'source' | 'asOf'
  >;
  /** WGS 84; null for a kind that has its positions in columns, or none. */
  geometries: readonly unknown[] | null;
}

/** What stands for a field in one row: the value of the file, or what is assumed. */
interface Column {
  field: string;
  value(index: number): unknown;
}

/** Fills in what a file lacks, honestly: what is assumed is said, and never looks better than it is. */
export function fillRows(input: FillInput): FilledRows {
  const { layer, kind } = input;
  const numbersRead: RowFault[] = [];
  const assumptions = assumptionsOf(input.file);
  const given = givenColumns(input, numbersRead, assumptions);
  const columns = withAssumed(input, given, assumptions);
  if (kind === 'communes' && input.geometries) addOfOutlines(input, columns, assumptions);
  const rows = layer.rows.map((_, index) => columns.map(({ value }) => value(index)));
  return {
    columns: columns.map(({ field }) => field),
    rows,
    numbersRead,
    remarks: assumptions.remarks(),
  };
}

/** Counts what is assumed, so that it is said once for a field and not for every row. */
interface Assumptions {
  assume(field: string, used: string): void;
  say(remark: Omit<Failure, 'where'>, field: string): void;
  /** The assumptions that most rows share come first; of many different ones the first few are said. */
  remarks(): Failure[];
}

const MOST_SAID = 20;

function assumptionsOf(file: string): Assumptions {
  const counted = new Map<string, { field: string; used: string; rows: number }>();
  const said: Failure[] = [];
  return {
    assume(field, used) {
      const key = `${field}\n${used}`;
      const known = counted.get(key);
      if (known) known.rows += 1;
      else counted.set(key, { field, used, rows: 1 });
    },
    say: (remark, field) => void said.push({ ...remark, where: { file, field } }),
    remarks() {
      const most = [...counted.values()].sort((a, b) => b.rows - a.rows).slice(0, MOST_SAID);
      return [
        ...said,
        ...most.map(
          ({ field, used, rows }): Failure => ({
            code: 'value-assumed',
            where: { file, field },
            detail: { used, rows },
          }),
        ),
      ];
    },
  };
}

function givenColumns(input: FillInput, numbersRead: RowFault[], assumptions: Assumptions): Column[] {
  const { layer, kind, choices } = input;
  return kindFields[kind].flatMap((spec): Column[] => {
    const { field } = spec;
    if (field === 'lon' || field === 'lat') return [];
    const heading = Object.hasOwn(choices.columns, field) ? choices.columns[field]! : '';
    const c = layer.columns.indexOf(heading);
    if (c < 0) return [];
    const cell = (index: number): Cell => layer.rows[index]![c] ?? null;
    const read = spec.numeric
      ? numberReader(spec, heading, choices, numbersRead, assumptions)
      : (value: Cell) => valueIn(field, value);
    return [{ field, value: (index) => read(cell(index), index) }];
  });
}

/** Decimal commas, and points between thousands: what the choice for the whole file covers. */
const COMMA_NUMBER = /^\s*[+-]?(\d+,\d+|\d{1,3}(\.\d{3})+(,\d+)?)\s*$/;

/** A sign before three digits: thousands to some readers, decimals to others. */
const OPEN_NUMBER = /^\s*[+-]?[1-9]\d{0,2}[.,]\d{3}\s*$/;

/** Fields in which nobody writes three decimals, so that such a number is always shown as it is read. */
const counted: ReadonlySet<string> = new Set(['population', 'people', 'households', 'radius_m']);

function numberReader(
  { field, unit }: FieldSpec,
  heading: string,
  choices: Pick<ImportChoices, 'decimals' | 'decimalsOf'>,
  numbersRead: RowFault[],
  assumptions: Assumptions,
): (cell: Cell, index: number) => unknown {
  const decimals = decimalsIn(choices, heading);
  // What is said of the whole file is not said again of its numbers.
  const isComma = decimals === 'comma' && choices.decimals === 'comma';
  const isDecided = Object.hasOwn(choices.decimalsOf ?? {}, heading);
  const other = unit && unitOfHeading(heading, unit);
  if (other && unit) {
    assumptions.say({ code: 'unit-converted', detail: { unit: other.name, used: unitNames[unit] } }, heading);
  }
  const factor = other ? other.factor : 1;
  const scaled = (value: number): number => (factor === 1 ? value : tidy(value * factor));
  return (cell, index) => {
    if (typeof cell === 'number') return scaled(cell);
    if (typeof cell !== 'string' || cell === '') return cell;
    const bare = readNumber(cell, decimals);
    const value = bare ?? numberWithUnit(cell, unit, decimals);
    if (value === null) return cell;
    const isOpen = (isDecided || counted.has(field)) && OPEN_NUMBER.test(cell);
    const isPlain = isComma
      ? COMMA_NUMBER.test(cell) || numberOf(cell) === value
      : numberOf(cell) === value && !isOpen;
    const used = bare === null ? tidy(value) : scaled(value);
    if (!isPlain) {
      numbersRead.push({
        index,
        code: 'number-read',
        field: heading,
        detail: { value: cell.slice(0, 60), used },
      });
    }
    return used;
  };
}

/** Without what a multiplication by 1,000 or 0.01 adds in the last digit. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

const DATES: ReadonlySet<string> = new Set(['as_of', 'census_date']);

function valueIn(field: string, cell: Cell): unknown {
  if (isEmpty(cell)) return null;
  if (DATES.has(field)) return dateText(cell);
  if (field === 'former_units' && typeof cell === 'string') return listOf(cell);
  if (typeof cell !== 'string') return cell;
  return wordMeaning(field, cell) ?? cell;
}

/** A list that a file of JSON holds. */
function listOf(cell: string): unknown {
  if (!cell.startsWith('[')) return cell;
  try {
    const list: unknown = JSON.parse(cell);
    return Array.isArray(list) ? list.filter((each) => typeof each === 'string' && each.trim() !== '') : cell;
  } catch {
    return cell;
  }
}

/** The fields that the file lacks, or leaves empty in some rows, with what stands for them. */
function withAssumed(input: FillInput, given: readonly Column[], assumptions: Assumptions): Column[] {
  const columns = new Map(given.map((column) => [column.field, column.value]));
  const fill = (field: string, assumed: (index: number) => unknown) => {
    const before = columns.get(field);
    columns.set(field, (index) => {
      const value = before?.(index);
      return value === null || value === undefined || value === '' ? assumed(index) : value;
    });
  };
  const said = (field: string, used: string) => () => {
    assumptions.assume(field, used);
    return used;
  };
  const { kind, choices, layer } = input;
  const defaultFor = (field: string): string => {
    const defaults = choices.defaults ?? {};
    return Object.hasOwn(defaults, field) ? defaults[field]!.trim() : '';
  };
  switch (kind) {
    case 'stations':
      if (!columns.has('id')) addIds(input, columns, assumptions);
      if (choices.operator !== '') fill('operator', said('operator', choices.operator));
      if (!columns.has('radius_m') && defaultFor('radius_m') !== '')
        fill('radius_m', said('radius_m', defaultFor('radius_m')));
      for (const field of ['band', 'environment']) {
        if (defaultFor(field) !== '') fill(field, said(field, defaultFor(field)));
      }
      break;
    case 'service-areas':
      if (choices.operator !== '') fill('operator', said('operator', choices.operator));
      break;
    case 'zones':
    case 'places':
      if (!columns.has('id')) addIds(input, columns, assumptions);
      fillPlace(input, columns, fill, said, defaultFor);
      break;
    case 'communes':
      splitTypes(columns, layer, assumptions);
      break;
    default:
  }
  return [...columns].map(([field, value]) => ({ field, value }));
}

/** Ids of features beside their properties, else the file's name and the row's number in it. */
function addIds(
  { file, layer }: FillInput,
  columns: Map<string, Column['value']>,
  assumptions: Assumptions,
): void {
  const { ids, lines } = layer;
  const stem = idStem(file);
  if (!ids) assumptions.say({ code: 'ids-assumed', detail: { used: `${stem}-${lines[0] ?? 1}` } }, 'id');
  columns.set('id', (index) => ids?.[index] ?? `${stem}-${lines[index]!}`);
}

/** "Trạm 5G Hòa Vang.xlsx" as "tram-5g-hoa-vang". */
function idStem(file: string): string {
  const name = file
    .split(/[/\\]/)
    .at(-1)!
    .replace(/\.\w+$/, '');
  return fold(name).replaceAll(' ', '-').slice(0, 40) || 'row';
}

function fillPlace(
  { file, kind, choices, geometries }: FillInput,
  columns: Map<string, Column['value']>,
  fill: (field: string, assumed: (index: number) => unknown) => void,
  said: (field: string, used: string) => () => string,
  givenFor: (field: string) => string,
): void {
  const name = columns.get('name_vi');
  fill('name_en', (index) => name?.(index) ?? null);
  const word = columns.get('kind');
  const assumedKind = givenFor('kind');
  columns.set('kind', (index) => {
    const value = word?.(index) ?? null;
    if (typeof value === 'string' && wordMeaning('kind', value) !== null) return value;
    const ofName = placeKindOfName(String(value ?? '')) ?? placeKindOfName(String(name?.(index) ?? ''));
    if (ofName !== null) return ofName;
    return assumedKind === '' ? value : said('kind', assumedKind)();
  });
  const status = columns.get('status');
  const assumedStatus = givenFor('status');
  columns.set('status', (index) => {
    const value = status?.(index) ?? null;
    if (value !== null && wordMeaning('status', String(value)) !== null) return value;
    return assumedStatus === '' ? value : said('status', assumedStatus)();
  });
  const isPlaced = (index: number): boolean => (geometries?.[index] ?? null) !== null;
  fill('position', (index) => (isPlaced(index) ? said('position', 'approximate')() : 'unknown'));
  fill('source', said('source', choices.source.trim() || file));
  fill('confidence', said('confidence', 'low'));
  if (choices.asOf !== '') fill('as_of', () => choices.asOf);
  if (kind === 'zones') fill('target_zone', said('target_zone', 'yes'));
}

const UNIT_TYPE = /^(phường|xã|đặc khu|thị trấn)\s+(?=\S)/iu;

/** "Phường Hải Vân" is the phường of the name Hải Vân, where the file has no column for the type. */
function splitTypes(
  columns: Map<string, Column['value']>,
  { rows }: SourceLayer,
  assumptions: Assumptions,
): void {
  const name = columns.get('name');
  if (!name || columns.has('type')) return;
  const nameOf = (index: number): string => String(name(index) ?? '').normalize('NFC');
  const some = rows.some((_, index) => UNIT_TYPE.test(nameOf(index)));
  if (some) columns.set('name', (index) => nameOf(index).replace(UNIT_TYPE, ''));
  columns.set('type', (index) => {
    const type = UNIT_TYPE.exec(nameOf(index))?.[1]?.toLowerCase();
    if (type === undefined) assumptions.assume('type', 'xã');
    return type ?? 'xã';
  });
}

/** What an outline tells of a commune that the file does not: its area and where its name stands. */
function addOfOutlines({ geometries }: FillInput, columns: Column[], assumptions: Assumptions): void {
  const outline = (index: number) => {
    const geometry = closeRings(geometries?.[index]);
    return isPolygonal(geometry) && isRecord(geometry) ? geometry : null;
  };
  const add = (field: string, of: (index: number) => number | null) => {
    const at = columns.findIndex((column) => column.field === field);
    const before = at < 0 ? null : columns[at]!.value;
    const value = (index: number): unknown => {
      const known = before?.(index) ?? null;
      return known === null || known === '' ? of(index) : known;
    };
    if (at >= 0) columns[at] = { field, value };
    else {
      columns.push({ field, value });
      assumptions.say(
        { code: 'value-assumed', detail: { used: 'geometry', rows: geometries?.length ?? 0 } },
        field,
      );
    }
  };
  const centres = new Map<number, [number, number]>();
  const centre = (index: number): [number, number] | null => {
    const known = centres.get(index);
    if (known) return known;
    const geometry = outline(index);
    if (!geometry) return null;
    const found = areaCentroid(geometry);
    centres.set(index, found);
    return found;
  };
  add('area_km2', (index) => {
    const geometry = outline(index);
    return geometry ? Math.round(area(geometry) / 1e4) / 100 : null;
  });
  add('label_lon', (index) => centre(index)?.[0] ?? null);
  add('label_lat', (index) => centre(index)?.[1] ?? null);
}
