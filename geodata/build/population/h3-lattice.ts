import { cellToLatLng, getIcosahedronFaces, getRes0Cells, gridDisk } from 'h3-js';
import type { UnitLattice } from '../../../src/geo/unit-lattice.ts';

/** Two resolutions finer divide the spacing by 7 (aperture 7, each resolution by √7). */
const STEPS_PER_TWO_RESOLUTIONS = 7;

/** Largest difference between the six neighbour distances of the base cell in a face's centre, sphere radii. */
const SAME_DISTANCE = 1e-9;

/**
 * The lattice of an icosahedron face, read off H3 itself: one base cell is centred on the face's centre, and
 * its neighbours stand one resolution-0 step away along the lattice axes. `resolution` is even.
 */
export function h3Lattice(face: number, resolution: number): UnitLattice {
  for (const cell of getRes0Cells()) {
    const faces = getIcosahedronFaces(cell);
    if (faces.length !== 1 || faces[0] !== face) continue;
    const neighbours = gridDisk(cell, 1)
      .filter((other) => other !== cell)
      .sort();
    const distances = neighbours.map((other) => planeDistance(cell, other));
    if (Math.max(...distances) - Math.min(...distances) > SAME_DISTANCE) continue;
    const [lat, lon] = radians(cell);
    return {
      centreLonRad: lon,
      centreLatRad: lat,
      columnAzimuthRad: azimuth(cell, neighbours[0]!),
      spacing: distances[0]! / STEPS_PER_TWO_RESOLUTIONS ** (resolution / 2),
    };
  }
  throw new Error(`No base cell stands in the centre of face ${face}.`);
}

/** Distance in the gnomonic plane that touches at `from`, in sphere radii. */
function planeDistance(from: string, to: string): number {
  const [lat, lon] = radians(from);
  const [toLat, toLon] = radians(to);
  const cosAngle = Math.sin(lat) * Math.sin(toLat) + Math.cos(lat) * Math.cos(toLat) * Math.cos(toLon - lon);
  return Math.tan(Math.acos(cosAngle));
}

/** Clockwise from north, radians. */
function azimuth(from: string, to: string): number {
  const [lat, lon] = radians(from);
  const [toLat, toLon] = radians(to);
  return Math.atan2(
    Math.sin(toLon - lon) * Math.cos(toLat),
    Math.cos(lat) * Math.sin(toLat) - Math.sin(lat) * Math.cos(toLat) * Math.cos(toLon - lon),
  );
}

function radians(cell: string): [lat: number, lon: number] {
  const [lat, lon] = cellToLatLng(cell);
  return [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
}
