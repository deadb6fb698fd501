import type { LonLat } from '../geo/lon-lat.ts';
import { worldPixels, worldPosition } from '../geo/web-mercator.ts';
import type { SceneView } from './scene.ts';

/** A screen with what panels leave free of it; CSS pixels. */
export interface Screen {
  widthPx: number;
  heightPx: number;
  /** Taken by panels. */
  padding: { top: number; right: number; bottom: number; left: number };
}

/** A camera by the ground in the middle of what panels leave free. */
export interface SceneCamera {
  centre: LonLat;
  /** Zoom of the map in the middle of the whole screen, as MapLibre takes it. */
  zoom: number;
  bearing: number;
  pitch: number;
  /** CSS pixels from the middle of the screen to that of its free part, x to the right and y down. */
  offset: [x: number, y: number];
}

/** Distance of the camera from the ground in its middle, in heights of the screen: MapLibre's field of view. */
const cameraDistance = 1.5;

/** Beyond these zooms there is nothing to see. */
const farthest = 0;
const closest = 24;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

export function freeSize({ widthPx, heightPx, padding }: Screen): [widthPx: number, heightPx: number] {
  const { top, right, bottom, left } = padding;
  return [Math.max(1, widthPx - left - right), Math.max(1, heightPx - top - bottom)];
}

export function freeOffset({ padding: { top, right, bottom, left } }: Screen): [x: number, y: number] {
  return [(left - right) / 2, (top - bottom) / 2];
}

/** How much larger or smaller than in the middle of a tilted screen the ground `y` pixels below it is. */
function scaleAt(y: number, heightPx: number, pitch: number): number {
  return 1 + (y / (cameraDistance * heightPx)) * Math.tan(radians(pitch));
}

/** Ground seen at a pixel of a tilted screen, in pixels of its middle: x across and `ahead` away from the viewer. */
function groundAt(x: number, y: number, heightPx: number, pitch: number): { x: number; ahead: number } {
  const distance = cameraDistance * heightPx;
  const [cos, sin] = [Math.cos(radians(pitch)), Math.sin(radians(pitch))];
  const ahead = (-y * distance) / (distance * cos + y * sin);
  return { x: (x * (distance + ahead * sin)) / distance, ahead };
}

/** The inverse of `groundAt`. */
function pixelOf(ground: { x: number; ahead: number }, heightPx: number, pitch: number): [number, number] {
  const distance = cameraDistance * heightPx;
  const [cos, sin] = [Math.cos(radians(pitch)), Math.sin(radians(pitch))];
  const depth = distance + ground.ahead * sin;
  return [(ground.x * distance) / depth, (-ground.ahead * cos * distance) / depth];
}

const corners = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;

/**
 * The largest enlargement at which the ground of a tilted box of pixels fits what is free of the screen; the box was seen
 * straight ahead.
 */
function tiltedScale(size: [number, number], pitch: number, screen: Screen): number {
  const [freeWidth, freeHeight] = freeSize(screen);
  const [aside, below] = freeOffset(screen);
  const seen = corners.map(([x, y]) => groundAt((x * size[0]) / 2, (y * size[1]) / 2, size[1], pitch));
  const middle = groundAt(aside, below, screen.heightPx, pitch);
  const atMiddle = scaleAt(below, screen.heightPx, pitch);
  const fits = (scale: number) =>
    seen.every(({ x, ahead }) => {
      const enlarged = scale / atMiddle;
      const ground = { x: x * enlarged + middle.x, ahead: ahead * enlarged + middle.ahead };
      const [right, down] = pixelOf(ground, screen.heightPx, pitch);
      return Math.abs(right - aside) <= freeWidth / 2 && Math.abs(down - below) <= freeHeight / 2;
    });
  let [low, high] = [-10, Math.log2(Math.min(freeWidth / size[0], freeHeight / size[1]))];
  if (fits(2 ** (high - 1e-9))) return 2 ** high;
  for (let step = 0; step < 40; step += 1) {
    const half = (low + high) / 2;
    if (fits(2 ** half)) low = half;
    else high = half;
  }
  return 2 ** low;
}

/**
 * The camera that shows a scene's ground in what panels leave free of a screen, or at least that ground; `marginPx` is
 * kept free round a box. The arithmetic is that of Web Mercator and of MapLibre's field of view.
 */
export function sceneCamera(view: SceneView, screen: Screen, marginPx = 0): SceneCamera {
  const offset = freeOffset(screen);
  const [freeWidth, freeHeight] = freeSize(screen);
  if (view.kind === 'box') {
    const [west, south, east, north] = view.bbox;
    const [x0, y0] = worldPixels([west, north], 0);
    const [x1, y1] = worldPixels([east, south], 0);
    const room = (free: number) => Math.max(free / 2, free - 2 * marginPx);
    const scale = Math.min(room(freeWidth) / (x1 - x0), room(freeHeight) / (y1 - y0));
    return {
      centre: worldPosition([(x0 + x1) / 2, (y0 + y1) / 2], 0),
      zoom: Math.min(closest, Math.max(farthest, Math.log2(scale))),
      bearing: 0,
      pitch: 0,
      offset,
    };
  }
  const { centre, zoom, bearing, pitch, size } = view;
  const scale =
    pitch > 0
      ? tiltedScale(size, pitch, screen) / scaleAt(offset[1], screen.heightPx, pitch)
      : Math.min(freeWidth / size[0], freeHeight / size[1]);
  return { centre, zoom: zoom + Math.log2(scale), bearing, pitch, offset };
}

/** The inverse: a camera over the ground in the middle of what is free of a screen, as a scene keeps it. */
export function sceneViewOf(camera: Omit<SceneCamera, 'offset'>, screen: Screen): SceneView {
  const { centre, zoom, bearing, pitch } = camera;
  const atMiddle = scaleAt(freeOffset(screen)[1], screen.heightPx, pitch);
  return { kind: 'camera', centre, zoom: zoom + Math.log2(atMiddle), bearing, pitch, size: freeSize(screen) };
}

/** Metres of ground per CSS pixel at a latitude, degrees, seen from above. */
export function metresPerPixel(zoom: number, latitude: number): number {
  return (Math.cos(radians(latitude)) * 40_075_016.686) / (512 * 2 ** zoom);
}
