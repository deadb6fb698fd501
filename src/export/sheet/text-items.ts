import type { FittedText } from './fit-text.ts';
import type { SheetItem } from './sheet.ts';
import { ASCENT, DESCENT } from './sheet-style.ts';

export type TextItem = Extract<SheetItem, { kind: 'text' }>;

/** Baseline of a line whose box of `lineHeight` begins at `top`, in points. */
export function baselineIn(top: number, lineHeight: number, sizePt: number): number {
  return top + (lineHeight - (ASCENT + DESCENT) * sizePt) / 2 + ASCENT * sizePt;
}

/** Fitted lines below each other; `x` is where they begin, or what `align` says. */
export function textItems(
  text: FittedText,
  x: number,
  top: number,
  color: string,
  align: 'start' | 'middle' | 'end' = 'start',
): TextItem[] {
  return text.lines.flatMap((line, index) =>
    line
      ? [
          {
            kind: 'text',
            x,
            y: baselineIn(top + index * text.lineHeight, text.lineHeight, text.sizePt),
            text: line,
            sizePt: text.sizePt,
            weight: text.weight,
            color,
            ...(align === 'start' ? {} : { align }),
          } satisfies TextItem,
        ]
      : [],
  );
}
