import { metresPerPixel, sceneCamera } from '../../briefing/scene-camera.ts';
import type { PictureFailure, PictureRequest } from '../../commands/map-port.ts';
import type { MapPicture } from '../../export/sheet/map-sheet.ts';
import { isSimulatedLayer } from '../../state/layer-source.ts';
import type { MapContent } from '../map-content.ts';
import { closestZoom } from '../open-map.ts';
import { drawMap, farthestZoom } from './draw-map.ts';
import { fitsGraphics, graphicsLimits } from './graphics-limits.ts';
import { pictureContent } from './picture-content.ts';
import { pictureSources } from './picture-sources.ts';
import { sheetInset } from './sheet-inset.ts';
import { sheetLegend, shownLegends } from './sheet-legend.ts';

/** CSS pixels kept free round the box of a scene, for a picture as wide as a screen. */
const marginShare = 0.0125;

let queue: Promise<unknown> = Promise.resolve();

/** Pictures are drawn one after the other: each takes the graphics' memory of a whole screen. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = queue.then(work, work);
  queue = next.catch(() => {});
  return next;
}

/** Draws what the request asks for off the screen; `screen` is what the map on it shows. */
export function pictureOf(
  screen: MapContent,
  request: PictureRequest,
): Promise<{ picture: MapPicture } | { failure: PictureFailure }> {
  return inTurn(() => draw(screen, request));
}

async function draw(
  screen: MapContent,
  request: PictureRequest,
): Promise<{ picture: MapPicture } | { failure: PictureFailure }> {
  const { view, widthPx, heightPx, pixelRatio, signal = new AbortController().signal } = request;
  if (signal.aborted) return { failure: 'aborted' };
  const limits = graphicsLimits();
  if (!limits) return { failure: 'no-webgl' };
  const size = { widthPx: Math.round(widthPx * pixelRatio), heightPx: Math.round(heightPx * pixelRatio) };
  if (!fitsGraphics(size, limits)) return { failure: 'too-large' };
  const content = pictureContent(screen, request.content);
  const padding = { top: 0, right: 0, bottom: 0, left: 0 };
  const aimed = sceneCamera(view, { widthPx, heightPx, padding }, marginShare * Math.min(widthPx, heightPx));
  const camera = { ...aimed, zoom: Math.min(closestZoom, Math.max(farthestZoom, aimed.zoom)) };
  const drawing = { content, camera, widthPx, heightPx, pixelRatio, signal };
  const first = await drawMap(drawing);
  const drawn = !first.ok && first.failure === 'lost' ? await drawMap(drawing) : first;
  if (!drawn.ok) return { failure: drawn.failure };
  const { zoom, centre, bearing, pitch } = camera;
  return {
    picture: {
      png: drawn.png,
      ...size,
      pixelRatio,
      metresPerPixel: pitch > 0 ? null : metresPerPixel(zoom, centre[1]),
      bearing,
      pitch,
      centre,
      theme: content.theme,
      language: content.language,
      legend: sheetLegend(content, zoom),
      inset: sheetInset(content),
      sources: pictureSources(content, zoom),
      simulated: shownLegends(content, zoom).some(({ id }) =>
        isSimulatedLayer(id, content, content.coverageSimulated ?? false),
      ),
    },
  };
}
