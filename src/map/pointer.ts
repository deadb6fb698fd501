import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { LonLat } from '../geo/lon-lat.ts';
import type { MapEvents, MapHit } from './map-content.ts';

/** Milliseconds between two looks at what is under a moving pointer. */
const hoverMs = 50;

/** Pixels by which a mouse and a finger may miss a symbol. */
const slackPixels = { mouse: 2, touch: 12 };

/** Tells what the pointer is over and what is clicked; `hitsUnder` answers for a pixel. */
export function listenToPointer(
  map: MapLibreMap,
  hitsUnder: (at: { x: number; y: number }, slack: number) => MapHit[],
  events: Pick<MapEvents, 'onHover' | 'onClick'>,
): void {
  let latest: { x: number; y: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const leave = () => {
    latest = null;
    map.getCanvas().style.cursor = '';
    events.onHover([], null);
  };

  const look = () => {
    timer = undefined;
    if (!latest || map.isMoving()) return;
    const hits = hitsUnder(latest, slackPixels.mouse);
    map.getCanvas().style.cursor = hits.some(({ kind }) => kind !== 'commune') ? 'pointer' : '';
    events.onHover(hits, latest);
  };

  map.on('mousemove', ({ point }: MapMouseEvent) => {
    latest = { x: point.x, y: point.y };
    timer ??= setTimeout(look, hoverMs);
  });
  map.on('mouseout', leave);
  map.on('movestart', leave);
  map.on('remove', () => clearTimeout(timer));

  map.on('click', ({ point, lngLat, originalEvent }: MapMouseEvent) => {
    const at = { x: point.x, y: point.y };
    const isTouch = originalEvent instanceof PointerEvent && originalEvent.pointerType !== 'mouse';
    const hits = hitsUnder(at, isTouch ? slackPixels.touch : slackPixels.mouse);
    events.onClick(hits, [lngLat.lng, lngLat.lat] satisfies LonLat, at);
  });
}
