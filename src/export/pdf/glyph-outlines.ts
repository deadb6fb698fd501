interface Laid {
  glyphs: { path: { toSVG(): string } }[];
  positions: { xAdvance: number; xOffset: number; yOffset: number }[];
}

/** What pdfkit keeps of the font in use, which it does not publish. */
interface FontInUse {
  _font?: { font?: { unitsPerEm: number; layout?(text: string): Laid } };
}

export interface GlyphOutline {
  /** Path of SVG in units of the font, y up. */
  d: string;
  x: number;
  y: number;
}

/**
 * Outlines of a line in the font in use, in units of `perEm` to the em, from the start of its baseline. A casing drawn
 * with them is no text, so that nobody finds or copies the words twice.
 */
export function glyphOutlines(
  document: PDFKit.PDFDocument & FontInUse,
  text: string,
): { outlines: GlyphOutline[]; perEm: number } | null {
  const font = document._font?.font;
  const laid = font?.layout?.(text);
  if (!font || !laid) return null;
  let x = 0;
  const outlines = laid.glyphs.map((glyph, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = laid.positions[index] ?? {};
    const outline = { d: glyph.path.toSVG(), x: x + xOffset, y: yOffset };
    x += xAdvance;
    return outline;
  });
  return { outlines, perEm: font.unitsPerEm };
}
