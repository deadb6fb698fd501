import { IconLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { Catalog, Station } from '../../data/city.ts';
import { tokens } from '../../ui/tokens.ts';
import { rgba } from '../color.ts';
import { operatorColors, operatorIndex, symbolPaper } from '../palette.ts';
import { remember } from '../remember.ts';
import { stationDotRadius, stationMastSize, stationMastZoom } from '../station-size.ts';
import { stationSymbol, symbolKey } from '../symbols.ts';
import type { Painter } from './scene.ts';
import { underLabels } from './stacking.ts';

const indexed = remember((stations: Station[], catalog: Catalog) =>
  stations.map((station) => ({ station, index: operatorIndex(catalog, station.operator) })),
);

/** Points from afar, small masts from nearby, in the colour of the operator. */
export const paintStations: Painter = ({ stations, catalog, theme }, { opacity }, { tier, atlas }) => {
  if (stations.length === 0) return [];
  const data = indexed(stations, catalog);
  const colors = operatorColors[theme];
  if (tier < stationMastZoom || !atlas) {
    return [
      new ScatterplotLayer<(typeof data)[number]>({
        id: 'stations',
        ...underLabels,
        data,
        getPosition: ({ station }) => station.position,
        getRadius: stationDotRadius(tier),
        radiusUnits: 'pixels',
        billboard: true,
        stroked: true,
        getFillColor: ({ index, station }) =>
          station.simulated ? rgba(symbolPaper[theme], opacity) : rgba(colors[index]!.fill, opacity),
        getLineColor: ({ index, station }) =>
          rgba(station.supplied ? tokens[theme].own : colors[index]!.line, opacity),
        getLineWidth: 1,
        lineWidthUnits: 'pixels',
        updateTriggers: { getFillColor: [theme, opacity], getLineColor: [theme, opacity], getRadius: tier },
      }),
    ];
  }
  return [
    new IconLayer<(typeof data)[number]>({
      id: 'station-masts',
      ...underLabels,
      data,
      iconAtlas: atlas.image as never,
      iconMapping: atlas.mapping,
      getIcon: ({ index, station }) => symbolKey(stationSymbol(station, index)),
      getPosition: ({ station }) => station.position,
      getSize: stationMastSize(tier),
      sizeUnits: 'pixels',
      getColor: [0, 0, 0, Math.round(255 * opacity)],
      alphaCutoff: 0.01,
      updateTriggers: { getColor: opacity, getSize: tier },
    }),
  ];
};
