import { type PlotOptions, plot } from '@observablehq/plot';
import { type ChartLook, type ChartSpec, chartHeightPx } from './chart-spec.ts';
import { gapMarks } from './gap-marks.ts';
import { definitionMarks, operatorMarks } from './share-marks.ts';
import { spreadMarks } from './spread-marks.ts';

/**
 * Draws a chart. The rules that Plot writes into a style element are taken out before the page sees it, which allows
 * none; they stand in the style sheet of the figure.
 */
export function drawChart(spec: ChartSpec, look: ChartLook, document = globalThis.document): Element {
  const { marks, ...options } = optionsOf(spec, look);
  const drawn = plot({
    document,
    width: look.widthPx,
    height: chartHeightPx(spec),
    ariaLabel: look.label,
    ...options,
    marks: marks ?? [],
  });
  drawn.querySelector('style')?.remove();
  for (const part of drawn.querySelectorAll('[aria-label]')) nameForPrograms(part);
  drawn.setAttribute('role', 'img');
  return drawn;
}

/** Inside a picture nothing is read out by itself, so what Plot calls its parts is kept for programs only. */
function nameForPrograms(part: Element): void {
  part.setAttribute('data-mark', part.getAttribute('aria-label') ?? '');
  part.removeAttribute('aria-label');
}

/** What Plot is asked to draw. */
function optionsOf(spec: ChartSpec, look: ChartLook): PlotOptions {
  switch (spec.kind) {
    case 'spread':
      return spreadMarks(spec, look);
    case 'gap':
      return gapMarks(spec, look);
    case 'operators':
      return operatorMarks(spec, look);
    case 'definitions':
      return definitionMarks(spec, look);
  }
}
