import { type CoordinateSystem, ELLIPSOID, TRANSVERSE } from './coordinate-systems.ts';

/** Degrees in a radian, as every WKT of the EPSG dataset writes it. */
const DEGREE = 0.0174532925199433;

/**
 * A system as ArcGIS writes it in a .prj file (WKT 1, ESRI dialect). The dialect has no place for the shift from
 * VN-2000 to WGS 84; readers know it by the datum.
 */
export function esriWkt({ code, name, datum, projection }: CoordinateSystem): string {
  const geographic =
    datum === 'wgs84'
      ? `GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",${esriEllipsoid()}],${esriDegrees()}]`
      : `GEOGCS["GCS_VN_2000",DATUM["D_Vietnam_2000",${esriEllipsoid()}],${esriDegrees()}]`;
  if (projection === null) return geographic;
  if (projection.method === 'web-mercator') {
    const zero = ['False_Easting', 'False_Northing', 'Central_Meridian', 'Standard_Parallel_1'];
    const parameters = [...zero, 'Auxiliary_Sphere_Type'].map((each) => `PARAMETER["${each}",0.0]`).join(',');
    return `PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",${geographic},PROJECTION["Mercator_Auxiliary_Sphere"],${parameters},UNIT["Meter",1.0]]`;
  }
  const parameters = [
    ['False_Easting', TRANSVERSE.falseEasting],
    ['False_Northing', TRANSVERSE.falseNorthing],
    ['Central_Meridian', projection.meridian],
    ['Scale_Factor', projection.scale],
    ['Latitude_Of_Origin', 0],
  ] as const;
  const written = parameters.map(([key, value]) => `PARAMETER["${key}",${withPoint(value)}]`).join(',');
  return `PROJCS["${esriName(code, name)}",${geographic},PROJECTION["Transverse_Mercator"],${written},UNIT["Meter",1.0]]`;
}

/** A system as GDAL and GeoPackage write it (WKT 1 with EPSG codes). */
export function ogcWkt({ code, name, datum, projection }: CoordinateSystem): string {
  const geographic =
    datum === 'wgs84'
      ? ogcGeographic('WGS 84', 'WGS_1984', 6326, 4326)
      : ogcGeographic('VN-2000', 'Vietnam_2000', 6756, 4756);
  if (projection === null) return geographic;
  const metres = `UNIT["metre",1,${authority(9001)}],AXIS["Easting",EAST],AXIS["Northing",NORTH]`;
  const parameter = (key: string, value: number) => `PARAMETER["${key}",${value}]`;
  const parameters =
    projection.method === 'web-mercator'
      ? [
          'PROJECTION["Mercator_1SP"]',
          parameter('central_meridian', 0),
          parameter('scale_factor', 1),
          parameter('false_easting', 0),
          parameter('false_northing', 0),
        ]
      : [
          'PROJECTION["Transverse_Mercator"]',
          parameter('latitude_of_origin', 0),
          parameter('central_meridian', projection.meridian),
          parameter('scale_factor', projection.scale),
          parameter('false_easting', TRANSVERSE.falseEasting),
          parameter('false_northing', TRANSVERSE.falseNorthing),
        ];
  const extension =
    projection.method === 'web-mercator'
      ? `,EXTENSION["PROJ4","+proj=merc +a=${ELLIPSOID.a} +b=${ELLIPSOID.a} +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +wktext +no_defs"]`
      : '';
  const number = epsgNumber(code);
  return `PROJCS["${name}",${geographic},${parameters.join(',')},${metres}${extension},${authority(number)}]`;
}

/** 5899 of "EPSG:5899". */
export function epsgNumber(code: string): number {
  return Number(code.slice('EPSG:'.length));
}

function esriEllipsoid(): string {
  return `SPHEROID["WGS_1984",${withPoint(ELLIPSOID.a)},${ELLIPSOID.rf}]`;
}

function esriDegrees(): string {
  return `PRIMEM["Greenwich",0.0],UNIT["Degree",${DEGREE}]`;
}

/** ArcGIS has its own names for the systems it has known longest. */
function esriName(code: string, name: string): string {
  const number = epsgNumber(code);
  if (number >= 9205 && number <= 9218) return name.replace('VN-2000 / TM-3 ', 'VN-2000_TM-3_');
  return name
    .replace('VN-2000 / TM-3 zone ', 'VN_2000_TM-3_zone_')
    .replace('VN-2000 / TM-3 ', 'VN_2000_TM-3_')
    .replace('VN-2000 / UTM zone ', 'VN_2000_UTM_Zone_')
    .replace('WGS 84 / UTM zone ', 'WGS_1984_UTM_Zone_');
}

function ogcGeographic(name: string, datum: string, datumCode: number, code: number): string {
  const spheroid = `SPHEROID["WGS 84",${ELLIPSOID.a},${ELLIPSOID.rf},${authority(7030)}]`;
  return `GEOGCS["${name}",DATUM["${datum}",${spheroid},${authority(datumCode)}],PRIMEM["Greenwich",0,${authority(8901)}],UNIT["degree",${DEGREE},${authority(9122)}],${authority(code)}]`;
}

function authority(code: number): string {
  return `AUTHORITY["EPSG","${code}"]`;
}

function withPoint(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
