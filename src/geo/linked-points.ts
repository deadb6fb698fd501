import { EARTH_RADIUS_M } from './earth.ts';

const RADIANS = Math.PI / 180;

/** Cells looked at between two steps. */
const CELLS_A_STEP = 4096;

/** Room for rounding when the ground is cut into cells, as a share. */
const CUT_ERROR = 1e-6;

export interface LinkedPointsInput {
  /** Degrees, one per point. */
  lon: ArrayLike<number>;
  lat: ArrayLike<number>;
  /** Points of different groups are never linked. */
  group: ArrayLike<number>;
  /** Two points of a group at most this many metres apart on the sphere are linked. */
  linkM: number;
}

/**
 * Numbers the sets of points that hang together: two points are in one set when a chain of links leads from one to
 * the other (single linkage). Sets are numbered from 0 in the order of their first points. Gives the share done
 * after each part.
 *
 * The ground is cut into cells whose diagonal is at most `linkM`, so that the points of a cell are linked without
 * looking, and only cells not yet joined are compared point by point. Exact; the time grows with the points.
 */
export function* linkedPointsSteps(input: LinkedPointsInput): Generator<number, Int32Array, undefined> {
  const count = input.lon.length;
  const { cellOfPoint, cells, neighboursOf } = cellsOf(input);
  const isNear = nearnessOf(input);
  const parent = Int32Array.from(cells.keys());
  const rootOf = (cell: number): number => {
    let root = cell;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!;
      root = parent[root]!;
    }
    return root;
  };
  for (let cell = 0; cell < cells.length; cell++) {
    for (const other of neighboursOf(cell)) {
      const [a, b] = [rootOf(cell), rootOf(other)];
      if (a !== b && cells[cell]!.some((i) => cells[other]!.some((j) => isNear(i, j)))) parent[b] = a;
    }
    if (cell % CELLS_A_STEP === CELLS_A_STEP - 1) yield cell / cells.length;
  }
  const numberOfRoot = new Int32Array(cells.length).fill(-1);
  const sets = new Int32Array(count);
  let used = 0;
  for (let i = 0; i < count; i++) {
    const root = rootOf(cellOfPoint[i]!);
    if (numberOfRoot[root] === -1) numberOfRoot[root] = used++;
    sets[i] = numberOfRoot[root]!;
  }
  return sets;
}

interface Cells {
  cellOfPoint: Int32Array;
  /** Points of each cell that holds any. */
  cells: number[][];
  /** Cells made after this one's points of the same group that may hold a linked point. */
  neighboursOf(cell: number): Iterable<number>;
}

function cellsOf({ lon, lat, group, linkM }: LinkedPointsInput): Cells {
  const count = lon.length;
  let [west, south, east, north, groups] = [Infinity, Infinity, -Infinity, -Infinity, 0];
  for (let i = 0; i < count; i++) {
    west = Math.min(west, lon[i]!);
    east = Math.max(east, lon[i]!);
    south = Math.min(south, lat[i]!);
    north = Math.max(north, lat[i]!);
    groups = Math.max(groups, group[i]! + 1);
  }
  const reach = linkM / EARTH_RADIUS_M / RADIANS;
  const [nearest, farthest] = [
    south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north)),
    Math.max(Math.abs(south), Math.abs(north)),
  ];
  const height = (reach / Math.SQRT2) * (1 - CUT_ERROR);
  const width = height / Math.max(1e-9, Math.cos(nearest * RADIANS));
  const reachEast = reach / Math.max(1e-9, Math.cos(Math.min(90, farthest + reach) * RADIANS));
  const rowsAround = Math.ceil((reach / height) * (1 + CUT_ERROR));
  const columnsAround = Math.ceil((reachEast / width) * (1 + CUT_ERROR));
  const columns = count === 0 ? 1 : Math.floor((east - west) / width) + 1 + 2 * columnsAround;
  const keyOf = (row: number, column: number, inGroup: number) =>
    (row * columns + column + columnsAround) * groups + inGroup;
  const cellOfKey = new Map<number, number>();
  const cellOfPoint = new Int32Array(count);
  const cells: number[][] = [];
  const places: [row: number, column: number, group: number][] = [];
  for (let i = 0; i < count; i++) {
    const row = Math.floor((lat[i]! - south) / height);
    const column = Math.floor((lon[i]! - west) / width);
    const key = keyOf(row, column, group[i]!);
    let cell = cellOfKey.get(key);
    if (cell === undefined) {
      cell = cells.length;
      cellOfKey.set(key, cell);
      cells.push([]);
      places.push([row, column, group[i]!]);
    }
    cells[cell]!.push(i);
    cellOfPoint[i] = cell;
  }
  return {
    cellOfPoint,
    cells,
    *neighboursOf(cell) {
      const [row, column, inGroup] = places[cell]!;
      for (let up = 0; up <= rowsAround; up++) {
        for (let along = up === 0 ? 1 : -columnsAround; along <= columnsAround; along++) {
          const other = cellOfKey.get(keyOf(row + up, column + along, inGroup));
          if (other !== undefined) yield other;
        }
      }
    },
  };
}

/** Whether two points are at most `linkM` apart, by the chord between them through the sphere. */
function nearnessOf({ lon, lat, linkM }: LinkedPointsInput): (i: number, j: number) => boolean {
  const count = lon.length;
  const xyz = new Float64Array(3 * count);
  for (let i = 0; i < count; i++) {
    const [x, y] = [lon[i]! * RADIANS, lat[i]! * RADIANS];
    xyz[3 * i] = Math.cos(y) * Math.cos(x);
    xyz[3 * i + 1] = Math.cos(y) * Math.sin(x);
    xyz[3 * i + 2] = Math.sin(y);
  }
  const chord = 2 * Math.sin(Math.min(Math.PI, linkM / EARTH_RADIUS_M) / 2);
  const most = chord * chord;
  return (i, j) => {
    const dx = xyz[3 * i]! - xyz[3 * j]!;
    const dy = xyz[3 * i + 1]! - xyz[3 * j + 1]!;
    const dz = xyz[3 * i + 2]! - xyz[3 * j + 2]!;
    return dx * dx + dy * dy + dz * dz <= most;
  };
}
