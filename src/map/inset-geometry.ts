import type { Feature, Position } from 'geojson';
import type { Bbox, LonLat } from '../geo/lon-lat.ts';
import { boundsOf, ringsOf } from './rings.ts';

/** A flat picture of a small part of the earth: a box of degrees drawn `width` units wide. */
export interface InsetFrame {
  bbox: Bbox;
  width: number;
  height: number;
  project(position: LonLat): [x: number, y: number];
}

/** Equirectangular, true to scale at the middle latitude; x to the right and y down. */
export function insetFrame(bbox: Bbox, width: number): InsetFrame {
  const [west, south, east, north] = bbox;
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const unitsPerLon = width / (east - west);
  const unitsPerLat = unitsPerLon / narrowing;
  return {
    bbox,
    width,
    height: (north - south) * unitsPerLat,
    project: ([lon, lat]) => [(lon - west) * unitsPerLon, (north - lat) * unitsPerLat],
  };
}

function isOutside([west, south, east, north]: Bbox, box: Bbox): boolean {
  return box[2] < west || box[0] > east || box[3] < south || box[1] > north;
}

/** Squared distance in units within which a corner adds nothing to see. */
const tooNear = 0.4 ** 2;

function ringPath(ring: Position[], frame: InsetFrame): string {
  let path = '';
  let lastX = 0;
  let lastY = 0;
  for (let k = 0; k < ring.length - 1; k += 1) {
    const at = frame.project(ring[k] as LonLat);
    const x = Math.round(at[0] * 10) / 10;
    const y = Math.round(at[1] * 10) / 10;
    if (k > 0 && (x - lastX) ** 2 + (y - lastY) ** 2 < tooNear) continue;
    path += `${k === 0 ? 'M' : 'L'}${x} ${y}`;
    lastX = x;
    lastY = y;
  }
  return `${path}Z`;
}

/** SVG path data of all rings that reach into the frame, to a tenth of a unit. */
export function insetPath(features: Feature[], frame: InsetFrame): string {
  return ringsOf(features)
    .filter((ring) => {
      const box = boundsOf([ring]);
      return box !== null && !isOutside(frame.bbox, box);
    })
    .map((ring) => ringPath(ring, frame))
    .join('');
}

/** Reefs too small to see at this scale as dots of `least` units, so that none is left out. */
export function insetDots(features: Feature[], frame: InsetFrame, least: number): [x: number, y: number][] {
  return ringsOf(features).flatMap((ring) => {
    const box = boundsOf([ring]);
    if (!box || isOutside(frame.bbox, box)) return [];
    const [x0, y0] = frame.project([box[0], box[3]]);
    const [x1, y1] = frame.project([box[2], box[1]]);
    return x1 - x0 < least && y1 - y0 < least ? [[(x0 + x1) / 2, (y0 + y1) / 2] as [number, number]] : [];
  });
}
