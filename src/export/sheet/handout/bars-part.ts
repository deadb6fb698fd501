import type { Exhibit } from '../../../briefing/exhibit.ts';
import { fitText } from '../fit-text.ts';
import type { SheetBlock, SheetItem } from '../sheet.ts';
import type { SheetStyle } from '../sheet-style.ts';
import { baselineIn, textItems } from '../text-items.ts';
import { verdictSign } from '../verdict-sign.ts';
import { framedExhibit } from './exhibit-frame.ts';
import type { Part } from './part.ts';

type Bars = Extract<Exhibit, { kind: 'bars' }>;
type Bar = Bars['bars'][number];

function barColor({ met }: Bar, { colors }: SheetStyle): string {
  if (met === null) return colors.accent;
  return met ? colors.met : colors.notMet;
}

function barWords({ label, shown, met }: Bar, { words }: SheetStyle): string {
  const verdict = met === null ? [] : [met ? words.kpi.met : words.kpi.notMet];
  return [`${label}: ${shown}`, ...verdict].join(', ');
}

/**
 * Bars from a common zero with their values, and the target as a line across them; those that fit into `height` points,
 * with a sentence about those that do not.
 */
export function barsPart(
  chart: Bars,
  width: number,
  sizePt: number,
  style: SheetStyle,
  height = Infinity,
): Part {
  const { unit, colors, measure, words } = style;
  const gap = 6 * unit;
  const labels = chart.bars.map(({ label }) =>
    fitText(
      label,
      { width: width * 0.38, maxLines: 2, sizePt, leastPt: sizePt * 0.8, weight: 400, leading: 1.3 },
      measure,
    ),
  );
  const widest = (texts: string[], weight: 400 | 600) =>
    Math.max(0, ...texts.map((text) => measure(text, sizePt, weight)));
  const labelWidth = Math.max(
    0,
    ...labels.flatMap((text) => text.lines.map((line) => measure(line, text.sizePt, 400))),
  );
  const signWidth = chart.bars.some(({ met }) => met !== null) ? sizePt * 1.5 : 0;
  const valueWidth = widest(
    chart.bars.map(({ shown }) => shown),
    600,
  );
  const trackX = labelWidth + gap;
  const trackWidth = Math.max(20 * unit, width - trackX - gap - valueWidth - signWidth);
  const most = Math.max(
    chart.unit === 'percent' ? 100 : 0,
    ...chart.bars.map(({ value }) => value),
    chart.target?.value ?? 0,
    1e-9,
  );
  const along = (value: number) => (trackWidth * Math.max(0, value)) / most;
  const rowHeight = Math.max(sizePt * 1.75, ...labels.map(({ height }) => height + 3 * unit));
  const barHeight = sizePt * 0.85;
  const targetHeight = chart.target ? sizePt * 1.5 : 0;
  const gridOf = (shown: number): Part => ({
    height: targetHeight + rowHeight * shown,
    draw(x, y): SheetBlock[] {
      const items: SheetItem[] = [];
      chart.bars.slice(0, shown).forEach((bar, index) => {
        const top = y + targetHeight + index * rowHeight;
        const label = labels[index];
        const barTop = top + (rowHeight - barHeight) / 2;
        if (label) items.push(...textItems(label, x, top + (rowHeight - label.height) / 2, colors.ink));
        items.push(
          {
            kind: 'rect',
            x: x + trackX,
            y: barTop,
            width: trackWidth,
            height: barHeight,
            radius: 1.5 * unit,
            fill: { color: colors.surface2 },
          },
          {
            kind: 'rect',
            x: x + trackX,
            y: barTop,
            width: Math.max(along(bar.value), 0.5 * unit),
            height: barHeight,
            radius: Math.min(1.5 * unit, along(bar.value) / 2),
            fill: { color: barColor(bar, style) },
          },
        );
        if (bar.met !== null) {
          const signX = x + trackX + trackWidth + gap;
          items.push(...verdictSign(bar.met, signX, top + (rowHeight - sizePt) / 2, sizePt, colors));
        }
        items.push({
          kind: 'text',
          x: x + width,
          y: baselineIn(top, rowHeight, sizePt),
          text: bar.shown,
          sizePt,
          weight: 600,
          color: colors.ink,
          align: 'end',
        });
      });
      if (chart.target) {
        const at = x + trackX + along(chart.target.value);
        const said = chart.target.shown;
        const half = measure(said, sizePt * 0.9, 500) / 2;
        items.push(
          {
            kind: 'rect',
            x: at - 0.5 * unit,
            y: y + targetHeight - 1.5 * unit,
            width: unit,
            height: rowHeight * shown + 1.5 * unit,
            fill: { color: colors.ink },
          },
          {
            kind: 'text',
            x: Math.min(Math.max(at, x + half), x + width - half),
            y: y + sizePt * 0.95,
            text: said,
            sizePt: sizePt * 0.9,
            weight: 500,
            color: colors.ink2,
            align: 'middle',
          },
        );
      }
      const target = chart.target ? [chart.target.shown] : [];
      const said = [chart.title, ...target, ...chart.bars.map((bar) => barWords(bar, style))].join('. ');
      return [{ role: 'figure', words: said, items }];
    },
  });
  return framedExhibit(
    chart,
    { count: chart.bars.length, draw: gridOf, leftOut: words.sheets.barsLeftOut },
    { width, height, sizePt },
    style,
  );
}
