import type { Position } from 'geojson';
import { signedArea } from '../../../data/read-geometry.ts';
import type { Shape, ShapeKind } from './shape-parts.ts';

const TYPES: Record<ShapeKind, number> = { points: 1, lines: 3, areas: 5, multipoints: 8 };

const FILE_CODE = 9994;
const VERSION = 1000;
const HEADER = 100;

export interface ShpFiles {
  shp: Uint8Array<ArrayBuffer>;
  shx: Uint8Array<ArrayBuffer>;
}

/**
 * The shapes of one kind and their index (ESRI Shapefile Technical Description, 1998); null for a row without a shape.
 * Outer rings run clockwise and holes the other way, as the format has it and unlike GeoJSON.
 */
export function shpBytes(kind: ShapeKind, shapes: readonly (Shape | null)[]): ShpFiles {
  const contents = shapes.map((shape) => (shape ? paths(shape) : null));
  const sizes = contents.map((content) => (content ? contentSize(kind, content) : 4));
  const shp = new DataView(new ArrayBuffer(HEADER + sizes.reduce((sum, size) => sum + 8 + size, 0)));
  const shx = new DataView(new ArrayBuffer(HEADER + 8 * shapes.length));
  const box = boxOf(contents.flatMap((content) => content ?? []));
  for (const view of [shp, shx]) writeHeader(view, TYPES[kind], box);
  let at = HEADER;
  contents.forEach((content, index) => {
    const size = sizes[index]!;
    // Lengths and offsets are in words of 16 bits.
    shx.setInt32(HEADER + 8 * index, at / 2);
    shx.setInt32(HEADER + 8 * index + 4, size / 2);
    shp.setInt32(at, index + 1);
    shp.setInt32(at + 4, size / 2);
    writeContent(shp, at + 8, kind, content);
    at += 8 + size;
  });
  return { shp: new Uint8Array(shp.buffer), shx: new Uint8Array(shx.buffer) };
}

/** A shape as its paths: one for points, rings in the direction the format asks for. */
function paths(shape: Shape): Position[][] {
  switch (shape.type) {
    case 'Point':
      return [[shape.coordinates]];
    case 'MultiPoint':
      return [shape.coordinates];
    case 'MultiLineString':
      return shape.coordinates;
    case 'MultiPolygon':
      return shape.coordinates.flatMap((rings) =>
        rings.map((ring, k) => {
          const isClockwise = signedArea(ring) < 0;
          return isClockwise === (k === 0) ? ring : ring.toReversed();
        }),
      );
  }
}

function contentSize(kind: ShapeKind, content: readonly Position[][]): number {
  const positions = content.reduce((sum, path) => sum + path.length, 0);
  if (kind === 'points') return 20;
  return kind === 'multipoints' ? 40 + 16 * positions : 44 + 4 * content.length + 16 * positions;
}

type Box = [xMin: number, yMin: number, xMax: number, yMax: number];

function boxOf(content: readonly Position[][]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of content) {
    for (const [x = 0, y = 0] of path) {
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
  }
  return box[0] > box[2] ? [0, 0, 0, 0] : box;
}

function writeHeader(view: DataView, type: number, box: Box): void {
  view.setInt32(0, FILE_CODE);
  view.setInt32(24, view.byteLength / 2);
  view.setInt32(28, VERSION, true);
  view.setInt32(32, type, true);
  writeBox(view, 36, box);
}

function writeBox(view: DataView, at: number, box: Box): void {
  box.forEach((value, k) => {
    view.setFloat64(at + 8 * k, value, true);
  });
}

function writeContent(view: DataView, at: number, kind: ShapeKind, content: Position[][] | null): void {
  view.setInt32(at, content ? TYPES[kind] : 0, true);
  if (!content) return;
  if (kind === 'points') {
    writePath(view, at + 4, content[0]!);
    return;
  }
  const positions = content.flat();
  writeBox(view, at + 4, boxOf(content));
  if (kind === 'multipoints') {
    view.setInt32(at + 36, positions.length, true);
    writePath(view, at + 40, positions);
    return;
  }
  view.setInt32(at + 36, content.length, true);
  view.setInt32(at + 40, positions.length, true);
  let start = 0;
  content.forEach((path, k) => {
    view.setInt32(at + 44 + 4 * k, start, true);
    start += path.length;
  });
  writePath(view, at + 44 + 4 * content.length, positions);
}

function writePath(view: DataView, at: number, path: readonly Position[]): void {
  path.forEach(([x = 0, y = 0], k) => {
    view.setFloat64(at + 16 * k, x, true);
    view.setFloat64(at + 16 * k + 8, y, true);
  });
}
