import type { Geometry, Position } from 'geojson';

/** A geometry in well-known text and the number of its coordinate system, where the text carries one. */
export interface WktGeometry {
  geometry: Geometry;
  /** As in `SRID=5899;POINT(…)`. */
  srid: number | null;
}

/** Whether a text begins as well-known text does. */
export const looksLikeWkt =
  /^\s*(?:SRID\s*=\s*\d+\s*;)?\s*(?:(?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION)\s*(?:Z|M|ZM)?\s*(?:\(|EMPTY)/i;

const head =
  /\s*((?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION)\s*(?:ZM|Z|M)?(?=\s*\(|\s+EMPTY|\s*$)/iy;
const empty = /\s*EMPTY/iy;
const number = /\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?![\w.])/y;
const sridPrefix = /^\s*SRID\s*=\s*(\d{1,9})\s*;/i;

/**
 * Reads well-known text (OGC 06-103r4) with the prefix PostGIS writes; null where it is none or has curves or
 * surfaces. Of Z and M nothing is kept. Collections lie within each other at most `depth` times.
 */
export function readWkt(text: string, depth: number): WktGeometry | null {
  const prefix = sridPrefix.exec(text);
  const reader: Reader = { text, at: prefix?.[0].length ?? 0 };
  const geometry = geometryAt(reader, depth);
  if (!geometry || text.slice(reader.at).trim() !== '') return null;
  return { geometry, srid: prefix ? Number(prefix[1]) : null };
}

interface Reader {
  text: string;
  at: number;
}

function geometryAt(reader: Reader, depth: number): Geometry | null {
  const type = take(reader, head)?.[1]?.toUpperCase();
  switch (type) {
    case 'POINT': {
      if (take(reader, empty)) return { type: 'Point', coordinates: [] };
      const positions = listAt(reader, positionAt);
      return positions?.length === 1 ? { type: 'Point', coordinates: positions[0]! } : null;
    }
    case 'LINESTRING': {
      const coordinates = listOrEmpty(reader, positionAt);
      return coordinates && { type: 'LineString', coordinates };
    }
    case 'POLYGON': {
      const coordinates = listOrEmpty(reader, lineAt);
      return coordinates && { type: 'Polygon', coordinates };
    }
    case 'MULTIPOINT': {
      const coordinates = listOrEmpty(reader, pointOfMultiPoint);
      return coordinates && { type: 'MultiPoint', coordinates };
    }
    case 'MULTILINESTRING': {
      const coordinates = listOrEmpty(reader, lineAt);
      return coordinates && { type: 'MultiLineString', coordinates };
    }
    case 'MULTIPOLYGON': {
      const coordinates = listOrEmpty(reader, (each) => listOrEmpty(each, lineAt));
      return coordinates && { type: 'MultiPolygon', coordinates };
    }
    case 'GEOMETRYCOLLECTION': {
      if (depth <= 0) return null;
      const geometries = listOrEmpty(reader, (each) => geometryAt(each, depth - 1));
      return geometries && { type: 'GeometryCollection', geometries };
    }
    default:
      return null;
  }
}

function take(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (found) reader.at += found[0].length;
  return found;
}

function takeSign(reader: Reader, sign: string): boolean {
  let at = reader.at;
  while (/\s/.test(reader.text.charAt(at))) at += 1;
  if (reader.text[at] !== sign) return false;
  reader.at = at + 1;
  return true;
}

function listOrEmpty<T>(reader: Reader, read: (reader: Reader) => T | null): T[] | null {
  return take(reader, empty) ? [] : listAt(reader, read);
}

function listAt<T>(reader: Reader, read: (reader: Reader) => T | null): T[] | null {
  if (!takeSign(reader, '(')) return null;
  const list: T[] = [];
  do {
    const item = read(reader);
    if (item === null) return null;
    list.push(item);
  } while (takeSign(reader, ','));
  return takeSign(reader, ')') ? list : null;
}

function lineAt(reader: Reader): Position[] | null {
  return listOrEmpty(reader, positionAt);
}

/** `(1 2)` as the standard has it, or `1 2` as many programs write. */
function pointOfMultiPoint(reader: Reader): Position | null {
  if (!takeSign(reader, '(')) return positionAt(reader);
  const position = positionAt(reader);
  return position && takeSign(reader, ')') ? position : null;
}

function positionAt(reader: Reader): Position | null {
  const x = take(reader, number)?.[1];
  const y = take(reader, number)?.[1];
  if (x === undefined || y === undefined) return null;
  for (let others = 0; others < 2 && take(reader, number); others += 1);
  return [Number(x), Number(y)];
}
