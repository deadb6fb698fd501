import type { StatedCrs } from '../source.ts';

/**
 * The coordinate system that well-known text (WKT 1, 2 or Esri's) defines, under its EPSG code where it has one,
 * else under its name.
 */
export function crsOfWkt(wkt: string): StatedCrs | null {
  const text = wkt.replaceAll('\0', '').trim();
  if (text === '') return null;
  return { name: epsgCode(text) ?? /"([^"]+)"/.exec(text)?.[1]?.trim() ?? '?', wkt: text, byFormat: false };
}

/** The code of the whole system: its parts (datum, unit) have codes too, but stand in brackets of their own. */
function epsgCode(wkt: string): string | null {
  let depth = 0;
  let code: string | null = null;
  for (const [part] of wkt.matchAll(/"[^"]*"|[[\]()]|(?:AUTHORITY|ID)\s*[[(]\s*"EPSG"\s*,\s*"?\d+"?/gi)) {
    if (part.startsWith('"')) continue;
    if (part === '[' || part === '(') depth += 1;
    else if (part === ']' || part === ')') depth -= 1;
    else {
      if (depth === 1) code = `EPSG:${/(\d+)"?$/.exec(part)![1]}`;
      depth += 1;
    }
  }
  return code;
}
