import type { ServiceArea } from '../data/city.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import { createPointGrid } from '../geo/point-grid.ts';
import { createPolygonSweep } from '../geo/polygon-sweep.ts';

/** 1 for each point in at least one service area, by the same rule that population units are counted with. */
export function coveredPoints(points: readonly LonLat[], serviceAreas: readonly ServiceArea[]): Uint8Array {
  const grid = createPointGrid(
    Float64Array.from(points, ([lon]) => lon),
    Float64Array.from(points, ([, lat]) => lat),
  );
  const sweep = createPolygonSweep(grid);
  const covered = new Uint8Array(points.length);
  for (const area of serviceAreas) {
    const spans = sweep(area.geometry);
    for (let k = 0; k < spans.length; k += 3) {
      for (let place = spans[k + 1]!; place < spans[k + 2]!; place++) covered[grid.order[place]!] = 1;
    }
  }
  return covered;
}
