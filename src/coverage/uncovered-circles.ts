import { worldPixels } from '../geo/web-mercator.ts';
import type { UncoveredCircles, UncoveredUnits } from './view.ts';

/** From this zoom on each population unit has its own circle. */
const singleUnitZoom = 12.5;

/** Pixels between the centres of neighbouring bins. */
const binPixels = 24;

const largestRadius = 15;
const smallestRadius = 0.5;

/** Radius in pixels of a circle whose area stands for `people`. */
export function circleRadius(people: number, peoplePerPixel: number): number {
  return Math.max(smallestRadius, Math.sqrt(people / (Math.PI * peoplePerPixel)));
}

/** Units, or sums of units that stand where one of them is; `unit` is its index. */
interface Circles {
  unit: Uint32Array;
  people: Float64Array;
}

/**
 * Indices of at most 2^21 values, the largest value first; equal ones in an order without a pattern. Values and indices
 * share the 53 bits of a double, so values of millions are told apart to less than a person, not to a thousandth.
 */
function byPeople(people: ArrayLike<number>): Uint32Array {
  const indexBits = 2 ** 21;
  let most = 0;
  for (let i = 0; i < people.length; i += 1) most = Math.max(most, people[i]!);
  const steps = Math.min(1024, 2 ** 32 / (most + 2));
  const keys = new Float64Array(people.length);
  for (let i = 0; i < keys.length; i += 1) {
    const shuffled = (Math.imul(i + 1, 0x9e3779b1) >>> 22) / 1024;
    keys[i] = Math.floor((people[i]! + shuffled) * steps) * indexBits + i;
  }
  keys.sort();
  const order = new Uint32Array(keys.length);
  for (let i = 0; i < order.length; i += 1) order[i] = keys[keys.length - 1 - i]! % indexBits;
  return order;
}

/** Units in the order of their people, with their place on the ground in pixels of zoom 0. */
interface Prepared {
  order: Uint32Array;
  x: Float64Array;
  y: Float64Array;
}

function prepare({ positions, people }: UncoveredUnits): Prepared {
  const order = byPeople(people);
  const x = new Float64Array(people.length);
  const y = new Float64Array(people.length);
  for (let i = 0; i < people.length; i += 1) {
    [x[i], y[i]] = worldPixels([positions[2 * i]!, positions[2 * i + 1]!], 0);
  }
  return { order, x, y };
}

/** One number for the hexagon of about `binPixels` that a place in pixels is in. */
function hexagonOf(x: number, y: number): number {
  const side = binPixels / Math.sqrt(3);
  const q = ((Math.sqrt(3) / 3) * x - y / 3) / side;
  const r = ((2 / 3) * y) / side;
  let [roundQ, roundR] = [Math.round(q), Math.round(r)];
  const roundS = Math.round(-q - r);
  const [dq, dr, ds] = [Math.abs(roundQ - q), Math.abs(roundR - r), Math.abs(roundS + q + r)];
  if (dq > dr && dq > ds) roundQ = -roundR - roundS;
  else if (dr > ds) roundR = -roundQ - roundS;
  return roundQ * 2 ** 26 + roundR;
}

/** Units summed in hexagons, each sum standing at its most populous unit; the largest sum first. */
function binned(people: Float32Array, { order, x, y }: Prepared, scale: number): Circles {
  const binOf = new Map<number, number>();
  const unit: number[] = [];
  const sums: number[] = [];
  for (const i of order) {
    const key = hexagonOf(x[i]! * scale, y[i]! * scale);
    const bin = binOf.get(key);
    if (bin === undefined) {
      binOf.set(key, unit.length);
      unit.push(i);
      sums.push(people[i]!);
    } else sums[bin]! += people[i]!;
  }
  return inOrder(unit, sums);
}

function inOrder(unit: ArrayLike<number>, people: ArrayLike<number>): Circles {
  const order = byPeople(people);
  return {
    unit: Uint32Array.from(order, (i) => unit[i]!),
    people: Float64Array.from(order, (i) => people[i]!),
  };
}

/** Circles whose middle a larger one covers are added to it, so that none stands on another. */
function merged(circles: Circles, { x, y }: Prepared, scale: number, peoplePerPixel: number): Circles {
  const squares = new Map<number, number[]>();
  const unit: number[] = [];
  const people: number[] = [];
  const squareOf = (column: number, row: number) => column * 2 ** 26 + row;
  for (let i = 0; i < circles.unit.length; i += 1) {
    const [atX, atY] = [x[circles.unit[i]!]! * scale, y[circles.unit[i]!]! * scale];
    const [column, row] = [Math.floor(atX / largestRadius), Math.floor(atY / largestRadius)];
    let host = -1;
    for (let near = 0; near < 9 && host < 0; near += 1) {
      const square = squares.get(squareOf(column + (near % 3) - 1, row + Math.floor(near / 3) - 1));
      for (const other of square ?? []) {
        const distance = Math.hypot(x[unit[other]!]! * scale - atX, y[unit[other]!]! * scale - atY);
        if (distance < circleRadius(people[other]!, peoplePerPixel)) {
          host = other;
          break;
        }
      }
    }
    if (host >= 0) people[host]! += circles.people[i]!;
    else {
      const own = squareOf(column, row);
      const square = squares.get(own);
      if (square) square.push(unit.length);
      else squares.set(own, [unit.length]);
      unit.push(circles.unit[i]!);
      people.push(circles.people[i]!);
    }
  }
  return inOrder(unit, people);
}

/** A scale for each zoom step, coarser where one circle would grow over its neighbours. */
function scaleFor(most: number, tier: number): number {
  return Math.max(5 / 2.6 ** (tier - 9), most / (Math.PI * largestRadius ** 2));
}

function circlesAt({ positions, people }: UncoveredUnits, ready: Prepared, tier: number): UncoveredCircles {
  let circles: Circles;
  if (tier >= singleUnitZoom) {
    circles = { unit: ready.order, people: Float64Array.from(ready.order, (i) => people[i]!) };
  } else {
    const sums = binned(people, ready, 2 ** tier);
    circles = merged(sums, ready, 2 ** tier, scaleFor(sums.people[0] ?? 0, tier));
  }
  const maxPeople = circles.people[0] ?? 0;
  const peoplePerPixel = scaleFor(maxPeople, tier);
  const at = new Float64Array(2 * circles.unit.length);
  for (let i = 0; i < circles.unit.length; i += 1) {
    at[2 * i] = positions[2 * circles.unit[i]!]!;
    at[2 * i + 1] = positions[2 * circles.unit[i]! + 1]!;
  }
  return {
    positions: at,
    people: Float32Array.from(circles.people),
    radii: Float32Array.from(circles.people, (count) => circleRadius(count, peoplePerPixel)),
    maxPeople,
    peoplePerPixel,
  };
}

/**
 * The circles of a zoom step, the largest first so that small ones stay visible on top. The units are made ready
 * once for every zoom step.
 */
export function uncoveredCircles(uncovered: UncoveredUnits): (tier: number) => UncoveredCircles {
  const ready = prepare(uncovered);
  return (tier) => circlesAt(uncovered, ready, tier);
}
