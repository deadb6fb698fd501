import type { ScenePage } from '../../../briefing/scene-page.ts';
import type { SheetStyle } from '../sheet-style.ts';
import { type Part, stacked } from './part.ts';
import { textPart } from './text-part.ts';

/** What is not as it was when the scene was written, and what it asks for in vain; null where all is well. */
export function changesPart(
  { changes, missing, language }: ScenePage,
  width: number,
  sizePt: number,
  style: SheetStyle,
  height?: number,
): Part | null {
  const { unit, words, colors } = style;
  const sentences = [
    ...changes.map(({ figure, before, now }) => words.sheets.change(figure.label[language], before, now)),
    ...missing,
  ];
  if (sentences.length === 0) return null;
  const inset = 9 * unit;
  const room = width - inset;
  const heading =
    changes.length > 0
      ? textPart(words.sheets.changes, { width: room, maxLines: 1, sizePt, weight: 600 }, style, {
          role: 'heading',
        })
      : null;
  const headingHeight = heading?.height ?? 0;
  const text = textPart(
    sentences.join('\n'),
    {
      width: room,
      sizePt,
      weight: 400,
      ...(height === undefined
        ? {}
        : { height: Math.max(sizePt * 1.35, height - headingHeight), leastPt: sizePt * 0.85 }),
    },
    style,
    { color: colors.ink2 },
  );
  const inner = stacked(
    [heading, text].filter((part) => part !== null),
    0,
  );
  return {
    height: inner.height,
    draw: (x, y) => [
      {
        role: 'decoration',
        words: '',
        items: [
          { kind: 'rect', x, y, width: 2 * unit, height: inner.height, fill: { color: colors.accent } },
        ],
      },
      ...inner.draw(x + inset, y),
    ],
  };
}
