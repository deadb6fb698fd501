import { isRecord } from './read-geometry.ts';

/** Names under which files declare WGS 84 degrees; the order of axes is lon, lat in all of GeoJSON. */
const wgs84Names = /^(urn:ogc:def:crs:)?(OGC:(1\.3:|2:)?:?CRS84h?|EPSG:[\d.]*:?4326|EPSG:4979|WGS ?84)$/i;

/** What a GeoJSON file says about its coordinate system in the older `crs` member. */
export type DeclaredCrs = { known: 'none' } | { known: 'wgs84' | 'other'; name: string };

export function declaredCrs(json: unknown): DeclaredCrs {
  const crs = isRecord(json) ? json.crs : undefined;
  if (crs === undefined || crs === null) return { known: 'none' };
  const name = crsName(crs);
  return { known: wgs84Names.test(name) ? 'wgs84' : 'other', name };
}

function crsName(crs: unknown): string {
  if (typeof crs === 'string') return crs.trim();
  const properties = isRecord(crs) ? crs.properties : undefined;
  const name = isRecord(properties) ? (properties.name ?? properties.code ?? properties.href) : undefined;
  return typeof name === 'string' || typeof name === 'number' ? String(name).trim() : '?';
}
