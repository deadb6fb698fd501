import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { GeoJSONSource, type LngLat, type Map as MapLibreMap } from 'maplibre-gl';
import type { Bbox, LonLat } from '../geo/lon-lat.ts';
import { zoomTier } from '../geo/web-mercator.ts';
import type { LayerState } from '../state/layer.ts';
import type { Camera } from '../state/selection.ts';
import { createAttribution } from './attribution.ts';
import { basemapDataReader } from './basemap-data.ts';
import { basemapSources, basemapStyle } from './basemap-style.ts';
import { rankPositions } from './gap-marks.ts';
import { hitsAt } from './hits.ts';
import type { LiveOverlay } from './live-overlay.ts';
import { isSameCamera } from './map-camera.ts';
import type { MapContent, MapEvents, MapView } from './map-content.ts';
import { pointMarks } from './marks.ts';
import { openMap } from './open-map.ts';
import type { Overlay } from './overlay.ts';
import { listenToPointer } from './pointer.ts';
import { remember } from './remember.ts';
import { styleChanges } from './style-changes.ts';

const flightMs = 600;

/** Pixels kept free round a box that the camera is fitted to, beside the panels. */
const fitMargin = 24;

/** Closest that fitting a box goes: a single building in its street. */
const closestFitZoom = 15.5;

/** Milliseconds between two redrawings of the data layers while the camera zooms. */
const redrawMs = 150;

/** Milliseconds after which a lost graphics context that the browser does not give back is asked for anew. */
const patienceMs = 4000;

type Padding = Parameters<MapView['setPadding']>[0];

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { lon: lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
}

function bboxOf(map: MapLibreMap): Bbox {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

/** The servers whose layers are drawn, each once. */
function liveHosts({ live = [] }: MapContent): string[] {
  return [...new Set(live.map(({ host }) => host))];
}

/** Whether two contents are of one city, so that bounds and fixed names hold. */
function isSameGround({ catalog: a }: MapContent, { catalog: b }: MapContent): boolean {
  if (a === b) return true;
  return JSON.stringify([a.city, a.islands]) === JSON.stringify([b.city, b.islands]);
}

/**
 * Puts a map into `container`. It appears with the first content; what is asked before that is kept.
 * Nothing it does throws: without WebGL, or when drawing fails, `onFailure` is told and the rest goes on.
 */
export function createMapView(container: HTMLElement, events: MapEvents): MapView {
  let map: MapLibreMap | null = null;
  let overlay: Overlay | null = null;
  let liveOverlay: LiveOverlay | null = null;
  let content: MapContent | null = null;
  let style: StyleSpecification | null = null;
  let shown: (Pick<MapContent, 'language' | 'theme' | 'catalog' | 'ariaLabel'> & { hosts: string }) | null =
    null;
  let camera: Camera | null = null;
  let padding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
  /** Repeats the move to a place that is under way, for when a panel opens meanwhile. */
  let flight: (() => void) | null = null;
  /** Middle of the canvas at the end of a move aside that is under way. */
  let aside: LngLat | null = null;
  let isGone = false;
  let isMissing = false;
  let isStyled = false;
  let rebuild: ReturnType<typeof setTimeout> | undefined;
  let scene = { tier: 0, pitched: false };
  let given: Partial<Record<string, FeatureCollection>> = {};

  const attribution = createAttribution();
  const readBasemap = basemapDataReader();
  const marksOf = remember(
    (places: MapContent['places'], deadZones: MapContent['deadZones'], layers: LayerState[], tier: number) =>
      pointMarks({ places, deadZones }, layers, tier),
  );

  const marksNow = (now: MapContent) => marksOf(now.places, now.deadZones, now.layers, scene.tier);

  function readScene(): boolean {
    if (!map) return false;
    const next = { tier: zoomTier(map.getZoom()), pitched: map.getPitch() > 3 };
    const isNew = next.tier !== scene.tier || next.pitched !== scene.pitched;
    if (isNew) scene = next;
    return isNew;
  }

  function restyle(now: MapContent, on: MapLibreMap): void {
    const { language, theme, catalog, ariaLabel } = now;
    const hosts = liveHosts(now);
    const look = { language, theme, catalog, ariaLabel, hosts: hosts.join() };
    if (
      shown?.language === language &&
      shown.theme === theme &&
      shown.catalog === catalog &&
      shown.ariaLabel === ariaLabel &&
      shown.hosts === look.hosts
    ) {
      return;
    }
    shown = look;
    if (ariaLabel) on.getCanvas().setAttribute('aria-label', ariaLabel);
    attribution.show(catalog, language, hosts);
    const next = basemapStyle(now);
    if (style) {
      for (const { layer, group, property, value } of styleChanges(style, next)) {
        if (group === 'paint') on.setPaintProperty(layer, property as never, value as never);
        else on.setLayoutProperty(layer, property as never, value as never);
      }
    }
    style = next;
  }

  function paintOverlay(now: MapContent): void {
    try {
      overlay?.update(now, { ...scene, marks: marksNow(now) });
    } catch (error) {
      events.onFailure('overlay-failed', String(error));
    }
  }

  /** Brings what is on the screen in line with the content; cheap where nothing has changed. */
  function show(): void {
    if (!map || !content || !style || !isStyled) return;
    restyle(content, map);
    const data = readBasemap(content, marksNow(content), rankPositions(content, scene.tier));
    for (const id of basemapSources) {
      const source = map.getSource(id);
      if (given[id] !== data[id] && source instanceof GeoJSONSource) {
        given[id] = data[id];
        void source.setData(data[id]);
      }
    }
    paintOverlay(content);
    void showLive(content);
  }

  /** Live layers come with the first of them; the code for it too. */
  async function showLive(now: MapContent): Promise<void> {
    const on = map;
    if (!on || (!liveOverlay && (now.live ?? []).length === 0)) return;
    try {
      const { createLiveOverlay, serveLiveTiles } = await import('./live-overlay.ts');
      if (map !== on || !content) return;
      if (!liveOverlay) {
        if (events.liveTile) serveLiveTiles(events.liveTile);
        liveOverlay = createLiveOverlay(on);
      }
      liveOverlay.show(content.live ?? [], content.theme);
    } catch (error) {
      events.onFailure('overlay-failed', String(error));
    }
  }

  async function addOverlay(on: MapLibreMap): Promise<void> {
    try {
      const { createOverlay } = await import('./overlay.ts');
      if (isGone || map !== on || !content) return;
      overlay = createOverlay(on, (detail) => events.onFailure('overlay-failed', detail));
      paintOverlay(content);
      on.once('idle', () => events.onComplete());
    } catch (error) {
      overlay = null;
      events.onFailure('overlay-failed', String(error));
    }
  }

  function quietly(end: () => void): void {
    try {
      end();
    } catch {
      // A lost graphics context cannot free what it no longer has.
    }
  }

  function closeOverlay(): void {
    const old = overlay;
    overlay = null;
    quietly(() => old?.destroy());
  }

  function close(): void {
    clearTimeout(rebuild);
    closeOverlay();
    const old = map;
    [map, given, liveOverlay] = [null, {}, null];
    quietly(() => old?.remove());
  }

  function recover(): void {
    if (isGone || !map) return;
    camera = cameraOf(map);
    close();
    start(() => events.onFailure('webgl-restored', ''));
  }

  function start(onLoad: () => void): void {
    if (!content || isGone) return;
    style = basemapStyle(content);
    shown = null;
    isStyled = false;
    try {
      map = openMap({
        container,
        style,
        catalog: content.catalog,
        camera,
        padding: fitPadding(),
        ariaLabel: content.ariaLabel,
        attribution: attribution.element,
        isStill: prefersStillness(),
      });
    } catch (error) {
      isMissing = true;
      events.onFailure('webgl-missing', String(error));
      return;
    }
    const opened = map;
    readScene();
    opened.once('style.load', () => {
      isStyled = true;
      show();
    });
    opened.once('load', () => {
      onLoad();
      events.onCamera(cameraOf(opened), bboxOf(opened));
      void addOverlay(opened);
    });
    let redraw: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      redraw = undefined;
      if (map === opened && readScene()) show();
    };
    const changed = () => {
      redraw ??= setTimeout(follow, redrawMs);
    };
    opened.on('zoom', changed);
    opened.on('pitch', changed);
    opened.on('moveend', () => {
      flight = null;
      aside = null;
      clearTimeout(redraw);
      follow();
      events.onCamera(cameraOf(opened), bboxOf(opened));
    });
    listenToPointer(
      opened,
      (at, slack) =>
        content
          ? hitsAt(at, slack, content, marksNow(content), {
              tier: scene.tier,
              project: (position) => opened.project(position),
              unproject: ({ x, y }) => {
                const { lng, lat } = opened.unproject([x, y]);
                return [lng, lat];
              },
            })
          : [],
      events,
    );
    opened.on('webglcontextlost', () => {
      events.onFailure('webgl-lost', '');
      closeOverlay();
      rebuild = setTimeout(recover, patienceMs);
    });
    opened.on('webglcontextrestored', () => {
      clearTimeout(rebuild);
      rebuild = setTimeout(recover, 0);
    });
  }

  /** Panels and a margin, but never more than leaves a third of the map to see. */
  function fitPadding(): Padding {
    const { clientWidth, clientHeight } = container;
    const { top, right, bottom, left } = padding;
    const across = Math.min(1, (clientWidth * 0.6) / Math.max(1, left + right));
    const down = Math.min(1, (clientHeight * 0.6) / Math.max(1, top + bottom));
    return {
      top: top * down + fitMargin,
      right: right * across + fitMargin,
      bottom: bottom * down + fitMargin,
      left: left * across + fitMargin,
    };
  }

  /** Pixels from the middle of the canvas to the middle of what the panels leave free. */
  function freeMiddle(): [x: number, y: number] {
    const free = fitPadding();
    return [(free.left - free.right) / 2, (free.top - free.bottom) / 2];
  }

  /** A panel that opens pushes the map aside instead of hiding what was in the middle of it. */
  function keepMiddle([beforeX, beforeY]: [x: number, y: number]): void {
    if (!map) return;
    const [x, y] = freeMiddle();
    if (x === beforeX && y === beforeY) return;
    if (flight) {
      fly(flight);
      return;
    }
    if (aside) map.jumpTo({ center: aside });
    const { clientWidth, clientHeight } = container;
    const center = map.unproject([clientWidth / 2 + beforeX - x, clientHeight / 2 + beforeY - y]);
    map.easeTo({ center, duration: moveMs() / 3, essential: true });
    aside = map.isMoving() ? center : null;
  }

  function fly(move: () => void): void {
    move();
    flight = map?.isMoving() ? move : null;
  }

  function moveMs(): number {
    return prefersStillness() ? 0 : flightMs;
  }

  return {
    setContent(next) {
      if (map && content && !isSameGround(content, next)) {
        camera = null;
        close();
      }
      content = next;
      if (map) show();
      else if (!isMissing) start(events.onReady);
    },
    flyTo(position: LonLat, zoom: number) {
      fly(() => {
        const target = { center: position, zoom, offset: freeMiddle() };
        if (prefersStillness()) map?.easeTo({ ...target, duration: 0 });
        else map?.flyTo({ ...target, duration: flightMs, essential: true });
      });
    },
    fitBbox(bbox) {
      fly(() =>
        map?.fitBounds(bbox, {
          padding: fitPadding(),
          maxZoom: closestFitZoom,
          duration: moveMs(),
          essential: true,
        }),
      );
    },
    setCamera(next) {
      camera = next;
      if (!map || isSameCamera(cameraOf(map), next)) return;
      map.jumpTo({ center: [next.lon, next.lat], zoom: next.zoom, bearing: next.bearing, pitch: next.pitch });
    },
    zoomBy(levels) {
      map?.easeTo({ zoom: map.getZoom() + levels, duration: moveMs() / 2, essential: true });
    },
    resetNorth() {
      map?.easeTo({ bearing: 0, pitch: 0, duration: moveMs(), essential: true });
    },
    setPitch(degrees) {
      map?.easeTo({ pitch: degrees, duration: moveMs(), essential: true });
    },
    middle() {
      if (!map) return null;
      const [x, y] = freeMiddle();
      const { clientWidth, clientHeight } = container;
      const { lng, lat } = map.unproject([clientWidth / 2 + x, clientHeight / 2 + y]);
      return [lng, lat];
    },
    setPadding(next) {
      const before = freeMiddle();
      padding = next;
      keepMiddle(before);
      for (const [side, pixels] of Object.entries(next)) {
        container.style.setProperty(`--map-taken-${side}`, `${pixels}px`);
      }
    },
    focus() {
      map?.getCanvas().focus({ preventScroll: true });
    },
    picture() {
      const drawn = map;
      if (!drawn) return Promise.resolve(null);
      return new Promise((resolve) => {
        drawn.once('render', () => drawn.getCanvas().toBlob(resolve, 'image/png'));
        drawn.triggerRepaint();
      });
    },
    destroy() {
      isGone = true;
      close();
    },
  };
}
