import { cellToBoundary, cellToLatLng, getIcosahedronFaces, latLngToCell } from 'h3-js';
import { describe, expect, test } from 'vitest';
import { h3Lattice } from '../../geodata/build/population/h3-lattice.ts';
import {
  latticeFrame,
  latticeToLonLat,
  lonLatToLattice,
  roundDegrees,
  type UnitLattice,
} from '../../src/geo/unit-lattice.ts';
import { seededRandom } from '../support/random.ts';

/** Icosahedron face 5, resolution 10, as the H3 library has it. */
const FACE_5: UnitLattice = {
  centreLonRad: 1.678146885280434,
  centreLatRad: 0.17274532741561865,
  columnAzimuthRad: -0.44871494705915005,
  spacing: 0.000022726602680437036,
};

describe('unit lattice', () => {
  test('the lattice read off H3 is the known one', () => {
    const lattice = h3Lattice(5, 10);
    expect(lattice.centreLonRad).toBeCloseTo(FACE_5.centreLonRad, 14);
    expect(lattice.centreLatRad).toBeCloseTo(FACE_5.centreLatRad, 14);
    expect(lattice.columnAzimuthRad).toBeCloseTo(FACE_5.columnAzimuthRad, 14);
    expect(lattice.spacing / FACE_5.spacing).toBeCloseTo(1, 12);
  });

  test.each([
    [5, 10, 15.9, 108.2],
    [5, 8, 20, 100],
    [2, 10, 53, -75],
    [15, 6, -32, 120],
  ])('gives the H3 centres of face %i, resolution %i', (face, resolution, lat, lon) => {
    const frame = latticeFrame(h3Lattice(face, resolution));
    const random = seededRandom(1);
    let tested = 0;
    for (let i = 0; i < 5000; i += 1) {
      const cell = latLngToCell(lat + 4 * random() - 2, lon + 4 * random() - 2, resolution);
      if (getIcosahedronFaces(cell).join() !== String(face)) continue;
      const [cellLat, cellLon] = cellToLatLng(cell);
      const { column, row } = lonLatToLattice(frame, roundDegrees(cellLon), roundDegrees(cellLat));
      const [latticeLon, latticeLat] = latticeToLonLat(frame, column, row);
      expect(Math.abs(latticeLon - cellLon)).toBeLessThan(1e-11);
      expect(Math.abs(latticeLat - cellLat)).toBeLessThan(1e-11);
      tested += 1;
    }
    expect(tested).toBeGreaterThan(1000);
  });

  test('a point belongs to the lattice position whose H3 cell it lies in', () => {
    const frame = latticeFrame(FACE_5);
    const random = seededRandom(2);
    for (let i = 0; i < 5000; i += 1) {
      const lon = 107 + 2 * random();
      const lat = 15 + 1.5 * random();
      const { column, row } = lonLatToLattice(frame, lon, lat);
      const [centreLon, centreLat] = latticeToLonLat(frame, column, row);
      expect(latLngToCell(centreLat, centreLon, 10)).toBe(latLngToCell(lat, lon, 10));
    }
  });

  test('corners of a cell, drawn in by a thousandth, stay with it', () => {
    const frame = latticeFrame(FACE_5);
    const cell = latLngToCell(16.06, 108.2, 10);
    const [lat, lon] = cellToLatLng(cell);
    const home = lonLatToLattice(frame, lon, lat);
    for (const [cornerLat, cornerLon] of cellToBoundary(cell)) {
      const inside = [lon + 0.999 * (cornerLon - lon), lat + 0.999 * (cornerLat - lat)] as const;
      const outside = [lon + 1.001 * (cornerLon - lon), lat + 1.001 * (cornerLat - lat)] as const;
      expect(lonLatToLattice(frame, ...inside)).toEqual(home);
      expect(lonLatToLattice(frame, ...outside)).not.toEqual(home);
    }
  });

  test('degrees are rounded to 6 decimals', () => {
    expect(roundDegrees(108.12345649)).toBe(108.123456);
    expect(roundDegrees(108.1234565)).toBe(108.123457);
  });
});
