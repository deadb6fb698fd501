import { type CoordinateSystem, ELLIPSOID, TRANSVERSE, VN2000_TO_WGS84 } from './coordinate-systems.ts';
import type { LonLat } from './lon-lat.ts';

/** Between the plane or the degrees of a coordinate system and WGS 84, right to a millimetre against PROJ. */
export interface Projection {
  /** [lon, lat] of an easting and a northing, or of a longitude and a latitude; NaN where there is no such position. */
  toWgs84(x: number, y: number): LonLat;
  /** Easting and northing, or longitude and latitude; NaN where there are none. */
  fromWgs84(lon: number, lat: number): [x: number, y: number];
  /** The same for pairs in a row, x1, y1, x2, y2, …, in place. */
  allToWgs84(flat: Float64Array): void;
  allFromWgs84(flat: Float64Array): void;
}

const identity: Projection = {
  toWgs84: (x, y) => [x, y],
  fromWgs84: (lon, lat) => [lon, lat],
  allToWgs84() {},
  allFromWgs84() {},
};

/** The projection of a known system. Its library loads when the first but WGS 84 is asked for. */
export function projectionOf(system: CoordinateSystem): Promise<Projection> {
  if (system.datum === 'wgs84' && system.projection === null) return Promise.resolve(identity);
  return projectionOfDefinition(projDefinition(system));
}

/** A system as PROJ and proj4 write it. */
function projDefinition({ datum, projection }: CoordinateSystem): string {
  if (projection?.method === 'web-mercator') {
    return `+proj=merc +a=${ELLIPSOID.a} +b=${ELLIPSOID.a} +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs`;
  }
  const laid = projection
    ? `+proj=tmerc +lat_0=0 +lon_0=${projection.meridian} +k=${projection.scale} +x_0=${TRANSVERSE.falseEasting} +y_0=${TRANSVERSE.falseNorthing} +units=m`
    : '+proj=longlat';
  return `${laid} ${datumDefinition(datum)} +no_defs`;
}

/** The end of a definition: the ellipsoid and the way to WGS 84. */
export function datumDefinition(datum: CoordinateSystem['datum']): string {
  return datum === 'wgs84' ? '+datum=WGS84' : `+ellps=WGS84 +towgs84=${VN2000_TO_WGS84.join(',')}`;
}

const projections = new Map<string, Promise<Projection>>();

/**
 * The projection of a definition such as `projDefinition` writes.
 *
 * @throws Error for a definition that proj4 does not understand
 */
export function projectionOfDefinition(definition: string): Promise<Projection> {
  const known = projections.get(definition);
  if (known) return known;
  const made = makeProjection(definition);
  projections.set(definition, made);
  return made;
}

async function makeProjection(definition: string): Promise<Projection> {
  const { default: proj4 } = await import('proj4');
  const { forward, inverse } = proj4(definition, 'WGS84');
  const toWgs84 = (x: number, y: number): LonLat => {
    const [lon, lat] = guarded(forward, x, y);
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : [Number.NaN, Number.NaN];
  };
  const fromWgs84 = (lon: number, lat: number): [number, number] => {
    const onGlobe = Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    return onGlobe ? guarded(inverse, lon, lat) : [Number.NaN, Number.NaN];
  };
  return {
    toWgs84,
    fromWgs84,
    allToWgs84: (flat) => inPlace(flat, toWgs84),
    allFromWgs84: (flat) => inPlace(flat, fromWgs84),
  };
}

/** proj4 throws on numbers that are not finite and on some that lie beyond a projection. */
function guarded(
  transform: (pair: [number, number]) => [number, number],
  x: number,
  y: number,
): [number, number] {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return [Number.NaN, Number.NaN];
  try {
    const [a, b] = transform([x, y]);
    return Number.isFinite(a) && Number.isFinite(b) ? [a, b] : [Number.NaN, Number.NaN];
  } catch {
    return [Number.NaN, Number.NaN];
  }
}

function inPlace(flat: Float64Array, transform: (a: number, b: number) => [number, number]): void {
  for (let i = 0; i + 1 < flat.length; i += 2) {
    const [a, b] = transform(flat[i]!, flat[i + 1]!);
    flat[i] = a;
    flat[i + 1] = b;
  }
}
