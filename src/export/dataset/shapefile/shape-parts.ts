import type { Geometry, MultiLineString, MultiPoint, MultiPolygon, Point } from 'geojson';

/** What the shapes of one file are; a shapefile holds no two of these together. */
export const shapeKinds = ['points', 'multipoints', 'lines', 'areas'] as const;
export type ShapeKind = (typeof shapeKinds)[number];

export type Shape = Point | MultiPoint | MultiLineString | MultiPolygon;

/** A geometry as the shapes it takes: one, but for a collection of several kinds. */
export function shapesOf(geometry: Geometry): Map<ShapeKind, Shape> {
  const flat = flattened(geometry);
  const shapes = new Map<ShapeKind, Shape>();
  const points = flat.flatMap((each) =>
    each.type === 'Point' ? [each.coordinates] : each.type === 'MultiPoint' ? each.coordinates : [],
  );
  const lines = flat.flatMap((each) =>
    each.type === 'LineString' ? [each.coordinates] : each.type === 'MultiLineString' ? each.coordinates : [],
  );
  const areas = flat.flatMap((each) =>
    each.type === 'Polygon' ? [each.coordinates] : each.type === 'MultiPolygon' ? each.coordinates : [],
  );
  if (geometry.type === 'Point') shapes.set('points', geometry);
  else if (points.length > 0) shapes.set('multipoints', { type: 'MultiPoint', coordinates: points });
  if (lines.length > 0) shapes.set('lines', { type: 'MultiLineString', coordinates: lines });
  if (areas.length > 0) shapes.set('areas', { type: 'MultiPolygon', coordinates: areas });
  return shapes;
}

function flattened(geometry: Geometry): Geometry[] {
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(flattened) : [geometry];
}
