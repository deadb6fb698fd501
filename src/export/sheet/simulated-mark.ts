import type { SheetItem } from './sheet.ts';
import type { SheetStyle } from './sheet-style.ts';
import { baselineIn } from './text-items.ts';

export interface Mark {
  items: SheetItem[];
  width: number;
  height: number;
}

/** "Mô phỏng" with its hatch, at the origin; on a plate where it stands over the map. `sizePt` of the word. */
export function simulatedMark(style: SheetStyle, sizePt: number, onPlate: boolean): Mark {
  const { colors, words, measure } = style;
  const word = words.app.simulated;
  const pad = onPlate ? sizePt * 0.7 : 0;
  const height = onPlate ? sizePt * 2 : sizePt * 1.3;
  const swatch = { width: sizePt * 1.5, height: sizePt * 0.95 };
  const gap = sizePt * 0.5;
  const textWidth = measure(word, sizePt, 600);
  const width = pad * 2 + swatch.width + gap + textWidth;
  return {
    width,
    height,
    items: [
      ...(onPlate
        ? [
            {
              kind: 'rect',
              x: 0,
              y: 0,
              width,
              height,
              radius: sizePt * 0.4,
              fill: { color: colors.surface, opacity: 0.94 },
              stroke: { color: colors.simulated, width: sizePt * 0.08 },
            } satisfies SheetItem,
          ]
        : []),
      {
        kind: 'rect',
        x: pad,
        y: (height - swatch.height) / 2,
        width: swatch.width,
        height: swatch.height,
        radius: sizePt * 0.15,
        fill: {
          hatch: colors.simulated,
          degrees: 45,
          spacing: sizePt * 0.34,
          width: sizePt * 0.12,
          ground: colors.surface,
        },
        stroke: { color: colors.simulated, width: sizePt * 0.09 },
      },
      {
        kind: 'text',
        x: pad + swatch.width + gap,
        y: baselineIn(0, height, sizePt),
        text: word,
        sizePt,
        weight: 600,
        color: colors.simulated,
      },
    ],
  };
}
