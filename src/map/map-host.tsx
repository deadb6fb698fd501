import { useEffect, useRef } from 'react';
import { clickMap } from '../commands/click-map.ts';
import { followCamera } from '../commands/follow-camera.ts';
import { liveTile } from '../commands/live/follow-live.ts';
import { connectMap } from '../commands/map-port.ts';
import { reportMapFailure } from '../commands/report-map-failure.ts';
import { drawnDeadZones } from '../state/register-in-force.ts';
import { type App, useApp } from '../state/store.ts';
import { readUrlState } from '../state/url-state.ts';
import { messages } from '../text/messages.ts';
import { gapMarks } from './gap-marks.ts';
import { intakeMark } from './intake-mark.ts';
import { liveDrawings } from './live-drawings.ts';
import type { MapContent, MapView } from './map-content.ts';
import { probeMark } from './probe-mark.ts';

const noLayers: MapContent['ownLayers'] = [];

function contentOf(app: App): MapContent | null {
  const { city, coverage } = app;
  if (!city) return null;
  return {
    language: app.language,
    theme: app.theme,
    ariaLabel: messages[app.language].map.region,
    catalog: city.catalog,
    layers: app.layers,
    communes: city.communes,
    communeRows: app.communeRows,
    target: coverage?.target ?? 100,
    places: city.places,
    deadZones: drawnDeadZones(app),
    stations: city.stations,
    serviceAreas: city.serviceAreas,
    ownLayers: city.ownLayers ?? noLayers,
    live: liveDrawings(app.live, app.liveStatus),
    intake: intakeMark(app.intake, app.intakeSpot),
    joinsSignal: city.joinsSignal === true,
    coverageSimulated: coverage?.simulated === true,
    uncovered: app.uncovered,
    zoneHoles: app.zoneHoles,
    population: app.population,
    selection: app.selection,
    gaps: gapMarks(app.gaps, app.gapFocus),
    probe: probeMark(app.probe, app.explanation),
    basemap: app.basemap,
  };
}

const watched = [
  'language',
  'theme',
  'city',
  'registerChanges',
  'coverage',
  'layers',
  'communeRows',
  'uncovered',
  'zoneHoles',
  'population',
  'selection',
  'gaps',
  'gapFocus',
  'probe',
  'explanation',
  'basemap',
  'intake',
  'intakeSpot',
  'live',
  'liveStatus',
] as const;

interface MapHostProps {
  /** Pixels that panels take at either side. */
  left: number;
  right: number;
  /** Pixels that a sheet takes from the lower edge of a map so high. */
  bottomOf: (mapHeightPx: number) => number;
  /** How many times the page enlarges the map. */
  scale?: number;
}

/** Gives the map its place on the page, loads it once the number is there, and hands it what the store holds. */
export function MapHost({ left, right, bottomOf, scale = 1 }: MapHostProps) {
  const container = useRef<HTMLDivElement>(null);
  const view = useRef<MapView | null>(null);
  const padding = useRef({ top: 0, right, bottom: 0, left });
  const enlarged = useRef(scale);

  // the map moves aside in a task of its own, after the panel that opens has been drawn
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const bottom = bottomOf(container.current?.clientHeight ?? 0);
      padding.current = { top: 0, right, bottom, left };
      enlarged.current = scale;
      view.current?.setScale(scale);
      view.current?.setPadding(padding.current);
    });
    return () => cancelAnimationFrame(frame);
  }, [left, right, bottomOf, scale]);

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let map: MapView | null = null;
    let gone = false;
    let frame = 0;

    const mark = (state: string) => {
      element.dataset.mapState = state;
    };
    const show = () => {
      const content = contentOf(useApp.getState());
      if (content) map?.setContent(content);
    };
    const start = async () => {
      const { createMapView } = await import('./map-view.ts');
      if (gone) return;
      map = createMapView(element, {
        onHover: (hits, at) => useApp.getState().thingHovered(at && hits.length > 0 ? { hits, at } : null),
        onClick: clickMap,
        onCamera: followCamera,
        onReady: () => mark('basemap'),
        onComplete: () => mark('complete'),
        onFailure: (code) => {
          if (code === 'webgl-lost' || code === 'webgl-lost-often') mark('lost');
          if (code === 'webgl-restored') mark('basemap');
          reportMapFailure(code);
        },
        liveTile,
      });
      view.current = map;
      map.setScale(enlarged.current);
      map.setPadding(padding.current);
      const { camera } = readUrlState(location.hash);
      if (camera) map.setCamera(camera);
      connectMap(map);
      show();
    };

    let started = false;
    const refresh = () => {
      if (started) return show();
      if (!useApp.getState().city) return;
      started = true;
      void start();
    };
    const unsubscribe = useApp.subscribe((app, before) => {
      if (watched.every((key) => app[key] === before[key])) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(refresh);
    });
    refresh();

    return () => {
      gone = true;
      unsubscribe();
      cancelAnimationFrame(frame);
      connectMap(null);
      map?.destroy();
      view.current = null;
    };
  }, []);

  return <div ref={container} className="map-host" />;
}
