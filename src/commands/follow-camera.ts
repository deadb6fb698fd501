import type { Bbox } from '../geo/lon-lat.ts';
import type { Camera } from '../state/selection.ts';
import { useApp } from '../state/store.ts';
import { drawUncovered } from './draw-uncovered.ts';
import { theEngine } from './engine/the-engine.ts';
import { loadMinorRoads } from './load-basemap.ts';

export const minorRoadsZoom = 11;
const settleMs = 150;

let last: { camera: Camera; bbox: Bbox } | null = null;
let summed: { resolution: number; bbox: Bbox | null } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** H3 resolution at which a cell is a few pixels wide: never all units at once. */
export function populationResolution(zoom: number): number {
  if (zoom < 9.2) return 7;
  if (zoom < 10.8) return 8;
  if (zoom < 12.5) return 9;
  return 10;
}

function contains(outer: Bbox, inner: Bbox): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

/** The box with half its size added on every side, so that small moves need nothing new. */
function widened([west, south, east, north]: Bbox): Bbox {
  const dLon = (east - west) / 2;
  const dLat = (north - south) / 2;
  return [west - dLon, south - dLat, east + dLon, north + dLat];
}

async function refresh(): Promise<void> {
  if (!last) return;
  void drawUncovered();
  const { camera, bbox } = last;
  if (camera.zoom >= minorRoadsZoom) void loadMinorRoads();
  const app = useApp.getState();
  if (!app.layers.some((layer) => layer.id === 'population' && layer.visible)) return;
  const resolution = populationResolution(camera.zoom);
  const whole = resolution <= 8;
  const known = summed?.resolution === resolution && (!summed.bbox || contains(summed.bbox, bbox));
  if (known) return;
  const asked = { resolution, bbox: whole ? null : widened(bbox) };
  summed = asked;
  const cells = await theEngine().population(asked.resolution, asked.bbox);
  if (summed === asked) useApp.getState().populationSummed(cells);
}

function later(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void refresh(), settleMs);
}

/** Keeps what depends on the view in step with it: finer population cells, minor roads. */
export function followCamera(camera: Camera, bbox: Bbox): void {
  useApp.getState().cameraMoved(camera, bbox);
  last = { camera, bbox };
  later();
}

/** The data have changed: the cells are summed anew. */
export function forgetPopulation(): void {
  summed = null;
  later();
}

/** Also when the population layer is switched on without a move. */
export function followLayers(): () => void {
  return useApp.subscribe((app, before) => {
    if (app.layers !== before.layers) later();
  });
}
