import type { Theme } from '../ui/tokens.ts';
import { type MapSymbol, type SymbolPart, symbolBox, symbolKey, symbolParts } from './symbols.ts';

/** Every symbol in use, drawn once per theme into one image. */
export interface IconAtlas {
  image: ImageData;
  mapping: Record<
    string,
    { x: number; y: number; width: number; height: number; anchorX: number; anchorY: number }
  >;
}

const columns = 8;

/** Side of one symbol in the atlas, twice the largest size on a plain screen; more where there are more pixels. */
const leastCell = 80;
const cellPerRatio = 50;

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

function paintPart(context: Context, { d, at, fill, stroke, strokeWidth, dash, half }: SymbolPart): void {
  context.save();
  if (half) {
    context.beginPath();
    context.rect(0, half === 'upper' ? 0 : symbolBox / 2, symbolBox, symbolBox / 2);
    context.clip();
  }
  context.translate(...at);
  const path = new Path2D(d);
  if (fill) {
    context.fillStyle = fill;
    context.fill(path, 'evenodd');
  }
  if (stroke) {
    context.strokeStyle = stroke;
    context.lineWidth = strokeWidth ?? 1;
    context.lineJoin = 'round';
    context.setLineDash(dash ?? []);
    context.stroke(path);
  }
  context.restore();
}

/** Gives clear pixels the paper's colour, so that no dark fringe appears where the image is scaled down. */
function bleed(data: Uint8ClampedArray, [red, green, blue]: readonly number[]): void {
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] === 0) data.set([red!, green!, blue!], i);
  }
}

/**
 * Draws the symbols from their path data; no image is loaded, so a strict content policy allows it.
 * Null where the browser gives no 2D canvas.
 */
export function drawIconAtlas(
  symbols: MapSymbol[],
  theme: Theme,
  fringe: readonly number[],
  pixelRatio = 1,
): IconAtlas | null {
  const byKey = new Map(symbols.map((symbol) => [symbolKey(symbol), symbol]));
  if (byKey.size === 0) return null;
  const cell = Math.ceil(Math.max(leastCell, cellPerRatio * pixelRatio));
  const width = columns * cell;
  const height = Math.ceil(byKey.size / columns) * cell;
  const canvas =
    typeof OffscreenCanvas === 'undefined'
      ? Object.assign(document.createElement('canvas'), { width, height })
      : new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true }) as Context | null;
  if (!context) return null;
  const mapping: IconAtlas['mapping'] = {};
  let place = 0;
  for (const [key, symbol] of byKey) {
    const [x, y] = [(place % columns) * cell, Math.floor(place / columns) * cell];
    context.setTransform(cell / symbolBox, 0, 0, cell / symbolBox, x, y);
    for (const part of symbolParts(symbol, theme)) paintPart(context, part);
    mapping[key] = { x, y, width: cell, height: cell, anchorX: cell / 2, anchorY: cell / 2 };
    place += 1;
  }
  const image = context.getImageData(0, 0, width, height);
  bleed(image.data, fringe);
  return { image, mapping };
}
