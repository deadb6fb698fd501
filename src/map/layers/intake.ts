import type { Layer } from '@deck.gl/core';
import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { PathLayer, ScatterplotLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { Geometry, Position } from 'geojson';
import type { LonLat } from '../../geo/lon-lat.ts';
import type { IntakeSpot } from '../../state/intake-slice.ts';
import { rgba } from '../color.ts';
import type { MapContent } from '../map-content.ts';
import { intakeColors } from '../palette.ts';
import { remember } from '../remember.ts';
import { type Shapes, shapesOf } from './shapes.ts';
import { underLabels } from './stacking.ts';

const preview = remember((geometries: Geometry[]): Shapes => shapesOf(geometries));
const before = remember((spot: IntakeSpot): Shapes => shapesOf(spot.before ? [spot.before] : []));
const after = remember((spot: IntakeSpot): Shapes => shapesOf(spot.after ? [spot.after] : []));
const places = remember((spot: IntakeSpot): LonLat[] => (spot.position ? [spot.position] : []));

const dashes = [new PathStyleExtension({ dash: true })];

function paths(id: string, data: Position[][], color: string, width: number, dashed = false): Layer {
  return new PathLayer<Position[], PathStyleExtensionProps<Position[]>>({
    ...underLabels,
    id: `intake-${id}`,
    data,
    getPath: (path) => path as [number, number][],
    positionFormat: 'XY',
    getColor: rgba(color),
    getWidth: width,
    widthUnits: 'pixels',
    jointRounded: true,
    updateTriggers: { getColor: color },
    ...(dashed && { extensions: dashes, getDashArray: [3, 2] as [number, number] }),
  });
}

function areas(id: string, data: Position[][][], color: string, opacity: number): Layer {
  return new SolidPolygonLayer<Position[][]>({
    ...underLabels,
    id: `intake-${id}`,
    data,
    getPolygon: (rings) => rings as [number, number][][],
    positionFormat: 'XY',
    getFillColor: rgba(color, opacity),
    updateTriggers: { getFillColor: color },
  });
}

interface Dots {
  fill: string | null;
  line: string;
  radius: number;
  width: number;
}

function dots(id: string, data: LonLat[], { fill, line, radius, width }: Dots): Layer {
  return new ScatterplotLayer<LonLat>({
    ...underLabels,
    id: `intake-${id}`,
    data,
    getPosition: (position) => position,
    positionFormat: 'XY',
    getRadius: radius,
    radiusUnits: 'pixels',
    billboard: true,
    filled: fill !== null,
    stroked: true,
    ...(fill !== null && { getFillColor: rgba(fill) }),
    getLineColor: rgba(line),
    getLineWidth: width,
    lineWidthUnits: 'pixels',
    updateTriggers: { getFillColor: fill, getLineColor: line },
  });
}

/**
 * A file that is being looked at, over everything that is in force: where it would lie, and of the fault in view what
 * mending changes, dashed before and solid after.
 */
export function paintIntake({ intake, theme }: MapContent): Layer[] {
  if (!intake) return [];
  const { casing, line, before: broken, after: mended } = intakeColors[theme];
  const { points, paths: outlines, polygons } = preview(intake.geometries);
  const layers: Layer[] = [];
  if (polygons.length > 0) layers.push(areas('fill', polygons, line, 0.18));
  if (outlines.length > 0) {
    layers.push(paths('casing', outlines, casing, 5), paths('line', outlines, line, 2));
  }
  if (points.length > 0) {
    layers.push(dots('points', points, { fill: casing, line, radius: 4, width: 2 }));
  }
  const { spot } = intake;
  if (!spot) return layers;
  const [old, now] = [before(spot), after(spot)];
  if (now.polygons.length > 0) layers.push(areas('after-fill', now.polygons, mended, 0.25));
  if (now.paths.length > 0) {
    layers.push(paths('after-casing', now.paths, casing, 6), paths('after', now.paths, mended, 2.5));
  }
  if (old.paths.length > 0) layers.push(paths('before', old.paths, broken, 2.5, true));
  if (spot.position) {
    const ring = { fill: null, radius: 12, width: 0 };
    layers.push(
      dots('spot-casing', places(spot), { ...ring, line: casing, width: 6 }),
      dots('spot', places(spot), { ...ring, line: broken, width: 2.5 }),
    );
  }
  return layers;
}
