/** A text in both languages; `text` has the type, and this room imports none. */
interface Words {
  vi: string;
  en: string;
}

/** How positions on the ellipsoid are laid on a plane, in metres; false easting and origin as `TRANSVERSE` has them. */
export type PlaneProjection =
  | { method: 'transverse-mercator'; meridian: number; scale: number }
  | { method: 'web-mercator' };

/** A coordinate system that files about Việt Nam come in. */
export interface CoordinateSystem {
  /** "EPSG:5899". */
  code: string;
  /** As the EPSG dataset names it. */
  name: string;
  title: Words;
  datum: 'wgs84' | 'vn2000';
  /** Null for degrees [lon, lat]. */
  projection: PlaneProjection | null;
  /** Number of the zone that some write before the easting: 48 735 000 is 735 000 m in zone 48. */
  zonePrefix: number | null;
}

/** Shared by all transverse Mercator systems of Việt Nam, metres. */
export const TRANSVERSE = { falseEasting: 500_000, falseNorthing: 0 } as const;

/** Both datums rest on the ellipsoid of WGS 84. */
export const ELLIPSOID = { a: 6_378_137, rf: 298.257223563 } as const;

/**
 * From VN-2000 to WGS 84 (EPSG:6960, right to 1 m; the parameters of Decision 05/2007/QĐ-BTNMT): metres, seconds of
 * arc, parts per million. EPSG states the rotations in the coordinate-frame convention (−0.00928836″, 0.01975479″,
 * −0.00427372″); these have the opposite sign, as the position-vector convention of `+towgs84` wants. Without the
 * shift data lie about 200 m away, with the signs mixed up about 1 m.
 */
export const VN2000_TO_WGS84: readonly number[] = [
  -191.90441429, -39.30318279, -111.45032835, 0.00928836, -0.01975479, 0.00427372, 0.252906278,
];

const TM3_SCALE = 0.9999;
const UTM_SCALE = 0.9996;

/** The system that all others are turned into. */
export const WGS84: CoordinateSystem = {
  code: 'EPSG:4326',
  name: 'WGS 84',
  title: { vi: 'WGS 84, kinh độ và vĩ độ', en: 'WGS 84, longitude and latitude' },
  datum: 'wgs84',
  projection: null,
  zonePrefix: null,
};

/**
 * What is known, those first that are met first in central Việt Nam: where the numbers alone cannot tell two of them
 * apart, the one listed first is proposed. The TM-3 zones are all that have a code, and the meridians of Circular
 * 973/2001/TT-TCĐC for every province are among them.
 */
export const knownCrs: readonly CoordinateSystem[] = [
  WGS84,
  tm3('EPSG:5899', 107.75, '107-45'),
  tm3('EPSG:5898', 108, 'zone 491', 491),
  utm('EPSG:3405', 'vn2000', 48),
  utm('EPSG:3406', 'vn2000', 49),
  tm3('EPSG:5897', 105, 'zone 482', 482),
  {
    code: 'EPSG:4756',
    name: 'VN-2000',
    title: { vi: 'VN-2000, kinh độ và vĩ độ', en: 'VN-2000, longitude and latitude' },
    datum: 'vn2000',
    projection: null,
    zonePrefix: null,
  },
  utm('EPSG:32648', 'wgs84', 48),
  utm('EPSG:32649', 'wgs84', 49),
  {
    code: 'EPSG:3857',
    name: 'WGS 84 / Pseudo-Mercator',
    title: { vi: 'Web Mercator (bản đồ trên mạng)', en: 'Web Mercator (maps on the web)' },
    datum: 'wgs84',
    projection: { method: 'web-mercator' },
    zonePrefix: null,
  },
  tm3('EPSG:9217', 108.25, '108-15'),
  tm3('EPSG:9216', 107.5, '107-30'),
  tm3('EPSG:9215', 107.25, '107-15'),
  tm3('EPSG:9214', 107, '107-00'),
  tm3('EPSG:9218', 108.5, '108-30'),
  tm3('EPSG:9213', 106.5, '106-30'),
  tm3('EPSG:9212', 106.25, '106-15'),
  tm3('EPSG:9211', 106, '106-00'),
  tm3('EPSG:9210', 105.75, '105-45'),
  tm3('EPSG:9209', 105.5, '105-30'),
  tm3('EPSG:9208', 104.75, '104-45'),
  tm3('EPSG:9207', 104.5, '104-30'),
  tm3('EPSG:9206', 104, '104-00'),
  tm3('EPSG:9205', 103, '103-00'),
  tm3('EPSG:5896', 102, 'zone 481', 481),
];

const byCode = new Map(knownCrs.map((system) => [system.code, system]));

/** The system of a code, or null where it is not known. */
export function crsOf(code: string): CoordinateSystem | null {
  return byCode.get(code) ?? null;
}

function tm3(
  code: string,
  meridian: number,
  zone: string,
  zonePrefix: number | null = null,
): CoordinateSystem {
  const shown = `${Math.floor(meridian)}°${String((meridian % 1) * 60).padStart(2, '0')}′`;
  return {
    code,
    name: `VN-2000 / TM-3 ${zone}`,
    title: {
      vi: `VN-2000, múi 3°, kinh tuyến trục ${shown}`,
      en: `VN-2000, 3° zone, central meridian ${shown}`,
    },
    datum: 'vn2000',
    projection: { method: 'transverse-mercator', meridian, scale: TM3_SCALE },
    zonePrefix,
  };
}

function utm(code: string, datum: CoordinateSystem['datum'], zone: number): CoordinateSystem {
  const name = datum === 'wgs84' ? 'WGS 84' : 'VN-2000';
  return {
    code,
    name: `${name} / UTM zone ${zone}N`,
    title: { vi: `${name}, UTM múi ${zone}N`, en: `${name}, UTM zone ${zone}N` },
    datum,
    projection: { method: 'transverse-mercator', meridian: zone * 6 - 183, scale: UTM_SCALE },
    zonePrefix: zone,
  };
}
