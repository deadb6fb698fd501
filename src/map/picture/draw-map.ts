import { Map as MapLibreMap, type StyleSpecification } from 'maplibre-gl';
import type { SceneCamera } from '../../briefing/scene-camera.ts';
import type { PictureFailure } from '../../commands/map-port.ts';
import { zoomTier } from '../../geo/web-mercator.ts';
import { basemapDataReader } from '../basemap-data.ts';
import { basemapStyle, filledStyle, unseenSources } from '../basemap-style.ts';
import { rankPositions } from '../gap-marks.ts';
import type { Scene } from '../layers/scene.ts';
import type { MapContent } from '../map-content.ts';
import { pointMarks } from '../marks.ts';
import { addBlankImage, closestZoom, steepestPitch } from '../open-map.ts';
import type { Overlay } from '../overlay.ts';

/** A map to be drawn once, off the screen. */
export interface MapDrawing {
  content: MapContent;
  camera: SceneCamera;
  /** CSS pixels. */
  widthPx: number;
  heightPx: number;
  /** Pixels of the picture per CSS pixel. */
  pixelRatio: number;
  signal: AbortSignal;
}

export type DrawnMap = { ok: true; png: Blob } | { ok: false; failure: PictureFailure };

/** Farther than the map on the screen goes, for a wide view on a small picture. */
export const farthestZoom = 2;

/** Visible milliseconds after which a picture that is not drawn is given up, and those added for each million pixels. */
const patienceMs = 30_000;
const patiencePerMillionMs = 2_500;
const tickMs = 250;

/** Pixels per CSS pixel while tiles and letters are still coming and every frame is thrown away. */
const loadingRatio = 0.25;

/** Rows of the picture that are looked at to tell a drawn one from an empty one. */
const rowsLookedAt = 9;

interface Ended extends Error {
  failure: PictureFailure;
}

function endedBy(failure: PictureFailure): Ended {
  return Object.assign(new Error(`No picture: ${failure}.`), { failure });
}

function isEnded(error: unknown): error is Ended {
  return error instanceof Error && 'failure' in error;
}

/** A place on the page that takes no room, cannot be seen, focused or read out. */
function hiddenPlace({ widthPx, heightPx }: MapDrawing): HTMLElement {
  const place = document.createElement('div');
  place.setAttribute('aria-hidden', 'true');
  place.inert = true;
  Object.assign(place.style, {
    position: 'fixed',
    top: '0',
    left: '0',
    width: `${widthPx}px`,
    height: `${heightPx}px`,
    overflow: 'hidden',
    visibility: 'hidden',
    pointerEvents: 'none',
    zIndex: '-1',
    contain: 'strict',
  });
  document.body.append(place);
  return place;
}

/** Whether anything has been drawn: an empty canvas is transparent, the sea is not. */
function isDrawn(canvas: HTMLCanvasElement): boolean {
  const gl = canvas.getContext('webgl2');
  if (!gl || gl.isContextLost()) return false;
  const { width, height } = canvas;
  const row = new Uint8Array(width * 4);
  for (let k = 0; k < rowsLookedAt; k += 1) {
    gl.readPixels(
      0,
      Math.floor(((k + 0.5) / rowsLookedAt) * height),
      width,
      1,
      gl.RGBA,
      gl.UNSIGNED_BYTE,
      row,
    );
    for (let i = 3; i < row.length; i += 4) if (row[i] === 0) return false;
  }
  return true;
}

/** Rejects with what ended the drawing: the signal, a lost context, or too long a wait while the page is in sight. */
function endOf(
  map: MapLibreMap,
  { signal, widthPx, heightPx, pixelRatio }: MapDrawing,
): {
  ended: Promise<never>;
  stop(): void;
} {
  let leftMs = patienceMs + (patiencePerMillionMs * widthPx * heightPx * pixelRatio ** 2) / 1e6;
  let timer: ReturnType<typeof setInterval> | undefined;
  let aborted = () => {};
  const ended = new Promise<never>((_, reject) => {
    aborted = () => reject(endedBy('aborted'));
    if (signal.aborted) aborted();
    signal.addEventListener('abort', aborted);
    map.on('webglcontextlost', () => reject(endedBy('lost')));
    timer = setInterval(() => {
      if (document.visibilityState === 'visible') leftMs -= tickMs;
      if (leftMs <= 0) reject(endedBy('timed-out'));
    }, tickMs);
  });
  ended.catch(() => {});
  return {
    ended,
    stop() {
      clearInterval(timer);
      signal.removeEventListener('abort', aborted);
    },
  };
}

type Ground = Omit<Scene, 'atlas'>;

function groundOf({ content, camera }: MapDrawing): Ground {
  const tier = zoomTier(camera.zoom);
  return { tier, pitched: camera.pitch > 3, marks: pointMarks(content, content.layers, tier) };
}

/** The basemap with all of its data that can be seen. */
function styleOf({ content, camera }: MapDrawing, { marks, tier }: Ground): StyleSpecification {
  const data = basemapDataReader()(content, marks, rankPositions(content, tier));
  const style = basemapStyle(content);
  const unseen = unseenSources(style, camera.zoom);
  return filledStyle(style, Object.fromEntries(Object.entries(data).filter(([id]) => !unseen.includes(id))));
}

/** Waits until everything of the basemap is there, and the layers of servers that are on the screen. */
async function loaded(map: MapLibreMap, { content }: MapDrawing): Promise<void> {
  await new Promise<void>((resolve) => void map.once('load', () => resolve()));
  if (content.live?.length) {
    const { createLiveOverlay } = await import('../live-overlay.ts');
    createLiveOverlay(map).show(content.live, content.theme);
  }
  await document.fonts.load('600 11px "Be Vietnam Pro"', '0123456789');
  await new Promise<void>((resolve) => {
    const look = () => {
      if (!map.areTilesLoaded() || !map.isStyleLoaded()) return;
      map.off('idle', look);
      resolve();
    };
    map.on('idle', look);
    map.triggerRepaint();
  });
}

/** Puts the data layers on it, in the picture's own pixels. */
async function cover(
  map: MapLibreMap,
  { content, pixelRatio }: MapDrawing,
  ground: Ground,
): Promise<Overlay> {
  const { createOverlay } = await import('../overlay.ts');
  map.setPixelRatio(pixelRatio);
  let fault: string | null = null;
  const overlay = createOverlay(
    map,
    (detail) => {
      fault ??= detail;
    },
    pixelRatio,
  );
  overlay.update(content, ground);
  return {
    ...overlay,
    isDrawn() {
      if (fault !== null) throw new Error(fault);
      return overlay.isDrawn();
    },
  };
}

/** Takes the picture while it stands in the buffer. */
function take(canvas: HTMLCanvasElement, { widthPx, heightPx, pixelRatio }: MapDrawing): Promise<Blob> {
  const { width, height } = canvas;
  const gl = canvas.getContext('webgl2');
  const isWhole =
    width === Math.round(widthPx * pixelRatio) &&
    height === Math.round(heightPx * pixelRatio) &&
    gl?.drawingBufferWidth === width &&
    gl.drawingBufferHeight === height;
  if (!isWhole) throw endedBy('too-large');
  if (!isDrawn(canvas)) throw endedBy('lost');
  return new Promise((resolve, reject) => {
    canvas.toBlob((png) => (png ? resolve(png) : reject(endedBy('too-large'))), 'image/png');
  });
}

/** The picture of the first frame that misses nothing: style, sources, letters, data layers. */
function taken(map: MapLibreMap, overlay: Overlay, drawing: MapDrawing): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const look = () => {
      try {
        if (!map.areTilesLoaded() || !overlay.isDrawn()) {
          requestAnimationFrame(() => map.triggerRepaint());
          return;
        }
        map.off('idle', look);
        resolve(take(map.getCanvas(), drawing));
      } catch (error) {
        map.off('idle', look);
        reject(error);
      }
    };
    map.on('idle', look);
    map.triggerRepaint();
  });
}

function quietly(end: () => void): void {
  try {
    end();
  } catch {
    // A lost graphics context cannot free what it no longer has.
  }
}

/** Draws a map off the screen and gives it as PNG; leaves nothing behind, and throws nothing. */
export async function drawMap(drawing: MapDrawing): Promise<DrawnMap> {
  const { camera, widthPx, heightPx, pixelRatio } = drawing;
  const place = hiddenPlace(drawing);
  const ground = groundOf(drawing);
  let map: MapLibreMap | null = null;
  let overlay: Overlay | null = null;
  let stop = () => {};
  let isOver = false;
  try {
    const opened = new MapLibreMap({
      container: place,
      style: styleOf(drawing, ground),
      center: camera.centre,
      zoom: camera.zoom,
      bearing: camera.bearing,
      pitch: camera.pitch,
      minZoom: farthestZoom,
      maxZoom: closestZoom,
      maxPitch: steepestPitch,
      pixelRatio: Math.min(pixelRatio, loadingRatio),
      maxCanvasSize: [Math.ceil(widthPx * pixelRatio), Math.ceil(heightPx * pixelRatio)],
      interactive: false,
      trackResize: false,
      attributionControl: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      validateStyle: false,
    });
    map = opened;
    addBlankImage(opened);
    const end = endOf(opened, drawing);
    stop = end.stop;
    const work = async () => {
      await loaded(opened, drawing);
      const covering = await cover(opened, drawing, ground);
      if (isOver) quietly(() => covering.destroy());
      overlay = covering;
      return taken(opened, covering, drawing);
    };
    return { ok: true, png: await Promise.race([work(), end.ended]) };
  } catch (error) {
    if (isEnded(error)) return { ok: false, failure: error.failure };
    return { ok: false, failure: map ? 'lost' : 'no-webgl' };
  } finally {
    isOver = true;
    stop();
    quietly(() => overlay?.destroy());
    quietly(() => map?.remove());
    place.remove();
  }
}
