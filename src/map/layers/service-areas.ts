import type { Layer } from '@deck.gl/core';
import { PathLayer, ScatterplotLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { Position } from 'geojson';
import type { Catalog, ServiceArea, Station } from '../../data/city.ts';
import { tokens } from '../../ui/tokens.ts';
import { beneathLines } from '../anchors.ts';
import { rgba } from '../color.ts';
import { areaFill, operatorColors, operatorHatchDegrees, operatorIndex, simulatedGap } from '../palette.ts';
import { rememberEach } from '../remember.ts';
import { polygonsOf } from '../rings.ts';
import { isSimulatedArea } from '../simulated.ts';
import { AreaPattern, type AreaPatternProps, unionParameters } from './area-pattern.ts';
import type { Painter } from './scene.ts';

const prefix = 'service-areas:';

function belongs(catalog: Catalog, operatorId: string) {
  const index = operatorIndex(catalog, operatorId);
  return ({ operator }: { operator: string }) =>
    operator === operatorId ||
    (operatorIndex(catalog, operator) === index && catalog.operators[index]?.id === operatorId);
}

const stationsOf = rememberEach((operatorId: string, stations: Station[], catalog: Catalog) =>
  stations.filter(belongs(catalog, operatorId)),
);

const polygonsOfOperator = rememberEach(
  (operatorId: string, areas: ServiceArea[], catalog: Catalog): Position[][][] =>
    areas.filter(belongs(catalog, operatorId)).flatMap(({ geometry }) => polygonsOf(geometry)),
);

const outlinesOf = rememberEach((_operatorId: string, polygons: Position[][][]): Position[][] =>
  polygons.flat(),
);

/** Width in pixels of the rim round the union of one operator's areas. */
function rimPixels(tier: number): number {
  return Math.min(1.6, Math.max(0.8, 0.8 + (tier - 8) * 0.16));
}

/**
 * Outdoor service areas of one operator as one area: fill, then a dark rim round the whole.
 * Supplied polygons where there are any, else, or beside them, discs of the stations' radius; simulated ones are
 * hatched, and the rim says what the user has brought.
 */
export const paintServiceAreas: Painter = (content, { id, opacity }, { tier }) => {
  const operatorId = id.slice(prefix.length);
  const { catalog, theme } = content;
  const index = operatorIndex(catalog, operatorId);
  const { fill, line } = operatorColors[theme][index]!;
  const hatch = isSimulatedArea(content, operatorId);
  const fillColor = rgba(fill, areaFill * opacity);
  const lineOpacity = Math.min(1, 0.35 + opacity) * (tier < 9 ? 0.7 : 1);
  const [lineColor, ownLineColor] = [rgba(line, lineOpacity), rgba(tokens[theme].own, lineOpacity)];
  const polygonLine = content.serviceAreas.some(({ supplied }) => supplied) ? ownLineColor : lineColor;
  const rim = rimPixels(tier);
  const shared = {
    beforeId: beneathLines,
    parameters: unionParameters,
    unionGroup: index,
    hatchDegrees: operatorHatchDegrees[index],
    hatchGap: simulatedGap,
  };
  const inside = [new AreaPattern({ union: true, hatch })];
  const outside = [new AreaPattern({ union: true, hatch: false })];
  const polygons = polygonsOfOperator(operatorId, content.serviceAreas, catalog);
  const outlined: Layer[] = [];
  if (polygons.length > 0) {
    outlined.push(
      new SolidPolygonLayer<Position[][], AreaPatternProps>({
        ...shared,
        id: `${id}-fill`,
        data: polygons,
        getPolygon: (rings) => rings as [number, number][][],
        positionFormat: 'XY',
        getFillColor: fillColor,
        extensions: inside,
        updateTriggers: { getFillColor: fillColor.join() },
      }),
      new PathLayer<Position[], AreaPatternProps>({
        ...shared,
        id: `${id}-rim`,
        data: outlinesOf(operatorId, polygons),
        getPath: (ring) => ring as [number, number][],
        positionFormat: 'XY',
        getColor: polygonLine,
        getWidth: 2 * rim + 1.5,
        widthUnits: 'pixels',
        jointRounded: true,
        extensions: [new AreaPattern({ union: true, hatch: false, softPath: true })],
        updateTriggers: { getColor: polygonLine.join(), getWidth: rim },
      }),
    );
  }
  if (content.serviceAreas.length > 0 && !content.joinsSignal) return outlined;
  const stations = stationsOf(operatorId, content.stations, catalog);
  if (stations.length === 0) return outlined;
  const disc = (part: 'fill' | 'rim'): Layer =>
    new ScatterplotLayer<Station, AreaPatternProps>({
      ...shared,
      id: outlined.length > 0 ? `${id}-disc-${part}` : `${id}-${part}`,
      data: stations,
      getPosition: ({ position }) => position,
      getRadius: ({ radiusM }) => radiusM,
      radiusUnits: 'meters',
      filled: part === 'fill',
      stroked: part === 'rim',
      getFillColor: fillColor,
      getLineColor: ({ supplied }) => (supplied ? ownLineColor : lineColor),
      getLineWidth: 2 * rim,
      lineWidthUnits: 'pixels',
      antialiasing: part === 'rim',
      extensions: part === 'fill' ? inside : outside,
      updateTriggers: { getFillColor: fillColor.join(), getLineColor: lineColor.join(), getLineWidth: rim },
    });
  const [outlineFill, outlineRim] = outlined;
  if (!outlineFill || !outlineRim) return [disc('fill'), disc('rim')];
  return [outlineFill, disc('fill'), outlineRim, disc('rim')];
};
