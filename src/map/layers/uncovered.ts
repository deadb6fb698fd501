import { ScatterplotLayer } from '@deck.gl/layers';
import type { UncoveredCircles } from '../../coverage/view.ts';
import { rgba } from '../color.ts';
import { uncoveredColors, uncoveredFill } from '../palette.ts';
import { remember } from '../remember.ts';
import type { Painter } from './scene.ts';
import { underLabels } from './stacking.ts';

const attributes = remember(({ positions, radii }: UncoveredCircles) => ({
  length: radii.length,
  attributes: {
    getPosition: { value: positions, size: 2 },
    getRadius: { value: radii, size: 1 },
    getLineWidth: { value: radii.map((radius) => (radius < 2.5 ? 0 : radius < 6 ? 0.75 : 1)), size: 1 },
  },
}));

/** People without service: circles whose area is the number of people. */
export const paintUncovered: Painter = ({ uncovered, theme }, { opacity }, { tier }) => {
  if (!uncovered || uncovered.people.length === 0) return [];
  const { fill, line } = uncoveredColors[theme];
  return [
    new ScatterplotLayer({
      id: 'uncovered',
      ...underLabels,
      data: attributes(uncovered),
      positionFormat: 'XY',
      radiusUnits: 'pixels',
      getFillColor: rgba(fill, uncoveredFill * opacity),
      getLineColor: rgba(line, 0.85 * opacity),
      lineWidthUnits: 'pixels',
      stroked: true,
      billboard: true,
      updateTriggers: {
        getFillColor: [theme, opacity],
        getLineColor: [theme, opacity],
        getLineWidth: tier < 10,
      },
    }),
  ];
};
