import type { MeasureText } from './sheet.ts';
import type { SheetCanvas } from './sheet-canvas.ts';
import { canvasFont } from './sheet-fonts.ts';

/** Pixels of the type that is measured: widths of other sizes are in proportion. */
const size = 100;

/** Widths of text as a canvas sets it; its fonts must be ready. */
export function measureOnCanvas({ context }: Pick<SheetCanvas, 'context'>): MeasureText {
  const known = new Map<string, number>();
  return (text, sizePt, weight) => {
    const key = `${weight}${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = canvasFont(size, weight);
      context.fontKerning = 'normal';
      context.textRendering = 'geometricPrecision';
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return (width * sizePt) / size;
  };
}
