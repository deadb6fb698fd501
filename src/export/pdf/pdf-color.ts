export interface PdfColor {
  /** #rrggbb */
  color: string;
  /** 0 to 1 */
  opacity: number;
}

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0');
}

/** A colour of CSS, in hexadecimal digits or as rgb() or rgba(), as PDF wants it. */
export function pdfColor(css: string): PdfColor {
  const digits = /^#([0-9a-f]{3,8})$/i.exec(css)?.[1];
  if (digits) {
    const long = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits;
    const alpha = long.slice(6, 8);
    return {
      color: `#${long.slice(0, 6).toLowerCase()}`,
      opacity: alpha ? Number.parseInt(alpha, 16) / 255 : 1,
    };
  }
  const parts = /^rgba?\(([^)]+)\)$/i
    .exec(css)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!parts) return { color: '#000000', opacity: 1 };
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
  return { color: `#${hex(red)}${hex(green)}${hex(blue)}`, opacity: alpha };
}
