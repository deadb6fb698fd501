import type { LonLat } from '../../../src/geo/lon-lat.ts';
import { lonLatToLattice } from '../../../src/geo/unit-lattice.ts';
import type { CityCells } from '../population/city-cells.ts';
import type { Road } from '../population/roads.ts';

/** Spacing of the points along a road, about 25 m in degrees of latitude. */
const SPACING_DEG = 0.000225;

/** Points on roads by the cell they lie in; no bridges, no motorways. */
export function roadPointsByCell(cells: CityCells, roads: readonly Road[]): Map<number, LonLat[]> {
  const points = new Map<number, LonLat[]>();
  for (const { roadClass, bridge, line } of roads) {
    if (bridge || roadClass === 'MOTORWAY') continue;
    for (let i = 1; i < line.length; i += 1) {
      const [fromLon, fromLat] = line[i - 1]!;
      const [toLon, toLat] = line[i]!;
      const pieces = Math.max(1, Math.ceil(Math.hypot(toLon - fromLon, toLat - fromLat) / SPACING_DEG));
      for (let piece = 0; piece < pieces; piece += 1) {
        const share = (piece + 0.5) / pieces;
        const lon = fromLon + (toLon - fromLon) * share;
        const lat = fromLat + (toLat - fromLat) * share;
        const { column, row } = lonLatToLattice(cells.frame, lon, lat);
        const cell = cells.at(column, row);
        if (cell === -1) continue;
        const known = points.get(cell);
        if (known === undefined) points.set(cell, [[lon, lat]]);
        else known.push([lon, lat]);
      }
    }
  }
  return points;
}
