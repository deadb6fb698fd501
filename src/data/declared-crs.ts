import { isRecord } from './read-geometry.ts';

/** Names under which files declare WGS 84 degrees; the order of axes is lon, lat in all of GeoJSON. */
const wgs84Names: readonly RegExp[] = [
  /^(urn:(x-ogc|ogc|opengis):def:crs:)?EPSG:([\d.]*:)?(4326|4979)$/i,
  /^(urn:(x-ogc|ogc|opengis):def:crs:)?OGC:([\d.]*:)?CRS84h?$/i,
  /^https?:\/\/www\.opengis\.net\/def\/crs\/(EPSG\/[\d.]+\/(4326|4979)|OGC\/[\d.]+\/CRS84h?)$/i,
  /^https?:\/\/www\.opengis\.net\/gml\/srs\/epsg\.xml#(4326|4979)$/i,
  /^(GCS_)?WGS[ _]?(19)?84$/i,
];

/** What a GeoJSON file says about its coordinate system in the older `crs` member. */
export type DeclaredCrs = { known: 'none' } | { known: 'wgs84' | 'other'; name: string };

export function declaredCrs(json: unknown): DeclaredCrs {
  const crs = isRecord(json) ? json.crs : undefined;
  if (crs === undefined || crs === null) return { known: 'none' };
  const name = crsName(crs);
  return { known: wgs84Names.some((known) => known.test(name)) ? 'wgs84' : 'other', name };
}

function crsName(crs: unknown): string {
  if (typeof crs === 'string') return crs.trim();
  const properties = isRecord(crs) ? crs.properties : undefined;
  const name = isRecord(properties) ? (properties.name ?? properties.code ?? properties.href) : undefined;
  if (typeof name !== 'string' && typeof name !== 'number') return '?';
  const text = String(name).trim();
  return /^\d+$/.test(text) ? `EPSG:${text}` : text;
}
