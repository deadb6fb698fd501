import type { Position } from 'geojson';
import type { DatasetEntry, OwnLayer, OwnPaths } from './city.ts';
import type { Reading } from './failure.ts';
import type { FileContent } from './parsed-file.ts';
import { readFeaturesOrUnplaced } from './read-features.ts';
import { geometryTypes } from './read-geometry.ts';
import type { ReadingContext } from './reading-context.ts';

interface OwnLayerReading {
  layer: OwnLayer;
  rows: Record<string, unknown>[];
}

/** A layer of the user's of any geometry, as flat arrays, and what is known of each of its rows. */
export function readOwnLayer(
  file: string,
  content: FileContent,
  context: ReadingContext,
  { id, title }: Pick<DatasetEntry, 'id' | 'title'>,
): Reading<OwnLayerReading> {
  const features = readFeaturesOrUnplaced(file, content, {
    geometries: geometryTypes,
    cityBbox: context.cityBbox,
  });
  if (!features.ok) return features;
  const points: number[] = [];
  const pointRow: number[] = [];
  const lines = pathList();
  const rings = pathList();
  const ringOf: number[] = [];
  let polygons = 0;
  const polygon = (outline: Position[][], row: number) => {
    for (const ring of outline) {
      rings.add(ring, row);
      ringOf.push(polygons);
    }
    polygons += 1;
  };
  const point = (position: Position, row: number) => {
    points.push(position[0]!, position[1]!);
    pointRow.push(row);
  };
  for (const [row, { geometry }] of features.value.entries()) {
    switch (geometry?.type) {
      case 'Point':
        point(geometry.coordinates, row);
        break;
      case 'MultiPoint':
        for (const each of geometry.coordinates) point(each, row);
        break;
      case 'LineString':
        lines.add(geometry.coordinates, row);
        break;
      case 'MultiLineString':
        for (const each of geometry.coordinates) lines.add(each, row);
        break;
      case 'Polygon':
        polygon(geometry.coordinates, row);
        break;
      case 'MultiPolygon':
        for (const each of geometry.coordinates) polygon(each, row);
        break;
    }
  }
  const layer: OwnLayer = {
    datasetId: id,
    title: title.vi,
    count: features.value.length,
    points: Float64Array.from(points),
    pointRow: Uint32Array.from(pointRow),
    lines: lines.paths(),
    rings: { ...rings.paths(), ringOf: Uint32Array.from(ringOf) },
  };
  const rows = features.value.map(({ properties }) => properties);
  return { ok: true, value: { layer, rows }, remarks: features.remarks };
}

interface PathList {
  add(positions: readonly Position[], row: number): void;
  paths(): OwnPaths;
}

function pathList(): PathList {
  const flat: number[] = [];
  const starts = [0];
  const rows: number[] = [];
  return {
    add(positions, row) {
      for (const [lon, lat] of positions) flat.push(lon!, lat!);
      starts.push(flat.length / 2);
      rows.push(row);
    },
    paths: () => ({
      positions: Float64Array.from(flat),
      starts: Uint32Array.from(starts),
      row: Uint32Array.from(rows),
    }),
  };
}
