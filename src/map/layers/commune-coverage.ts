import { SolidPolygonLayer } from '@deck.gl/layers';
import type { Position } from 'geojson';
import type { CommuneRow } from '../../coverage/result.ts';
import type { Commune } from '../../data/city.ts';
import type { Theme } from '../../ui/tokens.ts';
import { type Rgba, rgba } from '../color.ts';
import { classOf, coverageOpacity, coverageScale, unknownColor } from '../palette.ts';
import { remember } from '../remember.ts';
import { polygonsOf } from '../rings.ts';
import { AreaPattern, type AreaPatternProps } from './area-pattern.ts';
import type { Painter } from './scene.ts';
import { shownOpacity } from './shown-opacity.ts';
import { underLines } from './stacking.ts';

interface Part {
  rings: Position[][];
  color: Rgba;
}

/** Polygons with the colour of their commune's class, and those of communes that have no percentage. */
export function communeParts(communes: Commune[], rows: CommuneRow[], target: number, theme: Theme) {
  const { breaks, colors } = coverageScale(target);
  const classes = colors[theme];
  const percentOf = new Map(rows.map(({ code, value }) => [code, value]));
  const known: Part[] = [];
  const unknown: Part[] = [];
  for (const { code, geometry } of communes) {
    const value = percentOf.get(code) ?? null;
    const color = value === null ? rgba(unknownColor[theme]) : rgba(classes[classOf(value, breaks)]!);
    (value === null ? unknown : known).push(...polygonsOf(geometry).map((rings) => ({ rings, color })));
  }
  return { known, unknown };
}

const parts = remember(communeParts);

/** Percent of people covered per commune, diverging from the target; communes without a value are hatched. */
export const paintCommuneCoverage: Painter = (
  { communes, communeRows, target, theme },
  { opacity },
  { tier },
) => {
  if (!communeRows) return [];
  const { known, unknown } = parts(communes, communeRows, target, theme);
  const shared = {
    ...underLines,
    getPolygon: ({ rings }: Part) => rings as [number, number][][],
    getFillColor: ({ color }: Part) => color,
    positionFormat: 'XY' as const,
    opacity: shownOpacity(coverageOpacity(opacity, tier)),
  };
  return [
    new SolidPolygonLayer<Part>({ ...shared, id: 'commune-coverage', data: known }),
    new SolidPolygonLayer<Part, AreaPatternProps>({
      ...shared,
      id: 'commune-coverage-unknown',
      data: unknown,
      hatchDegrees: 45,
      hatchGap: 0,
      extensions: [new AreaPattern({ union: false, hatch: true })],
    }),
  ];
};
