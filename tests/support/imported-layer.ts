import type { Geometry, Position } from 'geojson';
import type { ParsedFile } from '../../src/data/parsed-file.ts';
import type { Bbox } from '../../src/geo/lon-lat.ts';
import { readSource } from '../../src/intake/formats/index.ts';
import { limits } from '../../src/intake/limits.ts';
import { placingCandidates } from '../../src/intake/placing/candidates.ts';
import { placeGeometry, placementOf } from '../../src/intake/placing/place.ts';
import type { Placing } from '../../src/intake/placing/placing.ts';
import { sampleGeometries } from '../../src/intake/placing/sample.ts';
import type { Cell, FormatId, SourceLayer } from '../../src/intake/source.ts';

/** A layer read from a file and placed as the app proposes first. */
export interface ImportedLayer {
  format: FormatId;
  placing: Placing;
  /** Records by heading. */
  records: Map<string, Cell>[];
  /** WGS 84. */
  geometries: Geometry[];
}

/** Reads the first layer of a file and places it. Throws where any of it fails. */
export async function importedLayer(
  file: string,
  bytes: Uint8Array,
  cityBbox: Bbox | null,
): Promise<ImportedLayer> {
  const reading = await readSource(file, bytes, { limits });
  if (!reading.ok) throw new Error(JSON.stringify(reading.failures));
  const { format, layers } = reading.value;
  const layer = layers[0]!;
  const raw = layer.geometries ?? pointsOf(layer);
  const sample = sampleGeometries(raw);
  const [placing] = await placingCandidates({ sample, stated: layer.crs, cityBbox });
  const placement = placing && (await placementOf(placing, layer.crs));
  if (!placement) throw new Error(`${file} has no place.`);
  const geometries = raw.map((each) => {
    const { geometry, fault } = placeGeometry(each, placement);
    if (fault) throw new Error(JSON.stringify(fault));
    return geometry as Geometry;
  });
  const records = layer.rows.map((row) => new Map(layer.columns.map((column, c) => [column, row[c]!])));
  return { format, placing, records, geometries };
}

/** Points of a table: of its columns lon and lat, or X and Y. */
function pointsOf({ columns, rows }: SourceLayer): { type: 'Point'; coordinates: number[] }[] {
  const find = (names: readonly string[]): number =>
    columns.findIndex((each) => names.includes(each.toLowerCase()));
  const [x, y] = [find(['lon', 'x']), find(['lat', 'y'])];
  return rows.map((row) => ({ type: 'Point', coordinates: [Number(row[x]), Number(row[y])] }));
}

/** The layer as the readers of `data` take it, its columns under the names they know. */
export function parsedFile(
  { records, geometries }: ImportedLayer,
  columnOf: ReadonlyMap<string, string>,
): ParsedFile {
  return {
    parts: 'features',
    columns: [...columnOf.keys()],
    rows: records.map((record) => [...columnOf.values()].map((column) => record.get(column) ?? null)),
    lines: records.map((_, i) => i + 1),
    ids: null,
    geometries,
  };
}

/** Paths of a geometry, each polygon's together, whatever the geometry is called. */
export function pathsOf(geometry: Geometry): Position[][][] {
  switch (geometry.type) {
    case 'Point':
      return [[[geometry.coordinates]]];
    case 'LineString':
      return [[geometry.coordinates]];
    case 'Polygon':
      return [geometry.coordinates];
    case 'MultiPolygon':
      return geometry.coordinates;
    default:
      throw new Error(`${geometry.type} is not compared.`);
  }
}

const METRES_PER_DEGREE = 111_320;

/**
 * The greatest distance of corresponding corners, metres; a path may run the other way round. Infinite where one
 * geometry has other parts than the other.
 */
export function farthestApartM(one: Geometry, other: Geometry): number {
  const [a, b] = [pathsOf(one), pathsOf(other)];
  const sameShape = a.length === b.length && a.every((paths, i) => paths.length === b[i]!.length);
  if (!sameShape) return Number.POSITIVE_INFINITY;
  const apart = a.flatMap((paths, i) =>
    paths.map((path, j) => Math.min(pathsApartM(path, b[i]![j]!), pathsApartM(path, b[i]![j]!.toReversed()))),
  );
  return Math.max(...apart);
}

function pathsApartM(one: readonly Position[], other: readonly Position[]): number {
  if (one.length !== other.length) return Number.POSITIVE_INFINITY;
  let farthest = 0;
  one.forEach(([lon, lat], i) => {
    const [otherLon, otherLat] = other[i] as [number, number];
    const east = (lon! - otherLon) * METRES_PER_DEGREE * Math.cos((lat! * Math.PI) / 180);
    farthest = Math.max(farthest, Math.hypot(east, (lat! - otherLat) * METRES_PER_DEGREE));
  });
  return farthest;
}
