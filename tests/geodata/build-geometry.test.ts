import { area, kinks, lineIntersect } from '@turf/turf';
import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { withoutRepeatedPoints } from '../../geodata/build/geometry/clean-rings.ts';
import { closeGaps } from '../../geodata/build/geometry/close-gaps.ts';
import { closeSlivers } from '../../geodata/build/geometry/close-slivers.ts';
import { coverageTopology } from '../../geodata/build/geometry/coverage-topology.ts';
import { crossings } from '../../geodata/build/geometry/crossings.ts';
import { ellipsoidAreaM2 } from '../../geodata/build/geometry/ellipsoid-area.ts';
import { fromGrid, type GridPoint, lineToGrid, toGrid } from '../../geodata/build/geometry/grid.ts';
import { joinLines, keyOf } from '../../geodata/build/geometry/join-lines.ts';
import { lengthM } from '../../geodata/build/geometry/line-samples.ts';
import { mergeParallels } from '../../geodata/build/geometry/merge-parallels.ts';
import { opened, partsOf } from '../../geodata/build/geometry/overlay.ts';
import { rewound } from '../../geodata/build/geometry/rewind.ts';
import { simplifyCoverage } from '../../geodata/build/geometry/simplify-coverage.ts';
import { simplifyLine } from '../../geodata/build/geometry/simplify-line.ts';
import { arealToGrid } from '../../geodata/build/geometry/to-grid.ts';
import { triangleAreaM2 } from '../../geodata/build/geometry/triangle-area.ts';
import { thousands } from '../../geodata/build/thousands.ts';

function polygon(...coordinates: Position[][]): Polygon {
  return { type: 'Polygon', coordinates };
}

/** A ring round the box, counter-clockwise. */
function boxRing(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

describe('areas', () => {
  test('the ellipsoid has the surface of WGS 84, and Turf is 0.35 % high at 16° north', () => {
    expect(ellipsoidAreaM2(polygon(boxRing(-180, -90, 180, 90))) / 1e6).toBeCloseTo(510_065_621.724, 2);
    const box = polygon(boxRing(108, 15.5, 108.5, 16.5));
    expect(area(box) / ellipsoidAreaM2(box)).toBeCloseTo(1.0035, 3);
  });

  test('holes count against, winding does not matter', () => {
    const outer = boxRing(108, 16, 108.1, 16.1);
    const hole = boxRing(108.02, 16.02, 108.04, 16.04);
    const whole = ellipsoidAreaM2(polygon(outer)) - ellipsoidAreaM2(polygon(hole));
    expect(ellipsoidAreaM2(polygon(outer, hole))).toBeCloseTo(whole, 3);
    expect(ellipsoidAreaM2(polygon([...outer].reverse(), hole))).toBeCloseTo(whole, 3);
  });

  test('a triangle of 100 m by 100 m has 5,000 m²', () => {
    const degree = 111_195;
    const east = 100 / (degree * Math.cos((16 * Math.PI) / 180));
    expect(
      triangleAreaM2([
        [108, 16],
        [108 + east, 16],
        [108, 16 + 100 / degree],
      ]),
    ).toBeCloseTo(5_000, 0);
  });
});

describe('the grid', () => {
  test('has five decimals and loses no more than half a step', () => {
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (lon) => {
        const [x = 0] = fromGrid(toGrid([lon, 0]));
        expect(Math.abs(x - lon)).toBeLessThanOrEqual(0.5000001e-5);
        expect(Number(x.toFixed(5)) === x).toBe(true);
      }),
    );
  });

  test('drops positions that fall together', () => {
    const line = [
      [108, 16],
      [108.000001, 16.000001],
      [108.1, 16],
    ];
    expect(lineToGrid(line)).toEqual([
      [10_800_000, 1_600_000],
      [10_810_000, 1_600_000],
    ]);
  });

  test('rewinds outer rings counter-clockwise and holes clockwise', () => {
    const outer = boxRing(0, 0, 3, 3);
    const hole = boxRing(1, 1, 2, 2);
    expect(rewound(polygon([...outer].reverse(), hole))).toEqual(polygon(outer, [...hole].reverse()));
  });

  test('a neck closed by rounding is cut', () => {
    const step = 1e-5;
    const steps: Position[] = [
      [0, 0],
      [10, 0.4],
      [10, 10],
      [5, 0.45],
      [0, 10],
      [0, 0],
    ];
    const ring = steps.map(([x = 0, y = 0]): Position => [108 + x * step, 16 + y * step]);
    const result = arealToGrid(polygon(ring), { partM2: 1, holeM2: 1 });
    expect(result.coordinates).toHaveLength(2);
    for (const part of partsOf(result)) expect(crossings(part.coordinates.map(lineToGrid))).toEqual([]);
  });

  test('a star stays valid and on the grid', () => {
    const radius = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 5, maxLength: 14 });
    fc.assert(
      fc.property(radius, (radii) => {
        const ring = radii.map((r, i): Position => {
          const angle = (2 * Math.PI * i) / radii.length;
          return [108 + r * 1e-5 * Math.cos(angle), 16 + r * 1e-5 * Math.sin(angle)];
        });
        const result = arealToGrid(polygon([...ring, ring[0] ?? []]), { partM2: 1, holeM2: 1 });
        expect(kinks(result).features).toEqual([]);
        for (const [x = 0] of result.coordinates.flat(2)) expect(Number(x.toFixed(5))).toBe(x);
      }),
    );
  });
});

describe('crossings', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));
  const segment = fc.tuple(point, point).filter(([a, b]) => keyOf(a) !== keyOf(b));

  test('finds what Turf finds', () => {
    fc.assert(
      fc.property(segment, segment, (a, b) => {
        const isShared = a.some((p) => b.some((q) => keyOf(p) === keyOf(q)));
        const turn = (p: GridPoint, q: GridPoint, r: GridPoint) =>
          (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
        fc.pre(!isShared && turn(a[0], a[1], b[0]) * turn(a[0], a[1], b[1]) !== 0);
        fc.pre(turn(b[0], b[1], a[0]) * turn(b[0], b[1], a[1]) !== 0);
        const line = (coordinates: Position[]) => ({ type: 'LineString' as const, coordinates });
        const expected = lineIntersect(line(a), line(b)).features.length > 0;
        expect(crossings([a, b]).length > 0).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('lets lines meet at their ends, but not in the middle and not along each other', () => {
    const base: GridPoint[] = [
      [0, 0],
      [10, 0],
    ];
    const meets = (other: GridPoint[]) => crossings([base, other]);
    expect(
      meets([
        [10, 0],
        [20, 5],
      ]),
    ).toEqual([]);
    expect(
      meets([
        [5, 0],
        [5, 5],
      ]),
    ).toEqual([[0, 1]]);
    expect(
      meets([
        [10, 0],
        [5, 0],
      ]),
    ).toEqual([[0, 1]]);
    expect(
      meets([
        [10, 0],
        [0, 0],
      ]),
    ).toEqual([[0, 1]]);
    expect(
      meets([
        [0, 5],
        [10, 5],
      ]),
    ).toEqual([]);
  });

  test('finds a line that runs through itself or back along itself', () => {
    expect(
      crossings([
        [
          [0, 0],
          [10, 0],
          [5, 5],
          [5, -5],
        ],
      ]),
    ).toEqual([[0, 0]]);
    expect(
      crossings([
        [
          [0, 0],
          [10, 0],
          [4, 0],
        ],
      ]),
    ).toEqual([[0, 0]]);
    expect(
      crossings([
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [0, 0],
        ],
      ]),
    ).toEqual([]);
  });
});

/** Fine squares with shaken corners, put together to four units: their borders wriggle and are shared. */
function shakenCoverage(shakes: number[]): (Polygon | MultiPolygon)[] {
  const size = 12;
  const corner = (column: number, row: number): Position => {
    const shake = (offset: number) => shakes[(row * 31 + column * 7 + offset) % shakes.length] ?? 0;
    return [108 + (column + shake(0) * 0.35) * 0.01, 16 + (row + shake(3) * 0.35) * 0.01];
  };
  const cells: Polygon[] = [];
  const unitOf: number[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      cells.push(
        polygon([
          corner(column, row),
          corner(column + 1, row),
          corner(column + 1, row + 1),
          corner(column, row + 1),
          corner(column, row),
        ]),
      );
      unitOf.push((row < 5 ? 0 : 2) + (column < 7 ? 0 : 1));
    }
  }
  const { topology, objects } = coverageTopology(cells);
  return [0, 1, 2, 3].map((unit) =>
    merge(
      topology,
      objects.filter((_, i) => unitOf[i] === unit),
    ),
  );
}

describe('simplifying a coverage', () => {
  const shakes = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 11, maxLength: 40 });
  const tolerance = fc.integer({ min: 0, max: 8_000_000 });

  test('keeps borders shared, uncrossed, and areas within the limit', () => {
    fc.assert(
      fc.property(shakes, tolerance, tolerance, (values, fine, coarse) => {
        const units = shakenCoverage(values);
        const result = simplifyCoverage(
          units.map((geometry, i) => ({ geometry, minTriangleM2: i < 2 ? fine : coarse })),
          { areaShare: 0.02, ringPoints: 5 },
        );
        expect(result).toHaveLength(4);
        result.forEach((geometry, i) => {
          const full = units[i];
          if (full) expect(Math.abs(area(geometry) / area(full) - 1)).toBeLessThanOrEqual(0.02);
        });
        const { topology, objects } = coverageTopology(result);
        expect(crossings(topology.arcs.map(lineToGrid))).toEqual([]);
        const whole = merge(topology, objects);
        expect(whole.coordinates.map((rings) => rings.length)).toEqual([1]);
        const parts = result.reduce((sum, geometry) => sum + area(geometry), 0);
        expect(area(whole) / parts).toBeCloseTo(1, 9);
      }),
      { numRuns: 40 },
    );
  });

  test('does not close a bay over the island in it', () => {
    const bay: Position[] = [
      [108, 16],
      [108.1, 16],
      [108.1, 16.1],
      [108.06, 16.1],
      [108.05, 16.02],
      [108.04, 16.1],
      [108, 16.1],
      [108, 16],
    ];
    const island = boxRing(108.048, 16.09, 108.052, 16.11);
    const result = simplifyCoverage(
      [polygon(bay), polygon(island)].map((geometry) => ({ geometry, minTriangleM2: 1e9 })),
      { areaShare: 10, ringPoints: 5 },
    );
    const rings = result.flatMap((geometry) => partsOf(geometry).flatMap((part) => part.coordinates));
    expect(crossings(rings.map(lineToGrid))).toEqual([]);
    expect(rings[0]).toContainEqual([108.05, 16.02]);
  });

  test('drops points where it may', () => {
    const units = shakenCoverage([0.9, -0.4, 0.2, -0.8, 0.5, 0, 0.7, -0.1, 0.3, -0.6, 0.1]);
    const points = (geometries: (Polygon | MultiPolygon)[]) => JSON.stringify(geometries).split('],[').length;
    const simpler = simplifyCoverage(
      units.map((geometry) => ({ geometry, minTriangleM2: 1_000_000 })),
      { areaShare: 0.05, ringPoints: 5 },
    );
    expect(points(simpler)).toBeLessThan(points(units) / 2);
  });

  test('keeps a small island as a ring', () => {
    const island = Array.from({ length: 40 }, (_, i): Position => {
      const angle = (2 * Math.PI * i) / 40;
      return [108 + 0.001 * Math.cos(angle), 16 + 0.001 * Math.sin(angle)];
    });
    const [result] = simplifyCoverage(
      [{ geometry: polygon([...island, island[0] ?? []]), minTriangleM2: 1e9 }],
      { areaShare: 1, ringPoints: 6 },
    );
    expect(result?.coordinates[0]?.length).toBe(6);
  });

  test('closes slivers and leaves lakes', () => {
    const border = (middle: number): Position[] => [
      [108.1, 16],
      [108.1, 16.001],
      [middle, 16.002],
      [108.1, 16.003],
      [108.1, 16.004],
    ];
    const lake = boxRing(108.15, 16.001, 108.151, 16.002).reverse();
    const units = [
      polygon([[108, 16], ...border(108.09999), [108, 16.004], [108, 16]]),
      polygon([[108.2, 16.004], ...border(108.1001).reverse(), [108.2, 16], [108.2, 16.004]], lake),
    ];
    const holesOf = (coverage: (Polygon | MultiPolygon)[]) => {
      const { topology, objects } = coverageTopology(coverage);
      return merge(topology, objects).coordinates.flatMap((rings) => rings.slice(1));
    };
    const sum = (coverage: (Polygon | MultiPolygon)[]) =>
      coverage.reduce((total, unit) => total + area(unit), 0);
    const closed = closeSlivers(units);
    expect(holesOf(units)).toHaveLength(2);
    expect(holesOf(closed)).toHaveLength(1);
    expect(holesOf(closed)[0]).toContainEqual([108.15, 16.001]);
    expect(sum(closed) - sum(units)).toBeGreaterThan(1_000);
    for (const unit of closed) expect(kinks(unit).features).toEqual([]);
  });

  test('cleans rings of repeated points', () => {
    const ring = boxRing(0, 0, 1, 1);
    expect(withoutRepeatedPoints(polygon(ring.flatMap((position) => [position, [...position]])))).toEqual(
      polygon(ring),
    );
  });
});

describe('lines', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }));

  test('simplified lines stay within the tolerance and keep their ends', () => {
    const line = fc.array(point, { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 60 }), (points, tolerance) => {
        const result = simplifyLine(points, () => tolerance, 1);
        expect([result[0], result.at(-1)]).toEqual([points[0], points.at(-1)]);
        let i = 0;
        for (const p of points) {
          if (p === result[i + 1]) i++;
          const a = result[i];
          const b = result[i + 1] ?? a;
          if (!a || !b) continue;
          const length2 = (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2;
          const t =
            length2 === 0
              ? 0
              : Math.max(
                  0,
                  Math.min(1, ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / length2),
                );
          const away = Math.hypot(p[0] - a[0] - t * (b[0] - a[0]), p[1] - a[1] - t * (b[1] - a[1]));
          expect(away).toBeLessThanOrEqual(tolerance + 1e-9);
        }
      }),
    );
  });

  test('joined lines have the same edges, and no two of them meet alone', () => {
    const small = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
    const edge = fc.tuple(small, small).filter(([a, b]) => keyOf(a) !== keyOf(b));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 25 }), (lines) => {
        const joined = joinLines(lines);
        const edges = (list: GridPoint[][]) =>
          list
            .flatMap((line) =>
              line.slice(1).map((to, i) => [keyOf(line[i] ?? to), keyOf(to)].sort().join(' ')),
            )
            .sort();
        expect(edges(joined)).toEqual(edges(lines));
        const before = new Map<string, number>();
        for (const end of lines.flat()) before.set(keyOf(end), (before.get(keyOf(end)) ?? 0) + 1);
        for (const line of joined) {
          const [head, tail] = [line[0], line.at(-1)];
          if (!head || !tail || keyOf(head) === keyOf(tail)) continue;
          expect(before.get(keyOf(head))).not.toBe(2);
          expect(before.get(keyOf(tail))).not.toBe(2);
        }
        for (const inner of joined.flatMap((line) => line.slice(1, -1))) {
          expect(before.get(keyOf(inner))).toBe(2);
        }
      }),
    );
  });

  /** Grid points `step` apart from a place in the city; one step is 1.11 m. */
  function straight(x: number, y: number, dx: number, dy: number, count = 11): GridPoint[] {
    return Array.from(
      { length: count },
      (_, i): GridPoint => [10_820_000 + x + i * dx, 1_605_000 + y + i * dy],
    );
  }
  const limits = { apartM: 45, shortestRestM: 135, cosLat: 1 };

  test('two carriageways become one line, roads apart or across stay', () => {
    const road = straight(0, 0, 100, 0);
    expect(mergeParallels([[road, straight(1_000, 20, -100, 0)]], limits)).toEqual([[road]]);
    expect(mergeParallels([[road, straight(0, 90, 100, 0)]], limits)[0]).toHaveLength(2);
    const across = straight(500, -500, 0, 90);
    expect(mergeParallels([[road, across]], limits)[0]).toContainEqual(across);
    expect(mergeParallels([[road], [straight(0, 20, 100, 0)]], limits)).toEqual([
      [road],
      [straight(0, 20, 100, 0)],
    ]);
  });

  test('what leaves a carriageway is led back to it', () => {
    const road = straight(0, 0, 100, 0, 21);
    const leaving: GridPoint[] = [...straight(0, 20, 100, 0, 9), ...straight(900, 120, 60, 100, 9)];
    const [lines = []] = mergeParallels([[road, leaving]], limits);
    expect(lines).toHaveLength(2);
    const rest = lines.find((line) => keyOf(line.at(-1) ?? [0, 0]) === keyOf(leaving.at(-1) ?? [0, 0])) ?? [];
    expect(rest[0]?.[1]).toBe(1_605_000);
    expect(lengthM(rest, 1)).toBeLessThan(lengthM(leaving, 1) - 500);
  });

  test('ends in the air are led to the next line, free ends are left', () => {
    const road = straight(0, 0, 100, 0);
    const stub = straight(500, 60, 0, 100, 4);
    const alley = straight(200, 60, 40, 0, 3);
    const free = new Set([stub.at(-1) ?? [0, 0], ...road, ...alley].map(keyOf));
    const [[, led = [], left = []] = []] = closeGaps([[road, stub, alley]], {
      reachM: 150,
      cosLat: 1,
      isFree: (end) => free.has(keyOf(end)),
    });
    expect(led).toHaveLength(5);
    expect(led[0]).toEqual([10_820_500, 1_605_000]);
    expect(left).toEqual(alley);
  });
});

test('opening takes a creek away and keeps the lake', () => {
  const lake = polygon([
    [108, 16],
    [108.01, 16],
    [108.01, 16.0049],
    [108.03, 16.0049],
    [108.03, 16.0051],
    [108.01, 16.0051],
    [108.01, 16.01],
    [108, 16.01],
    [108, 16],
  ]);
  const result = opened(lake, 18);
  expect(result && partsOf(result)).toHaveLength(1);
  const lost = 1 - area(result ?? lake) / area(lake);
  expect(lost).toBeGreaterThan(0.03);
  expect(lost).toBeLessThan(0.05);
  expect(opened(lake, 600)).toBeNull();
});

test('thousands are grouped without a language setting', () => {
  expect([thousands(0), thousands(999), thousands(3_122_915), thousands(3_122_915, '.')]).toEqual([
    '0',
    '999',
    '3,122,915',
    '3.122.915',
  ]);
  expect([thousands(11_868.08), thousands(11_868.08, '.')]).toEqual(['11,868.08', '11.868,08']);
});
