import type { Box, Run, SlideColor, TextShape } from './slide.ts';

/** One paragraph in a box. */
export function plainShape(
  name: string,
  box: Box,
  runs: Run[],
  sizePt: number,
  color: SlideColor,
): TextShape {
  return { kind: 'text', name, box, paragraphs: [{ runs }], sizePt, color };
}
