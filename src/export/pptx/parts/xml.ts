import { xmlText } from '../../xml-text.ts';

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

const EMU_PER_PT = 12_700;

/** Points as English Metric Units, which are whole. */
export function emu(pt: number): number {
  return Math.round(pt * EMU_PER_PT);
}

/** A text as it stands in XML on one line: what breaks a line inside a paragraph becomes a blank. */
export function lineText(text: string): string {
  return xmlText(text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' '));
}

/** A box as DrawingML places it. */
export function placed(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  prefix: 'a' | 'p' = 'a',
): string {
  return `<${prefix}:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></${prefix}:xfrm>`;
}
