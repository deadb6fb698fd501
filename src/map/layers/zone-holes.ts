import { PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { Position } from 'geojson';
import type { ZoneHole } from '../../coverage/zone-holes.ts';
import { rgba } from '../color.ts';
import { uncoveredColors, zoneHoleHatchDegrees } from '../palette.ts';
import { remember } from '../remember.ts';
import { polygonsOf } from '../rings.ts';
import { zoneHoleZoom } from '../zone-hole-zoom.ts';
import { AreaPattern, type AreaPatternProps } from './area-pattern.ts';
import type { Painter } from './scene.ts';
import { underLabels } from './stacking.ts';

const shapes = remember((holes: ZoneHole[]) => {
  const polygons = holes.flatMap(({ geometry }) => polygonsOf(geometry));
  return { polygons, rings: polygons.flat() };
});

/** What is uncovered of the zones' footprints: hatched, with an edge that shows where the signal ends. */
export const paintZoneHoles: Painter = ({ zoneHoles, theme }, { opacity }, { tier }) => {
  if (zoneHoles.length === 0 || tier < zoneHoleZoom) return [];
  const { polygons, rings } = shapes(zoneHoles);
  const { fill } = uncoveredColors[theme];
  return [
    new SolidPolygonLayer<Position[][], AreaPatternProps>({
      ...underLabels,
      id: 'zone-holes-fill',
      data: polygons,
      getPolygon: (parts) => parts as [number, number][][],
      positionFormat: 'XY',
      getFillColor: rgba(fill, 0.85 * opacity),
      hatchDegrees: zoneHoleHatchDegrees,
      hatchGap: 0.16,
      extensions: [new AreaPattern({ union: false, hatch: true })],
      updateTriggers: { getFillColor: [theme, opacity] },
    }),
    new PathLayer<Position[]>({
      ...underLabels,
      id: 'zone-holes-edge',
      data: rings,
      getPath: (ring) => ring as [number, number][],
      positionFormat: 'XY',
      getColor: rgba(fill, opacity),
      getWidth: 1.5,
      widthUnits: 'pixels',
      updateTriggers: { getColor: [theme, opacity] },
    }),
  ];
};
