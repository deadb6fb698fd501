import { SolidPolygonLayer } from '@deck.gl/layers';
import type { PopulationCells } from '../../coverage/view.ts';
import type { Theme } from '../../ui/tokens.ts';
import { rgba } from '../color.ts';
import { classOf, populationScale } from '../palette.ts';
import { remember } from '../remember.ts';
import type { Painter } from './scene.ts';
import { shownOpacity } from './shown-opacity.ts';
import { underLines } from './stacking.ts';

/** Cells as deck.gl's binary polygons, the class colour repeated for each vertex. */
export function populationPolygons(cells: PopulationCells, theme: Theme) {
  const classes = populationScale.colors[theme].map((color) => rgba(color));
  const colors = new Uint8ClampedArray((cells.ring.length / 2) * 4);
  for (let cell = 0; cell < cells.count; cell += 1) {
    const color = classes[classOf(cells.density[cell]!, populationScale.breaks)]!;
    for (let vertex = cells.start[cell]!; vertex < cells.start[cell + 1]!; vertex += 1)
      colors.set(color, vertex * 4);
  }
  return {
    length: cells.count,
    startIndices: cells.start,
    attributes: {
      getPolygon: { value: cells.ring, size: 2 },
      getFillColor: { value: colors, size: 4 },
    },
  };
}

const polygons = remember(populationPolygons);

/** Residents per km² in H3 cells. */
export const paintPopulation: Painter = ({ population, theme }, { opacity }) => {
  if (!population || population.count === 0) return [];
  return [
    new SolidPolygonLayer({
      id: 'population',
      ...underLines,
      data: polygons(population, theme),
      positionFormat: 'XY',
      _normalize: false,
      opacity: shownOpacity(opacity),
    }),
  ];
};
