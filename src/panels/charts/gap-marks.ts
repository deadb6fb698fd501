import { areaY, axisX, dot, lineY, link, type PlotOptions, text } from '@observablehq/plot';
import { messages } from '../../text/messages.ts';
import { integer, percent } from '../../text/numbers.ts';
import type { ChartLook, ChartSpec } from './chart-spec.ts';
import { percentAxisY } from './percent-axis.ts';

/** The gap added up, with the communes that make half and 80 % of it marked. */
export function gapMarks(
  { gap, half, most }: Extract<ChartSpec, { kind: 'gap' }>,
  look: ChartLook,
): PlotOptions {
  const { tokens, language } = look;
  const { gap: words } = messages[language].charts;
  const communes = gap.steps.length;
  const curve = [
    { x: 0, y: 0 },
    ...gap.steps.map((step, index) => ({ x: index + 1, y: step.cumulativeShare })),
  ];
  const marked = [half, most].map((x) => ({ x, y: curve[x]?.y ?? 0 }));
  const dropped = marked.flatMap(({ x, y }) => [
    { x1: 0, y1: y, x2: x, y2: y },
    { x1: x, y1: 0, x2: x, y2: y },
  ]);
  const halo = { stroke: tokens.surface, strokeWidth: 4, paintOrder: 'stroke' };
  return {
    marginLeft: 40,
    marginRight: 20,
    marginTop: 12,
    marginBottom: 46,
    x: { domain: [0, communes], axis: null },
    y: { domain: [0, 100], axis: null },
    marks: [
      ...percentAxisY(look),
      areaY(curve, { x: 'x', y: 'y', fill: tokens.notMet, fillOpacity: 0.14 }),
      link([0], { x1: 0, y1: 0, x2: communes, y2: 100, stroke: tokens.ink3, strokeDasharray: '4 3' }),
      link(dropped, {
        x1: 'x1',
        y1: 'y1',
        x2: 'x2',
        y2: 'y2',
        stroke: tokens.ink2,
        strokeDasharray: '1 3',
        strokeLinecap: 'round',
      }),
      lineY(curve, { x: 'x', y: 'y', stroke: tokens.notMet, strokeWidth: 2 }),
      dot(marked, {
        x: 'x',
        y: 'y',
        r: 4.5,
        fill: tokens.surface,
        stroke: tokens.ink,
        strokeWidth: 2,
      }),
      text(marked, {
        x: 'x',
        y: 'y',
        dx: 8,
        dy: 16,
        text: ({ x, y }: { x: number; y: number }) =>
          `${words.mark(x)}\n${words.markShare(percent(y, language, 0))}`,
        textAnchor: 'start',
        lineHeight: 1.2,
        fontWeight: 600,
        fill: tokens.ink,
        ...halo,
      }),
      axisX([0, half, most, communes], {
        tickFormat: (value: number) => integer(value, language),
        tickSize: 0,
        tickPadding: 6,
        color: tokens.ink2,
        label: words.axis,
        labelAnchor: 'center',
        labelArrow: 'none',
        labelOffset: 38,
      }),
    ],
  };
}
