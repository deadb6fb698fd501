import type { MultiPolygon, Polygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import { coverageTopology } from './coverage-topology.ts';
import { ellipsoidAreaM2 } from './ellipsoid-area.ts';

type Areal = Polygon | MultiPolygon;

/** Holes up to this size between units are slips of drawing, not lakes or lagoons. */
const LARGEST_SLIVER_M2 = 2_000;

/**
 * The units with the slivers between them closed: the ring of each hole is given to the unit that borders
 * it with the most points, so that two units share one line there.
 */
export function closeSlivers(units: Areal[]): Areal[] {
  const { topology, objects } = coverageTopology(units);
  const holes = merge(topology, objects)
    .coordinates.flatMap((rings) => rings.slice(1))
    .filter((ring) => ellipsoidAreaM2({ type: 'Polygon', coordinates: [ring] }) <= LARGEST_SLIVER_M2);
  return holes.reduce((closed, hole) => withHoleGiven(closed, hole.slice(1)), units);
}

function withHoleGiven(units: Areal[], hole: Position[]): Areal[] {
  const runs = units.map((unit) =>
    Math.max(...ringsOf(unit).map((ring) => findRun(ring, hole)?.points.length ?? 0)),
  );
  const receiver = runs.indexOf(Math.max(...runs));
  return units.map((unit, i) => (i === receiver ? mapRings(unit, (ring) => ringWithHole(ring, hole)) : unit));
}

interface Run {
  /** The ring without its closing point, turned so that the run comes first. */
  ring: Position[];
  /** Points of the hole that follow one another on the ring. */
  points: Position[];
  /** The way round the hole from the last point of the run to the first, both left out. */
  otherWay: Position[];
}

/** The stretch of the ring that runs along the hole, or null where they share no edge. */
function findRun(ring: Position[], hole: Position[]): Run | null {
  const open = ring.slice(1);
  const start = open.findIndex((position) => indexIn(hole, position) < 0);
  const turned = [...open.slice(start), ...open.slice(0, start)];
  const first = turned.findIndex(
    (position, i) => indexIn(hole, position) >= 0 && isEdgeOf(hole, position, turned[i + 1]),
  );
  const head = turned[first];
  const second = turned[first + 1];
  if (first < 0 || !head || !second) return null;
  const n = hole.length;
  const step = (indexIn(hole, second) - indexIn(hole, head) + n) % n === 1 ? 1 : n - 1;
  const points = [head];
  for (let i = first + 1; i < turned.length; i++) {
    const position = turned[i];
    const before = points.at(-1);
    if (!position || !before || indexIn(hole, position) !== (indexIn(hole, before) + step) % n) break;
    points.push(position);
  }
  const otherWay: Position[] = [];
  const from = indexIn(hole, head);
  for (let k = points.length; k < n; k++) {
    const position = hole[(from + step * k) % n];
    if (position) otherWay.push(position);
  }
  return { ring: [...turned.slice(first), ...turned.slice(0, first)], points, otherWay };
}

function ringWithHole(ring: Position[], hole: Position[]): Position[] {
  const run = findRun(ring, hole);
  const head = run?.points[0];
  const last = run?.points.at(-1);
  if (!run || !head || !last) return ring;
  return [head, ...[...run.otherWay].reverse(), last, ...run.ring.slice(run.points.length), head];
}

function isEdgeOf(hole: Position[], a: Position, b: Position | undefined): boolean {
  if (!b) return false;
  const i = indexIn(hole, a);
  const j = indexIn(hole, b);
  return i >= 0 && j >= 0 && [1, hole.length - 1].includes(Math.abs(i - j));
}

function indexIn(hole: Position[], position: Position): number {
  return hole.findIndex((corner) => corner[0] === position[0] && corner[1] === position[1]);
}

function ringsOf(unit: Areal): Position[][] {
  return unit.type === 'Polygon' ? unit.coordinates : unit.coordinates.flat();
}

function mapRings(unit: Areal, change: (ring: Position[]) => Position[]): Areal {
  if (unit.type === 'Polygon') return { type: 'Polygon', coordinates: unit.coordinates.map(change) };
  return { type: 'MultiPolygon', coordinates: unit.coordinates.map((rings) => rings.map(change)) };
}
