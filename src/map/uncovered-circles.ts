import type { UncoveredUnits } from '../coverage/view.ts';
import { worldPixels } from './marks.ts';
import { remember } from './remember.ts';

/** People without service as circles of one zoom step. */
export interface UncoveredCircles {
  /** [lon, lat] pairs. */
  positions: Float64Array;
  people: Float32Array;
  /** Pixels. */
  radii: Float32Array;
  /** Largest `people`. */
  maxPeople: number;
  /** People that one square pixel of a circle stands for. */
  peoplePerPixel: number;
}

/** From this zoom on each population unit has its own circle. */
const singleUnitZoom = 13;

/** Pixels between the centres of neighbouring bins. */
const binPixels = 20;

const largestRadius = 19;
const smallestRadius = 0.9;

/** Radius in pixels of a circle whose area stands for `people`. */
export function circleRadius(people: number, peoplePerPixel: number): number {
  return Math.max(smallestRadius, Math.sqrt(people / (Math.PI * peoplePerPixel)));
}

function hexagonKey(x: number, y: number): string {
  const q = ((Math.sqrt(3) / 3) * x - y / 3) / (binPixels / Math.sqrt(3));
  const r = ((2 / 3) * y) / (binPixels / Math.sqrt(3));
  let [rq, rr] = [Math.round(q), Math.round(r)];
  const rs = Math.round(-q - r);
  const [dq, dr, ds] = [Math.abs(rq - q), Math.abs(rr - r), Math.abs(rs + q + r)];
  if (dq > dr && dq > ds) rq = -rr - rs;
  else if (dr > ds) rr = -rq - rs;
  return `${rq},${rr}`;
}

interface Circle {
  lon: number;
  lat: number;
  people: number;
}

/** From 0 to 1 and the same every time, so that among equal units no row or corner is preferred. */
function shuffle(index: number): number {
  return (Math.imul(index + 1, 0x9e3779b1) >>> 0) / 2 ** 32;
}

/** Units summed in hexagons of about `binPixels`, each sum standing at its most populous unit. */
function binned({ positions, people }: UncoveredUnits, tier: number): Circle[] {
  const bins = new Map<string, Circle & { most: number }>();
  for (let i = 0; i < people.length; i += 1) {
    const [lon, lat, count] = [positions[2 * i]!, positions[2 * i + 1]!, people[i]!];
    const key = hexagonKey(...worldPixels([lon, lat], tier));
    const bin = bins.get(key);
    const weight = count + shuffle(i);
    if (!bin) bins.set(key, { lon, lat, people: count, most: weight });
    else {
      bin.people += count;
      if (weight > bin.most) Object.assign(bin, { lon, lat, most: weight });
    }
  }
  return [...bins.values()];
}

/** Circles whose middle another, larger one covers are added to it, so that none stands on another. */
function merged(circles: Circle[], tier: number, peoplePerPixel: number): Circle[] {
  const reach = largestRadius;
  const kept = new Map<string, { x: number; y: number; circle: Circle }[]>();
  const cellOf = (value: number) => Math.floor(value / reach);
  const result: Circle[] = [];
  for (const circle of circles) {
    const [x, y] = worldPixels([circle.lon, circle.lat], tier);
    let host: Circle | undefined;
    for (let dx = -1; dx <= 1 && !host; dx += 1) {
      for (let dy = -1; dy <= 1 && !host; dy += 1) {
        host = kept
          .get(`${cellOf(x) + dx},${cellOf(y) + dy}`)
          ?.find(
            (one) => Math.hypot(one.x - x, one.y - y) < circleRadius(one.circle.people, peoplePerPixel),
          )?.circle;
      }
    }
    if (host) host.people += circle.people;
    else {
      const key = `${cellOf(x)},${cellOf(y)}`;
      const own = { ...circle };
      kept.set(key, [...(kept.get(key) ?? []), { x, y, circle: own }]);
      result.push(own);
    }
  }
  return result;
}

function units({ positions, people }: UncoveredUnits): Circle[] {
  return Array.from(people, (count, i) => ({
    lon: positions[2 * i]!,
    lat: positions[2 * i + 1]!,
    people: count,
  }));
}

function byPeople(a: Circle, b: Circle): number {
  return b.people - a.people || a.lon - b.lon || a.lat - b.lat;
}

/** A scale for each zoom step, coarser where one circle would grow over its neighbours. */
function scaleFor(circles: Circle[], tier: number): number {
  const most = Math.max(0, ...circles.slice(0, 1).map(({ people }) => people));
  return Math.max(5 / 2.6 ** (tier - 9), most / (Math.PI * largestRadius ** 2));
}

function circlesAt(uncovered: UncoveredUnits, tier: number): UncoveredCircles {
  const single = tier >= singleUnitZoom;
  let circles = (single ? units(uncovered) : binned(uncovered, tier)).sort(byPeople);
  if (!single) circles = merged(circles, tier, scaleFor(circles, tier)).sort(byPeople);
  const peoplePerPixel = scaleFor(circles, tier);
  return {
    positions: Float64Array.from(circles.flatMap(({ lon, lat }) => [lon, lat])),
    people: Float32Array.from(circles, ({ people }) => people),
    radii: Float32Array.from(circles, ({ people }) => circleRadius(people, peoplePerPixel)),
    maxPeople: circles[0]?.people ?? 0,
    peoplePerPixel,
  };
}

/** The circles of a zoom step, the largest first so that small ones stay visible on top. */
export const uncoveredCircles = remember(circlesAt);
