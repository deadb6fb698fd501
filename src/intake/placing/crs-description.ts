import { isRecord } from '../../data/read-geometry.ts';
import { findNode, nameOf, nodesOf, type WktNode, wktTree } from './wkt-tree.ts';

/** What a definition of a coordinate system says, whichever way it is written. */
export interface CrsDescription {
  name: string;
  /** "EPSG:5899", where the definition names its own code. */
  code: string | null;
  datum: string;
  ellipsoid: { a: number; rf: number } | null;
  /** Seven parameters as `+towgs84` has them. */
  towgs84: readonly number[] | null;
  /** Degrees east of Greenwich. */
  primeMeridian: number;
  /** Null for degrees. */
  method: string | null;
  /** By name, lower case with underscores; angles in degrees, lengths in metres. */
  parameters: ReadonlyMap<string, number>;
  /** Metres of one unit of the coordinates; for degrees the radians of one. */
  unit: number;
}

const PROJECTED = ['PROJCS', 'PROJCRS', 'PROJECTEDCRS'];
const GEOGRAPHIC = [
  'GEOGCS',
  'GEOGCRS',
  'GEOGRAPHICCRS',
  'GEODCRS',
  'GEODETICCRS',
  'BASEGEOGCRS',
  'BASEGEODCRS',
];
const UNITS = ['UNIT', 'LENGTHUNIT', 'ANGLEUNIT'];

/** Describes well-known text or PROJJSON; null for text that is neither, or that describes no such system. */
export function describeCrs(text: string): CrsDescription | null {
  if (text.trimStart().startsWith('{')) return describeJson(text);
  const tree = wktTree(text);
  return tree && describeTree(tree);
}

function describeTree(tree: WktNode): CrsDescription | null {
  const projected = findNode(tree, PROJECTED);
  const geographic = findNode(projected ?? tree, GEOGRAPHIC);
  const system = projected ?? geographic;
  if (!system || !geographic) return null;
  const datum = findNode(geographic, ['DATUM', 'ENSEMBLE', 'GEODETICDATUM', 'TRF']);
  const ellipsoid = findNode(geographic, ['SPHEROID', 'ELLIPSOID']);
  const [a, rf] = numbersOf(ellipsoid);
  const meridian = nodesOf(geographic, ['PRIMEM', 'PRIMEMERIDIAN'])[0] ?? null;
  const method = projected && findNode(projected, ['PROJECTION', 'METHOD']);
  const holder = projected && (findNode(projected, ['CONVERSION']) ?? projected);
  return {
    name: nameOf(system),
    code: codeOf(system),
    datum: datum ? nameOf(datum) : '',
    ellipsoid: a !== undefined && rf !== undefined ? { a, rf } : null,
    towgs84: sevenOf(findNode(geographic, ['TOWGS84'])),
    primeMeridian: numbersOf(meridian)[0] ?? 0,
    method: method ? nameOf(method) : null,
    parameters: new Map(
      (holder ? nodesOf(holder, ['PARAMETER']) : []).map((node) => [
        key(nameOf(node)),
        numbersOf(node)[0] ?? 0,
      ]),
    ),
    unit: unitOf(system),
  };
}

function key(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_');
}

function numbersOf(node: WktNode | null): number[] {
  return node ? node.values.filter((value) => typeof value === 'number') : [];
}

function sevenOf(node: WktNode | null): number[] | null {
  const numbers = numbersOf(node);
  return numbers.length === 7 ? numbers : null;
}

/** The unit stands last, directly inside or with the axes. */
function unitOf(system: WktNode): number {
  const holders = [system, ...nodesOf(system, ['CS', 'AXIS'])];
  const units = holders.flatMap((node) => nodesOf(node, UNITS));
  return numbersOf(units.at(-1) ?? null)[0] ?? 1;
}

function codeOf(system: WktNode): string | null {
  const [node] = nodesOf(system, ['AUTHORITY', 'ID']).slice(-1);
  const [authority, code] = node?.values ?? [];
  return typeof authority === 'string' && code !== undefined && typeof code !== 'object'
    ? `${authority.toUpperCase()}:${code}`
    : null;
}

function describeJson(text: string): CrsDescription | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const system = boundOrSelf(json);
  const base = member(system, 'base_crs');
  const geodetic = isRecord(base) ? base : system;
  if (!isRecord(system) || !isRecord(geodetic)) return null;
  const datum = member(geodetic, 'datum') ?? member(geodetic, 'datum_ensemble');
  const ellipsoid = member(datum, 'ellipsoid');
  const [a, rf] = [member(ellipsoid, 'semi_major_axis'), member(ellipsoid, 'inverse_flattening')];
  const conversion = member(system, 'conversion');
  const method = member(member(conversion, 'method'), 'name');
  const parameters = member(conversion, 'parameters');
  const id = member(system, 'id');
  const [authority, code] = [member(id, 'authority'), member(id, 'code')];
  return {
    name: textOf(member(system, 'name')),
    code: authority && code ? `${textOf(authority).toUpperCase()}:${textOf(code)}` : null,
    datum: textOf(member(datum, 'name')),
    ellipsoid: typeof a === 'number' && typeof rf === 'number' ? { a, rf } : null,
    towgs84: null,
    primeMeridian: Number(member(member(datum, 'prime_meridian'), 'longitude') ?? 0),
    method: typeof method === 'string' ? method : null,
    parameters: new Map(
      (Array.isArray(parameters) ? parameters : []).map((each: unknown) => [
        key(textOf(member(each, 'name'))),
        Number(member(each, 'value') ?? 0),
      ]),
    ),
    unit: 1,
  };
}

/** A system that comes with a way to another one stands inside it. */
function boundOrSelf(json: unknown): unknown {
  return member(json, 'type') === 'BoundCRS' ? member(json, 'source_crs') : json;
}

function member(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
