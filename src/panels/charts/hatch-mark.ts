import type { RenderFunction } from '@observablehq/plot';

const svgNamespace = 'http://www.w3.org/2000/svg';
let drawn = 0;

/** A hatch and the mark that puts it into a chart; `fill` is used where a colour would be. */
export interface Hatch {
  fill: string;
  mark: RenderFunction;
}

/**
 * Parallel lines `gapPx` apart, which stay apart in grey where colours would not; `degrees` turn
 * counter-clockwise from lying flat, as on the map.
 */
export function hatchOf(color: string, degrees: number, gapPx = 5): Hatch {
  drawn += 1;
  const id = `chart-hatch-${drawn}`;
  return {
    fill: `url(#${id})`,
    mark: (_index, _scales, _values, _dimensions, { document }) => {
      const make = (name: string, attributes: Record<string, string | number>) => {
        const element = document.createElementNS(svgNamespace, name) as SVGElement;
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
        return element;
      };
      const pattern = make('pattern', {
        id,
        width: gapPx,
        height: gapPx,
        patternUnits: 'userSpaceOnUse',
        patternTransform: `rotate(${90 - degrees})`,
      });
      pattern.append(
        make('rect', { width: gapPx, height: gapPx, fill: color, 'fill-opacity': 0.16 }),
        make('line', { x1: 0, x2: 0, y1: 0, y2: gapPx, stroke: color, 'stroke-width': 2.5 }),
      );
      const defs = make('defs', {});
      defs.append(pattern);
      return defs;
    },
  };
}
