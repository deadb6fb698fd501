import { area } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { presimplify } from 'topojson-simplify';
import type { GeometryObject, Topology } from 'topojson-specification';
import { coverageTopology } from './coverage-topology.ts';
import { crossings } from './crossings.ts';
import { fromGrid, type GridPoint, lineToGrid } from './grid.ts';
import { triangleAreaM2 } from './triangle-area.ts';

export type Areal = Polygon | MultiPolygon;

/** One unit of a coverage: neighbours share their border point for point. */
export interface CoverageUnit {
  geometry: Areal;
  /** Points whose triangle is smaller than this, in m², are dropped from borders of this unit. */
  minTriangleM2: number;
}

export interface CoverageLimits {
  /** Largest change of a unit's area, as a share of 1. */
  areaShare: number;
  /** Points that a ring shared with nobody keeps, if it has them (first and last count once each). */
  ringPoints: number;
}

/** A border between two units or a unit and the outside: points with their weights in m². */
type WeightedArc = [number, number, number][];

/**
 * Simplifies units that share borders so that they still share them: each border is simplified once, with the
 * finer of its two units' tolerances. Where the result would cross or touch itself, or a unit would change its
 * area by more than the limit, the tolerance of the borders concerned is halved until it does not.
 * Coordinates are on the five-decimal grid. An island that lies wholly in a bay is not seen when the bay closes over
 * it. Throws when a fault remains at full resolution.
 */
export function simplifyCoverage(units: CoverageUnit[], limits: CoverageLimits): Areal[] {
  const { topology, objects } = coverageTopology(units.map((unit) => unit.geometry));
  const weighted = presimplify(topology, triangleAreaM2);
  const arcs = weighted.arcs.map((arc) =>
    arc.map((p): [number, number, number] => [p[0] ?? 0, p[1] ?? 0, p[2] ?? 0]),
  );
  const arcsOfUnit = objects.map(arcNumbers);

  const tolerances = arcs.map(() => Number.POSITIVE_INFINITY);
  arcsOfUnit.forEach((numbers, unit) => {
    for (const arc of numbers) {
      tolerances[arc] = Math.min(tolerances[arc] ?? 0, units[unit]?.minTriangleM2 ?? 0);
    }
  });
  const fullAreas = units.map((unit) => area(unit.geometry));

  for (let round = 0; round < 60; round++) {
    const lines = arcs.map((arc, i) => lineToGrid(thinned(arc, tolerances[i] ?? 0, limits.ringPoints)));
    const simplified = { ...weighted, arcs: lines.map((line) => line.map((point) => fromGrid(point))) };
    const geometries = objects.map((object) => areal(simplified, object));
    const faulty = faultyArcs(lines);
    geometries.forEach((geometry, unit) => {
      const full = fullAreas[unit] ?? 0;
      if (Math.abs(area(geometry) - full) <= limits.areaShare * full) return;
      for (const arc of arcsOfUnit[unit] ?? []) faulty.add(arc);
    });
    if (faulty.size === 0) return geometries;
    for (const arc of faulty) tolerances[arc] = (tolerances[arc] ?? 0) / 2;
  }
  throw new Error('Simplifying the coverage leaves crossings or wrong areas even at full resolution.');
}

/** The points of a border that outweigh the tolerance, its ends, and enough points to stay a ring. */
function thinned(arc: WeightedArc, toleranceM2: number, ringPoints: number): WeightedArc {
  const first = arc[0];
  const last = arc.at(-1);
  if (!first || !last) return arc;
  const closed = first[0] === last[0] && first[1] === last[1];
  const heaviest = arc.map((point) => point[2]).sort((a, b) => b - a);
  const least = closed
    ? Math.min(toleranceM2, heaviest[Math.min(ringPoints, arc.length) - 1] ?? 0)
    : toleranceM2;
  return arc.filter((point, i) => i === 0 || i === arc.length - 1 || point[2] >= least);
}

function faultyArcs(lines: GridPoint[][]): Set<number> {
  const faulty = new Set(crossings(lines).flat());
  lines.forEach((line, i) => {
    if (line.length < 2) faulty.add(i);
  });
  return faulty;
}

/** Numbers of the borders a unit is made of; in a topology, ~n is border n run backwards. */
function arcNumbers(object: GeometryObject): Set<number> {
  if (object.type === 'Polygon') return new Set(object.arcs.flat().map(forwards));
  if (object.type === 'MultiPolygon') return new Set(object.arcs.flat(2).map(forwards));
  throw new Error(`A unit of a coverage is a ${object.type}, not a polygon.`);
}

function forwards(arc: number): number {
  return arc < 0 ? ~arc : arc;
}

function areal(simplified: Topology, object: GeometryObject): Areal {
  const result = feature(simplified, object);
  if (result.type === 'Feature') {
    const { geometry } = result;
    if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') return geometry;
  }
  throw new Error('A simplified unit is no polygon.');
}
