import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { GeoJSONSource, type LngLat, type Map as MapLibreMap } from 'maplibre-gl';
import type { SceneView } from '../briefing/scene.ts';
import { freeOffset, type Screen, sceneCamera, sceneViewOf } from '../briefing/scene-camera.ts';
import type { Bbox, LonLat } from '../geo/lon-lat.ts';
import { zoomTier } from '../geo/web-mercator.ts';
import type { LayerState } from '../state/layer.ts';
import type { Camera } from '../state/selection.ts';
import { createAttribution } from './attribution.ts';
import { basemapDataReader } from './basemap-data.ts';
import { basemapSources, basemapStyle, filledStyle, unseenSources } from './basemap-style.ts';
import { boundsBesidePanels, joined } from './extent.ts';
import { rankPositions } from './gap-marks.ts';
import { hitsAt } from './hits.ts';
import type { LiveOverlay } from './live-overlay.ts';
import { isSameCamera } from './map-camera.ts';
import type { MapContent, MapEvents, MapView } from './map-content.ts';
import { recoveryAfter } from './map-recovery.ts';
import { pointMarks } from './marks.ts';
import { closestZoom, openMap } from './open-map.ts';
import type { Overlay } from './overlay.ts';
import { listenToPointer } from './pointer.ts';
import { remember } from './remember.ts';
import { styleChanges } from './style-changes.ts';

const flightMs = 600;

/** Pixels kept free round a box that the camera is fitted to, beside the panels. */
const fitMargin = 24;

/** Closest that fitting a box goes: a single building in its street. */
const closestFitZoom = 15.5;

/** Pixels per CSS pixel while a map that was lost loads what it draws: its frames are many and nobody looks at them. */
const loadingRatio = 0.25;

/** Milliseconds between two redrawings of the data layers while the camera zooms. */
const redrawMs = 150;

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
  /** The ground of a scene that stays in view until the map is moved. */
  let held: SceneView | null = null;
  /** Times at which the graphics context was lost, and attempts in vain since the last one. */
  let losses: number[] = [];
  let attempts = 0;
  let isLost = false;
  /** Drawn in few pixels until everything that a map found again draws is there. */
  let isCoarse = false;
  /** Sources that get their data when the map that was found again is complete: nothing of them is seen before. */
  let later: readonly string[] = [];
  let scale = 1;
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
    if (!map || !content || !style || !isStyled || isLost) return;
    restyle(content, map);
    const data = readBasemap(content, marksNow(content), rankPositions(content, scene.tier));
    for (const id of basemapSources) {
      const source = map.getSource(id);
      if (given[id] !== data[id] && !later.includes(id) && source instanceof GeoJSONSource) {
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
    const whenDrawn = () => {
      if (map === on && overlay && !overlay.isDrawn()) {
        overlay.settle();
        return;
      }
      on.off('idle', whenDrawn);
      if (map !== on) return;
      events.onComplete();
      if (later.length === 0) return;
      later = [];
      show();
    };
    try {
      const { createOverlay } = await import('./overlay.ts');
      if (isGone || map !== on || !content) return;
      overlay = createOverlay(on, (detail) => events.onFailure('overlay-failed', detail));
      paintOverlay(content);
      on.on('idle', whenDrawn);
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

  /** Sets the next attempt to draw a lost map anew; what it shows is kept until then. */
  function recoverLater(): void {
    const { waitMs, isOften } = recoveryAfter(losses, attempts);
    events.onFailure(isOften ? 'webgl-lost-often' : 'webgl-lost', '');
    clearTimeout(rebuild);
    rebuild = setTimeout(recover, waitMs);
  }

  function lose(lost: MapLibreMap): void {
    if (map !== lost) return;
    isLost = true;
    losses = [...losses.slice(-9), performance.now()];
    attempts = 0;
    closeOverlay();
    recoverLater();
  }

  function recover(): void {
    if (isGone) return;
    const hadFocus = map?.getCanvas() === document.activeElement;
    const bound = held ? null : flight;
    flight = null;
    if (map) camera = cameraOf(map);
    close();
    start(() => {
      attempts = 0;
      events.onFailure('webgl-restored', '');
    }, true);
    if (!map) return;
    if (bound) fly(bound);
    if (hadFocus) map.getCanvas().focus({ preventScroll: true });
  }

  function start(onLoad: () => void, isAgain = false): void {
    if (!content || isGone) return;
    style = basemapStyle(content);
    shown = null;
    isStyled = false;
    if (isAgain) {
      later = unseenSources(style, camera?.zoom ?? closestZoom);
      const data = readBasemap(content, marksNow(content), rankPositions(content, scene.tier));
      given = Object.fromEntries(Object.entries(data).filter(([id]) => !later.includes(id)));
    }
    try {
      map = openMap({
        container,
        style: isAgain ? filledStyle(style, given) : style,
        catalog: content.catalog,
        camera,
        padding: fitPadding(),
        ariaLabel: content.ariaLabel,
        attribution: attribution.element,
        isStill: isAgain || prefersStillness(),
        pixelRatio: isAgain ? loadingRatio : undefined,
        isKnown: isAgain,
      });
    } catch (error) {
      if (isAgain) {
        container.replaceChildren();
        attempts += 1;
        recoverLater();
        return;
      }
      isMissing = true;
      events.onFailure('webgl-missing', String(error));
      return;
    }
    const opened = map;
    isLost = false;
    isCoarse = isAgain;
    if (scale !== 1) sharpen(opened);
    makeRoom(opened);
    if (held) aim(held, 0);
    readScene();
    opened.once('style.load', () => {
      isStyled = true;
      show();
      if (isAgain) void addOverlay(opened);
    });
    opened.once('load', () => {
      isCoarse = false;
      sharpen(opened);
      onLoad();
      events.onCamera(cameraOf(opened), bboxOf(opened));
      if (isAgain) overlay?.settle();
      else void addOverlay(opened);
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
    opened.on('movestart', ({ originalEvent }) => {
      if (originalEvent) held = null;
    });
    opened.on('resize', () => {
      if (map !== opened) return;
      sharpen(opened);
      makeRoom(opened);
      if (held) aim(held, 0);
    });
    opened.on('webglcontextlost', () => lose(opened));
  }

  /** The city may be shown whole beside the panels; where the camera may go never shrinks again. */
  function makeRoom(on: MapLibreMap): void {
    if (!content) return;
    const before = on.getMaxBounds();
    if (!before) return;
    const box: Bbox = [before.getWest(), before.getSouth(), before.getEast(), before.getNorth()];
    const wanted = joined([box, boundsBesidePanels(content.catalog, screenNow())]);
    if (wanted.some((edge, k) => edge !== box[k])) on.setMaxBounds(wanted);
  }

  /** As many pixels as the screen has, also where the page enlarges the map. */
  function sharpen(on: MapLibreMap): void {
    const wanted = isCoarse ? loadingRatio : devicePixelRatio * scale;
    if (Math.abs(on.getPixelRatio() - wanted) > 1e-6) on.setPixelRatio(wanted);
  }

  /** The map with what panels take of it, but never more than leaves a third of it to see. */
  function screenNow(): Screen {
    const { clientWidth, clientHeight } = container;
    const { top, right, bottom, left } = padding;
    const across = Math.min(1, (clientWidth * 0.6) / Math.max(1, left + right));
    const down = Math.min(1, (clientHeight * 0.6) / Math.max(1, top + bottom));
    return {
      widthPx: clientWidth,
      heightPx: clientHeight,
      padding: { top: top * down, right: right * across, bottom: bottom * down, left: left * across },
    };
  }

  /** Panels and a margin. */
  function fitPadding(): Padding {
    const { top, right, bottom, left } = screenNow().padding;
    return {
      top: top + fitMargin,
      right: right + fitMargin,
      bottom: bottom + fitMargin,
      left: left + fitMargin,
    };
  }

  /** Pixels from the middle of the canvas to the middle of what the panels leave free. */
  function freeMiddle(): [x: number, y: number] {
    return freeOffset(screenNow());
  }

  /** The ground in the middle of what the panels leave free; null before the map is drawn. */
  function middleNow(): LonLat | null {
    if (!map) return null;
    const [x, y] = freeMiddle();
    const { clientWidth, clientHeight } = container;
    const { lng, lat } = map.unproject([clientWidth / 2 + x, clientHeight / 2 + y]);
    return [lng, lat];
  }

  /** Moves the camera over the ground of a scene. */
  function aim(view: SceneView, durationMs: number): void {
    const { centre, offset, zoom, ...turned } = sceneCamera(view, screenNow(), fitMargin);
    const target = { center: centre, offset, zoom: Math.min(zoom, closestZoom), ...turned };
    if (durationMs === 0) map?.easeTo({ ...target, duration: 0 });
    else map?.flyTo({ ...target, duration: durationMs, essential: true });
  }

  /** A panel that opens pushes the map aside instead of hiding what was in the middle of it. */
  function keepMiddle([beforeX, beforeY]: [x: number, y: number]): void {
    if (!map) return;
    const [x, y] = freeMiddle();
    if (x === beforeX && y === beforeY && !held) return;
    if (flight) {
      fly(flight);
      return;
    }
    if (held) {
      aim(held, moveMs() / 3);
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
      else if (!isMissing && !isLost) start(events.onReady);
    },
    flyTo(position: LonLat, zoom: number) {
      held = null;
      fly(() => {
        const target = { center: position, zoom, offset: freeMiddle() };
        if (prefersStillness()) map?.easeTo({ ...target, duration: 0 });
        else map?.flyTo({ ...target, duration: flightMs, essential: true });
      });
    },
    fitBbox(bbox) {
      held = null;
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
      held = null;
      if (!map || isSameCamera(cameraOf(map), next)) return;
      map.jumpTo({ center: [next.lon, next.lat], zoom: next.zoom, bearing: next.bearing, pitch: next.pitch });
    },
    zoomBy(levels) {
      held = null;
      map?.easeTo({ zoom: map.getZoom() + levels, duration: moveMs() / 2, essential: true });
    },
    resetNorth() {
      held = null;
      map?.easeTo({ bearing: 0, pitch: 0, duration: moveMs(), essential: true });
    },
    setPitch(degrees) {
      held = null;
      map?.easeTo({ pitch: degrees, duration: moveMs(), essential: true });
    },
    middle: middleNow,
    showView(view, still = false) {
      held = view;
      fly(() => aim(view, still ? 0 : moveMs()));
    },
    viewNow() {
      const centre = middleNow();
      if (!map || !centre) return null;
      const { zoom, bearing, pitch } = cameraOf(map);
      return sceneViewOf({ centre, zoom, bearing, pitch }, screenNow());
    },
    setPadding(next) {
      const before = freeMiddle();
      padding = next;
      if (map) makeRoom(map);
      keepMiddle(before);
      for (const [side, pixels] of Object.entries(next)) {
        container.style.setProperty(`--map-taken-${side}`, `${pixels}px`);
      }
    },
    setScale(next) {
      scale = next;
      if (map) sharpen(map);
    },
    focus() {
      map?.getCanvas().focus({ preventScroll: true });
    },
    async picture(request) {
      if (!content) return { failure: 'no-map' };
      try {
        const { pictureOf } = await import('./picture/picture-of.ts');
        return await pictureOf(content, request);
      } catch {
        // the code of it could not be loaded
        return { failure: 'lost' };
      }
    },
    destroy() {
      isGone = true;
      close();
    },
  };
}
