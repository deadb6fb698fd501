import type { Geometry, Position } from 'geojson';
import { geometryTypes, isRecord } from '../data/read-geometry.ts';
import type { Bbox } from '../geo/lon-lat.ts';
import { boundsOf } from './checks/outside-extent.ts';
import { firstPosition } from './first-position.ts';
import type { PlacedLayer } from './place-layer.ts';
import type { Preview } from './proposal.ts';

const MOST = 2_000;
/** Corners of one path, and of all together, that a preview shows. */
const MOST_CORNERS = 120;

/** Some of a layer, spread over it, as it lies under the placing in force. */
export function previewOf(placed: PlacedLayer, cityBbox: Bbox | null): Preview {
  const preview: Preview = { geometries: [], bbox: null, of: 0, inCity: 0 };
  if (placed.as === 'nowhere') return preview;
  const count = placed.as === 'points' ? placed.flat.length / 2 : placed.geometries.length;
  const shown = Math.min(count, MOST);
  for (let k = 0; k < shown; k += 1) {
    const index = Math.floor((k * count) / shown);
    const raw =
      placed.as === 'points'
        ? { type: 'Point', coordinates: [placed.flat[2 * index]!, placed.flat[2 * index + 1]!] }
        : placed.geometries[index];
    const position = firstPosition(raw);
    const bounds = boundsOf(raw);
    const geometry = thinned(raw);
    if (!position || !bounds || !geometry) continue;
    preview.geometries.push(geometry);
    preview.of += 1;
    if (cityBbox && overlap(bounds, cityBbox)) preview.inCity += 1;
    preview.bbox = preview.bbox ? together(preview.bbox, bounds) : bounds;
  }
  return preview;
}

function overlap(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

function together(a: Bbox, b: Bbox): Bbox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** With every path thinned to a number of corners that can be drawn; null for what is no geometry. */
function thinned(geometry: unknown): Geometry | null {
  if (!isRecord(geometry)) return null;
  const type = geometryTypes.find((known) => known === geometry.type);
  if (!type) return null;
  return { type, coordinates: thinnedList(geometry.coordinates) } as Geometry;
}

function thinnedList(list: unknown): unknown {
  if (!Array.isArray(list)) return list;
  const [first]: unknown[] = list;
  if (typeof first === 'number') return list;
  const isPath = Array.isArray(first) && typeof first[0] === 'number';
  if (!isPath) return (list as unknown[]).slice(0, MOST_CORNERS).map(thinnedList);
  const path = list as Position[];
  if (path.length <= MOST_CORNERS) return path;
  const corners = Array.from(
    { length: MOST_CORNERS },
    (_, k) => path[Math.floor((k * (path.length - 1)) / (MOST_CORNERS - 1))]!,
  );
  return corners;
}
