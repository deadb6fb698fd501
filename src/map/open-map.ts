import {
  type LngLatBoundsLike,
  Map as MapLibreMap,
  ScaleControl,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map-view.css';
import type { Catalog } from '../data/city.ts';
import type { Camera } from '../state/selection.ts';
import { blankImage } from './anchors.ts';
import { blankSize } from './basemap-data.ts';
import { mapBounds } from './extent.ts';

setWorkerUrl(workerUrl);

export const closestZoom = 18;
const farthestZoom = 5;
export const steepestPitch = 60;

export interface MapOpening {
  container: HTMLElement;
  style: StyleSpecification;
  catalog: Catalog;
  /** Null shows the city's opening view. */
  camera: Camera | null;
  /** Pixels. */
  padding: { top: number; right: number; bottom: number; left: number };
  ariaLabel: string | undefined;
  attribution: HTMLElement;
  isStill: boolean;
  /** Pixels per CSS pixel to begin with; those of the screen without it. */
  pixelRatio?: number | undefined;
  /** The style has been drawn before, so it need not be checked again. */
  isKnown?: boolean;
}

/** A MapLibre map with scale bar and attribution; throws where there is no WebGL 2. */
export function openMap(opening: MapOpening): MapLibreMap {
  const { container, style, catalog, camera, padding, attribution, pixelRatio } = opening;
  const map = new MapLibreMap({
    container,
    style,
    maxBounds: mapBounds(catalog) as LngLatBoundsLike,
    minZoom: farthestZoom,
    maxZoom: closestZoom,
    maxPitch: steepestPitch,
    renderWorldCopies: false,
    attributionControl: false,
    ...(pixelRatio !== undefined && { pixelRatio }),
    validateStyle: !opening.isKnown,
    fadeDuration: opening.isStill ? 0 : 200,
    ...(camera
      ? { center: [camera.lon, camera.lat], zoom: camera.zoom, bearing: camera.bearing, pitch: camera.pitch }
      : { bounds: catalog.city.viewBbox as LngLatBoundsLike, fitBoundsOptions: { padding } }),
  });
  map.addControl(new ScaleControl({ maxWidth: 112, unit: 'metric' }), 'bottom-left');
  map.addControl({ onAdd: () => attribution, onRemove: () => attribution.remove() }, 'bottom-right');
  if (opening.ariaLabel) map.getCanvas().setAttribute('aria-label', opening.ariaLabel);
  addBlankImage(map);
  return map;
}

/** The image of nothing that stands for symbols among the labels. */
export function addBlankImage(map: MapLibreMap): void {
  map.once('style.load', () => {
    const pixels = new Uint8Array(blankSize * blankSize * 4);
    map.addImage(blankImage, { width: blankSize, height: blankSize, data: pixels });
  });
}
