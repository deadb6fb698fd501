import type { SheetItem } from '../../export/sheet/sheet.ts';
import type { Theme } from '../../ui/tokens.ts';
import { type MapSymbol, symbolBox, symbolParts } from '../symbols.ts';

/** A symbol of the map as items of a sheet, in a box of `size` points. */
export function symbolItems(symbol: MapSymbol, theme: Theme, size: number): SheetItem[] {
  const scale = size / symbolBox;
  return symbolParts(symbol, theme).map(
    ({ d, at: [x, y], fill, stroke, strokeWidth = 1, dash, half }): SheetItem => ({
      kind: 'path',
      d,
      at: [x * scale, y * scale],
      scale,
      ...(fill && { fill: { color: fill }, rule: 'evenodd' }),
      ...(stroke && {
        stroke: {
          color: stroke,
          width: strokeWidth * scale,
          ...(dash && { dash: [dash[0] * scale, dash[1] * scale] as const }),
        },
      }),
      ...(half && {
        clip: { x: 0, y: half === 'upper' ? 0 : size / 2, width: size, height: size / 2 },
      }),
    }),
  );
}
