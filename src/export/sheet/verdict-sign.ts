import type { Tokens } from '../../ui/tokens.ts';
import type { SheetItem } from './sheet.ts';

/** Yes as a disc with a tick, no as a rounded square with a cross; at `x`, `y`, `size` points across. */
export function verdictSign(met: boolean, x: number, y: number, size: number, colors: Tokens): SheetItem[] {
  const color = met ? colors.met : colors.notMet;
  return [
    met
      ? { kind: 'circle', x: x + size / 2, y: y + size / 2, radius: size / 2, fill: { color } }
      : { kind: 'rect', x, y, width: size, height: size, radius: size * 0.25, fill: { color } },
    {
      kind: 'path',
      d: met ? 'M4.5 8.3l2.4 2.4 4.6-5' : 'M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6',
      at: [x, y],
      scale: size / 16,
      stroke: { color: colors.surface, width: (1.8 * size) / 16 },
    },
  ];
}
