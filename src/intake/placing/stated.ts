import {
  type CoordinateSystem,
  crsOf,
  ELLIPSOID,
  knownCrs,
  TRANSVERSE,
  VN2000_TO_WGS84,
  WGS84,
} from '../../geo/coordinate-systems.ts';
import { datumDefinition } from '../../geo/projection.ts';
import type { StatedCrs } from '../source.ts';
import { type CrsDescription, describeCrs } from './crs-description.ts';

/** What a stated coordinate system is: one that is known, or another with its definition for proj4. */
export type StatedMeaning = { known: CoordinateSystem } | { definition: string };

/**
 * What a file means by the coordinate system it states; null where nobody can tell. The numbers of a definition count
 * for more than the name and the code beside them: files named at will are common, and so are wrong codes.
 */
export function statedMeaning(stated: StatedCrs): StatedMeaning | null {
  if (stated.byFormat) return { known: WGS84 };
  const described = stated.wkt === null ? null : describeCrs(stated.wkt);
  const defined = described && meaningOf(described);
  if (defined) return defined;
  const named = systemNamed(stated.name) ?? systemNamed(described?.code ?? '');
  return named && { known: named };
}

const CODE_FORMS: readonly RegExp[] = [
  /^(?:urn:(?:x-ogc|ogc|opengis):def:crs:)?EPSG:(?:[\d.]*:)?(\d+)$/i,
  /^https?:\/\/www\.opengis\.net\/def\/crs\/EPSG\/[\d.]+\/(\d+)$/i,
  /^https?:\/\/www\.opengis\.net\/gml\/srs\/epsg\.xml#(\d+)$/i,
  /^(?:ESRI:)?(\d+)$/i,
];
const CRS84 =
  /^(?:(?:urn:(?:x-ogc|ogc|opengis):def:crs:)?OGC:(?:[\d.]*:)?|https?:\/\/www\.opengis\.net\/def\/crs\/OGC\/[\d.]+\/)?CRS84h?$/i;

/** Codes that mean the same as a known one, but for a height. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['4979', '4326'],
  ['102100', '3857'],
  ['102113', '3857'],
  ['900913', '3857'],
  ['3785', '3857'],
]);

const namesOfWgs84 = new Set(['wgs84', 'wgs1984', 'gcswgs1984', 'gcswgs84']);
const namesOfVn2000 = new Set(['vn2000', 'gcsvn2000']);

/** A zone of VN-2000 by its meridian, in a name that says hardly more: "VN2000 KTT 107-45", "VN-2000 107°45′". */
const MERIDIAN = /(?<!\d)(10[2-8])(?:\D{1,2}(00|15|25|30|45|50|5|75))?(?!\d)/;
const QUARTERS: Record<string, number> = {
  '00': 0,
  '15': 0.25,
  '25': 0.25,
  '30': 0.5,
  '5': 0.5,
  '50': 0.5,
  '45': 0.75,
  '75': 0.75,
};

function systemNamed(given: string): CoordinateSystem | null {
  const name = given.trim();
  if (CRS84.test(name)) return WGS84;
  for (const form of CODE_FORMS) {
    const number = form.exec(name)?.[1];
    if (number !== undefined) return crsOf(`EPSG:${SAME.get(number) ?? number}`);
  }
  const folded = signsOf(name);
  if (namesOfWgs84.has(folded)) return WGS84;
  if (namesOfVn2000.has(folded)) return crsOf('EPSG:4756');
  return (
    knownCrs.find((system) => folded === signsOf(system.name) || folded === signsOf(esriForm(system.name))) ??
    zoneNamed(name, folded)
  );
}

function signsOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function esriForm(name: string): string {
  return name.replace('WGS 84', 'WGS_1984');
}

function zoneNamed(name: string, folded: string): CoordinateSystem | null {
  if (!folded.includes('vn2000') || folded.includes('utm')) return null;
  const [, degrees, minutes = '00'] = MERIDIAN.exec(name) ?? [];
  const meridian = Number(degrees) + QUARTERS[minutes]!;
  return knownCrs.find((system) => system.datum === 'vn2000' && meridianOf(system) === meridian) ?? null;
}

function meridianOf({ projection }: CoordinateSystem): number | null {
  return projection?.method === 'transverse-mercator' && projection.scale === 0.9999
    ? projection.meridian
    : null;
}

function meaningOf(described: CrsDescription): StatedMeaning | null {
  const datum = datumOf(described);
  if (!datum || described.primeMeridian !== 0) return null;
  const { method, parameters, unit } = described;
  if (method === null) {
    const degrees = Math.abs(unit - Math.PI / 180) < 1e-9 || unit === 1;
    if (!degrees) return null;
    const known = datum.known && crsOf(datum.known === 'wgs84' ? 'EPSG:4326' : 'EPSG:4756');
    return known ? { known } : { definition: `+proj=longlat ${datum.definition} +no_defs` };
  }
  if (/pseudo.?mercator|auxiliary.?sphere/i.test(`${method} ${described.name}`)) {
    return { known: crsOf('EPSG:3857')! };
  }
  const parameter = (...names: string[]): number => {
    for (const name of names) {
      const value = parameters.get(name);
      if (value !== undefined) return value;
    }
    return 0;
  };
  const plane: Plane = {
    latitude: parameter('latitude_of_origin', 'latitude_of_natural_origin', 'latitude_of_false_origin'),
    meridian: parameter('central_meridian', 'longitude_of_natural_origin', 'longitude_of_false_origin'),
    scale: parameter('scale_factor', 'scale_factor_at_natural_origin') || 1,
    easting: parameter('false_easting', 'easting_at_false_origin') * unit,
    northing: parameter('false_northing', 'northing_at_false_origin') * unit,
    parallels: [
      parameter('standard_parallel_1', 'latitude_of_1st_standard_parallel'),
      parameter('standard_parallel_2', 'latitude_of_2nd_standard_parallel'),
    ],
  };
  const isTransverse = /transverse|gauss/i.test(method) && unit === 1;
  const known = isTransverse && datum.known ? knownPlane(plane, datum.known) : null;
  if (known) return { known };
  const laid = planeDefinition(method, plane);
  if (!laid) return null;
  return { definition: `${laid} ${datum.definition}${unit === 1 ? '' : ` +to_meter=${unit}`} +no_defs` };
}

/** Degrees and metres. */
interface Plane {
  latitude: number;
  meridian: number;
  scale: number;
  easting: number;
  northing: number;
  parallels: [number, number];
}

function knownPlane(plane: Plane, datum: CoordinateSystem['datum']): CoordinateSystem | null {
  const near = (a: number, b: number) => Math.abs(a - b) < 1e-9;
  return (
    knownCrs.find(
      ({ datum: each, projection }) =>
        each === datum &&
        projection?.method === 'transverse-mercator' &&
        near(plane.meridian, projection.meridian) &&
        near(plane.scale, projection.scale) &&
        near(plane.easting, TRANSVERSE.falseEasting) &&
        near(plane.northing, TRANSVERSE.falseNorthing) &&
        near(plane.latitude, 0),
    ) ?? null
  );
}

function planeDefinition(method: string, plane: Plane): string | null {
  const { latitude, meridian, scale, easting, northing, parallels } = plane;
  const offsets = `+lon_0=${meridian} +x_0=${easting} +y_0=${northing}`;
  if (/transverse.?mercator|gauss.?kr/i.test(method)) {
    return `+proj=tmerc +lat_0=${latitude} +k=${scale} ${offsets}`;
  }
  if (/lambert.?conformal.?conic/i.test(method)) {
    const [first, second] = parallels;
    return first === 0 && second === 0
      ? `+proj=lcc +lat_0=${latitude} +lat_1=${latitude} +k_0=${scale} ${offsets}`
      : `+proj=lcc +lat_0=${latitude} +lat_1=${first} +lat_2=${second} ${offsets}`;
  }
  if (/^mercator/i.test(method)) {
    return parallels[0] === 0
      ? `+proj=merc +k=${scale} ${offsets}`
      : `+proj=merc +lat_ts=${parallels[0]} ${offsets}`;
  }
  return null;
}

interface DatumMeaning {
  known: CoordinateSystem['datum'] | null;
  definition: string;
}

/**
 * Datums within a metre of WGS 84 count as it. VN-2000 gets the official seven parameters even where the file gives
 * others: they circulate with the rotations' signs mixed up. Any other datum needs its own parameters in the file.
 */
function datumOf({ datum, ellipsoid, towgs84 }: CrsDescription): DatumMeaning | null {
  const shifted = towgs84?.some((value) => value !== 0) ? towgs84 : null;
  if (/vn.?2000|viet.?nam.?2000/i.test(datum) || (shifted && isVn2000Shift(shifted))) {
    return { known: 'vn2000', definition: datumDefinition('vn2000') };
  }
  const unnamed = /unknown|not.?specified|based.?on/i.test(datum);
  if (!unnamed && /wgs.?(19)?84|world.geodetic.system.?(of )?1984|itrf|igs\d\d|etrs/i.test(datum)) {
    return { known: 'wgs84', definition: datumDefinition('wgs84') };
  }
  if (!towgs84 || !ellipsoid) return null;
  if (!shifted && isWgs84Ellipsoid(ellipsoid)) {
    return { known: 'wgs84', definition: datumDefinition('wgs84') };
  }
  const { a, rf } = ellipsoid;
  const flattened = rf === 0 ? `+b=${a}` : `+rf=${rf}`;
  return { known: null, definition: `+a=${a} ${flattened} +towgs84=${towgs84.join(',')}` };
}

/** Within 2 m of the official translation: the older parameters of the Mekong delta are as near. */
function isVn2000Shift(towgs84: readonly number[]): boolean {
  return [0, 1, 2].every((axis) => Math.abs(towgs84[axis]! - VN2000_TO_WGS84[axis]!) < 2);
}

function isWgs84Ellipsoid({ a, rf }: { a: number; rf: number }): boolean {
  return a === ELLIPSOID.a && Math.abs(rf - ELLIPSOID.rf) < 1e-3;
}
