import type { Position } from 'geojson';
import type { VertexBudget } from '../vertex-budget.ts';

/** A geometry while its elements are read. */
export interface KmlShape {
  element: string;
  /** Paths by the element they stand in: an outline comes before its holes. */
  outlines: Position[][];
  holes: Position[][];
  inHole: boolean;
  members: unknown[];
  /** Positions of a gx:Track. */
  track: Position[];
}

const shapeElements: ReadonlySet<string> = new Set([
  'Point',
  'LineString',
  'LinearRing',
  'Polygon',
  'MultiGeometry',
  'Track',
  'MultiTrack',
]);

/** Collects the geometry of a placemark from the elements within it. */
export interface KmlGeometry {
  /** Whether the element is one of geometry, and taken. */
  open(element: string): boolean;
  close(element: string, text: string): void;
  /** Null where the placemark has none. */
  geometry(): unknown;
}

/** Nothing yet. */
export function kmlGeometry(budget: VertexBudget): KmlGeometry {
  const stack: KmlShape[] = [];
  const whole: unknown[] = [];
  return {
    open(element) {
      const top = stack.at(-1);
      if (top?.element === 'Polygon') {
        if (element === 'innerBoundaryIs') top.inHole = true;
        if (element === 'outerBoundaryIs') top.inHole = false;
        return true;
      }
      if (shapeElements.has(element)) stack.push(emptyShape(element));
      return stack.length > 0;
    },
    close(element, text) {
      const top = stack.at(-1);
      if (!top) return;
      if (element === 'coordinates') (top.inHole ? top.holes : top.outlines).push(positionsIn(text, budget));
      // A track has its positions in elements of their own, their numbers parted by spaces.
      else if (element === 'coord') top.track.push(...positionsIn(text.trim().replace(/\s+/g, ','), budget));
      else if (element === top.element) {
        stack.pop();
        const made = madeOf(top);
        const parent = stack.at(-1);
        if (made !== null) (parent ? parent.members : whole).push(made);
      }
    },
    geometry: () => (whole.length > 1 ? joined(whole) : (whole[0] ?? null)),
  };
}

function emptyShape(element: string): KmlShape {
  return { element, outlines: [], holes: [], inHole: false, members: [], track: [] };
}

function madeOf({ element, outlines, holes, members, track }: KmlShape): unknown {
  switch (element) {
    case 'Point':
      return { type: 'Point', coordinates: outlines[0]?.[0] ?? [] };
    case 'LineString':
    case 'LinearRing':
      return { type: 'LineString', coordinates: outlines[0] ?? [] };
    case 'Polygon':
      return { type: 'Polygon', coordinates: [...outlines.slice(0, 1), ...holes] };
    case 'Track':
      return { type: 'LineString', coordinates: track };
    default:
      return members.length === 0 ? null : joined(members);
  }
}

/** One geometry of several: a multiple where all are of one simple type, else a collection. */
function joined(members: readonly unknown[]): unknown {
  const geometries = members as { type: string; coordinates?: unknown }[];
  const [{ type } = { type: '' }] = geometries;
  const simple = type === 'Point' || type === 'LineString' || type === 'Polygon';
  if (geometries.length === 1) return geometries[0];
  return simple && geometries.every((each) => each.type === type)
    ? { type: `Multi${type}`, coordinates: geometries.map(({ coordinates }) => coordinates) }
    : { type: 'GeometryCollection', geometries };
}

/**
 * Positions "lon,lat,height" parted by white space; spaces beside the commas, which some people type, are let pass.
 * What is no number becomes NaN, which the checks name with its row.
 */
function positionsIn(text: string, budget: VertexBudget): Position[] {
  const tuples = text.replace(/\s*,\s*/g, ',').trim();
  if (tuples === '') return [];
  const parts = tuples.split(/\s+/);
  budget.spend(parts.length);
  return parts.map((part) => {
    const [x, y] = part.split(',');
    return [numberOf(x), numberOf(y)];
  });
}

function numberOf(text: string | undefined): number {
  return text === undefined || text === '' ? Number.NaN : Number(text);
}
