import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SceneView } from '../../src/briefing/scene.ts';
import {
  freeOffset,
  freeSize,
  metresPerPixel,
  type Screen,
  sceneCamera,
  sceneViewOf,
} from '../../src/briefing/scene-camera.ts';
import type { LonLat } from '../../src/geo/lon-lat.ts';
import { worldPixels, worldPosition } from '../../src/geo/web-mercator.ts';

type Camera = ReturnType<typeof sceneCamera>;
type CameraView = Extract<SceneView, { kind: 'camera' }>;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * Where a position lies on a screen, from its upper left corner: the camera stands 1.5 heights of the screen from the
 * ground in its middle, tilted back by the pitch, and looks at `centre` at `offset` from that middle.
 */
function onScreen(position: LonLat, camera: Camera, screen: Screen): [number, number] {
  const { centre, zoom, bearing, pitch, offset } = camera;
  const distance = 1.5 * screen.heightPx;
  const turn = radians(bearing);
  const [sin, cos] = [Math.sin(radians(pitch)), Math.cos(radians(pitch))];
  const flat = (at: LonLat): [number, number] => {
    const [x, y] = worldPixels(at, zoom);
    return [x * Math.cos(turn) + y * Math.sin(turn), y * Math.cos(turn) - x * Math.sin(turn)];
  };
  // ground below the middle of the screen, so that `centre` comes to lie at `offset`
  const behind = (offset[1] * distance) / (distance * cos + offset[1] * sin);
  const depthAtCentre = distance - behind * sin;
  const aside = (offset[0] * depthAtCentre) / distance;
  const [cx, cy] = flat(centre);
  const [x, y] = flat(position);
  const [right, back] = [x - cx + aside, y - cy + behind];
  const depth = distance - back * sin;
  return [
    screen.widthPx / 2 + (right * distance) / depth,
    screen.heightPx / 2 + (back * cos * distance) / depth,
  ];
}

/** The ground under a corner of what is free of a screen, found by walking there. */
function groundUnder([x, y]: [number, number], camera: Camera, screen: Screen): LonLat {
  let at: LonLat = camera.centre;
  for (let step = 0; step < 60; step += 1) {
    const [nowX, nowY] = onScreen(at, camera, screen);
    const delta = 1e-4 / 2 ** Math.max(0, camera.zoom - 10);
    const east = onScreen([at[0] + delta, at[1]], camera, screen);
    const north = onScreen([at[0], at[1] + delta], camera, screen);
    const [a, b, c, d] = [east[0] - nowX, north[0] - nowX, east[1] - nowY, north[1] - nowY];
    const det = a * d - b * c;
    const [ex, ey] = [x - nowX, y - nowY];
    at = [at[0] + (delta * (d * ex - b * ey)) / det, at[1] + (delta * (a * ey - c * ex)) / det];
  }
  return at;
}

function freeCorners(screen: Screen): [number, number][] {
  const { top, right, bottom, left } = screen.padding;
  const [x1, y1] = [screen.widthPx - right, screen.heightPx - bottom];
  return [
    [left, top],
    [x1, top],
    [left, y1],
    [x1, y1],
  ];
}

function expectInside(ground: LonLat[], camera: Camera, screen: Screen): void {
  const [first, , , last] = freeCorners(screen);
  for (const position of ground) {
    const [x, y] = onScreen(position, camera, screen);
    expect(x).toBeGreaterThanOrEqual(first![0] - 0.01);
    expect(y).toBeGreaterThanOrEqual(first![1] - 0.01);
    expect(x).toBeLessThanOrEqual(last![0] + 0.01);
    expect(y).toBeLessThanOrEqual(last![1] + 0.01);
  }
}

const side = fc.integer({ min: 0, max: 400 });

/** Screens with panels on every side. */
const screens = fc
  .record({
    widthPx: fc.integer({ min: 320, max: 3840 }),
    heightPx: fc.integer({ min: 320, max: 2160 }),
    left: side,
    right: side,
    top: fc.integer({ min: 0, max: 60 }),
    bottom: side,
  })
  .map(({ widthPx, heightPx, left, right, top, bottom }): Screen => {
    const across = Math.min(1, (widthPx * 0.6) / Math.max(1, left + right));
    const down = Math.min(1, (heightPx * 0.6) / Math.max(1, top + bottom));
    return {
      widthPx,
      heightPx,
      padding: { top: top * down, right: right * across, bottom: bottom * down, left: left * across },
    };
  });

/** Screens whose panels take as much on one side as on the other. */
const evenScreens = screens.map((screen): Screen => {
  const half = (screen.padding.left + screen.padding.right) / 2;
  return { ...screen, padding: { top: 0, bottom: 0, left: half, right: half } };
});

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const cameras = fc.record({
  centre: fc.tuple(degrees(105, 115), degrees(8, 18)),
  zoom: degrees(6, 17),
  bearing: degrees(-180, 180),
  pitch: fc.oneof(fc.constant(0), degrees(0.5, 60)),
});

const boxes = fc
  .record({
    west: degrees(105, 112),
    south: degrees(8, 17),
    width: degrees(0.001, 3),
    height: degrees(0.001, 3),
  })
  .map(({ west, south, width, height }) => ({
    kind: 'box' as const,
    bbox: [west, south, west + width, south + height] as [number, number, number, number],
  }));

describe('sceneCamera', () => {
  it('fits all of a box into what panels leave free, touching two sides of it', () => {
    fc.assert(
      fc.property(boxes, screens, (view, screen) => {
        const camera = sceneCamera(view, screen);
        const [west, south, east, north] = view.bbox;
        expectInside(
          [
            [west, north],
            [east, south],
          ],
          camera,
          screen,
        );
        const [x0, y0] = onScreen([west, north], camera, screen);
        const [x1, y1] = onScreen([east, south], camera, screen);
        const [width, height] = freeSize(screen);
        expect(Math.max((x1 - x0) / width, (y1 - y0) / height)).toBeCloseTo(1, 6);
        expect((x0 + x1) / 2).toBeCloseTo(screen.widthPx / 2 + freeOffset(screen)[0], 3);
        expect((y0 + y1) / 2).toBeCloseTo(screen.heightPx / 2 + freeOffset(screen)[1], 3);
      }),
    );
  });

  it('keeps a margin round a box', () => {
    const screen = { widthPx: 1000, heightPx: 500, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
    const view = { kind: 'box' as const, bbox: [108, 15, 109, 15.01] as [number, number, number, number] };
    const [x0] = onScreen([108, 15], sceneCamera(view, screen, 24), screen);
    expect(x0).toBeCloseTo(24, 6);
  });

  it('looks at a box without a size from as near as there is', () => {
    const screen = { widthPx: 1000, heightPx: 500, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
    const camera = sceneCamera({ kind: 'box', bbox: [108, 16, 108, 16] }, screen);
    expect(camera.zoom).toBe(24);
    expect(camera.centre[0]).toBeCloseTo(108, 9);
    expect(camera.centre[1]).toBeCloseTo(16, 9);
  });

  it('puts a captured view back as it was on the screen it was captured on, beside any panels', () => {
    fc.assert(
      fc.property(cameras, screens, (tilted, screen) => {
        const [aside, below] = freeOffset(screen);
        const camera = aside === 0 && below === 0 ? tilted : { ...tilted, pitch: 0 };
        const again = sceneCamera(sceneViewOf(camera, screen), screen);
        expect(again.zoom).toBeCloseTo(camera.zoom, 6);
        expect(again).toMatchObject({
          centre: camera.centre,
          bearing: camera.bearing,
          pitch: camera.pitch,
          offset: freeOffset(screen),
        });
      }),
    );
  });

  it('shows at least the captured ground on any other screen, tilted or not', () => {
    fc.assert(
      fc.property(cameras, evenScreens, screens, (camera, captured, screen) => {
        const view = sceneViewOf(camera, captured);
        const ground = freeCorners(captured).map((corner) =>
          groundUnder(corner, { ...camera, offset: freeOffset(captured) }, captured),
        );
        expectInside(ground, sceneCamera(view, screen), screen);
      }),
      { numRuns: 300 },
    );
  });

  it('shows at least the captured ground of any panels, seen from above', () => {
    fc.assert(
      fc.property(cameras, screens, screens, (tilted, captured, screen) => {
        const camera = { ...tilted, pitch: 0 };
        const ground = freeCorners(captured).map((corner) =>
          groundUnder(corner, { ...camera, offset: freeOffset(captured) }, captured),
        );
        expectInside(ground, sceneCamera(sceneViewOf(camera, captured), screen), screen);
      }),
    );
  });

  it('shows no more than that where the shape is the same', () => {
    const padding = { top: 0, right: 0, bottom: 0, left: 0 };
    const view = (pitch: number): CameraView => ({
      kind: 'camera',
      centre: [108.2, 16],
      zoom: 10,
      bearing: 30,
      pitch,
      size: [960, 540],
    });
    for (const pitch of [0, 20, 60]) {
      expect(sceneCamera(view(pitch), { widthPx: 1920, heightPx: 1080, padding }).zoom).toBeCloseTo(11, 6);
    }
  });
});

/** Pixels of the screen for a little way east of the middle of what is free. */
function scaleOf(camera: Camera, screen: Screen): number {
  const { centre, bearing } = camera;
  const step = 1e-5;
  const turn = radians(bearing);
  const across: LonLat = [centre[0] + step * Math.cos(turn), centre[1]];
  const [x0] = onScreen(centre, camera, screen);
  const [x1] = onScreen(across, camera, screen);
  return (x1 - x0) / step;
}

describe('a tilted view beside panels', () => {
  it('comes back in the scale it had in its middle, or a little smaller', () => {
    const screen = { widthPx: 390, heightPx: 844, padding: { top: 0, right: 0, bottom: 160, left: 0 } };
    const camera = { centre: [108.2, 16] as LonLat, zoom: 12, bearing: 0, pitch: 40 };
    const before = scaleOf({ ...camera, offset: freeOffset(screen) }, screen);
    const view = sceneViewOf(camera, screen);
    if (view.kind !== 'camera') throw new Error(view.kind);
    expect(before).toBeCloseTo((512 * 2 ** view.zoom) / 360, 1);
    const ratio = scaleOf(sceneCamera(view, screen), screen) / before;
    expect(ratio).toBeLessThanOrEqual(1.0001);
    expect(ratio).toBeGreaterThan(0.85);
  });

  it('is not made smaller than its ground needs where a panel opens at a side', () => {
    const even = { widthPx: 1440, heightPx: 900, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
    const beside = { ...even, widthPx: 1840, padding: { ...even.padding, left: 400 } };
    const camera = { centre: [108.2, 16] as LonLat, zoom: 12, bearing: 0, pitch: 40 };
    const { zoom } = sceneCamera(sceneViewOf(camera, even), beside);
    expect(zoom).toBeLessThanOrEqual(12);
    expect(zoom).toBeGreaterThan(11.7);
  });
});

describe('web mercator', () => {
  it('finds the position of its own pixels', () => {
    fc.assert(
      fc.property(degrees(-179, 179), degrees(-84, 84), degrees(0, 18), (lon, lat, zoom) => {
        const [backLon, backLat] = worldPosition(worldPixels([lon, lat], zoom), zoom);
        expect(backLon).toBeCloseTo(lon, 8);
        expect(backLat).toBeCloseTo(lat, 8);
      }),
    );
  });

  it('knows how many metres a pixel is', () => {
    // a degree of longitude on the equator is 111,319.49 m
    const [x0] = worldPixels([108, 0], 9);
    const [x1] = worldPixels([109, 0], 9);
    expect(metresPerPixel(9, 0) * (x1 - x0)).toBeCloseTo(111_319.49, 1);
    expect(metresPerPixel(9, 60)).toBeCloseTo(metresPerPixel(9, 0) / 2, 6);
  });
});
