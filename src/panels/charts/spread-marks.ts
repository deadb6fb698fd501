import { type PlotOptions, rect, ruleY, text } from '@observablehq/plot';
import { messages } from '../../text/messages.ts';
import { targetShown } from '../../text/numbers.ts';
import type { ChartLook, ChartSpec } from './chart-spec.ts';
import { hatchOf } from './hatch-mark.ts';
import { percentAxisX, percentAxisY } from './percent-axis.ts';

/** Communes as columns, hatched below the target and solid from it up. */
export function spreadMarks(
  { spread, target, land }: Extract<ChartSpec, { kind: 'spread' }>,
  look: ChartLook,
): PlotOptions {
  const { tokens, language } = look;
  const { spread: words, target: targetWord } = messages[language].charts;
  const { columns, below, belowShare } = spread;
  const missed = land ? [] : columns.slice(0, below);
  const met = land ? columns : columns.slice(below);
  const hatch = hatchOf(tokens.notMet, 45);
  const solid = land ? tokens.accent : tokens.met;
  const edges = { x1: 'from', x2: 'to', y1: 0, y2: 'share', shapeRendering: 'crispEdges' };
  const halo = { stroke: tokens.surface, strokeWidth: 4, paintOrder: 'stroke' };
  const counts = [
    { x: belowShare / 2, words: words.belowMark(below), shown: missed.length > 0 && belowShare > 25 },
    {
      x: (100 + belowShare) / 2,
      words: words.metMark(met.length),
      shown: met.length > 0 && belowShare < 80,
    },
  ].filter(({ shown }) => shown && !land);
  return {
    marginLeft: 40,
    marginRight: 20,
    marginTop: 12,
    marginBottom: 46,
    x: { domain: [0, 100], axis: null },
    y: { domain: [0, 100], axis: null },
    marks: [
      hatch.mark,
      ...percentAxisY(look),
      rect(missed, { ...edges, fill: hatch.fill }),
      rect(met, { ...edges, fill: solid }),
      // the upper edges, which a reader follows as one stepped line
      ruleY(columns, { x1: 'from', x2: 'to', y: 'share', stroke: tokens.ink, strokeWidth: 1.25 }),
      ...percentAxisX(look, land ? words.axisLand : words.axis).slice(1),
      text(counts, { x: 'x', y: 30, text: 'words', fill: tokens.ink, fontWeight: 600, ...halo }),
      ...(land
        ? []
        : [
            ruleY([target], { stroke: tokens.ink, strokeDasharray: '4 3', strokeWidth: 1.5 }),
            text([targetWord(targetShown(target, language))], {
              x: 0,
              y: target,
              dx: 6,
              dy: 10,
              textAnchor: 'start',
              fill: tokens.ink,
              ...halo,
            }),
          ]),
    ],
  };
}
