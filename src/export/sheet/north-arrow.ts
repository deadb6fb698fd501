import type { SheetBlock } from './sheet.ts';
import type { SheetStyle } from './sheet-style.ts';

/** A point turned clockwise about the origin. */
function turned(x: number, y: number, degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  const at = [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
  return at.map((value) => value.toFixed(3)).join(' ');
}

/** Where north is on a turned map, at the origin in a square of `size` points. `bearing` in degrees. */
export function northArrow(bearing: number, style: SheetStyle): { block: SheetBlock; size: number } {
  const { unit, colors, words } = style;
  const size = 34 * unit;
  const middle = size / 2;
  const corner = (x: number, y: number) => turned(x * unit, y * unit, -bearing);
  const [letterX = 0, letterY = 0] = corner(0, -9.5).split(' ').map(Number);
  return {
    size,
    block: {
      role: 'figure',
      words: words.sheets.north,
      items: [
        {
          kind: 'circle',
          x: middle,
          y: middle,
          radius: middle,
          fill: { color: colors.surface, opacity: 0.94 },
          stroke: { color: colors.hairline, width: 0.75 * unit },
        },
        {
          kind: 'path',
          d: `M${corner(0, -5)}L${corner(4.5, 10)}L${corner(0, 7)}Z`,
          at: [middle, middle],
          fill: { color: colors.ink },
        },
        {
          kind: 'path',
          d: `M${corner(0, -5)}L${corner(0, 7)}L${corner(-4.5, 10)}Z`,
          at: [middle, middle],
          fill: { color: colors.surface },
          stroke: { color: colors.ink, width: 0.6 * unit },
        },
        {
          kind: 'text',
          x: middle + letterX,
          y: middle + letterY + 2.6 * unit,
          text: words.sheets.northLetter,
          sizePt: 7.5 * unit,
          weight: 600,
          color: colors.ink,
          align: 'middle',
        },
      ],
    },
  };
}
