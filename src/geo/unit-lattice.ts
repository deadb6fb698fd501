import type { LonLat } from './lon-lat.ts';

/**
 * The triangular lattice that the cell centres of one H3 resolution form in the gnomonic plane of one
 * icosahedron face (even resolutions, "Class II"). H3 lays its hexagons out on the plane that touches the
 * sphere in the face's centre, so the centres there are exact integer combinations of two steps 60° apart.
 *
 * Source: H3 documentation, "Coordinate Systems" (IJK and Hex2d coordinates, gnomonic projection on
 * icosahedron faces) and "Overview" (aperture 7).
 */
export interface UnitLattice {
  /** The face's centre, WGS 84 latitude and longitude taken as spherical, radians. */
  centreLonRad: number;
  centreLatRad: number;
  /** Azimuth of the column axis at the face's centre, clockwise from north, radians. */
  columnAzimuthRad: number;
  /** Distance of neighbouring centres in the plane, in sphere radii. */
  spacing: number;
}

/** Integer lattice position relative to the face's centre; the row axis stands 60° left of the column axis. */
export interface LatticePosition {
  column: number;
  row: number;
}

/** The plane's frame in earth-centred coordinates: origin on the unit sphere, one step per column and per row. */
export interface LatticeFrame {
  origin: readonly [number, number, number];
  columnStep: readonly [number, number, number];
  rowStep: readonly [number, number, number];
  spacing: number;
}

/** Prepares a lattice for many conversions. */
export function latticeFrame(lattice: UnitLattice): LatticeFrame {
  const { centreLonRad: lon, centreLatRad: lat, columnAzimuthRad: azimuth, spacing } = lattice;
  const origin = [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)] as const;
  const north = [-Math.sin(lat) * Math.cos(lon), -Math.sin(lat) * Math.sin(lon), Math.cos(lat)] as const;
  const east = [-Math.sin(lon), Math.cos(lon), 0] as const;
  const direction = (angle: number): [number, number, number] => [
    Math.cos(angle) * north[0] + Math.sin(angle) * east[0],
    Math.cos(angle) * north[1] + Math.sin(angle) * east[1],
    Math.cos(angle) * north[2] + Math.sin(angle) * east[2],
  ];
  const scaled = (v: [number, number, number]): [number, number, number] => [
    v[0] * spacing,
    v[1] * spacing,
    v[2] * spacing,
  ];
  return {
    origin,
    columnStep: scaled(direction(azimuth)),
    rowStep: scaled(direction(azimuth - Math.PI / 3)),
    spacing,
  };
}

/**
 * Centre of a lattice position in degrees, unrounded. The inverse gnomonic projection: the plane's point
 * origin + column · columnStep + row · rowStep, seen from the sphere's centre
 * (J. P. Snyder, Map Projections – A Working Manual, USGS Professional Paper 1395, p. 164–168).
 */
export function latticeToLonLat(frame: LatticeFrame, column: number, row: number): LonLat {
  const { origin, columnStep, rowStep } = frame;
  const x = origin[0] + column * columnStep[0] + row * rowStep[0];
  const y = origin[1] + column * columnStep[1] + row * rowStep[1];
  const z = origin[2] + column * columnStep[2] + row * rowStep[2];
  return [
    Math.atan2(y, x) / RADIANS_PER_DEGREE,
    Math.atan2(z, Math.sqrt(x * x + y * y)) / RADIANS_PER_DEGREE,
  ];
}

/**
 * Lattice position nearest to a point in degrees, measured in the plane: the H3 cell the point lies in. The
 * point must lie on the face's half of the earth. Rounding as in "Hexagonal Grids – Rounding to nearest hex"
 * (A. Patel, redblobgames.com): of the three axial coordinates the worst rounded one follows from the others.
 */
export function lonLatToLattice(frame: LatticeFrame, lonDeg: number, latDeg: number): LatticePosition {
  const { origin, columnStep, rowStep, spacing } = frame;
  const lon = lonDeg * RADIANS_PER_DEGREE;
  const lat = latDeg * RADIANS_PER_DEGREE;
  const v = [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)] as const;
  const scale = 1 / (dot(v, origin) * spacing * spacing);
  const alongColumn = dot(v, columnStep) * scale;
  const alongRow = dot(v, rowStep) * scale;
  const q = (4 / 3) * (alongColumn - alongRow / 2);
  const r = (4 / 3) * (alongRow - alongColumn / 2);
  let column = Math.round(q);
  let row = Math.round(r);
  const third = Math.round(-q - r);
  const columnError = Math.abs(column - q);
  const rowError = Math.abs(row - r);
  const thirdError = Math.abs(third + q + r);
  if (columnError > rowError && columnError > thirdError) column = -row - third;
  else if (rowError > thirdError) row = -column - third;
  return { column: column + 0, row: row + 0 };
}

/** Degrees rounded to 6 decimals (0.1 m), as unit centres are published. */
export function roundDegrees(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

const RADIANS_PER_DEGREE = Math.PI / 180;

function dot(a: readonly [number, number, number], b: readonly [number, number, number]): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
